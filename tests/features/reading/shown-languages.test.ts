import { expect, test } from 'vitest'
import { shownLanguages, viewOf } from '#features/reading/shown-languages.ts'

test.each([
  [{ page: 'vi' }, ['vi']],
  [{ page: 'en' }, ['en']],
  [{ page: 'vi', view: 'en' }, ['en']],
  [{ page: 'vi', view: 'both' }, ['vi', 'en']],
  [{ page: 'en', view: 'both' }, ['en', 'vi']],
  [{ page: 'vi', view: 'en', story: 'vi' }, ['vi']],
  [{ page: 'vi', view: 'both', story: 'en' }, ['en']],
] as const)('lets the strongest wish decide: %o', (wishes, languages) => {
  expect(shownLanguages(wishes)).toEqual(languages)
})

test('names the view that the languages stand for', () => {
  expect(viewOf(['en'])).toBe('en')
  expect(viewOf(['en', 'vi'])).toBe('both')
})
