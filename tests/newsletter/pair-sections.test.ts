import { expect, test } from 'vitest'
import type { DraftSection } from '#newsletter/draft.ts'
import { pairSections } from '#newsletter/pair-sections.ts'

const place = { line: 1, column: 1 }
const reference = (arxivId: string) => ({ kind: 'arxiv', arxivId }) as const

/** A section told as its kind, `-` for text without a title, `?` for an unknown one, with `#id` or `@paper`. */
function section(told: string): DraftSection {
  const [, word = '', idSuffix, arxivId] = /^([^#@]+)(?:#(.+))?(?:@(.+))?$/.exec(told) ?? []
  const titled = word === '?' ? { kind: 'other', title: 'Bối cảnh' } : { kind: word === '-' ? 'other' : word }
  const paper = arxivId === undefined ? {} : { paper: { place, names: [], reference: reference(arxivId) } }
  return { place, ...titled, ...(idSuffix === undefined ? {} : { idSuffix }), ...paper, blocks: [] }
}

/** For every section of the original the number of its translation, from 1; then the numbers of those left. */
function numbersOf(original: string, translation: string) {
  const sections = (row: string) => row.split(' ').filter(Boolean).map(section)
  const [originals, translations] = [sections(original), sections(translation)]
  const suffixes = originals.map(({ kind, idSuffix }) => idSuffix ?? kind)
  const { counterparts, extra } = pairSections({ original: originals, suffixes, translation: translations })
  const numberOf = (found: DraftSection | undefined) => (found ? translations.indexOf(found) + 1 : 0)
  return [counterparts.map(numberOf), extra.map(numberOf)]
}

test.each([
  ['problem solution', 'problem solution', [1, 2], []],
  ['problem solution', 'solution problem', [2, 1], []],
  ['problem problem', 'problem', [1, 0], []],
  ['problem', 'problem problem', [1], [2]],
  ['problem solution', '', [0, 0], []],
  ['', 'problem solution', [], [1, 2]],
  ['problem', 'solution', [0], [1]],
  ['solution problem analogy', 'problem analogy solution', [3, 1, 2], []],
])('finds the translation of each of “%s” by its kind in “%s”', (original, translation, found, left) => {
  expect(numbersOf(original, translation)).toEqual([found, left])
})

test.each([
  ['problem solution problem', 'solution problem', [0, 1, 2], []],
  ['problem problem', 'analogy problem', [0, 2], [1]],
  ['problem solution problem', 'analogy problem solution', [2, 3, 0], [1]],
  ['analogy problem highlights solution', 'problem solution problem highlights', [0, 1, 4, 2], [3]],
  ['problem solution analogy problem', 'analogy problem problem solution', [3, 4, 1, 2], []],
  ['problem problem solution', 'solution problem problem', [2, 3, 1], []],
  ['question problem solution problem', 'problem solution problem question', [4, 1, 2, 3], []],
])('keeps as many as it can of “%s” in the order of “%s”', (original, translation, found, left) => {
  expect(numbersOf(original, translation)).toEqual([found, left])
})

test.each([
  ['problem#a problem#b', 'problem#b problem#a', [2, 1], []],
  ['problem solution', 'analogy#solution problem', [2, 1], []],
  ['problem#a problem', 'problem problem#a', [2, 1], []],
  ['problem#a problem#a', 'problem#a', [1, 0], []],
  ['problem#a', 'problem#a problem#a', [1], [2]],
  ['problem#a', 'problem', [1], []],
  ['problem', 'problem#a', [0], [1]],
  ['problem#a solution', 'solution#a problem', [1, 0], [2]],
])('believes the ids that the translation repeats: “%s”, “%s”', (original, translation, found, left) => {
  expect(numbersOf(original, translation)).toEqual([found, left])
})

test.each([
  ['paper@2403.04001 paper@2403.04002', 'paper@2403.04002 paper@2403.04001', [2, 1], []],
  ['paper@2403.04001', 'paper@2403.04002', [0], [1]],
  ['paper@2403.04001', 'solution@2403.04001', [0], [1]],
  ['paper@2403.04001 paper', 'paper paper@2403.04001', [2, 1], []],
])('tells sections about papers apart by their papers: “%s”, “%s”', (original, translation, found, left) => {
  expect(numbersOf(original, translation)).toEqual([found, left])
})

test.each([
  ['- ?', '? -', [2, 1], []],
  ['?', 'solution', [1], []],
  ['solution', '?', [1], []],
  ['problem solution', 'problem ?', [1, 2], []],
  ['? problem', 'problem solution', [2, 1], []],
  ['- problem', 'problem', [0, 1], []],
  ['-', 'problem', [0], [1]],
  ['problem', '-', [0], [1]],
  ['-', '?', [1], []],
  ['? ?', 'problem analogy question', [1, 2], [3]],
  ['? ? problem', '? problem ?', [1, 3, 2], []],
])('pairs a title that it does not know by its place: “%s”, “%s”', (original, translation, found, left) => {
  expect(numbersOf(original, translation)).toEqual([found, left])
})
