import { expect, test } from 'vitest'
import { decodeUtf8, encodeUtf8, readUtf8Sequence } from '#newsletter/utf8.ts'

const hex = (bytes: readonly number[]) => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
const bytesOf = (text: string) => Uint8Array.from(text === '' ? [] : text.split(' '), (byte) => parseInt(byte, 16))

/** The first and last code points of each length, and the neighbours of the surrogates, as the standard writes them. */
test.each([
  ['00', 0],
  ['7f', 0x7f],
  ['c2 80', 0x80],
  ['df bf', 0x7ff],
  ['e0 a0 80', 0x800],
  ['ed 9f bf', 0xd7ff],
  ['ee 80 80', 0xe000],
  ['ef bf bf', 0xffff],
  ['f0 90 80 80', 0x10000],
  ['f1 80 80 80', 0x40000],
  ['f4 8f bf bf', 0x10ffff],
])('%s are one character, both ways', (bytes, codePoint) => {
  const length = bytes.split(' ').length
  const character = String.fromCodePoint(codePoint)
  expect(readUtf8Sequence(bytesOf(`61 ${bytes} bf`), 1)).toEqual({ codePoint, length })
  expect(decodeUtf8(bytesOf(`${bytes} 61`))).toEqual({ text: `${character}a` })
  expect(hex([...encodeUtf8(character)])).toBe(bytes)
})

test.each([
  [''],
  ['80'],
  ['bf bf'],
  ['bf bf bf'],
  ['90 bf bf bf'],
  ['c0 80'],
  ['c1 bf'],
  ['c2'],
  ['c2 7f'],
  ['c2 c0'],
  ['e0 9f bf'],
  ['e1 80'],
  ['e1 80 c0'],
  ['e1 7f 80'],
  ['ed a0 80'],
  ['ed bf bf'],
  ['f0 8f bf bf'],
  ['f1 80 80'],
  ['f4 90 80 80'],
  ['f5 80 80 80'],
  ['f8 bf bf bf'],
  ['ff'],
])('“%s” is no character: cut off, overlong, half a pair or past the last one', (bytes) => {
  expect(readUtf8Sequence(bytesOf(bytes), 0)).toBeUndefined()
})

test.each([
  ['', []],
  ['ff', [[0, 1]]],
  ['0a ff', [[1, 2]]],
  ['0d ff', [[1, 2]]],
  ['0d 0a ff', [[2, 2]]],
  ['0a 0d ff', [[2, 3]]],
  ['0d 0d 0a 0a ff', [[4, 4]]],
  ['e2 84 8a ff', [[3, 1]]],
  [
    'e1 80 41 ff',
    [
      [0, 1],
      [3, 1],
    ],
  ],
  [
    '80 80 bf 41 c0 af 0a e9',
    [
      [0, 1],
      [4, 1],
      [7, 2],
    ],
  ],
  [
    'e9 0a e9 0d',
    [
      [0, 1],
      [2, 2],
    ],
  ],
])('names each place of %s that cannot be read, with its line', (bytes, places) => {
  const faults = places.map(([offset, line]) => ({ offset, line }))
  expect(decodeUtf8(bytesOf(bytes))).toEqual(faults.length === 0 ? { text: '' } : { faults })
})

test.each(['Ngưỡng cửa xanh', '√π ≥ 12 %…', '👩‍🌾 1️⃣', '\ufeffa', '\ud800', 'a\udfffb', '\udc00\ud800', '\ud83d', ''])(
  'writes %j as the platform does',
  (text) => {
    expect([...encodeUtf8(text)]).toEqual([...new TextEncoder().encode(text)])
  },
)

test('keeps a byte order mark', () => {
  expect(decodeUtf8(bytesOf('ef bb bf 61'))).toEqual({ text: '\ufeffa' })
})
