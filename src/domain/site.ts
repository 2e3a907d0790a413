import * as v from 'valibot'
import { LocalizedTextSchema } from './language.ts'

/** What names the site: `content/site.json`. Nothing else hard-codes these words. */
export const SiteSchema = v.object({
  newsletter: v.pipe(v.string(), v.nonEmpty('is empty'), v.description('Name of the newsletter; never translated.')),
  tagline: v.pipe(LocalizedTextSchema, v.description('One line under the name.')),
  organisation: v.pipe(v.string(), v.nonEmpty('is empty'), v.description('Whom the newsletter is for, such as FCI.')),
  address: v.pipe(
    v.string(),
    v.regex(/^https:\/\/[^\s/]+(?:\/[^\s]*)?$/, 'is not an https address'),
    v.description('Where the site is published, with its base path; used for links that must be absolute.'),
  ),
  languages: v.pipe(
    v.object({ vi: v.string(), en: v.string() }),
    v.description('Each language’s own name for itself.'),
  ),
})
export type Site = v.InferOutput<typeof SiteSchema>
