import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitUnbroken } from '#ui/unbroken-text.tsx'

const unbroken = (text: string) => splitUnbroken(text).flatMap((run) => (run.isUnbroken ? run.text : []))

test.each([
  ['nén xuống 2-bit thôi', ['2-bit']],
  ['LLaMA-2-7B và GPT-4', ['LLaMA-2-7B', 'GPT-4']],
  ['an extraordinarily-long compound', []],
  ['8–16 GPU', []],
])('keeps short hyphenated terms of “%s” on one line', (text, terms) => {
  expect(unbroken(text)).toEqual(terms)
})

test('loses and changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(
        splitUnbroken(text)
          .map((run) => run.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
