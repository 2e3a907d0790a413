import type { Citation } from './citation.ts'
import { printBibtex } from './cite-bibtex.ts'
import { printCslJson } from './cite-csl.ts'
import { printRis } from './cite-ris.ts'

/** The formats in which citations can be taken along. */
export const CITATION_FORMATS = ['bibtex', 'ris', 'csl'] as const
export type CitationFormat = (typeof CITATION_FORMATS)[number]

interface FormatFacts {
  /** What the format is called, the same in every language. */
  readonly name: string
  readonly extension: string
  readonly mediaType: string
  readonly print: (citations: readonly Citation[]) => string
}

/** Name, file extension and media type of each format. */
export const citationFormats: Readonly<Record<CitationFormat, FormatFacts>> = {
  bibtex: { name: 'BibTeX', extension: 'bib', mediaType: 'application/x-bibtex', print: printBibtex },
  ris: { name: 'RIS', extension: 'ris', mediaType: 'application/x-research-info-systems', print: printRis },
  csl: {
    name: 'CSL-JSON',
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    print: printCslJson,
  },
}

/** Citations as the text of a file in one of the formats, UTF-8. */
export function printCitations(format: CitationFormat, citations: readonly Citation[]): string {
  return citationFormats[format].print(citations)
}
