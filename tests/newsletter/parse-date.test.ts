import { describe, expect, test } from 'vitest'
import { parseDate } from '#newsletter/parse-date.ts'

describe('a date', () => {
  test.each([
    ['2025-09-11', '2025-09-11'],
    ['arXiv, 2025\u201109\u201111', '2025-09-11'],
    ['2025–09–11, 2025—01—01', '2025-09-11'],
    ['2025\u22129\u22121', '2025-09-01'],
    ['2025－09－11', '2025-09-11'],
    ['11/9/2025', '2025-09-11'],
    ['1/12/2025', '2025-12-01'],
    ['ngày 11/9/2025.', '2025-09-11'],
    ['Hà Nội, ngày 11 tháng 9 năm 2025', '2025-09-11'],
    ['Ngày 11 Tháng 9, 2025', '2025-09-11'],
    ['ngày 1  tháng   12,2025', '2025-12-01'],
    ['nga\u0300y 11 tha\u0301ng 9 na\u0306m 2025', '2025-09-11'],
    ['11 September 2025', '2025-09-11'],
    ['Thursday, 11th of Sept. 2025', '2025-09-11'],
    ['1st May 2025', '2025-05-01'],
    ['the 2nd of May, 2025', '2025-05-02'],
    ['September 11, 2025', '2025-09-11'],
    ['on may 3rd 2025', '2025-05-03'],
    ['(Sept. 22nd, 2025)', '2025-09-22'],
    ['29/2/2024', '2024-02-29'],
    ['2025-02-30, rồi 1/3/2025', '2025-03-01'],
    ['11/9/2025 trước 2025-10-01', '2025-09-11'],
    ['2025-10-01 sau 11/9/2025', '2025-10-01'],
    ['May 3, 2025, ngày 4 tháng 5 năm 2025, 5/5/2025, 2025-05-06', '2025-05-03'],
    ['2025-05-06, 5/5/2025, ngày 4 tháng 5 năm 2025, May 3, 2025', '2025-05-06'],
  ])('in “%s” is %s', (text, date) => {
    expect(parseDate(text)).toBe(date)
  })

  test.each([
    '',
    '2025',
    '29/2/2025',
    '9/13/2025',
    '2025-13-01',
    '31 April 2025',
    '12025-09-11',
    '2025-09-111',
    '1/2/3/2025',
    '111/9/2025',
    '11/9/20251',
    '11/9/2025/3',
    '11/9/25',
    '111 tháng 9 năm 2025',
    '11 tháng 9 năm 20251',
    '111 September 2025',
    '11 September 20251',
    '11 Sempter 2025',
    'Dismay 3, 2025',
    'May 3, 20251',
    '2509.09679',
  ])('is not seen in “%s”', (text) => {
    expect(parseDate(text)).toBeUndefined()
  })

  test.each([
    [1, 'January', 'Jan'],
    [2, 'February', 'Feb.'],
    [3, 'March', 'mar'],
    [4, 'April', 'APR'],
    [5, 'May', 'may.'],
    [6, 'June', 'Jun'],
    [7, 'July', 'Jul'],
    [8, 'August', 'Aug.'],
    [9, 'September', 'Sep'],
    [10, 'October', 'Oct'],
    [11, 'November', 'Nov.'],
    [12, 'December', 'DEC'],
  ])('of month %i is seen by its name, %s or %s, before or after the day', (month, name, short) => {
    const date = `2025-${String(month).padStart(2, '0')}-08`
    const texts = [name, short].flatMap((word) => [`8 ${word} 2025`, `${word} 8, 2025`])
    expect(texts.map(parseDate)).toEqual(texts.map(() => date))
  })
})
