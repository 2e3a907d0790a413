import { expect, test } from 'vitest'
import { buildQuotation, mailAddress, quotedLines } from '#features/sharing/quotation.ts'

test.each([
  [[{ kind: 'paragraph', text: 'Một câu.' }], '“Một câu.”'],
  [[{ kind: 'paragraph', text: 'Gọi là “ẩn dụ”.' }], '“Gọi là ‘ẩn dụ’.”'],
  [
    [
      { kind: 'item', text: 'một', marker: '1.' },
      { kind: 'item', text: 'hai', marker: '2.' },
    ],
    '1. một\n2. hai',
  ],
  [[{ kind: 'code', text: 'x = 1' }], 'x = 1'],
] as const)('quotes %j', (lines, text) => {
  expect(quotedLines(lines)).toBe(text)
})

test('puts the source and the address below what is quoted', () => {
  const source = { line: 'Nguồn: “Tên”, Bản tin', address: 'https://example.org/vi/#a' }
  expect(buildQuotation(['“Một.”', '“One.”'], source)).toBe(
    '“Một.”\n\n“One.”\n\nNguồn: “Tên”, Bản tin\nhttps://example.org/vi/#a',
  )
})

test('writes a mail that no title can break', () => {
  const address = new URL(mailAddress('R&D: 50 % & hơn?', ['dòng một', 'https://example.org/?a=1&b=2']))
  expect(address.searchParams.get('subject')).toBe('R&D: 50 % & hơn?')
  expect(address.searchParams.get('body')).toBe('dòng một\r\nhttps://example.org/?a=1&b=2')
})
