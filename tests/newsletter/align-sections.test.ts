import { expect, test } from 'vitest'
import type { Paper } from '#domain/paper.ts'
import { alignSections, alignTitles } from '#newsletter/align-sections.ts'
import type { DraftSection } from '#newsletter/draft.ts'
import type { JoinedPapers } from '#newsletter/join-papers.ts'
import { Pairing } from '#newsletter/pairing.ts'
import { at, draftWith, untranslated, words } from './drafts.ts'

const section = (line: number, kind: string, parts: Partial<DraftSection> = {}): DraftSection => ({
  place: at(line),
  kind,
  blocks: [],
  ...parts,
})

const pairingOf = (leftOut: string[] = []) =>
  new Pairing(draftWith('vi', { frontMatter: { untranslated: leftOut } }), draftWith('en'))

/** The sections of a story that begins at line 3, all of whose papers are `paper`, and what is told of them. */
function align(
  original: readonly DraftSection[],
  translation: readonly DraftSection[] | undefined,
  { untranslated = [], paper }: { untranslated?: string[]; paper?: Paper } = {},
) {
  const pairing = pairingOf(untranslated)
  const papers: JoinedPapers = {
    papers: [],
    paperIdsOf: () => [],
    paperOf: (own) => (own.paper ? paper : undefined),
  }
  const sections = alignSections({ original, translation, prefix: 's', within: ['s'], place: at(3) }, papers, pairing)
  return { sections, told: [...pairing.findings.diagnostics, ...pairing.translationFindings.diagnostics] }
}

test.each([
  [{}, {}, undefined],
  [{ usualTitle: 'Vấn đề' }, { usualTitle: 'The problem' }, undefined],
  [{ usualTitle: 'Vấn đề' }, undefined, undefined],
  [{ title: 'Nắng' }, undefined, { vi: 'Nắng' }],
  [{ title: 'Nắng' }, { title: 'Sun' }, { vi: 'Nắng', en: 'Sun' }],
  [{ title: 'Nắng' }, { usualTitle: 'The problem' }, { vi: 'Nắng', en: 'The problem' }],
  [{ usualTitle: 'Vấn đề' }, { title: 'Sun' }, { vi: 'Vấn đề', en: 'Sun' }],
  [{}, { title: 'Sun' }, { en: 'Sun' }],
])('the titles %j and %j become %j', (original, translation, title) => {
  expect(alignTitles(original, translation, pairingOf())).toEqual(title)
})

const PAPER: Paper = { id: 'arxiv:2405.00011', title: 'A ray', titleLanguage: 'en', authors: [], hasMoreAuthors: false }
const mention = { place: at(5), names: ['A ray'] }

test.each([
  ['its kind', section(5, 'problem'), undefined, 's-problem'],
  ['its kind, whatever its title', section(5, 'problem', { title: 'Nắng' }), undefined, 's-problem'],
  ['its title', section(5, 'other', { title: 'Nắng mới' }), undefined, 's-nang-moi'],
  ['the lack of a title', section(5, 'other'), undefined, 's-intro'],
  ['the id that its author gave', section(5, 'problem', { title: 'Nắng', idSuffix: 'dark' }), undefined, 's-dark'],
  [
    'the name of its paper',
    section(5, 'paper', { title: 'Tia', paper: mention }),
    { ...PAPER, name: 'TinyRay' },
    's-tinyray',
  ],
  ['its title, for a paper without a name', section(5, 'paper', { title: 'Tia', paper: mention }), PAPER, 's-tia'],
  ['the title of its paper', section(5, 'paper', { paper: mention }), PAPER, 's-a-ray'],
  ['its title, for an unknown paper', section(5, 'paper', { title: 'Tia' }), undefined, 's-tia'],
])('makes the id of a section of %s', (_, original, paper, id) => {
  const { sections } = align([original], undefined, paper ? { paper } : {})
  const title = original.title === undefined ? {} : { title: { vi: original.title } }
  const paperId = paper ? { paperId: paper.id } : {}
  expect(sections).toStrictEqual([{ id, kind: original.kind, ...title, ...paperId, blocks: [] }])
})

test('brings the text of both sections together', () => {
  const original = [section(5, 'problem', { blocks: [words(7, 'Một.')] })]
  const translation = [section(6, 'problem', { blocks: [words(8, 'One.')] })]
  const blocks = [{ id: 's-problem-1', type: 'paragraph', text: { vi: 'Một.', en: 'One.' } }]
  expect(align(original, translation)).toEqual({ sections: [{ id: 's-problem', kind: 'problem', blocks }], told: [] })
})

test.each([
  ['its title', section(9, 'analogy', { title: 'A leaf', usualTitle: 'Analogy' }), 'A leaf'],
  ['the usual words', section(9, 'analogy', { usualTitle: 'Analogy' }), 'Analogy'],
  ['its kind', section(9, 'analogy'), 'analogy'],
])('refuses a section too many, naming it by %s', (_, extra, name) => {
  expect(align([section(5, 'problem')], [section(6, 'problem'), extra]).told).toEqual([
    {
      severity: 'error',
      code: 'extra-translation',
      file: 'en.md',
      ...at(9),
      what: `The section “${name}” translates nothing: vi.md has no counterpart after line 3`,
      remedy: 'Add it to vi.md, or remove it here',
    },
  ])
})

test.each([
  ['where the translated sections begin', [section(8, 'problem')], 8],
  ['for the whole file where the translation has none', [], undefined],
])('tells of a section without a translation %s', (_, translation, line) => {
  const original = [section(5, 'problem'), section(9, 'analogy', { blocks: [words(11, 'Lá.')] })]
  const told = align(translation.length === 0 ? original.slice(1) : original, translation).told
  expect(told).toEqual([
    untranslated('Section s-analogy has no translation; vi.md has it at line 9', 's-analogy', line),
  ])
})

test('tells of a block without a translation where its translated section begins', () => {
  const original = [section(5, 'problem', { blocks: [words(7, 'Một.')] })]
  const told = align(original, [section(6, 'problem')]).told
  expect(told).toEqual([untranslated('Block s-problem-1 has no translation; vi.md has it at line 7', 's-problem-1', 6)])
})

test('says nothing of sections where the translation has no such place at all', () => {
  expect(align([section(5, 'problem')], undefined).told).toEqual([])
})

test.each(['s-analogy', 's'])('is silent about a section that “%s” leaves untranslated on purpose', (id) => {
  expect(align([section(9, 'analogy')], [], { untranslated: [id] }).told).toEqual([])
})

test.each(['s-problem-1', 's-problem', 's'])('is silent about a block that “%s” leaves untranslated', (id) => {
  const original = [section(5, 'problem', { blocks: [words(7, 'Một.')] })]
  expect(align(original, [section(6, 'problem')], { untranslated: [id] }).told).toEqual([])
})
