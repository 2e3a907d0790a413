import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText, slugify } from '#domain/fold.ts'
import { isSlug } from '#domain/identifiers.ts'

describe('folding', () => {
  test.each([
    ['Lượng tử hóa', 'luong tu hoa'],
    ['lượng tử hoá', 'luong tu hoa'],
    ['ĐƯỜNG đua', 'duong dua'],
    ['Ễ ợ ẵ ỹ', 'e o a y'],
    ['2-bit LLM', '2-bit llm'],
  ])('“%s” is found as “%s”', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  test('gives the same for letters with joined and with separate marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')))
      }),
    )
  })

  test('changes nothing when done again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aăâđeêơưĐẾỢ ạảãà-09\u0301\u0323xyzABC') }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
    )
  })
})

describe('a slug', () => {
  test.each([
    ['Câu chuyện 1: Đường đua', 'cau-chuyen-1-duong-dua'],
    ['  SimpleVLA-RL  ', 'simplevla-rl'],
    ['🚀', ''],
  ])('of “%s” is “%s”', (text, slug) => {
    expect(slugify(text)).toBe(slug)
  })

  test('is cut between words, and within one only where it is the first', () => {
    expect(slugify('one two three', 8)).toBe('one-two')
    expect(slugify('abcdefghij', 4)).toBe('abcd')
  })

  test('of any text can serve in an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const slug = slugify(text)
        expect(slug === '' || isSlug(slug)).toBe(true)
      }),
    )
  })
})
