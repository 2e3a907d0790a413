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

const LETTER = /[\p{L}\p{N}]/u

/** Tells whether folded text has, for every word of a query, a word that begins so; undefined for a query of none. */
export function beginningsFilter(query: string): ((folded: string) => boolean) | undefined {
  const wanted = foldText(query).match(/[\p{L}\p{N}]+/gu)
  if (wanted === null) return undefined
  const hasBeginning = (folded: string, word: string) => {
    let at = folded.indexOf(word)
    while (at > 0 && LETTER.test(folded.charAt(at - 1))) at = folded.indexOf(word, at + 1)
    return at >= 0
  }
  return (folded) => wanted.every((word) => hasBeginning(folded, word))
}

/** Keeps the items that have, for every word of a query, a word that begins so; all marks aside. */
export function matchItems<Item>(items: readonly Item[], query: string, wordsOf: (item: Item) => string): Item[] {
  const isWanted = beginningsFilter(query)
  return isWanted ? items.filter((item) => isWanted(foldText(wordsOf(item)))) : []
}
