import { expect, test } from 'vitest'
import { removeHiddenCharacters } from '#newsletter/hidden-characters.ts'

const remedy = 'They were taken out; make sure that the line reads as it should'
const base = { file: 'vi.md', code: 'hidden-characters', remedy }

test.each([
  ['a soft hyphen', 'Một\nkhu\u00advườn', 'Một\nkhuvườn', 2, 4, 'U+00AD'],
  ['several, each named once', '\u200bMột\u00ad \u200b\u2060vườn', 'Một vườn', 1, 1, 'U+200B, U+00AD, U+2060'],
  ['a character beyond the first plane', 'vườn\u{e0061}', 'vườn', 1, 5, 'U+E0061'],
  ['marks on marks', 'e\u0301\u0301\u0301\u0301\u031b', 'e\u0301\u0301\u0301\u0301', 1, 2, 'U+031B'],
])('takes out %s and notes it', (_, text, visible, line, column, names) => {
  const what = `Characters that nobody can see, or marks on marks (${names})`
  expect(removeHiddenCharacters(text, 'vi.md')).toEqual({
    text: visible,
    diagnostics: [{ ...base, severity: 'note', line, column, what }],
  })
})

test('warns where one of them can turn the direction of text, on every such line', () => {
  const what = 'Hidden characters that can turn the direction of text'
  expect(removeHiddenCharacters('a\u200b\u202eb\n\nc\u2066', 'vi.md')).toEqual({
    text: 'ab\n\nc',
    diagnostics: [
      { ...base, severity: 'warning', line: 1, column: 2, what: `${what} (U+200B, U+202E)` },
      { ...base, severity: 'warning', line: 3, column: 2, what: `${what} (U+2066)` },
    ],
  })
})

test('has nothing to tell of a text that is all visible', () => {
  const text = 'Khu vườn\tnhỏ 👨‍👩‍👧\n'
  expect(removeHiddenCharacters(text, 'vi.md')).toEqual({ text, diagnostics: [] })
})
