import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText } from '#domain/fold.ts'
import { foldWords } from '#domain/fold-words.ts'
import { printNumbers, printRising, readNumbers, readRising } from '#domain/number-text.ts'
import { readLeftover } from '#features/search/keyboard-leftovers.ts'
import { isOneLetterOff, nearWords, otherSpellings } from '#features/search/near-spellings.ts'
import { matchItems } from '#features/search/option-groups.ts'
import { readQuery } from '#features/search/query-words.ts'

const foldedOf = (text: string) => foldWords(text).map(({ folded }) => folded)

describe('the words of a text', () => {
  test.each([
    ['Lượng tử hóa', ['luong', 'tu', 'hoa']],
    ['2-bit', ['2', 'bit']],
    ['2\u2011bit', ['2', 'bit']],
    ['2bit', ['2', 'bit']],
    ['LLaMA-2-7B', ['llama', '2', '7', 'b']],
    ['π₀', ['π', '0']],
    ['Søren Łukasz', ['soren', 'lukasz']],
    ['Ga\u0302n đe\u0302\u0301n', ['gan', 'den']],
  ])('“%s” are %j', (text, words) => {
    expect(foldedOf(text)).toEqual(words)
  })

  test.each([
    ['hóa', 'hoá'],
    ['thủy', 'thuỷ'],
    ['TOÀ', 'tòa'],
    ['e\u0302\u0301', 'ế'],
  ])('“%s” and “%s” are the same to the tone', (one, other) => {
    expect(foldWords(one)[0]?.toned).toBe(foldWords(other)[0]?.toned)
  })

  test.each([
    ['hóa', 'hòa'],
    ['ma', 'mã'],
    ['do', 'đo'],
    ['tu', 'tư'],
  ])('“%s” and “%s” differ in their marks alone', (one, other) => {
    expect(foldedOf(one)).toEqual(foldedOf(other))
    expect(foldWords(one)[0]?.toned).not.toBe(foldWords(other)[0]?.toned)
  })

  test('stand exactly where they say, whatever the text and its normal form', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'aăâđêôơưẾỢạãà 2-9\u0301\u0323“.xyzABCŁπ₀') })
    fc.assert(
      fc.property(texts, fc.constantFrom('NFC', 'NFD'), (written, form) => {
        const text = written.normalize(form)
        for (const { start, end, folded } of foldWords(text)) {
          expect(foldText(text.slice(start, end).normalize('NFKC'))).toBe(folded)
        }
      }),
    )
  })
})

test('numbers survive being printed', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), (numbers) => {
      expect(readNumbers(printNumbers(numbers))).toEqual(numbers)
      const rising = [...new Set(numbers)].sort((one, other) => one - other)
      expect(readRising(printRising(rising))).toEqual(rising)
    }),
  )
})

test('damaged numbers are read as far as they go', () => {
  expect(readNumbers('B"B!\u1EA1oB')).toEqual([1, 1, 40])
  expect(readNumbers('Bo')).toEqual([1])
})

test.each([
  ['luwowngj', 'lượng'],
  ['hoas', 'hóa'],
  ['tieesng', 'tiếng'],
  ['ddaij', 'đại'],
  ['lượngj', 'lượng'],
  ['hoa1', 'hóa'],
  ['d9a5i', 'đại'],
  ['lu7o7ng5', 'lượng'],
  ['gpt4', undefined],
  ['llama2', undefined],
  ['quantization', undefined],
  ['robot', undefined],
])('“%s”, typed with the keyboard’s marks left in, is %s', (typed, meant) => {
  expect(readLeftover(typed)?.normalize('NFC')).toBe(meant)
})

test.each([
  ['quantization', 'quantiztion', true],
  ['butterfly', 'buttrefly', true],
  ['entropy', 'entropyy', true],
  ['robot', 'rocot', true],
  ['robot', 'rocost', false],
  ['abc', 'cba', false],
  ['same', 'same', false],
])('“%s” and “%s”: a letter apart? %s', (one, other, isApart) => {
  expect(isOneLetterOff(one, other)).toBe(isApart)
  expect(isOneLetterOff(other, one)).toBe(isApart)
})

test('the likeliest words come first', () => {
  expect(nearWords('robit', ['hobit', 'robi', 'robin', 'robot'], 3)).toEqual(['robin', 'robot', 'robi'])
})

test.each([
  ['quantisation', 'quantization'],
  ['behavior', 'behaviour'],
  ['centre', 'center'],
  ['hallucinations', 'hallucination'],
])('“%s” is also looked for as “%s”', (written, other) => {
  expect(otherSpellings(written)).toContain(other)
})

test.each([
  ['https://arxiv.org/abs/2509.09679v2', ['2509', '09679']],
  ['doi:10.1145/3292500.3330701', ['10', '1145', '3292500', '3330701']],
  ['lượng tử h', ['luong', 'tu']],
  ['  ', []],
])('the query “%s” asks for %j', (typed, words) => {
  expect(readQuery(typed).words.map(({ folded }) => folded)).toEqual(words)
})

test('items are kept that have a word beginning like every word of the query', () => {
  const items = ['Chuyển sang giao diện tối', 'Câu chuyện tiếp theo']
  expect(matchItems(items, 'giao toi', (item) => item)).toEqual(['Chuyển sang giao diện tối'])
  expect(matchItems(items, 'chuye', (item) => item)).toHaveLength(2)
  expect(matchItems(items, ' ', (item) => item)).toEqual([])
})
