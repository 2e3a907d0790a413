import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeNewsletter } from '#newsletter/decode-newsletter.ts'
import {
  breakText,
  LATIN_1,
  MAC_ROMAN,
  SINGLE_BYTE_ENCODINGS,
  WINDOWS_1252,
} from '#newsletter/single-byte-encodings.ts'
import { encodeUtf8 } from '#newsletter/utf8.ts'

const FILE = 'ban-tin.md'
const decode = (text: string) => decodeNewsletter(encodeUtf8(text), FILE)
const decodeBytes = (...bytes: number[]) => decodeNewsletter(Uint8Array.from(bytes), FILE)
const codesOf = ({ diagnostics }: ReturnType<typeof decode>) =>
  diagnostics.map(({ severity, code, line }) => [severity, code, line])

/** Words of our own with every tone, both cases of đ, keycaps, joined emoji, hyphens, quotation marks and arrows. */
const NEWSLETTER = [
  '## 🌿 **Bản tin vườn nhỏ – “Ngưỡng cửa xanh”**',
  '',
  '### 1️⃣ Những mảnh vườn nối mạng 👩‍🌾',
  'Đồng hồ tưới 3‑bit giảm từ 9.5 → 4.2 lít; «ẩm» ở mức √π₀ ≥ 12 %… đủ rồi!',
  '| Tên | Mái nhà phủ rêu |',
  '> Ỷ lại, ỵ, ỹ, ẽ, ẫ, ễ, ỗ, ỡ, ữ, ẵ, ĩ, ũ: chữ nào cũng còn.',
  'Plain English stands here as well.',
].join('\n')

describe('text that arrives whole', () => {
  test.each([
    ['UTF-8', encodeUtf8(NEWSLETTER)],
    ['UTF-8 with a byte order mark', encodeUtf8(`\ufeff${NEWSLETTER}`)],
    ['lines ended by CRLF', encodeUtf8(NEWSLETTER.replaceAll('\n', '\r\n'))],
    ['lines ended by CR', encodeUtf8(NEWSLETTER.replaceAll('\n', '\r'))],
  ])('is taken as it is, without a word: %s', (_, bytes) => {
    expect(decodeNewsletter(bytes, FILE)).toEqual({ text: NEWSLETTER, diagnostics: [] })
  })

  test('has letters and marks joined, with a note', () => {
    const decoded = decode(NEWSLETTER.normalize('NFD'))
    expect(decoded.text).toBe(NEWSLETTER)
    expect(codesOf(decoded)).toEqual([['note', 'nfc-composed', undefined]])
  })

  test('may be empty', () => {
    expect(decodeBytes()).toEqual({ text: '', diagnostics: [] })
  })
})

describe('text that was read in the wrong character set', () => {
  const once = SINGLE_BYTE_ENCODINGS.map((encoding) => [encoding.name, breakText(NEWSLETTER, encoding)] as const)
  const twice = SINGLE_BYTE_ENCODINGS.flatMap((first) =>
    SINGLE_BYTE_ENCODINGS.map(
      (second) =>
        [`${second.name}, before that as ${first.name}`, breakText(breakText(NEWSLETTER, first), second)] as const,
    ),
  )

  test.each([...once, ...twice])('is repaired to the letter, with a note: %s', (name, broken) => {
    const decoded = decode(broken)
    expect(decoded.text).toBe(NEWSLETTER)
    expect(decoded.diagnostics).toMatchObject([
      { severity: 'note', code: 'mojibake-repaired', what: `The text was UTF-8 read as ${name}` },
    ])
  })

  test('is repaired where it began with a byte order mark, had CRLF and separate marks', () => {
    const source = `\ufeff${NEWSLETTER.normalize('NFD').replaceAll('\n', '\r\n')}`
    for (const encoding of SINGLE_BYTE_ENCODINGS) {
      const decoded = decode(breakText(source, encoding))
      expect(decoded.text).toBe(NEWSLETTER)
      expect(codesOf(decoded)).toEqual([
        ['note', 'mojibake-repaired', undefined],
        ['note', 'nfc-composed', undefined],
      ])
    }
  })

  test('is repaired where a later tool took the wrong letters apart', () => {
    expect(decode(breakText(NEWSLETTER, WINDOWS_1252).normalize('NFD')).text).toBe(NEWSLETTER)
  })

  test('is known by as little as one apostrophe', () => {
    expect(decode('The roof donâ€™t leak.').text).toBe('The roof don’t leak.')
    expect(decode('The roof don‚Äôt leak.').text).toBe('The roof don’t leak.')
  })

  test('is repaired whatever its words', () => {
    const words = fc.array(
      fc.constantFrom(
        'rêu',
        'Đất',
        'nghệ',
        'ướt',
        'mưa',
        'quả',
        'ở',
        'vườn',
        '“lá”',
        '—',
        '9 %',
        'roof',
        '√π',
        '🌿',
        '(ẩm)…',
      ),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(words, fc.constantFrom(...SINGLE_BYTE_ENCODINGS), (chosen, encoding) => {
        const text = `Những ${chosen.join(' ')} được tưới`
        expect(decode(breakText(text, encoding)).text).toBe(text)
      }),
    )
  })
})

describe('right text is never “repaired”', () => {
  test.each([
    ['roots and integrals', 'The area is √π, so √π ≈ 1.77 and ∆π ≠ √∞.'],
    ['a root alone', 'Take √π.'],
    ['roots in plenty', '√π √Ω √∑ ≈π ≈∞ ¬∞ ∆π ∆Ω'],
    ['a word in capitals before a quotation mark', 'XÃ” và “XÃ»…'],
    ['guillemets before an ellipsis', 'OK quá»… OK'],
    ['a café and a naïve fiancé', 'Café, naïve, fiancé, Ångström, garçon, Übung'],
    ['degrees, prices and footnotes', '12 °C, £5, ¥100, XÃ², CÂ³, ±3'],
    ['an account of broken text', 'Files showed “Ã©” where “é” was meant, and â€™ for ’.'],
    ['broken text in code', 'The bytes `â€™ Ã© Ã¨ áº¿` come from one reading too many.'],
    ['broken text in quotation marks', 'Some files show "â€™" instead.'],
    ['one doubtful pair', 'cafÃ©'],
  ])('%s', (_, text) => {
    const decoded = decode(text)
    expect(decoded.text).toBe(text)
    expect(decoded.diagnostics.filter(({ severity }) => severity !== 'warning')).toEqual([])
  })

  test('whatever a Vietnamese or English writer puts together', () => {
    const words = fc.constantFrom(
      ...['xã', 'XÃ', 'HÃ', 'Â', 'quá', 'là', 'â', 'É', 'CAFÉ', 'Ô', 'đế', 'Đ', 'ư', 'word', 'fiancé', '“ở', '«ấy'],
      ...['√π', '√∞', '∆π', '¬∞', '≈π', '≈£5', '≤', '12°', 'π₀', '🌿', '→', '©', '€', '\n'],
    )
    const closings = fc.string({ unit: fc.constantFrom(...'»”’…–—²'), maxLength: 3 })
    const texts = fc.array(fc.tuple(words, closings).map(([word, closing]) => word + closing))
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join(' ')
        const decoded = decode(text)
        if (decoded.text !== undefined) expect(decoded.text).toBe(text.normalize('NFC'))
        expect(decoded.diagnostics.map(({ code }) => code)).not.toContain('mojibake-repaired')
      }),
      { numRuns: 500 },
    )
  })

  test('a doubtful pair is kept and pointed at', () => {
    expect(codesOf(decode('one\ncafÃ©'))).toEqual([['warning', 'mojibake-suspected', 2]])
  })
})

describe('partly broken text is refused', () => {
  const lines = NEWSLETTER.split('\n')

  test.each(SINGLE_BYTE_ENCODINGS)('with every broken line named: $name', (encoding) => {
    const text = lines.map((line, place) => (place === 2 || place === 5 ? breakText(line, encoding) : line)).join('\n')
    const decoded = decode(text)
    expect(decoded.text).toBeUndefined()
    expect(codesOf(decoded)).toEqual([
      ['error', 'partly-broken', 3],
      ['error', 'partly-broken', 6],
    ])
    expect(decoded.diagnostics[0]?.what).toContain(encoding.name)
  })

  test('when one right line was added to broken ones', () => {
    const decoded = decode(`${breakText(NEWSLETTER, MAC_ROMAN)}\nThêm một dòng đúng.`)
    expect(decoded.text).toBeUndefined()
    expect(codesOf(decoded).map(([, , line]) => line)).toEqual([1, 3, 4, 5, 6])
  })

  test('when lines were broken in different ways', () => {
    const decoded = decode(`${breakText(lines[0] ?? '', MAC_ROMAN)}\n${breakText(lines[3] ?? '', WINDOWS_1252)}`)
    expect(codesOf(decoded).map(([severity, , line]) => [severity, line])).toEqual([
      ['error', 1],
      ['error', 2],
    ])
  })

  test('when blanks have taken the place of letters that broke', () => {
    const decoded = decode(breakText('là gì mà cả nhà đều xanh', LATIN_1).replaceAll('\u00a0', ' '))
    expect(decoded.text).toBeUndefined()
    expect(codesOf(decoded)).toEqual([['error', 'partly-broken', 1]])
  })

  test('when letters were lost on the way', () => {
    const decoded = decode('Đúng.\nV\ufffdn nh\ufffd.')
    expect(decoded.text).toBeUndefined()
    expect(decoded.diagnostics).toMatchObject([{ severity: 'error', code: 'lost-character', line: 2, column: 2 }])
  })

  test('when bytes were lost after it was read wrongly, which is told as the cause', () => {
    const broken = breakText(NEWSLETTER, WINDOWS_1252).split('\n')
    const decoded = decode([...broken.slice(0, 2), `${broken[2]}\ufffd`, ...broken.slice(3)].join('\n'))
    expect(decoded.text).toBeUndefined()
    expect(codesOf(decoded)).toEqual([
      ['error', 'bytes-lost', 3],
      ['error', 'lost-character', 3],
    ])
    expect(decoded.diagnostics[0]?.what).toContain('Bytes were lost')
  })

  test('with the first twenty lines named and the rest counted', () => {
    const broken = Array.from({ length: 30 }, () => breakText('Mái nhà phủ rêu', MAC_ROMAN)).join('\n')
    const { diagnostics } = decode(`Mái nhà ướt\n${broken}`)
    expect(diagnostics).toHaveLength(21)
    expect(diagnostics.at(-1)).toMatchObject({ severity: 'error', what: '10 more lines are broken' })
  })
})

describe('bytes that are no UTF-8 are refused', () => {
  test.each([
    ['a letter of Latin-1', [0x63, 0x61, 0x66, 0xe9, 0x0a], 1, 3],
    ['a continuation alone', [0x0a, 0x0a, 0x80], 3, 2],
    ['an overlong slash', [0xc0, 0xaf], 1, 0],
    ['an overlong form of three bytes', [0xe0, 0x80, 0xaf], 1, 0],
    ['half of a surrogate pair', [0x61, 0xed, 0xa0, 0x80], 1, 1],
    ['a code point past the last', [0xf4, 0x90, 0x80, 0x80], 1, 0],
    ['a byte that is never used', [0x61, 0x0d, 0x0a, 0xff], 2, 3],
    ['a letter cut off at the end', [0x61, 0xe1, 0xba], 1, 1],
    ['lines ended by CR', [0x61, 0x0d, 0x62, 0x0d, 0xff], 3, 4],
  ])('%s: line and byte are named', (_, bytes, line, offset) => {
    const decoded = decodeBytes(...bytes)
    expect(decoded.text).toBeUndefined()
    expect(decoded.diagnostics).toMatchObject([{ severity: 'error', code: 'invalid-utf8', file: FILE, line }])
    expect(decoded.diagnostics[0]?.what).toMatch(new RegExp(`^Byte ${offset} \\(`))
  })

  test('each line once, the first twenty by name', () => {
    const bytes = Array.from({ length: 25 }, () => [0xff, 0xfe, 0x0a]).flat()
    const { diagnostics } = decodeBytes(0x61, ...bytes)
    expect(diagnostics.map(({ line }) => line)).toEqual([
      ...Array.from({ length: 20 }, (_, place) => place + 1),
      undefined,
    ])
  })

  test.each([
    ['UTF-16, little end first', [0xff, 0xfe, 0x61, 0x00], 'utf-16'],
    ['UTF-16, big end first', [0xfe, 0xff, 0x00, 0x61], 'utf-16'],
    ['UTF-16 without a byte order mark', [0x61, 0x00, 0x62, 0x00], 'nul-character'],
    ['a NUL in a text', [0x61, 0x0a, 0x00, 0x62], 'nul-character'],
  ])('%s', (_, bytes, code) => {
    const decoded = decodeBytes(...bytes)
    expect(decoded.text).toBeUndefined()
    expect(decoded.diagnostics).toMatchObject([{ severity: 'error', code }])
    expect(decoded.diagnostics[0]?.remedy).toContain('UTF-8')
  })

  test('and all that is UTF-8 comes through', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decoder.decode(encodeUtf8(text))).toBe(text)
      }),
    )
  })

  test('exactly where the platform’s own decoder refuses them', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    const bytes = fc.array(
      fc.constantFrom(0x41, 0x80, 0xbf, 0xc2, 0xe0, 0xa0, 0xed, 0x9f, 0xf0, 0x90, 0xf4, 0x8f, 0xff),
    )
    const isUtf8 = (given: number[]) => {
      try {
        decoder.decode(Uint8Array.from(given))
        return true
      } catch {
        return false
      }
    }
    fc.assert(
      fc.property(bytes, (given) => {
        const isRefused = decodeBytes(...given).diagnostics.some(
          ({ code }) => code === 'invalid-utf8' || code === 'utf-16',
        )
        expect(isRefused).toBe(!isUtf8(given))
      }),
      { numRuns: 500 },
    )
  })
})

describe('what nobody can see is taken out and reported', () => {
  test.each([
    ['a zero-width space', 'vườn\u200bnhỏ', 'vườnnhỏ', 'note'],
    ['a soft hyphen', 'vườn\u00adnhỏ', 'vườnnhỏ', 'note'],
    ['a mark of direction', 'ab\u202edc', 'abdc', 'warning'],
    ['an isolate', 'a\u2066b\u2069', 'ab', 'warning'],
    ['a joiner without emoji', 'a\u200db', 'ab', 'note'],
    ['a style without emoji', 'a\ufe0fb', 'ab', 'note'],
    ['a control character', 'a\u0007b', 'a b', 'note'],
    ['a line separator', 'a\u2028b', 'a b', 'note'],
    ['letters of a tag', 'a\u{e0061}\u{e0062}', 'a', 'note'],
  ])('%s', (_, line, visible, severity) => {
    const decoded = decode(`first\n${line}`)
    expect(decoded.text).toBe(`first\n${visible}`)
    expect(codesOf(decoded)).toEqual([[severity, 'hidden-characters', 2]])
  })

  test.each(['👩‍🌾', '1️⃣', '❤️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🇻🇳', '👍🏽', '🏳️‍🌈'])('but %s stays whole', (emoji) => {
    expect(decode(`một ${emoji} hai`)).toEqual({ text: `một ${emoji} hai`, diagnostics: [] })
  })
})

describe('the editor is told in full', () => {
  const SAVE = 'Save the file as UTF-8 and import it again'
  const EXPORT = 'Export the newsletter again from where it was written'
  const PASTE = 'Paste this line again from the original, or write it anew'
  const LOST = 'Bytes were lost before the file came here (U+FFFD stands in their place)'
  const error = (code: string, what: string, remedy: string) => ({ severity: 'error', file: FILE, code, what, remedy })
  const brokenAs = (name: string) => `The line is broken (UTF-8 read as ${name}) although other lines are not`
  const nul = (place: number) => `A NUL character stands at byte ${place}; this is UTF-16 or not a text at all`
  const moss = 'Mái nhà phủ rêu'

  test.each([
    ['UTF-16', [0xff, 0xfe, 0x61, 0], [error('utf-16', 'The file is UTF-16 text, not UTF-8', SAVE)]],
    ['a NUL at the start', [0, 0x61], [{ ...error('nul-character', nul(0), SAVE), line: 1 }]],
    [
      'the first of two NULs',
      [0x61, 0x0a, 0x62, 0x0d, 0x0a, 0x63, 0x0d, 0, 0x0a, 0],
      [{ ...error('nul-character', nul(7), SAVE), line: 4 }],
    ],
    [
      'the first wrong byte of each line',
      [0xff, 0x61, 0xbf, 0x0a, 0xe9, 0x0a],
      [
        { ...error('invalid-utf8', 'Byte 0 (0xFF) is not valid UTF-8', SAVE), line: 1 },
        { ...error('invalid-utf8', 'Byte 4 (0xE9) is not valid UTF-8', SAVE), line: 2 },
      ],
    ],
  ])('of %s', (_, bytes, diagnostics) => {
    expect(decodeBytes(...bytes)).toEqual({ text: undefined, diagnostics })
  })

  test.each([
    [[0xff, 0x61], 0],
    [[0xfe, 0x61], 0],
    [[0x61, 0xfe], 1],
    [[0x61, 0xff], 1],
    [[0xff, 0xff], 0],
  ])('of wrong bytes %j that are no mark of UTF-16', (bytes, offset) => {
    const byte = bytes[offset]?.toString(16).toUpperCase() ?? ''
    const what = `Byte ${offset} (0x${byte}) is not valid UTF-8`
    expect(decodeBytes(...bytes).diagnostics).toEqual([{ ...error('invalid-utf8', what, SAVE), line: 1 }])
  })

  test('of a broken line, and of how many more there are than can be named', () => {
    const broken = { ...error('partly-broken', brokenAs('Mac Roman'), PASTE), line: 2 }
    expect(decode(`${moss}\n${breakText(moss, MAC_ROMAN)}`).diagnostics).toEqual([broken])
    const many = Array.from({ length: 21 }, () => breakText(moss, MAC_ROMAN)).join('\n')
    expect(decode(`${moss}\n${many}`).diagnostics).toEqual([
      ...Array.from({ length: 20 }, (_, place) => ({ ...broken, line: place + 2 })),
      error('partly-broken', '1 more lines are broken', EXPORT),
    ])
  })

  const lines = (count: number, text: string) => Array.from({ length: count }, () => text).join('\n')

  test('of twenty findings one by one, and of the rest in one', () => {
    const wrong = (count: number) => decodeBytes(...Array.from({ length: count }, () => [0x61, 0xff, 0x0a]).flat())
    const lost = { ...error('lost-character', LOST, 'Write it anew'), column: 2 }
    const twenty = Array.from({ length: 20 }, (_, place) => ({ ...lost, line: place + 1 }))
    expect(wrong(20).diagnostics.map(({ line }) => line)).toEqual(twenty.map(({ line }) => line))
    expect(wrong(25).diagnostics.slice(20)).toEqual([
      error('invalid-utf8', '5 more lines hold bytes that are not valid UTF-8', SAVE),
    ])
    expect(decode(lines(20, 'V\ufffdn nh\ufffd.')).diagnostics).toEqual(twenty)
    expect(decode(lines(22, 'V\ufffdn nh\ufffd.')).diagnostics).toEqual([
      ...twenty,
      error('lost-character', '2 more lines have lost characters', EXPORT),
    ])
  })

  test('of bytes lost after the text was read in wrong character sets, each named once', () => {
    const [first, second] = [breakText(moss, MAC_ROMAN), breakText(moss, WINDOWS_1252)]
    const what = 'Bytes were lost after the text, UTF-8, was read as Mac Roman and Windows-1252; it cannot be repaired'
    expect(decode(`${first}\n${first}\n${second}\nV\ufffdn`)).toEqual({
      text: undefined,
      diagnostics: [
        { ...error('bytes-lost', what, EXPORT), line: 4 },
        { ...error('lost-character', LOST, 'Write it anew'), line: 4, column: 2 },
      ],
    })
  })

  test('of letters that look wrong and are kept', () => {
    const what = 'Some letters look like UTF-8 read as Windows-1252; they are kept as they are'
    const remedy = 'Correct them, or put them in `backticks` if they are meant'
    const diagnostics = [{ severity: 'warning', file: FILE, code: 'mojibake-suspected', line: 2, what, remedy }]
    expect(decode('one\ncafÃ©')).toEqual({ text: 'one\ncafÃ©', diagnostics })
  })

  test('of a repair and of marks that were joined', () => {
    const note = { severity: 'note', file: FILE }
    const repaired = {
      ...note,
      code: 'mojibake-repaired',
      what: 'The text was UTF-8 read as Mac Roman',
      remedy: 'It was repaired without loss; nothing is to be done',
    }
    const composed = {
      ...note,
      code: 'nfc-composed',
      what: 'Letters and their marks were written apart (not in Unicode form NFC)',
      remedy: 'They were joined; nothing is to be done',
    }
    const apart = moss.normalize('NFD')
    expect(decode(breakText(moss, MAC_ROMAN))).toEqual({ text: moss, diagnostics: [repaired] })
    expect(decode(apart)).toEqual({ text: moss, diagnostics: [composed] })
    expect(decode(breakText(apart, MAC_ROMAN))).toEqual({ text: moss, diagnostics: [repaired, composed] })
    expect(decode(breakText(moss, WINDOWS_1252).normalize('NFD'))).toEqual({
      text: moss,
      diagnostics: [{ ...repaired, what: 'The text was UTF-8 read as Windows-1252' }, composed],
    })
  })
})

describe('the tables', () => {
  const upperHalf = Uint8Array.from({ length: 128 }, (_, place) => 0x80 + place)

  test.each(SINGLE_BYTE_ENCODINGS)('of $name give each byte a character of its own', ({ upperHalf: characters }) => {
    expect(characters).toHaveLength(128)
    expect(new Set(characters).size).toBe(128)
    expect(characters.normalize('NFC')).toBe(characters)
  })

  test('of Mac Roman agree with the platform’s', () => {
    expect(MAC_ROMAN.upperHalf).toBe(new TextDecoder('macintosh').decode(upperHalf))
    expect([MAC_ROMAN.upperHalf[0x5b], MAC_ROMAN.upperHalf[0x70]]).toEqual(['€', '\uf8ff'])
  })

  test('of Windows-1252 leave its five empty places to controls', () => {
    const controls = Array.from(WINDOWS_1252.upperHalf.slice(0, 32)).flatMap((character, place) =>
      character < '\u00a0' ? [0x80 + place] : [],
    )
    expect(controls).toEqual([0x81, 0x8d, 0x8f, 0x90, 0x9d])
    expect(WINDOWS_1252.upperHalf.slice(32)).toBe(LATIN_1.upperHalf.slice(32))
  })
})
