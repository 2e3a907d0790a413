import { expect, test } from 'vitest'
import { formatDate } from '#i18n/format-date.ts'

test.each([
  ['vi', 'long', 'ngày 11 tháng 9 năm 2025'],
  ['vi', 'weekday', 'Thứ Năm, ngày 11 tháng 9 năm 2025'],
  ['vi', 'short', '11/9/2025'],
  ['vi', 'month', 'Tháng 9 năm 2025'],
  ['en', 'long', '11 September 2025'],
  ['en', 'weekday', 'Thursday, 11 September 2025'],
  ['en', 'short', '11 Sep 2025'],
  ['en', 'month', 'September 2025'],
] as const)('writes a day in %s, %s', (language, style, words) => {
  expect(formatDate('2025-09-11', language, style)).toBe(words)
})

test('knows the weekday of a Sunday in a leap year', () => {
  expect(formatDate('2024-02-25', 'vi', 'weekday')).toBe('Chủ Nhật, ngày 25 tháng 2 năm 2024')
})
