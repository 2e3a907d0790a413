import type { Findings } from './findings.ts'

/** The longest text, in UTF-16 units, that is still a newsletter. */
const MAX_TEXT_LENGTH = 1_000_000
/** The most quotation and list marks, and the most blanks, at the head of a line. Markdown’s cost grows with them. */
const MAX_OPENERS = 60
const MAX_INDENT = 200

const LINE_HEAD = /^[\s>*+-]*/u

function tooDeepLine(text: string): number {
  return text.split('\n').findIndex((line) => {
    const head = LINE_HEAD.exec(line)?.[0] ?? ''
    return head.length > MAX_INDENT || head.replace(/\s/gu, '').length > MAX_OPENERS
  })
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
  const line = tooDeepLine(text)
  if (line < 0) return true
  findings.error({
    code: 'too-deep',
    place: { line: line + 1, column: 1 },
    what: 'This line opens more quotations or lists than can be read',
    remedy: 'Write it flatter',
  })
  return false
}
