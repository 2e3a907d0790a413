import { expect, test } from 'vitest'
import { contextOf } from '#newsletter/definitions.ts'
import { writeBlock } from '#newsletter/draft-block.ts'
import { Findings } from '#newsletter/findings.ts'
import { parseMarkdown } from '#newsletter/markdown.ts'

function read(markdown: string) {
  const findings = new Findings('vi.md')
  const tree = parseMarkdown(markdown)
  const context = contextOf(tree, findings)
  const written = tree.children.flatMap((node) => writeBlock(node, context))
  return { blocks: written.map(({ block }) => block), diagnostics: findings.diagnostics }
}

test.each([
  ['Một *hai*.', 'paragraph', 'Một *hai*.'],
  ['* một\n* hai', 'list', '- một\n- hai'],
  ['>Lời', 'quote', '> Lời'],
  ['~~~\nx\n~~~', 'code', '```\nx\n```'],
])('writes %j as a block of its kind', (markdown, type, text) => {
  expect(read(`\n\n${markdown}`)).toEqual({ blocks: [{ type, place: { line: 3, column: 1 }, text }], diagnostics: [] })
})

test.each(['---', '![](a.png)', '[a]: https://example.org'])(
  'writes nothing for %j, of which readers see nothing',
  (markdown) => {
    expect(read(markdown).blocks).toEqual([])
  },
)

test('writes a table cell by cell, short rows filled up', () => {
  expect(
    read('Một.\n\n| *Tên* | Cỡ | Ghi chú |\n|---|---|---|\n| Nhỏ | 2 |\n| Lớn | **16** | nặng |').blocks[1],
  ).toEqual({
    type: 'table',
    place: { line: 3, column: 1 },
    header: ['*Tên*', 'Cỡ', 'Ghi chú'],
    rows: [
      ['Nhỏ', '2', ''],
      ['Lớn', '**16**', 'nặng'],
    ],
  })
})

test('keeps the cells that a table has beyond its head, and tells the first such row', () => {
  expect(read('Một.\n\n| Tên | Cỡ |\n|---|---|\n| Nhỏ |\n| Lớn | 16 | nặng |\n| To | 32 | nặng | đắt |')).toEqual({
    blocks: [
      { type: 'paragraph', place: { line: 1, column: 1 }, text: 'Một.' },
      {
        type: 'table',
        place: { line: 3, column: 1 },
        header: ['Tên', 'Cỡ', '', ''],
        rows: [
          ['Nhỏ', '', '', ''],
          ['Lớn', '16', 'nặng', ''],
          ['To', '32', 'nặng', 'đắt'],
        ],
      },
    ],
    diagnostics: [
      {
        severity: 'warning',
        code: 'table-wide-row',
        file: 'vi.md',
        line: 6,
        column: 1,
        what: 'This row has 3 cells, the head of its table 2',
        remedy: 'Give the head as many cells; until then it has empty ones',
      },
    ],
  })
})

test('says nothing of a table whose rows fit its head', () => {
  expect(read('| Tên | Cỡ |\n|---|---|\n| Nhỏ | 2 |\n| Lớn |').diagnostics).toEqual([])
})

test('writes a table without rows as one', () => {
  const context = contextOf(parseMarkdown(''), new Findings('vi.md'))
  expect(writeBlock({ type: 'table', children: [] }, context).map(({ block }) => block)).toEqual([
    { type: 'table', place: { line: 1, column: 1 }, header: [], rows: [] },
  ])
})

test('refuses what is nested deeper than pages can show, and tells where', () => {
  expect(read(`Một.\n\n${'> '.repeat(21)}hai`)).toEqual({
    blocks: [{ type: 'paragraph', place: { line: 1, column: 1 }, text: 'Một.' }],
    diagnostics: [
      {
        severity: 'error',
        code: 'too-deep',
        file: 'vi.md',
        line: 3,
        column: 1,
        what: 'Quotations, lists or emphasis are nested more than 20 levels deep here',
        remedy: 'Write it flatter',
      },
    ],
  })
  const deepest = `${'> '.repeat(20)}hai`
  expect(read(deepest)).toEqual({
    blocks: [{ type: 'quote', place: { line: 1, column: 1 }, text: deepest }],
    diagnostics: [],
  })
})

test('leaves out a block that is longer than a page can show, with an error', () => {
  expect(read(`Một.\n\n${'- a\n'.repeat(500)}`)).toMatchObject({
    blocks: [{ text: 'Một.' }],
    diagnostics: [{ severity: 'error', code: 'block-too-long', line: 3, column: 1 }],
  })
})
