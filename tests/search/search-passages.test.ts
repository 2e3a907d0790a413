import { expect, test } from 'vitest'
import { issueBlocks } from '#domain/issue.ts'
import { parsedLines, plainLines } from '#publishing/search/search-passages.ts'
import { publishedIssues } from '../support/build-archive.ts'

test.each([
  ['Một  \nhai\\\nba', ['Một hai ba']],
  ['**Vấn đề:** mô hình *nhỏ* dùng `n log n` phép tính.', ['Vấn đề: mô hình nhỏ dùng n log n phép tính.']],
  ['- một\n- **hai**', ['một', 'hai']],
  ['1. một\n2. hai', ['một', 'hai']],
  ['Xem [trang](https://example.com/) này.', ['Xem trang này.']],
  ['2 * 3 * 4', ['2 * 3 * 4']],
  ['> trích dẫn\n> tiếp', ['trích dẫn tiếp']],
  ['<b>đậm</b> chữ', ['đậm chữ']],
])('%s reads as %j', (markdown, lines) => {
  expect(plainLines(markdown)).toEqual(lines)
})

test('the short way reads every published block as the parser does', () => {
  const texts = publishedIssues().flatMap((issue) =>
    issueBlocks(issue).flatMap((block) => (block.type === 'table' ? [] : [block.text.vi ?? '', block.text.en ?? ''])),
  )
  expect(texts.length).toBeGreaterThan(100)
  for (const text of texts) expect(plainLines(text)).toEqual(parsedLines(text))
}, 60_000)
