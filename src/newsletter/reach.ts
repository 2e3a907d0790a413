import { excessiveMarks } from '#domain/markdown-limits.ts'
import { describeExcess } from './block-limits.ts'
import type { Findings } from './findings.ts'

/** The longest text, in UTF-16 units, that is still a newsletter. */
const MAX_TEXT_LENGTH = 500_000
/** The most quotation and list marks, and the most blanks, at the head of a line. Markdown’s cost grows with them. */
const MAX_OPENERS = 60
const MAX_INDENT = 200

/** The most headings that are underlined. The time to read them grows with their square. */
const MAX_UNDERLINES = 500
const UNDERLINE = /^[\s>]*(?:=+|-+)\s*$/u

/** The most list items that hold nothing. The time to read them grows with their square. */
const MAX_EMPTY_ITEMS = 500
const EMPTY_ITEM = /^[\s>]*(?:(?:[*+-]|\d{1,9}[.)])(?:\s+|$))+$/u

/** The most characters without a blank line between them; a block may have fewer. */
const MAX_RUN_LENGTH = 25_000
/** The most lines without a blank line between them. The time to read a paragraph grows with the square of its lines. */
const MAX_RUN_LINES = 1000

/** A row of dashes or stars is a line across the page, however long. */
const LINE_HEAD = /^(?:[\s>]|[*+-](?=\s)|\d{1,9}[.)](?=\s))*/u
const NUMBER = /\d+[.)]/gu

function tooDeepLine(lines: readonly string[]): number {
  return lines.findIndex((line) => {
    const head = line.slice(0, line.length - line.replace(LINE_HEAD, '').length)
    return head.length > MAX_INDENT || head.replace(NUMBER, '#').replace(/\s/gu, '').length > MAX_OPENERS
  })
}

/** The line with one underline too many; -1 where there is none. Source: CommonMark 0.31, section 4.3. */
function excessUnderline(lines: readonly string[]): number {
  let found = 0
  return lines.findIndex((line, at) => {
    if (UNDERLINE.test(line) && (lines[at - 1] ?? '').trim() !== '') found += 1
    return found > MAX_UNDERLINES
  })
}

function areHeadingsFew(lines: readonly string[], findings: Findings): boolean {
  const line = excessUnderline(lines)
  if (line < 0) return true
  findings.error({
    code: 'too-many-headings',
    place: { line: line + 1, column: 1 },
    what: `More than ${MAX_UNDERLINES} headings of this file are underlined`,
    remedy: 'Write them with “#”, or part the file into several issues',
  })
  return false
}

function areEmptyItemsFew(lines: readonly string[], findings: Findings): boolean {
  let found = 0
  const line = lines.findIndex((text) => EMPTY_ITEM.test(text) && ++found > MAX_EMPTY_ITEMS)
  if (line < 0) return true
  findings.error({
    code: 'too-many-empty-items',
    place: { line: line + 1, column: 1 },
    what: `More than ${MAX_EMPTY_ITEMS} list items of this file hold nothing`,
    remedy: 'Write something into them, or remove them',
  })
  return false
}

/** Lines without a blank line between them, and where they begin, counted from 0. */
interface Run {
  readonly start: number
  readonly text: string
}

const FENCE = /^ {0,3}(`{3,}|~{3,})([^\n]*)$/
/** A line from which on HTML may hide what looks like a fence; a comment that ends on its line cannot. */
const HTML = /^\s*<(?!!--[^<>]*-->\s*$)/

/** The fence that a line opens, or that is open after it; an empty text where none is. */
function fenceAfter(line: string, open: string): string {
  const [, marks = '', rest = ''] = FENCE.exec(line) ?? []
  if (open === '') return marks.startsWith('`') && rest.includes('`') ? '' : marks
  const isEnd = marks.startsWith(open) && rest.trim() === ''
  return isEnd ? '' : open
}

/** The runs of a text; code between fences is none, as nothing in it is Markdown. */
function runsOf(lines: readonly string[]): Run[] {
  const runs: Run[] = []
  const areFencesSure = !lines.some((line) => HTML.test(line))
  let [fence, run]: [string, { start: number; lines: string[] } | undefined] = ['', undefined]
  const endRun = () => {
    if (run) runs.push({ start: run.start, text: run.lines.join('\n') })
    run = undefined
  }
  for (const [at, line] of lines.entries()) {
    const isCode = fence !== ''
    if (areFencesSure) fence = fenceAfter(line, fence)
    if (isCode || fence !== '' || line.trim() === '') endRun()
    else (run ??= { start: at, lines: [] }).lines.push(line)
  }
  endRun()
  return runs
}

/** What of a run is more than can be read; undefined where it is short enough. */
function excessOf(text: string): string | undefined {
  if (text.length > MAX_RUN_LENGTH) return `${MAX_RUN_LENGTH} characters`
  return text.split('\n').length > MAX_RUN_LINES ? `${MAX_RUN_LINES} lines` : undefined
}

function reportRun({ start, text }: Run, findings: Findings): boolean {
  const place = { line: start + 1, column: 1 }
  const marks = excessiveMarks(text)
  if (marks) findings.error({ ...describeExcess('The text that begins here', marks), place })
  const excess = excessOf(text)
  if (excess !== undefined) {
    findings.error({
      code: 'block-too-long',
      place,
      what: `More than ${excess} follow here without a blank line`,
      remedy: 'Part them into several blocks',
    })
  }
  return marks === undefined && excess === undefined
}

/** False, with an error, for a text so long or so deeply nested that parsing it could take for ever. */
export function isWithinReach(text: string, findings: Findings): boolean {
  if (text.length > MAX_TEXT_LENGTH) {
    findings.error({
      code: 'too-long',
      what: `The file has ${text.length} characters; a newsletter may have ${MAX_TEXT_LENGTH}`,
      remedy: 'Part it into several issues',
    })
    return false
  }
  const lines = text.split('\n')
  const deep = tooDeepLine(lines)
  if (deep >= 0) {
    findings.error({
      code: 'too-deep',
      place: { line: deep + 1, column: 1 },
      what: 'This line opens more quotations or lists than can be read',
      remedy: 'Write it flatter',
    })
  }
  const isReadable = [areHeadingsFew(lines, findings), areEmptyItemsFew(lines, findings)].every(Boolean)
  const areRunsShort = runsOf(lines).map((run) => reportRun(run, findings))
  return deep < 0 && isReadable && !areRunsShort.includes(false)
}
