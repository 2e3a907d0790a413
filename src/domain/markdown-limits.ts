/** The longest block that pages show as Markdown, in UTF-16 units; one above a thousand is rare. */
export const MAX_MARKDOWN_LENGTH = 20_000
/** The most lines of a block. */
export const MAX_MARKDOWN_LINES = 400
/** The most marks of one kind in a block. Reading some of them takes time that grows with their square. */
export const MAX_MARKDOWN_MARKS = 500
/** The deepest nesting of quotations and lists, and of emphasis; far deeper text gets lost when it is rendered. */
export const MAX_MARKDOWN_DEPTH = 20

/** What makes a Markdown text too much to be read as Markdown. */
export interface MarkdownExcess {
  /** `depth` counts levels, the others characters, lines and marks. */
  readonly kind: 'length' | 'lines' | 'marks' | 'depth'
  readonly found: number
  readonly limit: number
  /** For `marks`: the character of which there are too many. */
  readonly mark?: string
}

type Excess = MarkdownExcess | undefined

const MARKS = /\\[^]|[*_~[\]`<|]/g

/** A code block that is the whole text: nothing in it is a mark. Source: CommonMark 0.31, section 4.5. */
function isOneCodeBlock(text: string): boolean {
  const [head = '', opener = ''] = /^(`{3,}(?![^\n]*`)|~{3,})[^\n]*\n?/.exec(text) ?? []
  if (opener === '') return false
  const closer = new RegExp(`^ {0,3}${opener.charAt(0)}{${opener.length},}[ \\t]*$`)
  const lines = text.slice(head.length).split('\n')
  const end = lines.findIndex((line) => closer.test(line))
  return end < 0 || end === lines.length - 1
}

/** Too many marks of one kind, escaped ones not counted. */
export function excessiveMarks(text: string): Excess {
  const counts = new Map<string, number>()
  for (const [mark] of text.matchAll(MARKS)) {
    if (mark.length > 1) continue
    const found = (counts.get(mark) ?? 0) + 1
    counts.set(mark, found)
    if (found > MAX_MARKDOWN_MARKS) {
      const all = text.split(mark).length - 1
      return { kind: 'marks', found: all, limit: MAX_MARKDOWN_MARKS, mark }
    }
  }
  return undefined
}

/** One mark of a quotation or list item at the head of a line, with the blanks around it. */
const OPENER = /([ \t]*)(>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))[ \t]?/y

/** How many quotations and lists the head of a line can be in at most: its marks, and two blanks a level. */
function containerDepth(line: string): number {
  let [marks, blanks] = [0, 0]
  OPENER.lastIndex = 0
  for (let match = OPENER.exec(line); match; match = OPENER.exec(line)) {
    marks += 1
    blanks += (match[1] ?? '').replaceAll('\t', '    ').length
  }
  return marks + Math.floor(blanks / 2)
}

const isBlank = (character: string) => character === '' || /\s/u.test(character)
const isPunctuation = (character: string) => /[\p{P}\p{S}]/u.test(character)

/** Whether a run of one mark can open and close emphasis. Source: CommonMark 0.31, section 6.2. */
function flanking(mark: string, before: string, after: string) {
  const [blankBefore, blankAfter] = [isBlank(before), isBlank(after)]
  const [markBefore, markAfter] = [isPunctuation(before), isPunctuation(after)]
  const isLeft = !blankAfter && (!markAfter || blankBefore || markBefore)
  const isRight = !blankBefore && (!markBefore || blankAfter || markAfter)
  if (mark !== '_') return { opens: isLeft, closes: isRight }
  return { opens: isLeft && (!isRight || markBefore), closes: isRight && (!isLeft || markAfter) }
}

/** How many marks of emphasis are open at once at most. */
function emphasisDepth(text: string): number {
  const open = new Map<string, number>()
  let deepest = 0
  for (const match of text.matchAll(/\\[^]|\*+|_+|~+/g)) {
    const [run] = match
    const mark = run.charAt(0)
    if (mark === '\\') continue
    const own = open.get(mark) ?? 0
    const { opens, closes } = flanking(mark, text.charAt(match.index - 1), text.charAt(match.index + run.length))
    if (closes && own > 0) open.set(mark, Math.max(0, own - run.length))
    else if (opens) open.set(mark, own + run.length)
    deepest = Math.max(
      deepest,
      [...open.values()].reduce((sum, count) => sum + count, 0),
    )
  }
  return deepest
}

/** Paragraphs, as far as emphasis is concerned, which ends with a blank line or where a list item begins. */
const PARAGRAPH_ENDS = /\n[ \t>]*(?:\n|(?=(?:[-+*]|\d{1,9}[.)])[ \t]))/

function excessiveDepth(text: string): Excess {
  const containers = text.split('\n').map(containerDepth)
  const emphases = text.split(PARAGRAPH_ENDS).map(emphasisDepth)
  const found = [...containers, ...emphases].reduce((deepest, depth) => Math.max(deepest, depth), 0)
  return found > MAX_MARKDOWN_DEPTH ? { kind: 'depth', found, limit: MAX_MARKDOWN_DEPTH } : undefined
}

/**
 * What makes the Markdown of one block so long, so deep or so dense that reading it could hang a page or lose text;
 * undefined for what is safe to read. Looks at characters only, in time linear in the length of the text.
 */
export function markdownExcess(text: string): MarkdownExcess | undefined {
  if (text.length > MAX_MARKDOWN_LENGTH) return { kind: 'length', found: text.length, limit: MAX_MARKDOWN_LENGTH }
  if (isOneCodeBlock(text)) return undefined
  const lines = text.split('\n').length
  if (lines > MAX_MARKDOWN_LINES) return { kind: 'lines', found: lines, limit: MAX_MARKDOWN_LINES }
  return excessiveMarks(text) ?? excessiveDepth(text)
}
