import { expect, test } from 'vitest'
import { SectionSuffixes } from '#newsletter/section-suffix.ts'

const named = (kind: string, name?: string) => ({ kind, name })
const LONG_NAME = Array.from({ length: 20 }, (_, at) => `word${at + 10}`).join(' ')

test.each([
  [named('highlights'), 'highlights'],
  [named('highlights', 'Điểm nhấn'), 'highlights'],
  [named('other', 'Bối cảnh'), 'boi-canh'],
  [named('other'), 'intro'],
  [named('other', '!?'), 'intro'],
  [named('paper', 'Tia nắng'), 'tia-nang'],
  [named('paper'), 'paper'],
  [named('paper', '…'), 'paper'],
])('gives %j the suffix %s', (section, suffix) => {
  expect(new SectionSuffixes('s').take(section)).toBe(suffix)
})

test('counts what is taken, each name for itself, and not what is only looked at', () => {
  const suffixes = new SectionSuffixes('s')
  expect(suffixes.preview(named('problem'))).toBe('problem')
  expect(suffixes.preview(named('problem'))).toBe('problem')
  expect(suffixes.take(named('problem'))).toBe('problem')
  expect(suffixes.preview(named('problem'))).toBe('problem2')
  expect(suffixes.take(named('problem'))).toBe('problem2')
  expect(suffixes.take(named('problem'))).toBe('problem3')
  expect(suffixes.take(named('other', 'Nay'))).toBe('nay')
  expect(suffixes.take(named('paper', 'Nay'))).toBe('nay2')
  expect(suffixes.preview(named('problem'))).toBe('problem4')
})

test.each([
  [1, 69],
  [10, 55],
  [40, 27],
  [63, 6],
  [64, 6],
  [66, 5],
  [70, 1],
  [71, 1],
  [90, 1],
])('after a prefix of %i characters leaves %i for a long name', (prefixLength, length) => {
  const suffix = new SectionSuffixes('p'.repeat(prefixLength)).take(named('other', LONG_NAME))
  expect(suffix).toHaveLength(length)
  expect(LONG_NAME.replaceAll(' ', '-').startsWith(suffix)).toBe(true)
})
