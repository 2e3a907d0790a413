import { paperIdOf } from '#domain/paper-reference.ts'
import type { DraftSection } from './draft.ts'

/** The sections of both languages, with the last parts of the original’s ids. */
export interface SectionsToPair {
  readonly original: readonly DraftSection[]
  readonly suffixes: readonly string[]
  readonly translation: readonly DraftSection[]
}

/** For every section of the original the one that translates it, and what is left of the translation. */
export interface SectionPairs {
  readonly counterparts: readonly (DraftSection | undefined)[]
  readonly extra: readonly DraftSection[]
}

/** What a section is paired by: its kind, and the paper that it is about; text without a title is a kind of its own. */
function keyOf({ kind, title, paper }: DraftSection): string {
  if (kind === 'other' && title === undefined) return 'untitled'
  return paper?.reference ? `${kind} ${paperIdOf(paper.reference)}` : kind
}

type IsMatch = (original: number, translation: number) => boolean

/** The longest row of matches in the same order on both sides, as pairs of places. */
function longestCommonRow(rows: number, columns: number, isMatch: IsMatch): [number, number][] {
  const lengths = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0))
  const lengthAt = (row: number, column: number) => lengths[row]?.[column] ?? 0
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const skipping = Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1))
      const best = isMatch(row, column) ? Math.max(skipping, lengthAt(row + 1, column + 1) + 1) : skipping
      lengths[row]?.splice(column, 1, best)
    }
  }
  const pairs: [number, number][] = []
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (isMatch(row, column) && lengthAt(row, column) === lengthAt(row + 1, column + 1) + 1) {
      pairs.push([row, column])
      row += 1
      column += 1
    } else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row += 1
    else column += 1
  }
  return pairs
}

/**
 * Pairs sections by the id that the translation repeats, then by kind in the same order, then by kind in any order,
 * and at last, in order, those of which one side has a heading that is not known.
 */
export function pairSections({ original, suffixes, translation }: SectionsToPair): SectionPairs {
  const pairs = new Map<number, number>()
  const used = new Set<number>()
  const isFree = (at: number, to: number) => !pairs.has(at) && !used.has(to)
  const pairUp = (at: number, to: number) => {
    pairs.set(at, to)
    used.add(to)
  }
  const isMarked = (to: number) => translation[to]?.idSuffix !== undefined
  const pairFirst = (isMatch: IsMatch) =>
    original.forEach((_, at) => {
      const to = translation.findIndex((_section, place) => isFree(at, place) && isMatch(at, place))
      if (to >= 0) pairUp(at, to)
    })
  const hasSameKey: IsMatch = (at, to) => {
    const [one, other] = [original[at], translation[to]]
    return one !== undefined && other !== undefined && keyOf(one) === keyOf(other)
  }
  const isUnknown = (section: DraftSection | undefined) => section?.kind === 'other' && section.title !== undefined
  pairFirst((at, to) => isMarked(to) && translation[to]?.idSuffix === suffixes[at])
  const inOrder = longestCommonRow(
    original.length,
    translation.length,
    (at, to) => isFree(at, to) && !isMarked(to) && hasSameKey(at, to),
  )
  for (const [at, to] of inOrder) pairUp(at, to)
  pairFirst((at, to) => !isMarked(to) && hasSameKey(at, to))
  pairFirst((at, to) => isUnknown(original[at]) || isUnknown(translation[to]))
  return {
    counterparts: original.map((_, at) => translation[pairs.get(at) ?? -1]),
    extra: translation.filter((_, to) => !used.has(to)),
  }
}
