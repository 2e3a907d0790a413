import * as v from 'valibot'
import { DateSchema } from './identifiers.ts'
import { LineSchema, listOf } from './text.ts'
import { arxivAbstractUrl, arxivPdfUrl, doiUrl, isArxivClass, isArxivId, isDoi } from './paper-reference.ts'

/** Source: BCP 47 (RFC 5646), section 2.1, in outline. */
const LANGUAGE_TAG = /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}$/i
/** Some experiments in physics sign with three thousand names. */
const MAX_AUTHORS = 5000

/** A research paper: one entity however many times and ways it is linked. */
export const PaperSchema = v.pipe(
  v.object({
    id: v.pipe(
      LineSchema,
      v.description(
        'arxiv:<id without version>, doi:<doi in lower case>, or name:<slug of the title> for a paper without a known address.',
      ),
    ),
    title: v.pipe(LineSchema, v.description('The title as published, plain text.')),
    titleLanguage: v.pipe(
      v.optional(v.pipe(v.string(), v.regex(LANGUAGE_TAG, 'is not a language tag')), 'en'),
      v.description('BCP 47 tag of the title’s language. Absent: en.'),
    ),
    name: v.pipe(
      v.optional(LineSchema),
      v.description('Short name by which the newsletter calls the paper. Absent: the title is used.'),
    ),
    authors: v.pipe(
      v.optional(listOf(LineSchema, MAX_AUTHORS), []),
      v.description('Names in the published order. Absent: no authors are shown.'),
    ),
    hasMoreAuthors: v.pipe(
      v.optional(v.boolean(), false),
      v.description('True when the list of authors is known only in part and ends with “and others”.'),
    ),
    date: v.pipe(
      v.optional(DateSchema),
      v.description('Day on which the cited version’s first version was submitted. Absent: no date is shown.'),
    ),
    arxivId: v.pipe(
      v.optional(v.pipe(v.string(), v.check(isArxivId, 'is not an arXiv id'))),
      v.description('arXiv id without version, such as 2509.09679 or math/0211159.'),
    ),
    version: v.pipe(
      v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999))),
      v.description('The arXiv version that the newsletter cites. Absent: the newest.'),
    ),
    primaryClass: v.pipe(
      v.optional(v.pipe(v.string(), v.check(isArxivClass, 'is not an arXiv category'))),
      v.description('Primary category on arXiv, such as cs.LG, for citations. Absent: citations leave it out.'),
    ),
    doi: v.pipe(
      v.optional(v.pipe(v.string(), v.check(isDoi, 'is not a DOI'))),
      v.description('Digital Object Identifier, such as 10.1145/3292500.3330701.'),
    ),
  }),
  v.check(
    (paper) => (paper.arxivId === undefined) === !paper.id.startsWith('arxiv:'),
    'has an id that does not agree with its arxivId',
  ),
)
export type Paper = v.InferOutput<typeof PaperSchema>

/** Where a paper can be read; each address is absent when it is not known. */
export interface PaperAddresses {
  readonly abstract?: string
  readonly pdf?: string
}

/** The https addresses of a paper, derived from its arXiv id (with the cited version) or DOI. */
export function paperAddresses(paper: Paper): PaperAddresses {
  if (paper.arxivId !== undefined) {
    return {
      abstract: arxivAbstractUrl(paper.arxivId, paper.version),
      pdf: arxivPdfUrl(paper.arxivId, paper.version),
    }
  }
  return paper.doi === undefined ? {} : { abstract: doiUrl(paper.doi) }
}

/** `arXiv:2509.09679v1`, `doi:10.1145/…`, or undefined for a paper that has neither. */
export function paperLabel(paper: Paper): string | undefined {
  if (paper.arxivId !== undefined) {
    return `arXiv:${paper.arxivId}${paper.version === undefined ? '' : `v${paper.version}`}`
  }
  return paper.doi === undefined ? undefined : `doi:${paper.doi}`
}
