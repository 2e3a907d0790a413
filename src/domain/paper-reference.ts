/** Names a paper by its arXiv id (with the version where one was given) or by its DOI. */
export type PaperReference =
  | { readonly kind: 'arxiv'; readonly arxivId: string; readonly version?: number }
  | { readonly kind: 'doi'; readonly doi: string }

/**
 * True for an identifier without version of either scheme, `YYMM.NNNN(N)` (from April 2007; five digits
 * from January 2015) or `archive(.XX)/YYMMNNN` (before). Source: arXiv, “Understanding the arXiv identifier”.
 */
export function isArxivId(value: string): boolean {
  const current = /^(\d{2})(\d{2})\.(\d{4,5})$/.exec(value)
  if (current) {
    const [, year = '', month = '', number = ''] = current
    const period = Number(year) * 100 + Number(month)
    const isMonth = Number(month) >= 1 && Number(month) <= 12
    const digits = period >= 1501 ? 5 : 4
    return isMonth && period >= 704 && number.length === digits && Number(number) > 0
  }
  const old = /^[a-z]+(?:-[a-z]+)*(?:\.[A-Z]{2})?\/(\d{2})(\d{2})(\d{3})$/.exec(value)
  if (!old) return false
  const [, year = '', month = '', number = ''] = old
  const isInOldPeriod = Number(year) >= 91 || Number(year) * 100 + Number(month) <= 703
  return isInOldPeriod && Number(month) >= 1 && Number(month) <= 12 && Number(number) > 0
}

/** True for a category as arXiv writes it: an archive, most with a subject class (`cs.LG`, `hep-th`). */
export function isArxivClass(value: string): boolean {
  return /^[a-z]+(?:-[a-z]+)*(?:\.[A-Za-z]+(?:-[a-z]+)*)?$/.test(value)
}

/** True for a DOI name, `10.` registrant `/` suffix, all of it visible. Source: ISO 26324, DOI Handbook §2.2. */
export function isDoi(value: string): boolean {
  return /^10\.\d{4,9}(?:\.\d+)*\/[^\s\p{C}<>"{}|\\^`]+$/u.test(value)
}

const versionSuffix = (version: number | undefined) => (version === undefined ? '' : `v${version}`)

/** The abstract page of an arXiv paper, at a version or at its newest. */
export function arxivAbstractUrl(arxivId: string, version?: number): string {
  return `https://arxiv.org/abs/${arxivId}${versionSuffix(version)}`
}

/** The PDF of an arXiv paper, at a version or at its newest. */
export function arxivPdfUrl(arxivId: string, version?: number): string {
  return `https://arxiv.org/pdf/${arxivId}${versionSuffix(version)}`
}

/** The resolver address of a DOI, with the characters escaped that a path may not hold. */
export function doiUrl(doi: string): string {
  return `https://doi.org/${encodeURIComponent(doi).replaceAll('%2F', '/').replaceAll('%3A', ':')}`
}

/** The DOI that arXiv registers for every paper, whatever its version. Source: arXiv, “arXiv DOIs”. */
export function arxivDoi(arxivId: string): string {
  return `10.48550/arXiv.${arxivId}`
}

/** The canonical id of the paper that a reference names, the same for every version and spelling. */
export function paperIdOf(reference: PaperReference): string {
  return reference.kind === 'arxiv' ? `arxiv:${reference.arxivId}` : `doi:${reference.doi.toLowerCase()}`
}
