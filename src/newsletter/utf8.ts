/** A code point and the number of bytes that it takes. */
export interface Utf8Sequence {
  readonly codePoint: number
  readonly length: number
}

/** Where bytes are not UTF-8: from 0 in bytes, from 1 in lines. */
export interface Utf8Fault {
  readonly offset: number
  readonly line: number
}

/** Lowest code point that needs a sequence of so many bytes; a lower one in it is overlong. */
const LOWEST = [0, 0, 0x80, 0x800, 0x10000]

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1
  if (lead >= 0xc2 && lead <= 0xdf) return 2
  if (lead >= 0xe0 && lead <= 0xef) return 3
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
}

const isContinuation = (byte: number) => (byte & 0xc0) === 0x80

/**
 * The well-formed sequence that begins at `offset`, or undefined. Overlong forms, surrogates and code
 * points past U+10FFFF are not well-formed. Source: The Unicode Standard, table 3-7.
 */
export function readUtf8Sequence(bytes: Uint8Array, offset: number): Utf8Sequence | undefined {
  const lead = bytes[offset] ?? 0xff
  const length = sequenceLength(lead)
  if (length <= 1) return length === 1 ? { codePoint: lead, length } : undefined
  let codePoint = lead & (0xff >> (length + 1))
  for (let place = 1; place < length; place++) {
    const byte = bytes[offset + place] ?? 0
    if (!isContinuation(byte)) return undefined
    codePoint = (codePoint << 6) | (byte & 0x3f)
  }
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff
  return codePoint < (LOWEST[length] ?? 0) || isSurrogate || codePoint > 0x10ffff ? undefined : { codePoint, length }
}

/** A line ends with LF, CRLF or CR; a CR before an LF does not count. */
const endsLine = (bytes: Uint8Array, offset: number) =>
  bytes[offset] === 0x0a || (bytes[offset] === 0x0d && bytes[offset + 1] !== 0x0a)

/** Bytes → text, or every place where they are not UTF-8. A byte order mark stays in the text. */
export function decodeUtf8(bytes: Uint8Array): { readonly text: string } | { readonly faults: readonly Utf8Fault[] } {
  const characters: string[] = []
  const faults: Utf8Fault[] = []
  let line = 1
  for (let offset = 0; offset < bytes.length; ) {
    const sequence = readUtf8Sequence(bytes, offset)
    if (sequence) {
      characters.push(String.fromCodePoint(sequence.codePoint))
      if (endsLine(bytes, offset)) line++
      offset += sequence.length
    } else {
      faults.push({ offset, line })
      do offset++
      while (isContinuation(bytes[offset] ?? 0))
    }
  }
  return faults.length > 0 ? { faults } : { text: characters.join('') }
}

function encodeCodePoint(codePoint: number): number[] {
  if (codePoint < 0x80) return [codePoint]
  const tail = (shift: number) => 0x80 | ((codePoint >> shift) & 0x3f)
  if (codePoint < 0x800) return [0xc0 | (codePoint >> 6), tail(0)]
  if (codePoint < 0x10000) return [0xe0 | (codePoint >> 12), tail(6), tail(0)]
  return [0xf0 | (codePoint >> 18), tail(12), tail(6), tail(0)]
}

/** Text → UTF-8. A half of a surrogate pair becomes U+FFFD, as in the WHATWG Encoding Standard. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0xfffd
    bytes.push(...encodeCodePoint(codePoint >= 0xd800 && codePoint <= 0xdfff ? 0xfffd : codePoint))
  }
  return Uint8Array.from(bytes)
}
