import { foldText } from './fold.ts'

/** A word of a text as search compares it, and where it stands. */
export interface FoldedWord {
  /** UTF-16 units: `text.slice(start, end)` is the word as it was written. */
  readonly start: number
  readonly end: number
  /** Without any mark, in lower case: “Hoá” → “hoa”. */
  readonly folded: string
  /** With its letter marks and its tone, wherever the tone is written: “hóa” and “Hoá” → “hoa1”. */
  readonly toned: string
}

/** Letters and digits are words of their own, so that “2-bit”, “2 bit” and “2bit” are the same two words. */
const WORD = /\p{N}+|\p{L}[\p{L}\p{M}]*/gu
const PLAIN = /^[a-z0-9]+$/
/** The five tone marks in the order sắc, huyền, hỏi, ngã, nặng. */
const TONES = '\u0301\u0300\u0309\u0303\u0323'
const TONE = /[\u0301\u0300\u0309\u0303\u0323]/g

/** A word with its tone as a digit at the end; marks that make another letter (ă, â, đ, ê, ô, ơ, ư) stay. */
export function tonedWord(word: string): string {
  let tones = ''
  const letters = word.normalize('NFD').replace(TONE, (mark) => {
    tones += String(TONES.indexOf(mark) + 1)
    return ''
  })
  return `${letters.normalize('NFC').toLowerCase()}${tones}`
}

type Forms = Pick<FoldedWord, 'folded' | 'toned'>

/** The same few thousand words make most of any text; taking one apart costs a hundred times a look here. */
const known = new Map<string, Forms>()
const MOST_KNOWN = 10_000

function formsOf(written: string): Forms {
  const found = known.get(written)
  if (found) return found
  const lower = written.toLowerCase()
  const word = written.normalize('NFKC')
  const isPlain = PLAIN.test(lower)
  const forms = isPlain ? { folded: lower, toned: lower } : { folded: foldText(word), toned: tonedWord(word) }
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(written, forms)
  return forms
}

/** Every word of a text in order, compared without regard to case, normal form and place of the tone mark. */
export function foldWords(text: string): FoldedWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: written, index: start }): FoldedWord => {
    const { folded, toned } = formsOf(written)
    return { start, end: start + written.length, folded, toned }
  })
}
