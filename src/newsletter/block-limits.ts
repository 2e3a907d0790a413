import { MAX_COLUMNS, MAX_ROWS } from '#domain/block.ts'
import { MAX_MARKDOWN_LENGTH, markdownExcess, type MarkdownExcess } from '#domain/markdown-limits.ts'
import type { DraftBlock } from './draft.ts'
import type { Finding, Findings } from './findings.ts'

type Saying = Pick<Finding, 'code' | 'what' | 'remedy'>

const PART_IT = 'Part it into several blocks'

/** What is too much in a text, in words, with the remedy. */
export function describeExcess(name: string, { kind, found, limit, mark = '' }: MarkdownExcess): Saying {
  switch (kind) {
    case 'length':
      return {
        code: 'block-too-long',
        what: `${name} has ${found} characters; a block may have ${limit}`,
        remedy: PART_IT,
      }
    case 'lines':
      return { code: 'block-too-long', what: `${name} has ${found} lines; a block may have ${limit}`, remedy: PART_IT }
    case 'marks':
      return {
        code: 'block-too-dense',
        what: `${name} has ${found} marks “${mark}”; a block may have ${limit}`,
        remedy: `${PART_IT}, or write what is code as a code block`,
      }
    case 'depth':
      return {
        code: 'too-deep',
        what: `${name} nests quotations, lists or emphasis more than ${limit} levels deep`,
        remedy: 'Write it flatter',
      }
  }
}

function tableSaying({ header, rows }: Extract<DraftBlock, { type: 'table' }>): Saying | undefined {
  if (header.length > MAX_COLUMNS || rows.length > MAX_ROWS) {
    const what = `This table has ${rows.length} rows of ${header.length} cells; it may have ${MAX_ROWS} of ${MAX_COLUMNS}`
    return { code: 'table-too-large', what, remedy: 'Part it into several tables' }
  }
  const cells = [header, ...rows].flat()
  const length = cells.join('').length
  if (length > MAX_MARKDOWN_LENGTH) {
    return describeExcess('This table', { kind: 'length', found: length, limit: MAX_MARKDOWN_LENGTH })
  }
  const [excess] = cells.flatMap((cell) => markdownExcess(cell) ?? [])
  return excess && describeExcess('A cell of this table', excess)
}

function sayingOf(block: DraftBlock): Saying | undefined {
  if (block.type === 'untranslated') return undefined
  if (block.type === 'table') return tableSaying(block)
  const excess = markdownExcess(block.text)
  return excess && describeExcess(`This ${block.type}`, excess)
}

/** False, with an error, for a block that pages would show as plain text, since reading it could hang them. */
export function isWithinLimits(block: DraftBlock, findings: Findings): boolean {
  const saying = sayingOf(block)
  if (saying) findings.error({ ...saying, place: block.place })
  return saying === undefined
}
