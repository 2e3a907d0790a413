/**
 * Characters without width or with power over the direction of others, two of which join and style emoji; control
 * characters other than tab and line feed; LINE and PARAGRAPH SEPARATOR; halves of a character.
 */
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufe0e\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cs}]/gu
/** More marks on one letter than any script has; they would cover the lines around them. */
const STACKED = /(\p{M}{4})(\p{M}+)/gu
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u
const HALF = /\p{Cs}/u
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
const JOINER = '\u200d'
const STYLES = '\ufe0e\ufe0f'

const EMOJI_BEFORE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Emoji_Component}][\ufe0f]?$/u
const EMOJI_AFTER = /^\p{Extended_Pictographic}/u
const TAG = /[\u{e0020}-\u{e007f}]/u
/** How far back, in UTF-16 units, an emoji can begin that a character belongs to. */
const LONGEST_FLAG = 20
const FLAG_BEFORE = /\u{1f3f4}[\u{e0020}-\u{e007e}]{0,8}$/u

/** True for the joiners, styles and tags that are part of an emoji. */
function belongsToEmoji(character: string, before: string, after: string): boolean {
  if (STYLES.includes(character)) return EMOJI_BEFORE.test(before)
  if (character === JOINER) return EMOJI_BEFORE.test(before) && EMOJI_AFTER.test(after)
  return TAG.test(character) && FLAG_BEFORE.test(before)
}

function standIn(character: string): string {
  if (HALF.test(character)) return '\ufffd'
  return CONTROL.test(character) ? ' ' : ''
}

/** A character that nobody sees, and where it stands, in UTF-16 units. */
export interface HiddenCharacter {
  readonly character: string
  readonly place: number
}

/** A text without what nobody sees, and what was taken out. */
export interface VisibleText {
  readonly text: string
  readonly hidden: readonly HiddenCharacter[]
}

/**
 * Takes out what nobody sees: characters without width, marks of direction and control characters, which become
 * blanks; half a character becomes U+FFFD; of marks on one letter four stay. What belongs to an emoji stays, and so does every letter.
 */
export function takeOutHidden(text: string): VisibleText {
  const hidden: HiddenCharacter[] = []
  const parts: string[] = []
  let [before, end] = ['', 0]
  const add = (part: string) => {
    if (part === '') return
    parts.push(part)
    before = (before + part.slice(-LONGEST_FLAG)).slice(-LONGEST_FLAG)
  }
  for (const { 0: character, index: place } of text.matchAll(UNSEEN)) {
    add(text.slice(end, place))
    end = place + character.length
    const isKept = belongsToEmoji(character, before, text.slice(end, end + 2))
    if (!isKept) hidden.push({ character, place })
    add(isKept ? character : standIn(character))
  }
  add(text.slice(end))
  const visible = end === 0 ? text : parts.join('')
  for (const { 2: marks = '', index: place } of visible.matchAll(STACKED)) {
    for (const character of marks) hidden.push({ character, place })
  }
  return { text: visible.replace(STACKED, '$1'), hidden }
}

/** True for a character that can turn the direction in which its neighbours are shown. */
export function turnsDirection({ character }: HiddenCharacter): boolean {
  return DIRECTION.test(character)
}
