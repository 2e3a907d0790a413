import type { ReactNode } from 'react'
import { foldText } from '#domain/fold.ts'
import type { MarkedText } from './passages.ts'

/** Something that a reader may choose in the palette. */
export interface SearchOption {
  readonly key: string
  readonly title: MarkedText
  /** BCP 47 tag where the title is not in the page’s language. */
  readonly titleLanguage?: string | undefined
  /** Shown below the title. */
  readonly details?: ReactNode
  readonly passage?: MarkedText | undefined
  readonly passageLanguage?: string | undefined
  /** Where it leads, below the base path; absent where it does something instead. */
  readonly address?: string
  readonly onChoose?: () => void
}

/** Options of one kind under a heading. */
export interface OptionGroup {
  readonly key: string
  readonly heading: string
  readonly options: readonly SearchOption[]
}

/** Groups that other parts of the app add to the results: what a reader has saved, commands. */
export type FindOptions = (query: string) => readonly OptionGroup[]

/** Keeps the items that have, for every word of a query, a word that begins so; all marks aside. */
export function matchItems<Item>(items: readonly Item[], query: string, wordsOf: (item: Item) => string): Item[] {
  const wanted = foldText(query).match(/[\p{L}\p{N}]+/gu) ?? []
  if (wanted.length === 0) return []
  return items.filter((item) => {
    const words = foldText(wordsOf(item)).match(/[\p{L}\p{N}]+/gu) ?? []
    return wanted.every((beginning) => words.some((word) => word.startsWith(beginning)))
  })
}
