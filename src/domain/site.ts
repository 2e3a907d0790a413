import * as v from 'valibot'
import { SlugSchema } from './identifiers.ts'
import { LocalizedLineSchema, LocalizedTextSchema } from './language.ts'
import { LineSchema } from './text.ts'

const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?'
/** A last label that begins with a digit would be read as a number. */
const HOST_NAME = `(?:${LABEL}[.])*[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?`
const BYTE = '(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])'
const IPV4 = `(?:${BYTE}[.]){3}${BYTE}`
const PORT = '(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})'
/** As in a base path; browsers tidy dotted folders away. */
const FOLDER = '(?![.]{1,2}(?:/|$))[A-Za-z0-9_.~-]+'

/** A name with its meaning, which the reference finds before what is done with the name. */
const nameSchema = (meaning: string) => v.pipe(v.string(), v.description(meaning), LineSchema)

/** What names the site: `content/site.json`. Nothing else hard-codes these words. */
export const SiteSchema = v.object({
  newsletter: nameSchema('Name of the newsletter; never translated.'),
  tagline: v.pipe(LocalizedTextSchema, v.description('One line under the name.')),
  organisation: nameSchema('Whom the newsletter is for, such as FCI.'),
  address: v.pipe(
    v.string(),
    v.regex(
      new RegExp(`^https://(?:${HOST_NAME}|${IPV4})(?::${PORT})?(?:/${FOLDER})*/?$`),
      'is not the https address of a site, such as https://newsletter.example/ or https://example.org:8443/tin/',
    ),
    v.description(
      'Where the site is published, with its port and its base path where it has them; used for links that must be absolute.',
    ),
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
