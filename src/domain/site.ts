import * as v from 'valibot'
import { SlugSchema } from './identifiers.ts'
import { LocalizedLineSchema, LocalizedTextSchema } from './language.ts'
import { LineSchema } from './text.ts'

/** A name with its meaning, which the reference finds before what is done with the name. */
const nameSchema = (meaning: string) => v.pipe(v.string(), v.description(meaning), LineSchema)

/** What names the site: `content/site.json`. Nothing else hard-codes these words. */
export const SiteSchema = v.object({
  newsletter: nameSchema('Name of the newsletter; never translated.'),
  tagline: v.pipe(LocalizedTextSchema, v.description('One line under the name.')),
  organisation: nameSchema('Whom the newsletter is for, such as FCI.'),
  address: v.pipe(
    v.string(),
    v.regex(/^https:\/\/[^\s/]+(?:\/[^\s]*)?$/, 'is not an https address'),
    v.description('Where the site is published, with its base path; used for links that must be absolute.'),
  ),
  indexing: v.pipe(
    v.optional(v.boolean()),
    v.description(
      'false where search engines must not list the site, as inside a company: every page then says noindex and there is no sitemap. Absent: true.',
    ),
  ),
  feedAuthority: v.pipe(
    v.optional(
      v.pipe(
        v.string(),
        v.regex(/^[a-z0-9.-]+,[12][0-9]{3}(?:-[01][0-9]){0,1}(?:-[0-3][0-9]){0,1}$/, 'is not written domain,date'),
      ),
    ),
    v.description(
      'Begins the ids of feed entries (RFC 4151): a domain and a day on which it was yours, such as example.org,2025. Write it down before the site moves, so that no reader gets every issue anew. Absent: the address’s host, and 2025.',
    ),
  ),
  topics: v.pipe(
    v.optional(v.record(SlugSchema, LocalizedLineSchema)),
    v.description('What topics are called, by id; the id is part of an address and kept for ever. Absent: none.'),
  ),
  languages: v.pipe(
    v.object({ vi: LineSchema, en: LineSchema }),
    v.description('Each language’s own name for itself.'),
  ),
})
export type Site = v.InferOutput<typeof SiteSchema>
