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

/**
 * The longest row of matches in the same order on both sides, as pairs of places. Where two match that stand first,
 * a longest row begins with them: leaving one of them out gains at most the match that it loses.
 */
function longestCommonRow(rows: number, columns: number, isMatch: IsMatch): [number, number][] {
  const width = columns + 1
  const lengths = new Uint32Array(rows * width)
  const lengthAt = (row: number, column: number) => lengths[row * width + column] ?? 0
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      lengths[row * width + column] = isMatch(row, column)
        ? lengthAt(row + 1, column + 1) + 1
        : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1))
    }
  }
  const pairs: [number, number][] = []
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (isMatch(row, column)) {
      pairs.push([row, column])
      row += 1
      column += 1
    } else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row += 1
    else column += 1
  }
  return pairs
}

const isUnknown = (section: DraftSection) => section.kind === 'other' && section.title !== undefined
const isMarked = (section: DraftSection) => section.idSuffix !== undefined
const hasSameKey = (one: DraftSection, other: DraftSection) => !isMarked(other) && keyOf(one) === keyOf(other)

/** Pairs made so far, by place. */
class Pairs {
  readonly #sections: SectionsToPair
  readonly #pairs = new Map<number, number>()
  readonly #used = new Set<number>()

  constructor(sections: SectionsToPair) {
    this.#sections = sections
  }

  /** Pairs what matches with the first that is free. */
  pairFirst(isMatch: (original: DraftSection, translation: DraftSection, suffix: string) => boolean): void {
    const { original, suffixes, translation } = this.#sections
    original.forEach((section, at) => {
      const isFit = (other: DraftSection, to: number) =>
        this.#isFree(at, to) && isMatch(section, other, suffixes[at] ?? '')
      const to = translation.findIndex(isFit)
      if (to >= 0) this.#add(at, to)
    })
  }

  /** Pairs the longest row of matches that stand in the same order on both sides. */
  pairInOrder(isMatch: (original: DraftSection, translation: DraftSection) => boolean): void {
    const { original, translation } = this.#sections
    const isFit: IsMatch = (at, to) => {
      const [one, other] = [original[at], translation[to]]
      return one !== undefined && other !== undefined && this.#isFree(at, to) && isMatch(one, other)
    }
    for (const [at, to] of longestCommonRow(original.length, translation.length, isFit)) this.#add(at, to)
  }

  finish(): SectionPairs {
    const { original, translation } = this.#sections
    return {
      counterparts: original.map((_, at) => translation[this.#pairs.get(at) ?? -1]),
      extra: translation.filter((_, to) => !this.#used.has(to)),
    }
  }

  #isFree(at: number, to: number): boolean {
    return !this.#pairs.has(at) && !this.#used.has(to)
  }

  #add(at: number, to: number): void {
    this.#pairs.set(at, to)
    this.#used.add(to)
  }
}

/**
 * Pairs sections by the id that the translation repeats, then by kind in the same order, then by kind in any order,
 * and at last, in order, those of which one side has a heading that is not known.
 */
export function pairSections(sections: SectionsToPair): SectionPairs {
  const pairs = new Pairs(sections)
  pairs.pairFirst((_, translation, suffix) => translation.idSuffix === suffix)
  pairs.pairInOrder(hasSameKey)
  pairs.pairFirst(hasSameKey)
  pairs.pairFirst((original, translation) => isUnknown(original) || isUnknown(translation))
  return pairs.finish()
}
