import type { Findings } from './findings.ts'

/** The longest text, in UTF-16 units, that is still a newsletter. */
const MAX_TEXT_LENGTH = 500_000
/** The most quotation and list marks, and the most blanks, at the head of a line. Markdown’s cost grows with them. */
const MAX_OPENERS = 60
const MAX_INDENT = 200

/** The most characters without a blank line between them; a block may have fewer. */
const MAX_RUN_LENGTH = 25_000

const LINE_HEAD = /^[\s>*+-]*/u

function tooDeepLine(lines: readonly string[]): number {
  return lines.findIndex((line) => {
    const head = LINE_HEAD.exec(line)?.[0] ?? ''
    return head.length > MAX_INDENT || head.replace(/\s/gu, '').length > MAX_OPENERS
  })
}

/** The first line of a run of lines that is longer than any block may be, counted from 0, or -1. */
function tooLongRun(lines: readonly string[]): number {
  let [start, length] = [0, 0]
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') [start, length] = [at + 1, 0]
    else length += line.length
    if (length > MAX_RUN_LENGTH) return start
  }
  return -1
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
  const [deep, long] = [tooDeepLine(lines), tooLongRun(lines)]
  if (deep >= 0) {
    findings.error({
      code: 'too-deep',
      place: { line: deep + 1, column: 1 },
      what: 'This line opens more quotations or lists than can be read',
      remedy: 'Write it flatter',
    })
  }
  if (long >= 0) {
    findings.error({
      code: 'block-too-long',
      place: { line: long + 1, column: 1 },
      what: `More than ${MAX_RUN_LENGTH} characters follow here without a blank line`,
      remedy: 'Part them into several blocks',
    })
  }
  return deep < 0 && long < 0
}
