import { encodeUtf8 } from './utf8.ts'

/** A character set of one byte a character whose first half is ASCII. */
export interface SingleByteEncoding {
  readonly name: 'Mac Roman' | 'Windows-1252' | 'Latin-1'
  /** The characters of the bytes 0x80–0xFF, in order: exactly 128 UTF-16 units. */
  readonly upperHalf: string
  /**
   * Characters of the bytes 0x80–0xBF that stand after a letter or sign in right text too, such as a closing
   * quotation mark or π after a root, and therefore prove nothing.
   */
  readonly naturalFollowers: string
}

const fromTo = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, place) => String.fromCharCode(first + place)).join('')

const LATIN_1_LETTERS = fromTo(0xa0, 0xff)

/** As of Mac OS 8.5: the euro at 0xDB, Apple’s sign (U+F8FF) at 0xF0. Source: Unicode, MAPPINGS/VENDORS/APPLE/ROMAN.TXT. */
export const MAC_ROMAN: SingleByteEncoding = {
  name: 'Mac Roman',
  upperHalf:
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
    '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  naturalFollowers: '°¢£¥§µπΩ∂∑∏∫∞±≠≤≥',
}

/** The five bytes without a character are C1 controls, as in the WHATWG Encoding Standard. */
export const WINDOWS_1252: SingleByteEncoding = {
  name: 'Windows-1252',
  upperHalf: `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${LATIN_1_LETTERS}`,
  naturalFollowers: '…‘’“”–—›»¹²³\u00a0\u00ad',
}

/** ISO-8859-1 with the C1 controls: each byte is the code point of its character. */
export const LATIN_1: SingleByteEncoding = {
  name: 'Latin-1',
  upperHalf: fromTo(0x80, 0x9f) + LATIN_1_LETTERS,
  naturalFollowers: '»¹²³\u00a0\u00ad',
}

/** The character sets as which UTF-8 is read by mistake, the likelier of two equal readings first. */
export const SINGLE_BYTE_ENCODINGS: readonly SingleByteEncoding[] = [WINDOWS_1252, MAC_ROMAN, LATIN_1]

const BYTES = new Map(
  SINGLE_BYTE_ENCODINGS.map((encoding) => [
    encoding,
    new Map(Array.from(encoding.upperHalf, (character, place) => [character.charCodeAt(0), 0x80 + place])),
  ]),
)

/** The byte of a UTF-16 unit, or undefined where the character set does not have it. */
export function byteOf(unit: number, encoding: SingleByteEncoding): number | undefined {
  return unit < 0x80 ? unit : BYTES.get(encoding)?.get(unit)
}

/** The bytes of `text`, or undefined where the character set lacks a character. */
export function encodeSingleByte(text: string, encoding: SingleByteEncoding): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length)
  for (let place = 0; place < text.length; place++) {
    const byte = byteOf(text.charCodeAt(place), encoding)
    if (byte === undefined) return undefined
    bytes[place] = byte
  }
  return bytes
}

/** The text of `bytes`; every byte has a character. */
export function decodeSingleByte(bytes: Uint8Array, encoding: SingleByteEncoding): string {
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : encoding.upperHalf[byte - 0x80])).join(
    '',
  )
}

/** What becomes of `text` when its UTF-8 bytes are read in another character set. */
export function breakText(text: string, encoding: SingleByteEncoding): string {
  return decodeSingleByte(encodeUtf8(text), encoding)
}
