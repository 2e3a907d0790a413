import { describe, expect, test } from 'vitest'
import { createTranslator } from '#i18n/create-translator.ts'
import en from '#i18n/locales/en.json' with { type: 'json' }
import vi from '#i18n/locales/vi.json' with { type: 'json' }

const PLURAL = /_(?:one|other)$/
const base = (key: string) => key.replace(PLURAL, '')
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

test('has every message in both languages', () => {
  expect(new Set(Object.keys(vi).map(base))).toEqual(new Set(Object.keys(en).map(base)))
})

test('gives English both plural forms and Vietnamese the one it has', () => {
  const keys = Object.keys(en).filter((key) => PLURAL.test(key))
  const bases = new Set(keys.map(base))
  for (const key of bases) {
    expect(Object.keys(en)).toEqual(expect.arrayContaining([`${key}_one`, `${key}_other`]))
    expect(Object.keys(vi).filter((candidate) => base(candidate) === key)).toEqual([`${key}_other`])
  }
  expect(bases.size).toBeGreaterThan(2)
})

describe('names the same values in both languages', () => {
  const pairs = Object.entries(vi).map(([key, text]) => {
    const twin = Object.entries(en).find(([candidate]) => candidate === key)
    return [key, text, twin?.[1] ?? ''] as const
  })
  test.each(pairs)('%s', (_key, vietnamese, english) => {
    expect(placeholders(vietnamese)).toEqual(placeholders(english))
  })
})

test('names the organisation and the newsletter only as the site does', () => {
  const words = [...Object.values(vi), ...Object.values(en)].join('\n')
  expect(words).not.toMatch(/\bFCI\b/)
  const translate = createTranslator('vi', { organisation: 'ABC', newsletter: 'Bản tin' })
  expect(translate('why.title')).toBe('Tại sao quan trọng đối với ABC?')
})

test.each([
  ['vi', 1, '1 câu chuyện'],
  ['vi', 3, '3 câu chuyện'],
  ['en', 1, '1 story'],
  ['en', 3, '3 stories'],
] as const)('counts in %s: %i', (language, count, words) => {
  const translate = createTranslator(language, { organisation: 'ABC', newsletter: 'Bản tin' })
  expect(translate('issue.stories', { count })).toBe(words)
})

test('keeps messages as a careful editor writes them', () => {
  for (const text of [...Object.values(vi), ...Object.values(en)]) {
    expect(text).toBe(text.normalize('NFC'))
    expect(text).not.toMatch(/[!"]|\.\.\.|vui lòng|thành công/)
  }
})
