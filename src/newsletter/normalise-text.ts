const OPENS_AFTER = /[\s([{“‘«–—/-]$/u

/** Straight double quotes → curly ones; after a digit, where none is open, it is a sign of inches and stays. */
function curlQuotes(text: string, before: string): string {
  let isOpen = false
  return text.replaceAll(/["“”]/g, (quote: string, place: number) => {
    if (quote !== '"') {
      isOpen = quote === '“'
      return quote
    }
    const preceding = text[place - 1] ?? before
    const following = text[place + 1] ?? ''
    const isBeforePause = /^[\s.,;:!?)\]}]?$/u.test(following)
    const closes = isBeforePause && (isOpen || (preceding === '' && following !== ''))
    const canOpen = (preceding === '' || OPENS_AFTER.test(preceding)) && !closes
    if (!canOpen && !isOpen && /\d/.test(preceding)) return quote
    isOpen = canOpen
    return canOpen ? '“' : '”'
  })
}

/**
 * Prose as the design wants it: NFC; hyphens of every kind as `-` (the fonts lack U+2011; the page keeps short
 * terms on one line); blanks that do not break as U+00A0; «…» and straight quotes as “…”; ’ between letters.
 * For the text of a document only, never for code or addresses. Authored words and numbers stay as they are.
 * @param before the character before `text` in its block, where `text` is only a part of it
 */
export function normaliseProse(text: string, before = ''): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u202f\u2007]/g, '\u00a0')
    .replace(/«[ \u00a0]?/g, '“')
    .replace(/[ \u00a0]?»/g, '”')
    .replace(/(?<=[\p{L}\p{M}\p{N}])'(?=\p{L})/gu, '’')
  return curlQuotes(plain, before)
}

const KEYCAP = /[0-9#*]\ufe0f?\u20e3/gu
/** Pictographs that stand in running text as signs unless U+FE0F makes them emoji. */
const SIGN = /[©®™‼⁉ℹ↔-↙](?!\ufe0f)/u
const PICTOGRAPH = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator})\ufe0f?/gu
const EMOJI_PARTS = /[\u200d\u20e3\ufe0e\ufe0f\u{e0020}-\u{e007f}]/gu
/** Arrows, bullets, stars, circled numbers and box shapes that open or close a heading. */
const SHAPE = /[\s\u2190-\u21ff\u2460-\u24ff\u2500-\u27bf\u2900-\u297f\u2b00-\u2bff•‣◦·]/u
const MARK = '\u0000'

function withoutEdges(text: string): string {
  let start = 0
  let end = text.length
  while (SHAPE.test(text[start] ?? '')) start++
  while (SHAPE.test(text[end - 1] ?? '')) end--
  return text.slice(start, end)
}

/** A keycap before the words is decoration; after the first of them it is a number in costume, which stays. */
function undressKeycaps(heading: string): string {
  const firstLetter = heading.search(/\p{L}/u)
  return heading.replace(KEYCAP, (keycap: string, place: number) =>
    firstLetter >= 0 && place > firstLetter ? keycap : MARK,
  )
}

/**
 * The words of a heading without emoji, keycaps, arrows and bullets, on one line with single blanks. Letters,
 * authored numbers and signs within the words (“2-bit”, “π₀”, “22.1 → 15.4”) stay.
 */
export function stripDecoration(heading: string): string {
  const marked = undressKeycaps(heading)
    .replace(PICTOGRAPH, (sign) => (SIGN.test(sign) ? sign : MARK))
    .replace(EMOJI_PARTS, '')
    .trim()
  const words = marked.replaceAll(MARK, ' ').replace(/[ \t\r\n\f\v]+/g, ' ')
  const text = withoutEdges(words)
  return marked.startsWith(MARK) ? text.replace(/^[:.)|–—-]+ /u, '') : text
}
