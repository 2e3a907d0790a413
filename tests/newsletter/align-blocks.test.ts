import { expect, test } from 'vitest'
import { alignBlocks, blockIds, type BlockRow } from '#newsletter/align-blocks.ts'
import type { Draft, DraftBlock } from '#newsletter/draft.ts'
import { Pairing } from '#newsletter/pairing.ts'
import { at, draftWith, words } from './drafts.ts'

const nothing = (line: number): DraftBlock => ({ type: 'untranslated', place: at(line) })
const table = (line: number, [header = [], ...rows]: string[][]): DraftBlock => ({
  type: 'table',
  place: at(line),
  header,
  rows,
})

const draft = (language: Draft['language'], untranslated: string[] = []) =>
  draftWith(language, { frontMatter: { untranslated } })

/** The blocks of a row that begins at line 2 of the original and line 3 of the translation, and what is told of them. */
function align(row: Pick<BlockRow, 'original' | 'translation'>, untranslated: string[] = []) {
  const pairing = new Pairing(draft('vi', untranslated), draft('en'))
  const around = { prefix: 's-problem', within: ['s-problem', 's'], place: at(2), translationPlace: at(3) }
  const blocks = alignBlocks({ ...row, ...around }, pairing)
  return { blocks, told: [...pairing.findings.diagnostics, ...pairing.translationFindings.diagnostics] }
}

const paragraph = (count: number, vi: string, en?: string) => ({
  id: `s-problem-${count}`,
  type: 'paragraph',
  text: en === undefined ? { vi } : { vi, en },
})
const untranslated = (line: number, id: string, originalLine: number) => ({
  severity: 'warning',
  code: 'untranslated',
  file: 'en.md',
  line,
  column: 1,
  what: `Block ${id} has no translation; vi.md has it at line ${originalLine}`,
  remedy: `Translate it, or list ${id} under "untranslated" in the front matter of vi.md`,
})
const mismatch = (line: number, code: string, what: string) => ({
  severity: 'error',
  code,
  file: 'en.md',
  line,
  column: 1,
  what,
  remedy: 'Make both alike; put <!-- untranslated --> where a block has no translation yet',
})

test('counts the blocks on that have no id of their own', () => {
  expect(blockIds('s', [{}, { id: 'note' }, {}])).toEqual(['s-1', 'note', 's-2'])
})

test('brings the blocks together by their order', () => {
  const original = [words(5, 'Một.'), words(7, 'Hai.')]
  expect(align({ original, translation: [words(6, 'One.'), words(8, 'Two.')] })).toEqual({
    blocks: [paragraph(1, 'Một.', 'One.'), paragraph(2, 'Hai.', 'Two.')],
    told: [],
  })
})

test('says nothing of blocks where the translation has no such place at all', () => {
  const original = [words(5, 'Một.')]
  expect(align({ original, translation: undefined })).toEqual({ blocks: [paragraph(1, 'Một.')], told: [] })
})

test.each([
  ['a paragraph', words(5, 'A.'), 'a list', { type: 'list', text: '- A.', place: at(6) }],
  [
    'a list',
    { type: 'list', text: '- A.', place: at(5) },
    'a quotation',
    { type: 'quote', text: '> A.', place: at(6) },
  ],
  ['a quotation', { type: 'quote', text: '> A.', place: at(5) }, 'a paragraph', words(6, 'A.')],
  ['a code block', { type: 'code', text: '```\nA\n```', place: at(5) }, 'a table', table(6, [['A']])],
  ['a table', table(5, [['A']]), 'a code block', { type: 'code', text: '```\nA\n```', place: at(6) }],
] satisfies [string, DraftBlock, string, DraftBlock][])(
  '%s cannot be translated as %s',
  (one, first, other, second) => {
    const told = mismatch(6, 'type-mismatch', `This is ${other}, but vi.md has ${one} at line 5`)
    expect(align({ original: [first], translation: [second] }).told).toEqual([told])
  },
)

test.each([
  [[['A'], ['a'], ['b']], [['A'], ['a']], '2 rows of 1 cells', '1 rows of 1 cells'],
  [[['A', 'B']], [['A']], '0 rows of 2 cells', '0 rows of 1 cells'],
])('a table of %j cannot be translated as %j', (one, other, size, otherSize) => {
  const what = `This is a table of ${otherSize}, but vi.md has ${size} at line 5`
  const { told } = align({ original: [table(5, one)], translation: [table(6, other)] })
  expect(told).toEqual([mismatch(6, 'table-mismatch', what)])
})

test.each([0, 1, 2])('takes no translation from block %i on, where the two part', (from) => {
  const original = [words(5, 'Một.'), words(7, 'Hai.'), words(9, 'Ba.')]
  const translation = ['One.', 'Two.', 'Three.'].map((text, place): DraftBlock => {
    const own = words(6 + 2 * place, text)
    return place === from ? { type: 'list', text: `- ${text}`, place: own.place } : own
  })
  const all = [paragraph(1, 'Một.', 'One.'), paragraph(2, 'Hai.', 'Two.'), paragraph(3, 'Ba.', 'Three.')]
  const alone = [paragraph(1, 'Một.'), paragraph(2, 'Hai.'), paragraph(3, 'Ba.')]
  expect(align({ original, translation }).blocks).toEqual([...all.slice(0, from), ...alone.slice(from)])
})

test('puts a table together cell by cell, null where a cell is empty in both languages', () => {
  const original = [
    table(5, [
      ['Lớp', ''],
      ['Trên', ''],
    ]),
  ]
  const translation = [
    table(6, [
      ['Layer', 'Size'],
      ['', ''],
    ]),
  ]
  const header = [{ vi: 'Lớp', en: 'Layer' }, { en: 'Size' }]
  expect(align({ original, translation })).toEqual({
    blocks: [{ id: 's-problem-1', type: 'table', header, rows: [[{ vi: 'Trên' }, null]] }],
    told: [],
  })
})

test.each([
  ['the original', [table(5, [['A'], ['a']])], [nothing(6)], 'vi', [untranslated(6, 's-problem-1', 5)]],
  ['the translation', [nothing(5)], [table(6, [['A'], ['a']])], 'en', []],
])('shows a table that only %s has', (_, original, translation, language, told) => {
  const [header, rows] = [[{ [language]: 'A' }], [[{ [language]: 'a' }]]]
  expect(align({ original, translation })).toEqual({
    blocks: [{ id: 's-problem-1', type: 'table', header, rows }],
    told,
  })
})

test('shows a paragraph that only the translation has', () => {
  const text = { en: 'Only here.' }
  expect(align({ original: [nothing(5)], translation: [words(6, 'Only here.')] })).toEqual({
    blocks: [{ id: 's-problem-1', type: 'paragraph', text }],
    told: [],
  })
})

test.each([
  ['neither language has', [nothing(5)], [nothing(6)]],
  ['the original leaves out and the translation ends before', [nothing(5)], []],
  ['holds no words', [words(5, '')], [words(6, '')]],
])('shows and says nothing of a block that %s', (_, original, translation) => {
  expect(align({ original, translation })).toEqual({ blocks: [], told: [] })
})

test.each([
  ['the stand-in', [words(5, 'Một.'), words(7, 'Hai.')], [nothing(6), words(8, 'Two.')], [6, 's-problem-1', 5]],
  ['the last block there', [words(5, 'Một.'), words(7, 'Hai.')], [words(6, 'One.')], [6, 's-problem-2', 7]],
  ['the head of its place', [words(5, 'Một.')], [], [3, 's-problem-1', 5]],
] satisfies [string, DraftBlock[], DraftBlock[], [number, string, number]][])(
  'tells of a block without a translation at %s',
  (_, original, translation, place) => {
    expect(align({ original, translation }).told).toEqual([untranslated(...place)])
  },
)

test.each(['s-problem-1', 's-problem', 's'])('is silent where “%s” is left untranslated on purpose', (id) => {
  expect(align({ original: [words(5, 'Một.')], translation: [] }, [id]).told).toEqual([])
})

test.each([
  [[words(5, 'Một.')], words(9, 'More.'), 'a paragraph', 5],
  [[], table(9, [['More']]), 'a table', 2],
  [[], nothing(9), 'nothing', 2],
] satisfies [DraftBlock[], DraftBlock, string, number][])(
  'refuses a block too many, below %j',
  (original, extra, name, line) => {
    const translation = [...original.map(({ place }) => words(place.line + 1, 'One.')), extra]
    expect(align({ original, translation }).told).toEqual([
      {
        severity: 'error',
        code: 'extra-translation',
        file: 'en.md',
        line: 9,
        column: 1,
        what: `This block (${name}) translates nothing: vi.md has no counterpart after line ${line}`,
        remedy: 'Add it to vi.md, or remove it here',
      },
    ])
  },
)
