import { expect, test } from 'vitest'
import {
  breakText,
  byteOf,
  decodeSingleByte,
  encodeSingleByte,
  LATIN_1,
  MAC_ROMAN,
  SINGLE_BYTE_ENCODINGS,
  WINDOWS_1252,
  type SingleByteEncoding,
} from '#newsletter/single-byte-encodings.ts'

const UNKNOWN: SingleByteEncoding = { ...LATIN_1 }

test.each([
  [LATIN_1, '\u0000', 0],
  [MAC_ROMAN, '\u007f', 0x7f],
  [LATIN_1, '\u0080', 0x80],
  [WINDOWS_1252, '€', 0x80],
  [MAC_ROMAN, '€', 0xdb],
  [MAC_ROMAN, 'Ä', 0x80],
  [WINDOWS_1252, 'ÿ', 0xff],
  [LATIN_1, 'ÿ', 0xff],
  [MAC_ROMAN, 'ˇ', 0xff],
  [WINDOWS_1252, '\u0080', undefined],
  [LATIN_1, '€', undefined],
  [MAC_ROMAN, 'ế', undefined],
  [UNKNOWN, 'a', 0x61],
  [UNKNOWN, 'é', undefined],
])('in the character set $name, %j is the byte %j', (encoding, character, byte) => {
  expect(byteOf(character.charCodeAt(0), encoding)).toBe(byte)
  expect(encodeSingleByte(`a${character}z`, encoding)).toEqual(
    byte === undefined ? undefined : Uint8Array.of(0x61, byte, 0x7a),
  )
})

test.each([
  [MAC_ROMAN, [0x41, 0x7f, 0x80, 0xdb, 0xff], 'A\u007fÄ€ˇ'],
  [WINDOWS_1252, [0x41, 0x7f, 0x80, 0x81, 0x9f, 0xff], 'A\u007f€\u0081Ÿÿ'],
  [LATIN_1, [0x41, 0x7f, 0x80, 0x9f, 0xa0, 0xff], 'A\u007f\u0080\u009f\u00a0ÿ'],
  [LATIN_1, [], ''],
])('in the character set $name, the bytes %j are %j', (encoding, bytes, text) => {
  expect(decodeSingleByte(Uint8Array.from(bytes), encoding)).toBe(text)
  expect(encodeSingleByte(text, encoding)).toEqual(Uint8Array.from(bytes))
})

test.each([
  [MAC_ROMAN, 'nhà – “rêu”', 'nh√† ‚Äì ‚Äúr√™u‚Äù'],
  [WINDOWS_1252, 'nhà – “rêu”', 'nhÃ\u00a0 â€“ â€œrÃªuâ€\u009d'],
  [LATIN_1, 'nhà rêu 🌿', 'nhÃ\u00a0 rÃªu ð\u009f\u008c¿'],
])('shows what becomes of words in the character set $name', (encoding, text, broken) => {
  expect(breakText(text, encoding)).toBe(broken)
})

test('tries the likelier character sets first', () => {
  expect(SINGLE_BYTE_ENCODINGS.map(({ name }) => name)).toEqual(['Windows-1252', 'Mac Roman', 'Latin-1'])
})
