import { expect, test } from 'vitest'
import type { Block } from '#domain/block.ts'
import { blockLines, linesLanguage, textLines } from '#newsletter/text-lines.ts'

test.each([
  ['Trồng **ba lớp** [cây](https://example.org).', [{ kind: 'paragraph', text: 'Trồng ba lớp cây.' }]],
  ['- một\n- `hai`', ['một', 'hai'].map((text) => ({ kind: 'item', text, marker: '•' }))],
  [
    '3. ba\n4. bốn',
    [
      { kind: 'item', text: 'ba', marker: '3.' },
      { kind: 'item', text: 'bốn', marker: '4.' },
    ],
  ],
  ['> Lời\n> trích', [{ kind: 'paragraph', text: 'Lời trích' }]],
  ['```\nx = 1\n\ny = 2\n```', [{ kind: 'code', text: 'x = 1\n\ny = 2' }]],
  ['<b>đậm</b>', [{ kind: 'paragraph', text: 'đậm' }]],
  ['Một\n\nHai', ['Một', 'Hai'].map((text) => ({ kind: 'paragraph', text }))],
  ['  \u00a0Một   \n  hai\u202f ', [{ kind: 'paragraph', text: 'Một hai' }]],
  ['<!-- riêng -->', []],
  ['', []],
  ['- ', []],
  ['1) một', [{ kind: 'item', text: 'một', marker: '1.' }]],
  [
    '- một\n\n  nữa\n\n  ```\n  x\n  ```\n- \n- hai\n  1. ba',
    [
      { kind: 'item', text: 'một', marker: '•' },
      { kind: 'paragraph', text: 'nữa' },
      { kind: 'code', text: 'x' },
      { kind: 'item', text: 'hai', marker: '•' },
      { kind: 'item', text: 'ba', marker: '1.' },
    ],
  ],
  [
    '> Lời\n>\n> - trích',
    [
      { kind: 'paragraph', text: 'Lời' },
      { kind: 'item', text: 'trích', marker: '•' },
    ],
  ],
])('takes the words out of %j', (markdown, lines) => {
  expect(textLines(markdown)).toEqual(lines)
})

const table: Block = {
  id: 'sizes',
  type: 'table',
  header: [null, { vi: 'Cỡ', en: 'Size' }, { vi: 'Ghi chú' }],
  rows: [
    [{ vi: '**Nhỏ**', en: '**Small**' }, { vi: '2 bit', en: '2 bits' }, null],
    [{ vi: 'Lớn', en: 'Large' }, { vi: '16 bit' }, { vi: 'nặng' }],
  ],
}

test('tells a table row by row, each cell after the head of its column', () => {
  expect(blockLines(table, 'vi').map(({ text }) => text)).toEqual(['Nhỏ; Cỡ: 2 bit', 'Lớn; Cỡ: 16 bit; Ghi chú: nặng'])
  expect(blockLines(table, 'en')).toEqual(
    ['Small; Size: 2 bits', 'Large; Size: 16 bit; Ghi chú: nặng'].map((text) => ({ kind: 'row', text })),
  )
})

test('tells cells of several lines as one, and rows that are wider than the heads or empty', () => {
  const wide: Block = {
    id: 'wide',
    type: 'table',
    header: [{ vi: 'Cỡ' }],
    rows: [[{ vi: '- một\n- hai' }, { vi: 'ba' }], [null]],
  }
  expect(blockLines(wide, 'vi').map(({ text }) => text)).toEqual(['Cỡ: một hai; ba', ''])
})

test('says in which language the words really are', () => {
  const block: Block = { id: 'only', type: 'paragraph', text: { vi: 'Chỉ tiếng Việt.' } }
  expect(linesLanguage(block, 'en')).toBe('vi')
  expect(linesLanguage(table, 'en')).toBe('en')
})

test.each([
  [[{ vi: 'Cỡ' }, { vi: 'Nhỏ', en: 'Small' }], 'en', 'en'],
  [[null, { vi: 'Cỡ' }, { vi: 'Nhỏ' }], 'en', 'vi'],
  [[null, { en: 'Size' }], 'vi', 'en'],
  [[null, null], 'en', 'en'],
  [[null, null], 'vi', 'vi'],
] as const)(
  'says in which language the words of a table with the heads %j are, asked for %s',
  (header, asked, found) => {
    expect(linesLanguage({ id: 'heads', type: 'table', header: [...header], rows: [] }, asked)).toBe(found)
    expect(linesLanguage({ id: 'cells', type: 'table', header: [null], rows: [[...header]] }, asked)).toBe(found)
  },
)
