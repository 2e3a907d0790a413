import { expect, test } from 'vitest'
import { repairMojibake } from '#newsletter/repair-mojibake.ts'
import { breakText, LATIN_1, MAC_ROMAN, WINDOWS_1252 } from '#newsletter/single-byte-encodings.ts'

const NOTHING = { undone: [], brokenLines: [], suspectedLines: [] }
const codePoint = (code: number) => [code.toString(16), String.fromCodePoint(code)] as const

test.each(
  [
    0xa0, 0x17f, 0x391, 0x3c9, 0x1a0, 0x1af, 0x300, 0x309, 0x1e00, 0x1eff, 0x2000, 0x2bff, 0xfe0f, 0x1d400, 0x1d7ff,
    0x1f000, 0x1faff,
  ].map(codePoint),
)('letters of newsletters are known again after they were read wrongly: U+%s', (_, letter) => {
  const text = `a ${letter} b ${letter} c`
  expect(repairMojibake(breakText(text, MAC_ROMAN))).toEqual({ ...NOTHING, text, undone: ['Mac Roman'] })
})

test.each(
  [
    0x9f, 0x180, 0x390, 0x3ca, 0x1a2, 0x304, 0x800, 0x1dff, 0x1f00, 0x1fff, 0x2c00, 0x3042, 0xfe0e, 0x10000, 0x1d3ff,
    0x1d800, 0x1efff, 0x1fb00,
  ].map(codePoint),
)('signs that only look as if they spelled a letter that no newsletter has are kept: U+%s', (_, letter) => {
  const text = breakText(`a ${letter} b ${letter} c`, MAC_ROMAN)
  expect(repairMojibake(text)).toEqual({ ...NOTHING, text })
})

test.each([
  ['M·∫•y', 'Mấy', ['Mac Roman']],
  ['donâ€™t', 'don’t', ['Windows-1252']],
  ['cafÃ© dÃ©', 'café dé', ['Windows-1252']],
  ['rÃªu ð\u009f\u008c¿', 'rêu 🌿', ['Latin-1']],
  [breakText(breakText('rêu – lá', MAC_ROMAN), WINDOWS_1252), 'rêu – lá', ['Windows-1252', 'Mac Roman']],
  [
    breakText(breakText(breakText('rêu lá', LATIN_1), MAC_ROMAN), WINDOWS_1252),
    'rêu lá',
    ['Windows-1252', 'Mac Roman', 'Windows-1252'],
  ],
])('%j was %j', (broken, text, undone) => {
  expect(repairMojibake(broken)).toEqual({ ...NOTHING, text, undone })
})

test('undoes no more than three readings, and names what is left', () => {
  const once = breakText('những – “lá”', MAC_ROMAN)
  const fourTimes = [1, 2, 3].reduce((text) => breakText(text, MAC_ROMAN), once)
  expect(repairMojibake(fourTimes)).toEqual({
    text: once,
    undone: ['Mac Roman', 'Mac Roman', 'Mac Roman'],
    brokenLines: [{ line: 1, encoding: 'Mac Roman' }],
    suspectedLines: [],
  })
})

test.each([
  ['', [], []],
  ['Mái nhà phủ rêu', [], []],
  ['một\ncafÃ©', [], [[2, 'Windows-1252']]],
  [
    'ấ\ncafÃ©\ncafÃª',
    [],
    [
      [2, 'Windows-1252'],
      [3, 'Windows-1252'],
    ],
  ],
  ['ấ\ncafÃ© ‚Äú ‚Äù', [[2, 'Mac Roman']], []],
  ['ấ\nÃ© Ãª Ã´ ‚Äú', [[2, 'Windows-1252']], []],
  ['ấ\ndonâ€™t', [[2, 'Windows-1252']], []],
  ['ấ Ã© Ãª', [], [[1, 'Windows-1252']]],
  ['ấ Ã© Ãª Ã´', [[1, 'Windows-1252']], []],
  ['ếÃ© ếÃª ếÃ´', [[1, 'Windows-1252']], []],
  ['donâ€™t é', [], [[1, 'Windows-1252']]],
  ['ấ â€™', [], [[1, 'Windows-1252']]],
  ['ấ â€™ Ã©', [], [[1, 'Windows-1252']]],
  ['ấ â€™ â€œ Ã©', [[1, 'Windows-1252']], []],
  [
    'ấ\nÃ©\ndonâ€™t',
    [
      [2, 'Windows-1252'],
      [3, 'Windows-1252'],
    ],
    [],
  ],
] satisfies [string, [number, string][], [number, string][]][])(
  '%j has broken lines %j and suspected lines %j, and is kept',
  (text, broken, suspected) => {
    const named = (lines: readonly [number, string][]) => lines.map(([line, encoding]) => ({ line, encoding }))
    expect(repairMojibake(text)).toEqual({
      text,
      undone: [],
      brokenLines: named(broken),
      suspectedLines: named(suspected),
    })
  },
)

test('signs of mathematics without blanks between them are kept', () => {
  const text = 'x √π≈π√π y'
  expect(repairMojibake(text)).toEqual({ ...NOTHING, text })
})

test.each([
  ['code', 'Bytes `Ã© Ãª Ã´` here'],
  ['code beside code', '`Ã©` and `Ãª` and `Ã´`'],
  ['double quotation marks', 'Some show "Ã©Ãª" here'],
  ['single quotation marks', "Some show 'Ã©Ãª' here"],
  ['brackets', 'é (Ã©Ãª) is shown'],
  ['halves of a sign', 'Ã`x`© Ã`x`©'],
])('letters shown as an example between %s are kept', (_, text) => {
  expect(repairMojibake(text)).toEqual({ ...NOTHING, text })
})

test.each([
  ['a tick alone', '`Ã© Ãª', '`é ê'],
  ['ticks on two lines', '`Ã©\nÃª`', '`é\nê`'],
  ['words between quotation marks', '"cafÃ©" "rÃªu"', '"café" "rêu"'],
  ['a quotation mark alone', '"Ã©Ãª', '"éê'],
])('%s do not make an example', (_, broken, text) => {
  expect(repairMojibake(broken)).toEqual({ ...NOTHING, text, undone: ['Windows-1252'] })
})
