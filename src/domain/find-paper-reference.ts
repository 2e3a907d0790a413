import { isArxivId, isDoi, type PaperReference } from './paper-reference.ts'

/** The archives of identifiers before April 2007. Source: arXiv, “arXiv archives”. */
const OLD_ARCHIVES =
  'acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math-ph|math|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int|supr-con'

const ARXIV_NAME = /^(\d{4}\.\d{4,5}|[a-z]+(?:-[a-z]+)?(?:\.[a-z]{2})?\/\d{7})(?:v([1-9]\d{0,3}))?$/i
const ARXIV_ADDRESS =
  /^(?:https?:)?(?:\/\/)?(?:[a-z0-9-]{1,40}\.)?arxiv\.org(?::(?:80|443))?\/(?:abs|pdf|html|format|ps|src|e-print)\/([^?#]*)/i
const DOI_ADDRESS = /^(?:https?:)?(?:\/\/)?(?:(?:dx|www)\.)?doi\.org(?::(?:80|443))?\/([^?#]*)/i
const ARXIV_DOI = /^10\.48550\/arxiv\.(.*)$/i

/** Percent-decoded; empty where an escape is broken. */
function unescapePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}

/** An arXiv name with or without prefix, version and subject class → reference; the class is not part of the id. */
function readArxivName(name: string): PaperReference | undefined {
  const match = ARXIV_NAME.exec(name.trim().replace(/^arxiv\s?:\s?/i, ''))
  if (!match) return undefined
  const arxivId = (match[1] ?? '').toLowerCase().replace(/\.[a-z]{2}(?=\/)/, '')
  if (!isArxivId(arxivId)) return undefined
  return match[2] === undefined ? { kind: 'arxiv', arxivId } : { kind: 'arxiv', arxivId, version: Number(match[2]) }
}

function readDoiName(name: string): PaperReference | undefined {
  const doi = name.trim().replace(/^doi\s?:\s?/i, '')
  if (!isDoi(doi)) return undefined
  const arxiv = ARXIV_DOI.exec(doi)
  return arxiv ? readArxivName(arxiv[1] ?? '') : { kind: 'doi', doi }
}

/**
 * The paper that one address or name leads to: an arXiv abstract, PDF or HTML page on any host of arXiv, a DOI
 * at its resolver, `arXiv:…`, `doi:…`, or the bare id. Queries and fragments are ignored, an arXiv DOI is the
 * arXiv paper. Undefined for anything else and for ids that cannot exist.
 */
export function readPaperReference(addressOrText: string): PaperReference | undefined {
  const text = addressOrText.trim().replace(/[\u2010\u2011]/g, '-')
  const arxivPath = ARXIV_ADDRESS.exec(text)?.[1]
  if (arxivPath !== undefined) return readArxivName(unescapePath(arxivPath).replace(/(?:\.pdf)?\/?$/i, ''))
  const doiPath = DOI_ADDRESS.exec(text)?.[1]
  if (doiPath !== undefined) return readDoiName(unescapePath(doiPath))
  return readArxivName(text.replace(/\[[a-z-]+(?:\.[a-z]{2})?\]$/i, '')) ?? readDoiName(text)
}

/** A reference in prose and where it stands, in UTF-16 units: `text.slice(start, end)` is how it was written. */
export interface FoundPaperReference {
  readonly reference: PaperReference
  readonly start: number
  readonly end: number
}

const NOT_WITHIN = '(?<![\\p{L}\\p{N}._/@-])'
const UNTIL_BLANK = '[^\\s<>"{}|\\\\^`“”«»…]+'
const IN_PROSE: readonly RegExp[] = [
  new RegExp(`${NOT_WITHIN}(?:https?://)?(?:[a-z0-9-]{1,40}\\.)?(?:arxiv|doi)\\.org/${UNTIL_BLANK}`, 'giu'),
  new RegExp(`${NOT_WITHIN}(?:doi\\s?:\\s?)?10\\.\\d{4,9}(?:\\.\\d+)*/${UNTIL_BLANK}`, 'giu'),
  new RegExp(
    `${NOT_WITHIN}(?:arxiv\\s?[: ]\\s?)?(?:\\d{4}\\.\\d{5}|(?:${OLD_ARCHIVES})(?:\\.[a-z]{2})?/\\d{7})(?:v\\d{1,4})?(?![\\p{L}\\p{N}]|[.,]\\d)`,
    'giu',
  ),
  new RegExp(`${NOT_WITHIN}arxiv\\s?[: ]\\s?\\d{4}\\.\\d{4}(?:v\\d{1,4})?(?![\\p{L}\\p{N}]|[.,]\\d)`, 'giu'),
]

const CLOSERS: Record<string, string> = { ')': '(', ']': '[' }

/** How much of a match is the reference: without the sentence’s punctuation and brackets opened before it. */
function referenceLength(match: string): number {
  const counts = new Map<string, number>()
  const countOf = (character: string) => counts.get(character) ?? 0
  for (const character of match) counts.set(character, countOf(character) + 1)
  const isOutside = (last: string) => {
    const opener = CLOSERS[last]
    return opener === undefined ? /[.,;:!?'’*_~]/.test(last) : countOf(last) > countOf(opener)
  }
  let length = match.length
  for (let last = match.charAt(length - 1); isOutside(last); last = match.charAt(length - 1)) {
    counts.set(last, countOf(last) - 1)
    length -= 1
  }
  return length
}

/**
 * Every reference to a paper that stands as plain text in prose, in order: addresses, `arXiv:…`, `doi:…`, DOIs,
 * and bare arXiv ids where they cannot be mistaken for a number. Takes time linear in the length of `text`.
 */
export function findPaperReferences(text: string): FoundPaperReference[] {
  const found = IN_PROSE.flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const end = match.index + referenceLength(match[0])
      const reference = readPaperReference(text.slice(match.index, end).replace(/^arxiv[\s:]+/i, ''))
      return reference ? [{ reference, start: match.index, end }] : []
    }),
  ).toSorted((a, b) => a.start - b.start)
  let end = 0
  return found.filter((one) => {
    if (one.start < end) return false
    end = one.end
    return true
  })
}
