import { wordsOf } from './words.ts'

const PARENTHESIS = /^(.*?)\s*\(([^()]+)\)\s*$/u

/** The ways to say a name: whole, without its parenthesis, the parenthesis alone, up to its colon. */
function variantsOf(name: string): string[][] {
  return [name, name.replace(PARENTHESIS, '$1'), name.replace(PARENTHESIS, '$2'), ...name.split(':', 1)]
    .map((variant) => wordsOf(variant).map(({ folded }) => folded))
    .filter((words) => words.length > 0)
}

const SHORTEST_PREFIX = 3
const SHORTEST_ACRONYM = 3

function contains(long: readonly string[], short: readonly string[]): boolean {
  return long.some((_, at) => short.every((word, offset) => long[at + offset] === word))
}

function likeness(one: readonly string[], other: readonly string[]): number {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  const letters = short.join('')
  if (short.join(' ') === long.join(' ')) return 4
  if (letters.length >= SHORTEST_PREFIX && short.every((word, at) => long[at] === word)) return 3
  if ((short.length > 1 || letters.length > SHORTEST_PREFIX) && contains(long, short)) return 2
  const initials = long.map(([initial]) => initial).join('')
  return letters.length >= SHORTEST_ACRONYM && initials.startsWith(letters) ? 1 : 0
}

/** How sure it is that two names are of one paper: 4 the same, 3 a beginning, 2 a part, 1 initials, 0 not at all. */
export function nameLikeness(one: string, other: string): number {
  const others = variantsOf(other)
  return Math.max(0, ...variantsOf(one).flatMap((words) => others.map((otherWords) => likeness(words, otherWords))))
}
