/** The words of a block as they stand on the page in one language, with the nodes that hold them. */
export interface BlockWords {
  /** Lines, items and cells apart by a line feed each. */
  readonly text: string
  /** In reading order, with the place of each in `text`. */
  readonly pieces: readonly { readonly node: Text; readonly start: number }[]
}

/** What breaks the flow of words: between two of these a reader sees a gap. */
const LINES = 'p, li, td, th, pre, blockquote'
/** What the page itself says within a block: that a translation is missing, where a link leads. */
const NOT_WORDS = '[data-not-words], bdi'

function* textNodes(block: Element): Generator<Text> {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) yield node
  }
}

function isWordsIn(node: Text, language: string): boolean {
  const owner = node.parentElement
  if (owner === null || node.data === '' || owner.closest(NOT_WORDS) !== null) return false
  return owner.closest('[lang]')?.getAttribute('lang') === language
}

/** Reads the words of a block in a language; none where the page does not show them. */
export function readBlockWords(block: Element, language: string): BlockWords {
  let text = ''
  let line: Element | null = null
  const pieces: { node: Text; start: number }[] = []
  for (const node of textNodes(block)) {
    if (!isWordsIn(node, language)) continue
    const nextLine = node.parentElement?.closest(LINES) ?? block
    const isGap = node.data.trim() === '' && nextLine !== line
    if (isGap) continue
    if (line !== null && nextLine !== line) text += '\n'
    line = nextLine
    pieces.push({ node, start: text.length })
    text += node.data
  }
  return { text, pieces }
}

/** The words from `start` to `end` as a range of the page; undefined where there are none. */
export function rangeOfWords({ pieces }: BlockWords, start: number, end: number): Range | undefined {
  const first = pieces.findLast((piece) => piece.start <= start)
  const last = pieces.findLast((piece) => piece.start < end)
  if (first === undefined || last === undefined) return undefined
  const range = document.createRange()
  range.setStart(first.node, Math.min(start - first.start, first.node.length))
  range.setEnd(last.node, Math.min(end - last.start, last.node.length))
  return range
}
