import {
  breakText,
  byteOf,
  encodeSingleByte,
  SINGLE_BYTE_ENCODINGS,
  type SingleByteEncoding,
} from './single-byte-encodings.ts'
import { decodeUtf8, readUtf8Sequence } from './utf8.ts'

/** Text may have been read wrongly more than once; past this many times it is refused. */
const MOST_READINGS = 3

/** A line that was read in the wrong character set while other lines of the text were not. */
export interface BrokenLine {
  readonly line: number
  readonly encoding: SingleByteEncoding['name']
}

/** What was found in a text, and the text as it was before it was read wrongly. */
export interface MojibakeFindings {
  readonly text: string
  /** The wrong readings that were undone, the last one first. Empty: the text is as it was. */
  readonly undone: readonly SingleByteEncoding['name'][]
  /** Lines that still are broken: the text as a whole cannot be repaired. */
  readonly brokenLines: readonly BrokenLine[]
  /** Lines that hold a single sign of it, perhaps on purpose. */
  readonly suspectedLines: readonly BrokenLine[]
}

/** Combining marks of decomposed Vietnamese. */
const TONE_MARKS = new Set([0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31b, 0x323])
const HORNED_LETTERS = new Set([0x1a0, 0x1a1, 0x1af, 0x1b0])

/** Characters that newsletters hold: Latin, Vietnamese and Greek letters, punctuation, arrows, signs, emoji. */
function isExpected(codePoint: number): boolean {
  const isIn = (first: number, last: number) => codePoint >= first && codePoint <= last
  if (codePoint < 0x800) {
    return isIn(0xa0, 0x17f) || isIn(0x391, 0x3c9) || HORNED_LETTERS.has(codePoint) || TONE_MARKS.has(codePoint)
  }
  if (codePoint < 0x10000) return isIn(0x1e00, 0x1eff) || isIn(0x2000, 0x2bff) || codePoint === 0xfe0f
  return isIn(0x1d400, 0x1d7ff) || isIn(0x1f000, 0x1faff)
}

interface Evidence {
  /** Sequences of three or four characters that spell one expected character: one is enough. */
  readonly strong: number
  /** Sequences of two characters, which may be chance. */
  readonly weak: number
}

const isEnough = (evidence: Evidence) => evidence.strong > 0 || evidence.weak > 1
const amount = (evidence: Evidence) => evidence.strong + evidence.weak

/** Code spans, and quoted runs without a word around them, show broken text on purpose. */
const withoutExamples = (text: string) =>
  text.replace(/`[^`\n]*`/g, ' ').replace(/(["'(])[^\p{ASCII}]+(?=["')])/gu, '$1')

const RUNS = /[^\p{ASCII}]{2,}/gu

/** How much of `text` looks like UTF-8 that was read in `encoding`. */
function weigh(text: string, encoding: SingleByteEncoding): Evidence {
  let strong = 0
  let weak = 0
  for (const [run] of withoutExamples(text).matchAll(RUNS)) {
    const bytes = Uint8Array.from({ length: run.length }, (_, place) => byteOf(run.charCodeAt(place), encoding) ?? 0)
    for (let place = 0; place < bytes.length; ) {
      const { codePoint, length } = readUtf8Sequence(bytes, place) ?? { codePoint: 0, length: 1 }
      const followers = Array.from(run.slice(place + 1, place + length))
      const isChance = followers.every((follower) => encoding.naturalFollowers.includes(follower))
      if (!isChance && isExpected(codePoint)) {
        if (length > 2) strong++
        else weak++
      }
      place += length
    }
  }
  return { strong, weak }
}

/** `text` as it was before its UTF-8 was read in `encoding`; undefined where that cannot have happened to all of it. */
function undo(text: string, encoding: SingleByteEncoding): string | undefined {
  const bytes = encodeSingleByte(text, encoding)
  const decoded = bytes && decodeUtf8(bytes)
  if (!decoded || !('text' in decoded)) return undefined
  return breakText(decoded.text, encoding) === text ? decoded.text : undefined
}

function undoLikeliest(text: string) {
  const readings = SINGLE_BYTE_ENCODINGS.flatMap((encoding) => {
    const evidence = weigh(text, encoding)
    const repaired = isEnough(evidence) ? undo(text, encoding) : undefined
    return repaired === undefined ? [] : [{ encoding, repaired, evidence: amount(evidence) }]
  })
  return readings.reduce<(typeof readings)[number] | undefined>(
    (best, reading) => (best && best.evidence >= reading.evidence ? best : reading),
    undefined,
  )
}

function examineLine(text: string, line: number) {
  const signs = SINGLE_BYTE_ENCODINGS.map((encoding) => ({ encoding, evidence: weigh(text, encoding) })).filter(
    ({ evidence }) => amount(evidence) > 0,
  )
  const sign = signs.toSorted((a, b) => amount(b.evidence) - amount(a.evidence))[0]
  if (!sign) return undefined
  const isBroken = amount(sign.evidence) > 2 || undoLikeliest(text) !== undefined
  return { isBroken, place: { line, encoding: sign.encoding.name } }
}

/**
 * Undoes the reading of UTF-8 as Mac Roman, Windows-1252 or Latin-1, once or several times. Only a text that
 * was read wrongly as a whole is changed, and only where reading the result wrongly again gives the very
 * same text; anything else is left as it is and its broken lines are named.
 */
export function repairMojibake(received: string): MojibakeFindings {
  const undone: SingleByteEncoding['name'][] = []
  let text = received
  for (let reading = undoLikeliest(text); reading && undone.length < MOST_READINGS; reading = undoLikeliest(text)) {
    undone.push(reading.encoding.name)
    text = reading.repaired
  }
  const examined = text.split('\n').flatMap((line, place) => examineLine(line, place + 1) ?? [])
  const isPartlyBroken = examined.some((line) => line.isBroken)
  const places = examined.map((line) => line.place)
  return {
    text,
    undone,
    brokenLines: isPartlyBroken ? places : [],
    suspectedLines: isPartlyBroken ? [] : places,
  }
}
