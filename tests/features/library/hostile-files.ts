import { createDice } from './dice.ts'

const ATOMS = [
  'null',
  'true',
  '0',
  '-0',
  '1e999',
  '-1e-999',
  '1E+2',
  '"a"',
  '"\\u0000"',
  '"\\ud800"',
  '"\\uD83D\\uDE00"',
]
const BROKEN_ATOMS = [
  ...['nul', 'True', 'NaN', 'Infinity', '+1', '01', '1.', '.5', '1e', '0x1F', '1_000', '--1', "'a'", '"', '"\\'],
  ...['"\\x00"', '"\\u12"', '"\t"', '"\n"', 'undefined', '/*x*/1', '1 2', '\u00a01', '\ufeff\ufeff1', '#', '\u0000'],
]
const WRAPS: readonly ((inner: string) => string)[] = [
  (inner) => inner,
  (inner) => `[${inner}]`,
  (inner) => `[${inner},]`,
  (inner) => `{"a":${inner}}`,
  (inner) => `{"a":${inner},"a":0}`,
  (inner) => `{"__proto__":${inner}}`,
  (inner) => `{a:${inner}}`,
  (inner) => `[${inner}`,
  (inner) => `${inner}]`,
]

/** Texts of every kind that a reader of JSON may stumble over: each atom, sound or not, in each wrapping. */
export function jsonTexts(): readonly string[] {
  const atoms = [...ATOMS, ...BROKEN_ATOMS]
  const deep = [500, 100_000].flatMap((levels) => [
    '['.repeat(levels),
    '{"a":'.repeat(levels),
    `[${']'.repeat(levels)}`,
  ])
  return [...atoms.flatMap((atom) => WRAPS.map((wrap) => wrap(atom))), ...deep, '', ' ', '{}', '[]', '{"records":[]}']
}

type Mutation = (text: string, dice: () => number) => string | Uint8Array

const placeIn = (text: string, dice: () => number) => Math.floor(dice() * text.length)

function replaceOne(
  text: string,
  pattern: RegExp,
  parts: { readonly dice: () => number; readonly by: string },
): string {
  const found = [...text.matchAll(pattern)]
  const one = found[Math.floor(parts.dice() * found.length)]
  return one === undefined ? text : text.slice(0, one.index) + parts.by + text.slice(one.index + one[0].length)
}

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'cut off': (text, dice) => text.slice(0, placeIn(text, dice)),
  'without a character': (text, dice) => {
    const place = placeIn(text, dice)
    return text.slice(0, place) + text.slice(place + 1)
  },
  'with another character': (text, dice) => {
    const place = placeIn(text, dice)
    return text.slice(0, place) + String.fromCharCode(32 + Math.floor(dice() * 95)) + text.slice(place + 1)
  },
  'with a part twice': (text, dice) => {
    const [from, to] = [placeIn(text, dice), placeIn(text, dice)].sort((one, other) => one - other)
    return text.slice(0, to) + text.slice(from)
  },
  'with a line twice': (text, dice) => replaceOne(text, /\n\{.*\}(?=,\n)/g, { dice, by: '\n{},\n{}' }),
  'with another value': (text, dice) =>
    replaceOne(text, /"[a-zA-Z]+":("[^"]*"|\d+|true|false|null)/g, {
      dice,
      by: `"kind":${ATOMS[Math.floor(dice() * ATOMS.length)] ?? '0'}`,
    }),
  'with another name': (text, dice) => replaceOne(text, /"[a-zA-Z]+":/g, { dice, by: '"__proto__":' }),
  'with an odd string': (text, dice) =>
    replaceOne(text, /"[^"\n]*"/g, {
      dice,
      by: ['"../../x"', '"\u202e"', '"\\ud800"', '"' + 'a'.repeat(9000) + '"'][Math.floor(dice() * 4)] ?? '""',
    }),
  'with an odd number': (text, dice) =>
    replaceOne(text, /\d{6,}/g, {
      dice,
      by: ['-1', '1e308', '1.5', '9999999999999999'][Math.floor(dice() * 4)] ?? '0',
    }),
  'in UTF-16': (text) =>
    Uint8Array.from(Array.from(text).flatMap((one) => [one.charCodeAt(0) & 0xff, one.charCodeAt(0) >> 8])),
  'with a wrong byte': (text, dice) => {
    const bytes = new TextEncoder().encode(text)
    bytes[placeIn(text, dice)] = Math.floor(dice() * 256)
    return bytes
  },
  'in a nest': (text, dice) => {
    const levels = Math.floor(dice() * 300)
    return '['.repeat(levels) + text + ']'.repeat(levels)
  },
}

/** A file that was damaged or tampered with, and how. */
export interface MutatedFile {
  readonly name: string
  readonly file: string | Uint8Array
}

/** Damaged forms of a file, the same on every run. */
export function mutateFile(text: string, count: number): readonly MutatedFile[] {
  const ways = Object.entries(MUTATIONS)
  return Array.from({ length: count }, (_, place) => {
    const [way, mutate] = ways[place % ways.length] ?? ways[0] ?? ['as it was', (same: string) => same]
    return { name: `${place}: ${way}`, file: mutate(text, createDice(place)) }
  })
}
