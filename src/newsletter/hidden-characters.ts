import type { Diagnostic } from './diagnostic.ts'

/** Characters without width or with power over the direction of others; two of them join and style emoji. */
const HIDDEN =
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe0e\ufe0f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu
/** Control characters other than tab and line feed; LINE and PARAGRAPH SEPARATOR. They become blanks. */
const CONTROLS = /[\u0001-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/gu
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
const JOINER = '\u200d'
const STYLES = '\ufe0e\ufe0f'

const EMOJI_BEFORE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Emoji_Component}][\ufe0f]?$/u
const EMOJI_AFTER = /^\p{Extended_Pictographic}/u
const TAG = /[\u{e0020}-\u{e007f}]/u
const FLAG_BEFORE = /\u{1f3f4}[\u{e0020}-\u{e007e}]{0,8}$/u

/** True for the joiners, styles and tags that are part of an emoji. */
function belongsToEmoji(character: string, text: string, place: number): boolean {
  const before = text.slice(Math.max(0, place - 20), place)
  if (STYLES.includes(character)) return EMOJI_BEFORE.test(before)
  if (character === JOINER) return EMOJI_BEFORE.test(before) && EMOJI_AFTER.test(text.slice(place + 1, place + 3))
  return TAG.test(character) && FLAG_BEFORE.test(before)
}

const nameOf = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

function describe(found: readonly { character: string; place: number }[]) {
  const names = [...new Set(found.map(({ character }) => nameOf(character)))].join(', ')
  return found.some(({ character }) => DIRECTION.test(character))
    ? { severity: 'warning' as const, what: `Hidden characters that can turn the direction of text (${names})` }
    : { severity: 'note' as const, what: `Characters that nobody can see (${names})` }
}

function cleanLine(line: string) {
  const found: { character: string; place: number }[] = []
  const take = (replacement: string) => (character: string, place: number) => {
    if (belongsToEmoji(character, line, place)) return character
    found.push({ character, place })
    return replacement
  }
  const text = line.replace(HIDDEN, take('')).replace(CONTROLS, take(' '))
  return { text, found }
}

/**
 * Takes out what nobody sees: zero-width characters, marks of direction and control characters, with a
 * diagnostic for every line that held some. What belongs to an emoji stays.
 */
export function removeHiddenCharacters(text: string, file: string): { text: string; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const lines = text.split('\n').map((content, place) => {
    const { text: cleaned, found } = cleanLine(content)
    const [first] = found
    if (first) {
      const where = { file, line: place + 1, column: first.place + 1 }
      const remedy = 'They were taken out; make sure that the line reads as it should'
      diagnostics.push({ code: 'hidden-characters', ...where, ...describe(found), remedy })
    }
    return cleaned
  })
  return { text: lines.join('\n'), diagnostics }
}
