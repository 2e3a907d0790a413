/** British and American ways of writing the same word. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/is(?=(?:e[drs]?|ing|ations?|able)$)/, 'iz'],
  [/iz(?=(?:e[drs]?|ing|ations?|able)$)/, 'is'],
  [/our(?=$|s$|al$|ed$|ing$|ite)/, 'or'],
  [/(?<=[a-z]{3})or(?=$|s$|al$|ed$|ing$|ite)/, 'our'],
  [/(?<=[a-z]{2}[a-z])re$/, 'er'],
  [/(?<=[a-z]{2}t)er$/, 're'],
  [/(?<=[a-z]{4})s$/, ''],
]

/** Other spellings under which an English word may stand: “quantisation” for “quantization”, the singular. */
export function otherSpellings(word: string): string[] {
  const others = SPELLINGS.flatMap(([pattern, other]) => (pattern.test(word) ? word.replace(pattern, other) : []))
  return [...new Set(others)].filter((other) => other !== word)
}

/** True where one letter was left out, added, changed, or exchanged with its neighbour. */
export function isOneLetterOff(word: string, other: string): boolean {
  if (Math.abs(word.length - other.length) > 1 || word === other) return false
  let start = 0
  while (start < word.length && word[start] === other[start]) start += 1
  let end = 0
  const most = Math.min(word.length, other.length) - start
  while (end < most && word[word.length - 1 - end] === other[other.length - 1 - end]) end += 1
  const left = word.length - start - end
  const right = other.length - start - end
  if (left <= 1 && right <= 1) return true
  return left === 2 && right === 2 && word[start] === other[start + 1] && word[start + 1] === other[start]
}

/** Words that were perhaps meant, the likeliest first: of the same length, then with the same first letter. */
export function nearWords(word: string, vocabulary: readonly string[], limit: number): string[] {
  if (word.length < 3) return []
  const isLikely = (other: string) => (other.length === word.length ? 0 : 1) + (other[0] === word[0] ? 0 : 2)
  return vocabulary
    .filter((other) => isOneLetterOff(word, other))
    .sort((one, other) => isLikely(one) - isLikely(other))
    .slice(0, limit)
}
