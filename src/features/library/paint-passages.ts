import { rangeOfWords, readBlockWords } from './block-words.ts'
import { findWords } from './find-words.ts'
import type { Passage } from './library-record.ts'

/** Name of the highlight; `::highlight(kept-passage)` gives it its looks. */
const HIGHLIGHT = 'kept-passage'
/** Marks a block of which words are kept that cannot be marked themselves: they stand in the other language. */
const BLOCK_MARK = 'data-kept'

const canHighlight = () => typeof CSS !== 'undefined' && 'highlights' in CSS

function findRange(block: Element, passage: Passage): Range | undefined {
  const words = readBlockWords(block, passage.language)
  const found = findWords(words.text, passage)
  return found && rangeOfWords(words, found.start, found.end)
}

/** Nothing in the page’s own elements changes but one attribute that nobody else writes, so React never notices. */
function paint(blocks: readonly Element[], passages: readonly Passage[]): void {
  const ranges: Range[] = []
  const marked = new Set<Element>()
  for (const passage of passages) {
    const block = blocks.find(({ id }) => id === passage.blockId)
    if (block === undefined) continue
    const range = findRange(block, passage)
    if (range !== undefined && canHighlight()) ranges.push(range)
    else marked.add(block)
  }
  for (const block of blocks) block.toggleAttribute(BLOCK_MARK, marked.has(block))
  if (canHighlight()) CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges))
}

interface PaintedStory {
  /** What holds the blocks of the story. */
  readonly root: Element
  /** With the ids that their blocks have today. */
  readonly passages: readonly Passage[]
}

/**
 * Marks kept passages in the text of a story, and again whenever the text is drawn anew: the words themselves, or,
 * where the page shows them in the other language or the browser has no highlights, the edge of their block.
 * Returns what ends that.
 */
export function paintPassages({ root, passages }: PaintedStory): () => void {
  const blocks = () => [...root.querySelectorAll('[data-block][id]')]
  let frame = 0
  const paintNow = () => paint(blocks(), passages)
  const observer = new MutationObserver(() => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(paintNow)
  })
  paintNow()
  observer.observe(root, { childList: true, subtree: true, characterData: true })
  return () => {
    observer.disconnect()
    cancelAnimationFrame(frame)
    for (const block of blocks()) block.removeAttribute(BLOCK_MARK)
    if (canHighlight()) CSS.highlights.delete(HIGHLIGHT)
  }
}
