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
  expect(blockLines(table, 'en')[0]?.text).toBe('Small; Size: 2 bits')
})

test('says in which language the words really are', () => {
  const block: Block = { id: 'only', type: 'paragraph', text: { vi: 'Chỉ tiếng Việt.' } }
  expect(linesLanguage(block, 'en')).toBe('vi')
  expect(linesLanguage(table, 'en')).toBe('en')
})
