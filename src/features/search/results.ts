import type { ChosenText, Language } from '#domain/language.ts'
import type { MarkedText } from './passages.ts'

/** A passage that answers a query. */
export interface FoundPassage extends MarkedText {
  /** BCP 47 tag of the passage’s language. */
  readonly language: string
}

/** What all results have: where they lead, below the base path, and which issue they belong to. */
interface Place {
  readonly key: string
  readonly address: string
  readonly issueNumber?: number
  readonly date?: string
}

/** A story, once, with its best passage. */
export interface StoryResult extends Place {
  readonly title: MarkedText
  readonly titleLanguage: Language
  readonly passage?: FoundPassage
  /** The text that answers; absent where it is the papers of the story, which are of no language. */
  readonly foundIn?: Language
}

/** An issue that was asked for by its number or date, or whose own text answers. */
export type IssueResult = StoryResult

export interface PaperResult extends Place {
  readonly title: MarkedText
  readonly titleLanguage: string
  readonly authors: MarkedText
  readonly label?: MarkedText
  readonly paperId: string
}

/** A titled part of a story or issue whose title answers. */
export interface SectionResult extends Place {
  readonly title: MarkedText
  readonly titleLanguage: Language
  readonly within: ChosenText
}

/** Everything that answers a query, the best of each kind first. */
export interface SearchResults {
  readonly stories: readonly StoryResult[]
  /** Stories in which the words have other tone marks than the query’s. */
  readonly near: readonly StoryResult[]
  readonly papers: readonly PaperResult[]
  readonly issues: readonly IssueResult[]
  readonly sections: readonly SectionResult[]
  /** Stories that answer, shown or not. */
  readonly storyCount: number
  /** True where an issue answers better than any story. */
  readonly isIssueWanted: boolean
  /** True where some results could not be loaded. */
  readonly isPartial: boolean
}

export const NO_RESULTS: SearchResults = {
  stories: [],
  near: [],
  papers: [],
  issues: [],
  sections: [],
  storyCount: 0,
  isIssueWanted: false,
  isPartial: false,
}
