import type { Language } from '#domain/language.ts'
import type { PaperReference } from '#domain/paper-reference.ts'
import type { FrontMatter } from './front-matter-schema.ts'

/** Where something stands in its file, both from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Words with the place where they stand. */
export interface DraftText {
  readonly text: string
  readonly place: Place
}

interface DraftBlockBase {
  readonly place: Place
  /** The id that the author gave with `{#…}`. */
  readonly id?: string
}

/** One block in one language; `untranslated` stands for a block that this language does not have. */
export type DraftBlock = DraftBlockBase &
  (
    | { readonly type: 'paragraph' | 'list' | 'quote' | 'code'; readonly text: string }
    | { readonly type: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }
    | { readonly type: 'untranslated' }
  )

/** A place of the text that tells of a paper, with what it says about it. */
export interface PaperMention {
  readonly place: Place
  readonly reference?: PaperReference
  /** What the text calls the paper: its title, or a short name. */
  readonly names: readonly string[]
  /** Day as `YYYY-MM-DD`. */
  readonly date?: string
  readonly authors?: readonly string[]
  readonly hasMoreAuthors?: boolean
}

export interface DraftSection {
  readonly place: Place
  readonly kind: string
  /** Absent: the section has no title of its own, only the usual words for its kind. */
  readonly title?: string
  /** The usual words as they were written, for where the other language has a title of its own. */
  readonly usualTitle?: string
  /** The last part of the id that the author gave with `{#…}`. */
  readonly idSuffix?: string
  /** For kind `paper`. */
  readonly paper?: PaperMention
  readonly blocks: readonly DraftBlock[]
}

/** The “why it matters” panel. */
export type DraftWhy = Omit<DraftSection, 'kind' | 'paper' | 'idSuffix'>

export interface DraftStory {
  readonly place: Place
  /** Absent: the heading says no more than that a story begins. */
  readonly title?: string
  readonly sections: readonly DraftSection[]
  readonly why?: DraftWhy
  readonly papers: readonly PaperMention[]
}

export interface DraftAction {
  readonly place: Place
  readonly id?: string
  /** Inline Markdown; absent for an action that this language does not have. */
  readonly text?: string
}

export interface DraftOutlook {
  readonly place: Place
  readonly title?: string
  readonly usualTitle?: string
  readonly blocks: readonly DraftBlock[]
  readonly sections: readonly DraftSection[]
  readonly actions: readonly DraftAction[]
}

/** One newsletter file, understood: what it says in its one language, before ids and the other language. */
export interface Draft {
  readonly file: string
  /** False where parsing found an error: no issue is built from such a draft. */
  readonly isSound: boolean
  readonly language: Language
  readonly frontMatter: FrontMatter
  /** Line of each key of the front matter, from 1. */
  readonly frontMatterLines: Readonly<Record<string, number>>
  readonly title?: DraftText
  readonly hook: readonly DraftBlock[]
  readonly stories: readonly DraftStory[]
  readonly outlook?: DraftOutlook
  /** Titled parts that belong to no story. */
  readonly sections: readonly DraftSection[]
  readonly closing: readonly DraftBlock[]
  /** The papers of the final list. */
  readonly papers: readonly PaperMention[]
}
