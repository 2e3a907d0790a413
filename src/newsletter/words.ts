import { foldText } from '#domain/fold.ts'

/** One word of a text, folded for comparison, with where it ends in the text. */
export interface Word {
  readonly folded: string
  readonly end: number
  /** True for a word that may begin or end a name: it begins with a capital letter or a digit. */
  readonly isName: boolean
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu
const CONJUNCTIONS: ReadonlySet<string> = new Set(['va', 'and'])

/** The words of `text` without the conjunctions and signs that join them. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)]
    .map((match) => ({
      folded: foldText(match[0]),
      end: match.index + match[0].length,
      isName: /^[\p{Lu}\p{N}]/u.test(match[0]),
    }))
    .filter((word) => !CONJUNCTIONS.has(word.folded))
}

/** The most words for which a `*` or `…` of a pattern stands. */
const LONGEST_GAP = 4

function matchTokens(tokens: readonly string[], words: readonly Word[], mustEnd: boolean): boolean {
  const [token, ...rest] = tokens
  if (token === undefined) return !mustEnd || words.length === 0
  if (token !== '*' && token !== '…') {
    return words[0]?.folded === token && matchTokens(rest, words.slice(1), mustEnd)
  }
  for (let length = 0; length <= Math.min(LONGEST_GAP, words.length); length += 1) {
    const isFit = token === '…' || (words[0]?.isName && words[length - 1]?.isName)
    if (isFit && matchTokens(rest, words.slice(length), mustEnd)) return true
  }
  return false
}

/** True when `words` begin with `pattern`: folded words, `*` for a name of up to four words, `…` for up to four words. */
export function beginsWith(words: readonly Word[], pattern: string): boolean {
  return matchTokens(pattern.split(' '), words, false)
}

/** True when `words` are `pattern` and nothing else. */
export function isAll(words: readonly Word[], pattern: string): boolean {
  return matchTokens(pattern.split(' '), words, true)
}
