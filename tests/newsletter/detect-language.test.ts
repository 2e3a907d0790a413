import { expect, test } from 'vitest'
import { detectLanguage } from '#newsletter/detect-language.ts'

test.each([
  ['Mái nhà phủ rêu', 'vi'],
  ['Mái nhà phủ rêu'.normalize('NFD'), 'vi'],
  ['A roof of moss', 'en'],
  ['', 'vi'],
  ['2026: 12 %, 🌿', 'vi'],
  [`á${'b'.repeat(24)}`, 'vi'],
  [`á${'b'.repeat(25)}`, 'en'],
  ['Đất', 'vi'],
  ['The team of Nguyễn Văn An grows rice on the roofs of twelve houses in the old town', 'en'],
] as const)('tells the language of “%s”: %s', (text, language) => {
  expect(detectLanguage(text)).toBe(language)
})
