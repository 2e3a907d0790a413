import { expect, test } from 'vitest'
import { beginsWith, isAll, wordsOf } from '#newsletter/words.ts'

test.each([
  ['', []],
  [' –!', []],
  [
    'Đất và rêu',
    [
      ['dat', 3, true],
      ['reu', 10, false],
    ],
  ],
  [
    'Soil AND moss, and more',
    [
      ['soil', 4, true],
      ['moss', 13, false],
      ['more', 23, false],
    ],
  ],
  [
    '2 vườn: 3D',
    [
      ['2', 1, true],
      ['vuon', 6, false],
      ['3d', 10, true],
    ],
  ],
  [
    'e\u0302 Ế',
    [
      ['e', 2, false],
      ['e', 4, true],
    ],
  ],
  [
    'iPhone x1',
    [
      ['iphone', 6, false],
      ['x1', 9, false],
    ],
  ],
  [
    'mặt-trời/gió',
    [
      ['mat', 3, false],
      ['troi', 8, false],
      ['gio', 12, false],
    ],
  ],
])('parts %j into words without their marks, and knows where each ends', (text, words) => {
  expect(wordsOf(text)).toEqual(words.map(([folded, end, isName]) => ({ folded, end, isName })))
})

const WHOLE = [
  ['Vấn đề', 'van de'],
  ['Why it matters for FCI', 'why it matters for *'],
  ['Why it matters for Công ty Sao Mai', 'why it matters for *'],
  ['FCI được gì', '* duoc gi'],
  ['Vì sao khó', 'vi sao … kho'],
  ['Vì sao việc đó rất khó', 'vi sao … kho'],
  ['Vì sao một việc như thế khó', 'vi sao … kho'],
  ['Cau hỏi', 'cau …'],
  ['Cho Sao và Mai', 'cho *'],
] as const

test.each(WHOLE)('“%s” is “%s”', (text, pattern) => {
  expect(isAll(wordsOf(text), pattern)).toBe(true)
  expect(beginsWith(wordsOf(text), pattern)).toBe(true)
})

test.each([
  ['Vấn đề', 'van'],
  ['Vấn đề của ta', 'van de'],
  ['Why it matters for FCI today', 'why it matters for *'],
  ['Why it matters for Công ty lớn Sao Mai', 'why it matters for *'],
  ['Vì sao khó thế', 'vi sao … kho'],
])('“%s” begins with “%s” and goes on', (text, pattern) => {
  expect(beginsWith(wordsOf(text), pattern)).toBe(true)
  expect(isAll(wordsOf(text), pattern)).toBe(false)
})

test.each([
  ['', 'van de'],
  ['', '*'],
  ['Vấn', 'van de'],
  ['Đề vấn', 'van de'],
  ['Vấn nạn', 'van de'],
  ['Why it matters for', 'why it matters for *'],
  ['Why it matters for us', 'why it matters for *'],
  ['Why it matters for us All', 'why it matters for *'],
  ['Công ty sao được gì', '* duoc gi'],
  ['công ty Sao được gì', '* duoc gi'],
  ['Được gì', '* duoc gi'],
  ['Một Hai Ba Bốn Năm được gì', '* duoc gi'],
  ['Vì sao', 'vi sao … kho'],
  ['Vì sao một hai ba bốn năm khó', 'vi sao … kho'],
])('“%s” does not begin with “%s”', (text, pattern) => {
  expect(beginsWith(wordsOf(text), pattern)).toBe(false)
  expect(isAll(wordsOf(text), pattern)).toBe(false)
})

test('anything begins with a gap, and nothing is left over after one', () => {
  expect(beginsWith([], '…')).toBe(true)
  expect(isAll([], '…')).toBe(true)
  expect(isAll(wordsOf('một hai ba bốn'), '…')).toBe(true)
  expect(isAll(wordsOf('một hai ba bốn năm'), '…')).toBe(false)
})
