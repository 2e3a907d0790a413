/** The hosts whose addresses readers trust to lead to a paper. */
const PAPER_HOSTS = ['arxiv.org', 'doi.org'] as const

/** True for arXiv’s and the DOI resolver’s own hosts. */
export function isPaperHost(host: string): boolean {
  return PAPER_HOSTS.some((own) => host === own || host.endsWith(`.${own}`))
}

/** True when at most one letter was put in, left out or changed, or two neighbours were swapped. */
function isOneSlipAway(word: string, other: string): boolean {
  let start = 0
  while (start < word.length && word[start] === other[start]) start++
  const [wordRest, otherRest] = [word.slice(start), other.slice(start)]
  if (wordRest.slice(1) === otherRest.slice(1)) return true
  if (wordRest.slice(1) === otherRest || wordRest === otherRest.slice(1)) return true
  return wordRest[0] === otherRest[1] && wordRest[1] === otherRest[0] && wordRest.slice(2) === otherRest.slice(2)
}

/** The shape of a word: letters and digits that look alike are one, a doubled letter counts once. */
const shapeOf = (word: string) =>
  word
    .replace(/[0o]/g, 'o')
    .replace(/[1ilj]/g, 'i')
    .replace(/(.)\1+/g, '$1')

const lettersOf = (word: string) => Array.from(word).toSorted().join('')

const isSwapped = (word: string, other: string) => isOneSlipAway(word, other) && lettersOf(word) === lettersOf(other)

/**
 * True for a host that could be taken for arXiv’s or the DOI resolver’s: `arxiv.org.evil.example`, `arxlv.org`,
 * `arxiv.com`, `d0i.org`. “doi” is so short that only look-alike, doubled or swapped letters count.
 * @param host in lower case and ASCII
 */
export function isLookalikeHost(host: string): boolean {
  if (isPaperHost(host)) return false
  if (/arxiv[.-]org|(?:^|[.-])doi[.-]org/.test(host)) return true
  const [topLevel = '', name = ''] = host.split('.').reverse()
  if (isOneSlipAway(`${name}.${topLevel}`, 'arxiv.org') || name === 'arxiv') return true
  const domain = `${name}.${topLevel}`
  if (PAPER_HOSTS.some((own) => shapeOf(domain) === shapeOf(own))) return true
  return isSwapped(domain, 'doi.org') || (name === 'doi' && isOneSlipAway(topLevel, 'org'))
}
