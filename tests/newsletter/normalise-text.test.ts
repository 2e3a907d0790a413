import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseProse, stripDecoration } from '#newsletter/normalise-text.ts'
import { parseDate } from '#newsletter/parse-date.ts'

describe('prose', () => {
  test.each([
    ['joins letters and marks', 'ro\u0302\u0323ng', 'rộng'],
    ['writes hyphens that do not break as hyphens', '2\u2011bit, ChatGPT\u20114', '2-bit, ChatGPT-4'],
    ['keeps blanks from breaking', '0.5\u202f% và\u00a01', '0.5\u00a0% và\u00a01'],
    ['turns guillemets into quotation marks', 'rất «xanh»; « xanh »', 'rất “xanh”; “xanh”'],
    ['curls straight quotation marks', '"xanh" và ("rêu")', '“xanh” và (“rêu”)'],
    ['curls them around punctuation', 'không chỉ "đúng", mà "đẹp".', 'không chỉ “đúng”, mà “đẹp”.'],
    ['closes a quotation that ends in a blank', 'nói "xanh " rồi', 'nói “xanh ” rồi'],
    ['closes a quotation that ends in a number', 'bản "số 5"', 'bản “số 5”'],
    ['keeps inches', 'màn hình 15.6" và 27"', 'màn hình 15.6" và 27"'],
    ['curls apostrophes between letters', "don't, FCI's, 1990's", 'don’t, FCI’s, 1990’s'],
    ['keeps other single quotes', "'90s, 5' dài", "'90s, 5' dài"],
    ['keeps curly quotation marks', '“xanh” ‘rêu’', '“xanh” ‘rêu’'],
    ['keeps the author’s numbers as written', '22.1 → 15.4; 12,345.6; −3; 10–20', '22.1 → 15.4; 12,345.6; −3; 10–20'],
    ['keeps emoji', 'một 👩‍🌾', 'một 👩‍🌾'],
  ])('%s', (_, text, expected) => {
    expect(normaliseProse(text)).toBe(expected)
  })

  test.each([
    ['"', ' ', '“'],
    ['"', 'h', '”'],
    ['" rồi', 'h', '” rồi'],
    ['" rồi', '', '” rồi'],
    ['"rồi', '', '“rồi'],
    ['"', '', '“'],
  ])('%j after %j becomes %j', (text, before, expected) => {
    expect(normaliseProse(text, before)).toBe(expected)
  })

  test('is not changed by being treated twice', () => {
    const text = fc.string({ unit: fc.constantFrom(...`aạ1 "'«»“”().,-\u2011\u202f`) })
    fc.assert(
      fc.property(text, (given) => {
        expect(normaliseProse(normaliseProse(given))).toBe(normaliseProse(given))
      }),
    )
  })
})

describe('a heading', () => {
  test.each([
    ['🔎 Vấn đề cần giải quyết', 'Vấn đề cần giải quyết'],
    ['1️⃣ Mở đầu', 'Mở đầu'],
    ['1️⃣2️⃣ Mở đầu', 'Mở đầu'],
    ['3⃣: Mở đầu', 'Mở đầu'],
    ['🔟 – Mở đầu', 'Mở đầu'],
    ['👉 → Bước tiếp', 'Bước tiếp'],
    ['➡️ Bước tiếp ⬅️', 'Bước tiếp'],
    ['• ★ Nổi bật ★', 'Nổi bật'],
    ['① Mở đầu', 'Mở đầu'],
    ['🌟 Câu chuyện 1: Nén 🚀 tới 2-bit', 'Câu chuyện 1: Nén tới 2-bit'],
    ['Câu chuyện 2️⃣: Đường dài', 'Câu chuyện 2: Đường dài'],
    ['👩🏽‍🌾 Người làm vườn 🇻🇳', 'Người làm vườn'],
    ['❤️', ''],
    ['2-bit là đủ', '2-bit là đủ'],
    ['2 bước', '2 bước'],
    ['Vượt π₀ và √2', 'Vượt π₀ và √2'],
    ['Từ 22.1 → 15.4', 'Từ 22.1 → 15.4'],
    ['C# & Câu 1#', 'C# & Câu 1#'],
    ['Rêu™ © 2024', 'Rêu™ © 2024'],
    ['🌡️ -5 độ', '-5 độ'],
    ['  nhiều   blanks\n here ', 'nhiều blanks here'],
    ['Câu\u00a0chuyện\u00a01', 'Câu\u00a0chuyện\u00a01'],
  ])('“%s” reads “%s”', (heading, words) => {
    expect(stripDecoration(heading)).toBe(words)
  })

  test('keeps every letter', () => {
    const lettersOf = (text: string) => text.match(/\p{L}/gu) ?? []
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (heading) => {
        expect(lettersOf(stripDecoration(heading))).toEqual(lettersOf(heading))
      }),
    )
  })
})

describe('a date', () => {
  test.each([
    ['2025-09-11', '2025-09-11'],
    ['arXiv, 2025\u201109\u201111', '2025-09-11'],
    ['2025–09–11, 2025—01—01', '2025-09-11'],
    ['2025\u22129\u22121', '2025-09-01'],
    ['11/9/2025', '2025-09-11'],
    ['Hà Nội, ngày 11 tháng 9 năm 2025', '2025-09-11'],
    ['Ngày 11 Tháng 9, 2025', '2025-09-11'],
    ['nga\u0300y 11 tha\u0301ng 9 na\u0306m 2025', '2025-09-11'],
    ['11 September 2025', '2025-09-11'],
    ['Thursday, 11th of Sept. 2025', '2025-09-11'],
    ['September 11, 2025', '2025-09-11'],
    ['on may 3rd 2025', '2025-05-03'],
    ['29/2/2024', '2024-02-29'],
    ['2025-02-30, rồi 1/3/2025', '2025-03-01'],
    ['11/9/2025 trước 2025-10-01', '2025-09-11'],
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
    '1/2/3/2025',
    '2509.09679',
  ])('is not seen in “%s”', (text) => {
    expect(parseDate(text)).toBeUndefined()
  })
})
