import type { Language } from '#domain/language.ts'

/** What a heading can announce. Anything else is a titled part of its own. */
export type HeadingMeaning =
  | 'title'
  | 'hook'
  | 'stories'
  | 'story'
  | 'paper'
  | 'papers'
  | 'all-papers'
  | 'why'
  | 'outlook'
  | 'actions'
  | 'closing'
  | 'problem'
  | 'solution'
  | 'highlights'
  | 'analogy'
  | 'synthesis'
  | 'question'
  | 'numbers'

/**
 * How headings say one thing. Patterns are folded words (no marks, lower case, without “và” and “and”);
 * `*` stands for a name such as that of the organisation, `…` for up to four words of any kind.
 */
export interface HeadingWords {
  readonly meaning: HeadingMeaning
  /** A heading that begins so has this meaning. */
  readonly beginnings: readonly string[]
  /** A heading that is wholly so says no more than its meaning: it needs no title of its own. */
  readonly usual: readonly string[]
  /** The heading in the house format; what stands in brackets needs the organisation’s name for its `*`. */
  readonly printed: Readonly<Record<Language, string>>
}
