import { isLanguage, type Language } from '#domain/language.ts'
import { readBlockWords, type BlockWords } from './block-words.ts'
import type { MarkedWords } from './find-words.ts'

/** Words of one block that a reader has selected. */
export interface SelectedPassage extends MarkedWords {
  readonly blockId: string
  readonly language: Language
}

/** So many blocks of one selection are kept, each as a passage of its own. */
const MOST_BLOCKS = 50
const LONGEST = 10_000

function languageAt(node: Node): Language | undefined {
  const element = node instanceof Element ? node : node.parentElement
  const language = element?.closest('[lang]')?.getAttribute('lang')
  return isLanguage(language) ? language : undefined
}

/** The stretch of a block’s words that lies within a range. */
function stretchOf({ pieces }: BlockWords, range: Range) {
  const inside = pieces.filter(({ node }) => range.intersectsNode(node))
  const [first] = inside
  const last = inside.at(-1)
  if (first === undefined || last === undefined) return undefined
  const start = first.start + (first.node === range.startContainer ? range.startOffset : 0)
  const end = last.start + (last.node === range.endContainer ? range.endOffset : last.node.length)
  return start <= end ? { start, end } : undefined
}

function selectedIn(block: Element, language: Language, range: Range): SelectedPassage[] {
  const words = readBlockWords(block, language)
  const stretch = stretchOf(words, range)
  if (stretch === undefined) return []
  const raw = words.text.slice(stretch.start, Math.min(stretch.end, stretch.start + LONGEST))
  const quote = raw.trim()
  if (quote === '') return []
  const start = stretch.start + raw.indexOf(quote)
  return [{ blockId: block.id, language, quote, start, end: start + quote.length }]
}

/** The blocks of a story that a range touches, in reading order. */
function touchedBlocks(root: Element, blockIds: readonly string[], range: Range): Element[] {
  const blocks = [...root.querySelectorAll('[data-block][id]')]
  return blocks.filter((block) => blockIds.includes(block.id) && range.intersectsNode(block)).slice(0, MOST_BLOCKS)
}

/** The range that the reader has selected, or at which the caret stands, where it begins within `root`. */
export function selectedRange(root: Element): Range | undefined {
  const selection = window.getSelection()
  if (selection === null || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  return root.contains(range.startContainer) ? range : undefined
}

/** What is selected of a story: the words of each block by themselves, in the language in which the selection begins. */
export function selectedPassages(root: Element, blockIds: readonly string[], range: Range): readonly SelectedPassage[] {
  const blocks = touchedBlocks(root, blockIds, range)
  const language = languageAt(range.startContainer)
  if (language === undefined || range.collapsed) return []
  return blocks.flatMap((block) => selectedIn(block, language, range))
}

/** Where in a block the caret stands. */
export interface CaretPlace {
  readonly blockId: string
  readonly language: Language
  readonly at: number
}

/** Where in a story the caret stands; undefined where it stands elsewhere. */
export function caretPlace(root: Element, blockIds: readonly string[], range: Range): CaretPlace | undefined {
  const [block] = touchedBlocks(root, blockIds, range)
  const language = languageAt(range.startContainer)
  if (block === undefined || language === undefined) return undefined
  const piece = readBlockWords(block, language).pieces.find(({ node }) => node === range.startContainer)
  return piece && { blockId: block.id, language, at: piece.start + range.startOffset }
}

/** All words of a block in a language, as one passage; undefined where the page does not show any. */
export function wholeBlock(block: Element, language: Language): SelectedPassage | undefined {
  const range = document.createRange()
  range.selectNodeContents(block)
  return selectedIn(block, language, range)[0]
}
