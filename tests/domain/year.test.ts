import { expect, test } from 'vitest'
import { fileByYear, isYear, newestYears, yearOf } from '#domain/year.ts'

test('files a day under its year, and what has no date apart', () => {
  expect([yearOf('2025-09-11'), yearOf(undefined)]).toEqual(['2025', 'undated'])
})

test.each([
  ['2025', true],
  ['undated', true],
  ['5', false],
  ['12025', false],
  ['20255', false],
  ['2025-09-11', false],
  ['index', false],
  ['', false],
])('%j names a year: %s', (text, isOne) => {
  expect(isYear(text)).toBe(isOne)
})

test('files things in their order, each year where its first one stood', () => {
  expect(fileByYear(['2025-02', '2024-01', '2025-01', ''], (date) => (date === '' ? undefined : date))).toEqual([
    { year: '2025', items: ['2025-02', '2025-01'] },
    { year: '2024', items: ['2024-01'] },
    { year: 'undated', items: [''] },
  ])
})

const years = [
  { year: '2025', count: 3 },
  { year: '2024', count: 2 },
  { year: '2023', count: 4 },
]

test.each([
  [0, []],
  [1, ['2025']],
  [3, ['2025']],
  [4, ['2025', '2024']],
  [5, ['2025', '2024']],
  [6, ['2025', '2024', '2023']],
  [99, ['2025', '2024', '2023']],
])('for %i things these years are enough: %j', (wanted, enough) => {
  expect(newestYears(years, wanted).map(({ year }) => year)).toEqual(enough)
})
