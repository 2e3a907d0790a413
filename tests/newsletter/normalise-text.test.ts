import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseProse, stripDecoration } from '#newsletter/normalise-text.ts'

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
    ['closes a quotation that ends in a blank at the end', 'nói "xanh "', 'nói “xanh ”'],
    ['opens a quotation that begins with a blank', 'nói: " xanh"', 'nói: “ xanh”'],
    ['opens a quotation within another', '"một "hai" ba"', '“một “hai” ba”'],
    ['closes a curly quotation that ends in a number', 'bản “số 5" và “số 6" ', 'bản “số 5” và “số 6” '],
    ['keeps inches after a curly quotation', '“xanh” 15", ”27"', '“xanh” 15", ”27"'],
    ['keeps inches after a quotation', '"xanh" 15" và 27"', '“xanh” 15" và 27"'],
    ['closes what nothing opened', 'xanh" rêu', 'xanh” rêu'],
    ['closes a quotation before every sign', '"a ". "b ", "c ")', '“a ”. “b ”, “c ”)'],
    ['opens a quotation after signs', '/"a" -"b" –"c" —"d" ["e"] {"f"}', '/“a” -“b” –“c” —“d” [“e”] {“f”}'],
    ['curls an apostrophe after a mark that joins no letter', "x\u0302's", 'x\u0302’s'],
    ['keeps single quotation marks', "rất 'xanh' và 'rêu'", "rất 'xanh' và 'rêu'"],
    ['keeps feet before a blank', "cao 5' và", "cao 5' và"],
    ['keeps U+2010 as a hyphen', '2\u2010bit', '2-bit'],
    ['keeps blanks as wide as a digit from breaking', '1\u2007000', '1\u00a0000'],
    ['takes one blank from within guillemets', '«\u00a0xanh\u00a0», «  rêu  »', '“xanh”, “ rêu ”'],
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
    ['1️⃣', ''],
    ['→ →', ''],
    ['', ''],
    [' 1️⃣: Mở đầu', 'Mở đầu'],
    ['1️⃣ -- Mở đầu', 'Mở đầu'],
    ['2️⃣.) Mở đầu - và sau', 'Mở đầu - và sau'],
    ['– Mở đầu', '– Mở đầu'],
    ['Mở đầu: 🌟', 'Mở đầu:'],
    ['- Mở đầu 🌟', '- Mở đầu'],
    ['Xanh ↔ đỏ', 'Xanh ↔ đỏ'],
    ['Xanh ↔️ đỏ', 'Xanh đỏ'],
    ['Rêu ©️ xanh', 'Rêu xanh'],
    ['Nhóm #️⃣ và *️⃣', 'Nhóm # và *'],
    ['Năm 2⃣ và 3️⃣4️⃣', 'Năm 2 và 34'],
    ['Xanh\u{e0067}\u{e007f} lá\ufe0e', 'Xanh lá'],
    ['Tay 🏽 và cờ 🇻', 'Tay và cờ'],
    ['Nắng🌟mưa', 'Nắng mưa'],
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
