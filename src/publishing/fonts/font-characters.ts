/** Which of the two files of a cut a character lives in. */
export type FontSubset = 'latin' | 'vietnamese'

const span = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, offset) => String.fromCodePoint(first + offset)).join('')

const WANTED: Record<FontSubset, string> = {
  latin: `${span(0x20, 0x7e)}${span(0xa0, 0xff)}ŒœŸ–—‘’‚“”„•…′″‹›⁄€™−≈≠≤≥\u2009\u200a\u2010\u202f`,
  vietnamese: `ĂăĐđĨĩŨũƠơƯư\u0300\u0301\u0303\u0309\u0323${span(0x1ea0, 0x1ef9)}₫`,
}

/** Characters that a cut should have in `subset`; no character is in both. What a font lacks is left to its fallback. */
export const wantedCharacters = (subset: FontSubset): string => WANTED[subset]

const LOWER_VIETNAMESE = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵbcdđghklmnpqrstvx'

/** The letters that Vietnamese is written with, in both cases; a cut that lacks one of them is of no use here. */
export const VIETNAMESE_LETTERS: readonly string[] = Array.from(LOWER_VIETNAMESE + LOWER_VIETNAMESE.toUpperCase())

const hex = (codePoint: number) => codePoint.toString(16).toUpperCase()

/** Code points → the value of CSS `unicode-range`: `U+20-7E, U+A0`. */
export function unicodeRange(codePoints: Iterable<number>): string {
  const sorted = [...new Set(codePoints)].sort((one, other) => one - other)
  const runs: [first: number, last: number][] = []
  for (const codePoint of sorted) {
    const run = runs.at(-1)
    if (run && run[1] === codePoint - 1) run[1] = codePoint
    else runs.push([codePoint, codePoint])
  }
  return runs.map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`)).join(', ')
}
