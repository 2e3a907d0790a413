import { foldText } from './fold.ts'

/** An author’s name in the parts that citation formats ask for, or the name of a group as one piece. */
export type PersonName =
  | {
      readonly kind: 'person'
      readonly family: string
      /** Absent: only the family name is known. */
      readonly given?: string
      /** Small words before the family name: `van der`, `de la`. */
      readonly particle?: string
      /** `Jr.`, `III`. */
      readonly suffix?: string
      /** True where the family name is written first, as in Vietnamese, and is not to be turned round. */
      readonly isFamilyFirst: boolean
    }
  | { readonly kind: 'group'; readonly name: string }

/** The family names that nearly all Vietnamese bear, folded. */
const VIETNAMESE_FAMILIES: ReadonlySet<string> = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong doan luong mai trinh dao cao lam luu'.split(
    ' ',
  ),
)

/** Letters that Vietnamese has and its neighbours in author lists lack; é, à, ñ and the like prove nothing. */
const VIETNAMESE_LETTER = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/u
const SUFFIX = /^(?:jr\.?|sr\.?|i{2,3}|iv)$/i
const GROUP_WORD =
  /[@&\d]|(?:^|\s)(?:team|group|collaboration|consortium|university|institute|labs?|laboratory|research|project|inc|initiative|community|nhóm|viện|trường|đại học)(?=[\s,.]|$)/iu
const LOWER_CASE = /^(?:\p{Ll}|['’]\p{Ll})/u

type Person = Extract<PersonName, { kind: 'person' }>

const group = (name: string): PersonName => ({ kind: 'group', name })

/** The parts that a name always has here, and those that may be empty. */
interface Parts {
  readonly family: string
  readonly given: string
  readonly particle: string
  readonly suffix?: string
}

/** Only what is there, as optional fields may not hold undefined. */
function person({ family, given, particle, suffix = '' }: Parts): Person {
  return {
    kind: 'person',
    family,
    given,
    ...(particle === '' ? {} : { particle }),
    ...(suffix === '' ? {} : { suffix }),
    isFamilyFirst: false,
  }
}

/** `de la Cruz` → its small words and the rest; the last word is never a particle. */
function splitParticle(words: readonly string[]): { particle: string; family: string } {
  // Where no word has a capital, -1: the last word.
  const at = words.findIndex((word) => !LOWER_CASE.test(word))
  return { particle: words.slice(0, at).join(' '), family: words.slice(at).join(' ') }
}

/** `Family, Given` and `Family, Jr., Given`: an author list that says itself which is which. */
function readParted(family: string, second: string, third: string): PersonName {
  const suffix = SUFFIX.test(second) ? second : ''
  if (suffix !== '' && third === '') {
    const name = readWords(family.split(' '))
    return name.kind === 'person' ? { ...name, suffix } : group(`${family}, ${suffix}`)
  }
  return person({ ...splitParticle(family.split(' ')), given: suffix === '' ? second : third, suffix })
}

/**
 * True for a name in Vietnamese order: written with Vietnamese letters and beginning with a family name. Without
 * its marks the order cannot be told (arXiv lists “Tuan Anh Nguyen”), so the given name is taken to be first.
 */
function isVietnameseOrder(first: string, others: readonly string[]): boolean {
  return VIETNAMESE_FAMILIES.has(foldText(first)) && [first, ...others].some((word) => VIETNAMESE_LETTER.test(word))
}

/** `Given Family`, `Given van Family`, `Given Family III`: at least two words, the first not in lower case. */
function readGivenFirst(words: readonly string[]): Person {
  const last = words.at(-1) ?? ''
  if (SUFFIX.test(last) && words.length > 2) return { ...readGivenFirst(words.slice(0, -1)), suffix: last }
  // Where there is no particle, -1: the last word.
  const familyAt = words.findIndex((word) => LOWER_CASE.test(word))
  return person({ ...splitParticle(words.slice(familyAt)), given: words.slice(0, familyAt).join(' ') })
}

function readWords(words: readonly string[]): PersonName {
  const [first = '', ...others] = words
  if (others.length === 0 || LOWER_CASE.test(first)) return group(words.join(' '))
  if (!isVietnameseOrder(first, others)) return readGivenFirst(words)
  return { kind: 'person', family: first, given: others.join(' '), isFamilyFirst: true }
}

/**
 * An author as an author list writes it → the parts of the name. Understands particles, suffixes, `Family, Given`
 * and Vietnamese order; a name of one word, or one that names a team, is a group. What cannot be told from the
 * words, such as a family name of two words, is written `Family, Given` by the editor.
 */
export function parsePersonName(name: string): PersonName {
  const whole = name.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (GROUP_WORD.test(whole)) return group(whole)
  const [family = whole, second, third = ''] = whole.split(/\s?,\s?/u).filter((part) => part !== '')
  return second === undefined ? readWords(family.split(' ')) : readParted(family, second, third)
}
