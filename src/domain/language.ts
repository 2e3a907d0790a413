import * as v from 'valibot'
import { MAX_LINE_LENGTH, TextSchema, VISIBLE } from './text.ts'

/** The two languages of the newsletter, in the order in which they are offered. */
export const LANGUAGES = ['vi', 'en'] as const

/** `vi` (Vietnamese) or `en` (English); a BCP 47 tag, used as it is for the HTML `lang` attribute. */
export type Language = (typeof LANGUAGES)[number]

/** True when `value` is one of the newsletter's languages. */
export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value)
}

/** The other one of the two languages. */
export function otherLanguage(language: Language): Language {
  return language === 'vi' ? 'en' : 'vi'
}

/** What a reader asked to see: one language, or both side by side. */
export type View = Language | 'both'

/** True when `value` names a view. */
export function isView(value: unknown): value is View {
  return value === 'both' || isLanguage(value)
}

export const LanguageSchema = v.picklist(LANGUAGES)

const wordsSchema = v.pipe(TextSchema, v.regex(VISIBLE, 'is empty; leave the language out instead'))

/**
 * The same words in one or both languages. A language that is absent has no translation yet;
 * readers are shown the other one and told so. At least one is present and neither is blank.
 */
export const LocalizedTextSchema = v.pipe(
  v.object({
    vi: v.optional(wordsSchema),
    en: v.optional(wordsSchema),
  }),
  v.check((text) => text.vi !== undefined || text.en !== undefined, 'has neither "vi" nor "en"'),
)

const hasShortLines = ({ vi = '', en = '' }: { vi?: string | undefined; en?: string | undefined }) =>
  Math.max(vi.length, en.length) <= MAX_LINE_LENGTH

/** Localized words of one line, such as a title. */
export const LocalizedLineSchema = v.pipe(
  LocalizedTextSchema,
  v.check(hasShortLines, `is longer than ${MAX_LINE_LENGTH} characters`),
)
export type LocalizedText = v.InferOutput<typeof LocalizedTextSchema>

/** One language of a localized text, with the language it is really in. */
export interface ChosenText {
  readonly text: string
  readonly language: Language
  /** True when the wanted language is missing and the other one stands in for it. */
  readonly isFallback: boolean
}

/** The wanted language of `text`, or the other one where that is missing. */
export function chooseText(text: LocalizedText, wanted: Language): ChosenText {
  const own = text[wanted]
  if (own !== undefined) return { text: own, language: wanted, isFallback: false }
  const other = otherLanguage(wanted)
  return { text: text[other] ?? '', language: other, isFallback: true }
}

/** True when `text` has words in `language`. */
export function hasTranslation(text: LocalizedText, language: Language): boolean {
  return text[language] !== undefined
}
