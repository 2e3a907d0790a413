import fc from 'fast-check'
import { expect, test } from 'vitest'
import { takeOutHidden, turnsDirection } from '#domain/hidden-characters.ts'

test.each([
  ['a mark that turns direction', 'a\u202eb\u202c', 'ab'],
  ['isolates', '\u2066a\u2069', 'a'],
  ['characters without width', 'a\u200b\u2060\ufeffb', 'ab'],
  ['soft hyphens and fillers', 'a\u00ad\u3164\u115fb', 'ab'],
  ['tags', 'a\u{e0041}\u{e0042}b', 'ab'],
  ['a joiner between letters', 'a\u200db', 'ab'],
  ['marks on marks', `a${'\u0301'.repeat(50)}b`, 'a\u0301\u0301\u0301\u0301b'],
  ['a character without width after an emoji', '👩\u200bb', '👩b'],
  ['a joiner between an emoji and a letter', '👩\u200da', '👩a'],
  ['a joiner between a letter and an emoji', 'a\u200d👩', 'a👩'],
  ['a style after a letter', 'a\ufe0f', 'a'],
])('takes out %s', (_, text, visible) => {
  expect(takeOutHidden(text).text).toBe(visible)
})

test('turns controls into blanks and half characters into signs of loss', () => {
  expect(takeOutHidden('a\u0000b\u001bc\u2028d\r\ne\ud83df').text).toBe('a b c d \ne\ufffdf')
})

test.each(['Đường về nhà, 2-bit', 'a\tb\nc', '👩‍💻 👍🏽 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️', 'π₀ → 22,1 %', 'שלום'])(
  'leaves “%s” as it is',
  (text) => {
    expect(takeOutHidden(text)).toEqual({ text, hidden: [] })
  },
)

test('tells what was taken out, and where it stood', () => {
  const { hidden } = takeOutHidden('ab\u200bc\u202e')
  expect(hidden).toEqual([
    { character: '\u200b', place: 2 },
    { character: '\u202e', place: 4 },
  ])
  expect(hidden.map(turnsDirection)).toEqual([false, true])
})

test('tells of every mark that was too many on a letter', () => {
  expect(takeOutHidden(`a${'\u0301'.repeat(6)}`)).toEqual({
    text: `a${'\u0301'.repeat(4)}`,
    hidden: [
      { character: '\u0301', place: 1 },
      { character: '\u0301', place: 1 },
    ],
  })
})

test('never takes out a letter, and finds nothing more the second time', () => {
  const pieces = fc.constantFrom(
    ...'aệ1 \n👩💻🏴\u200d\ufe0f\u200b\u202e\u{e0067}\u{e007f}',
    '\ud83d',
    '\0',
    '❤',
    '\u0301\u0302',
  )
  fc.assert(
    fc.property(fc.array(pieces), (all) => {
      const text = all.join('')
      const visible = takeOutHidden(text).text
      expect(visible.match(/[\p{L}\p{N}]/gu)).toEqual(text.match(/[\p{L}\p{N}]/gu))
      expect(takeOutHidden(visible)).toEqual({ text: visible, hidden: [] })
    }),
    { numRuns: 1000 },
  )
})
