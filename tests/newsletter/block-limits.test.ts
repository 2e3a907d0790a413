import { expect, test } from 'vitest'
import { describeExcess, isWithinLimits } from '#newsletter/block-limits.ts'
import type { DraftBlock } from '#newsletter/draft.ts'
import { Findings } from '#newsletter/findings.ts'

const place = { line: 5, column: 3 }
const cells = (count: number, text = 'a') => Array.from({ length: count }, () => text)
const table = (header: string[], rows: string[][] = []): DraftBlock => ({ type: 'table', place, header, rows })
const DENSE = '[ '.repeat(501)

test.each([
  [
    { kind: 'length', found: 20_001, limit: 20_000 },
    'block-too-long',
    'This text has 20001 characters; a block may have 20000',
    'Part it into several blocks',
  ],
  [
    { kind: 'lines', found: 401, limit: 400 },
    'block-too-long',
    'This text has 401 lines; a block may have 400',
    'Part it into several blocks',
  ],
  [
    { kind: 'marks', found: 501, limit: 500, mark: '*' },
    'block-too-dense',
    'This text has 501 marks “*”; a block may have 500',
    'Part it into several blocks, or write what is code as a code block',
  ],
  [
    { kind: 'depth', found: 21, limit: 20 },
    'too-deep',
    'This text nests quotations, lists or emphasis more than 20 levels deep',
    'Write it flatter',
  ],
] as const)('tells of %j with a remedy', (excess, code, what, remedy) => {
  expect(describeExcess('This text', excess)).toEqual({ code, what, remedy })
})

/** Whether a block is taken, and what is told of it. */
function judge(block: DraftBlock) {
  const findings = new Findings('vi.md')
  const isTaken = isWithinLimits(block, findings)
  return { isTaken, told: findings.diagnostics }
}

test.each([
  ['a paragraph', { type: 'paragraph', text: 'Một.', place }],
  ['a paragraph of twenty thousand characters', { type: 'paragraph', text: 'a'.repeat(20_000), place }],
  ['what stands for an untranslated block', { type: 'untranslated', place }],
  ['a table of thirty columns', table(cells(30))],
  [
    'a table of five hundred rows',
    table(
      ['a'],
      Array.from({ length: 500 }, () => ['b']),
    ),
  ],
  ['a table of twenty thousand characters', table(['a'.repeat(10_000)], [['b'.repeat(5_000)], ['c'.repeat(5_000)]])],
] satisfies [string, DraftBlock][])('takes %s', (_, block) => {
  expect(judge(block)).toEqual({ isTaken: true, told: [] })
})

const PARTS = 'Part it into several blocks'
const DENSE_REMEDY = `${PARTS}, or write what is code as a code block`

test.each([
  [
    'a long list',
    { type: 'list', text: 'a'.repeat(20_001), place },
    'block-too-long',
    'This list has 20001 characters; a block may have 20000',
    PARTS,
  ],
  [
    'a quotation of many lines',
    { type: 'quote', text: '> a\n'.repeat(401), place },
    'block-too-long',
    'This quote has 402 lines; a block may have 400',
    PARTS,
  ],
  [
    'a dense paragraph',
    { type: 'paragraph', text: DENSE, place },
    'block-too-dense',
    'This paragraph has 501 marks “[”; a block may have 500',
    DENSE_REMEDY,
  ],
  [
    'a deep quotation',
    { type: 'quote', text: `${'> '.repeat(21)}a`, place },
    'too-deep',
    'This quote nests quotations, lists or emphasis more than 20 levels deep',
    'Write it flatter',
  ],
  [
    'a wide table',
    table(cells(31), [cells(31)]),
    'table-too-large',
    'This table has 1 rows of 31 cells; it may have 500 of 30',
    'Part it into several tables',
  ],
  [
    'a table of many rows',
    table(
      ['a'],
      Array.from({ length: 501 }, () => ['b']),
    ),
    'table-too-large',
    'This table has 501 rows of 1 cells; it may have 500 of 30',
    'Part it into several tables',
  ],
  [
    'a table of many characters',
    table(['a'.repeat(10_000)], [['b'.repeat(10_001)]]),
    'block-too-long',
    'This table has 20001 characters; a block may have 20000',
    PARTS,
  ],
  [
    'a table with a dense head',
    table([DENSE], [['b']]),
    'block-too-dense',
    'A cell of this table has 501 marks “[”; a block may have 500',
    DENSE_REMEDY,
  ],
  [
    'a table with a dense cell',
    table(['a', 'b'], [['c', DENSE]]),
    'block-too-dense',
    'A cell of this table has 501 marks “[”; a block may have 500',
    DENSE_REMEDY,
  ],
] satisfies [string, DraftBlock, string, string, string][])('refuses %s', (_, block, code, what, remedy) => {
  expect(judge(block)).toEqual({
    isTaken: false,
    told: [{ severity: 'error', code, file: 'vi.md', ...place, what, remedy }],
  })
})
