import { expect, test } from 'vitest'
import { preferredLanguage } from '#features/preferences/preferred-language.ts'

test.each([
  ['the reader’s own choice', 'en', ['vi-VN'], 'en'],
  ['the first language of the browser that the newsletter has', undefined, ['fr-FR', 'en-GB', 'vi'], 'en'],
  ['a regional tag', undefined, ['VI-vn'], 'vi'],
  ['Vietnamese where nothing fits', undefined, ['ja'], 'vi'],
  ['Vietnamese where nothing is known', undefined, [], 'vi'],
] as const)('follows %s', (_what, chosen, tags, language) => {
  expect(preferredLanguage(chosen, tags)).toBe(language)
})
