import { expect, test } from 'vitest'
import { firstSentence } from '#domain/first-sentence.ts'

test.each([
  ['Một câu. Hai câu.', 'Một câu.'],
  ['Perplexity 15.4 là thấp. Thế thôi.', 'Perplexity 15.4 là thấp.'],
  ['Hỏi gì? Đáp.', 'Hỏi gì?'],
  ['Không có dấu kết', 'Không có dấu kết'],
  ['**Một**. Hai.', '**Một**.'],
  ['**Một. Hai.** Ba.', '**Một. Hai.** Ba.'],
  ['Xem [một. hai](https://a.example). Ba.', 'Xem [một. hai](https://a.example). Ba.'],
])('takes the first sentence of “%s”', (paragraph, sentence) => {
  expect(firstSentence(paragraph)).toBe(sentence)
})
