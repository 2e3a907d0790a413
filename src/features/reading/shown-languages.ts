import { otherLanguage, type Language, type View } from '#domain/language.ts'

/** What decides the language of one story: the strongest that is there wins. */
export interface LanguageWishes {
  /** The reader’s choice for this story, for the session. */
  readonly story?: View | undefined
  /** `?view=` of the address. */
  readonly view?: View | undefined
  /** The language of the address. */
  readonly page: Language
}

/**
 * The languages to show, the page’s first: one, or both side by side.
 * Precedence: the choice for the story, then the view, then the language of the address; a block that
 * lacks the language falls back to the other one by itself.
 */
export function shownLanguages({ story, view, page }: LanguageWishes): readonly Language[] {
  const wish = story ?? view ?? page
  return wish === 'both' ? [page, otherLanguage(page)] : [wish]
}

/** The view that a list of shown languages stands for. */
export function viewOf(languages: readonly Language[]): View {
  const [first = 'vi', second] = languages
  return second === undefined ? first : 'both'
}
