import { expect, test } from 'vitest'
import { alignOutlook } from '#newsletter/align-outlook.ts'
import type { Draft, DraftAction, DraftOutlook } from '#newsletter/draft.ts'
import { Findings } from '#newsletter/findings.ts'
import type { FrontMatter } from '#newsletter/front-matter-schema.ts'
import { joinPapers } from '#newsletter/join-papers.ts'
import { Pairing } from '#newsletter/pairing.ts'
import { at, draftWith, untranslated } from './drafts.ts'

const outlook = (line: number, parts: Partial<DraftOutlook> = {}): DraftOutlook => ({
  place: at(line),
  blocks: [],
  sections: [],
  actions: [],
  ...parts,
})
const actions = (...texts: (string | undefined)[]) =>
  texts.map((text, place): DraftAction => ({ place: at(20 + place), ...(text === undefined ? {} : { text }) }))

const draft = (language: Draft['language'], frontMatter: FrontMatter, own?: DraftOutlook) =>
  draftWith(language, { frontMatter, ...(own ? { outlook: own } : {}) })

/** The outlook of both languages and what is told of it. */
function align(original: DraftOutlook, translation: DraftOutlook | undefined, frontMatter: FrontMatter = {}) {
  const first = draft('vi', frontMatter, original)
  const pairing = new Pairing(first, draft('en', {}, translation))
  const built = alignOutlook(original, joinPapers(first, new Findings('vi.md')), pairing)
  return { outlook: built, told: [...pairing.findings.diagnostics, ...pairing.translationFindings.diagnostics] }
}

test('brings title, text, parts and actions of both outlooks together', () => {
  const parts = (title: string, text: string) => ({
    title,
    blocks: [{ type: 'paragraph' as const, text, place: at(11) }],
    sections: [
      { kind: 'question', place: at(13), blocks: [{ type: 'paragraph' as const, text: `${text}?`, place: at(15) }] },
    ],
    actions: actions(`${text}!`),
  })
  const frontMatter = { actions: { 'action-1': { status: 'started' as const, owner: { vi: 'Lan' } } } }
  expect(align(outlook(10, parts('Nhìn xa', 'Một')), outlook(10, parts('Far', 'One')), frontMatter)).toEqual({
    outlook: {
      title: { vi: 'Nhìn xa', en: 'Far' },
      blocks: [{ id: 'outlook-1', type: 'paragraph', text: { vi: 'Một', en: 'One' } }],
      sections: [
        {
          id: 'outlook-question',
          kind: 'question',
          blocks: [{ id: 'outlook-question-1', type: 'paragraph', text: { vi: 'Một?', en: 'One?' } }],
        },
      ],
      actions: [{ id: 'action-1', text: { vi: 'Một!', en: 'One!' }, status: 'started', owner: { vi: 'Lan' } }],
    },
    told: [],
  })
})

test('gives the outlook no title where both languages use the usual words', () => {
  const built = align(outlook(10, { usualTitle: 'Góc nhìn' }), outlook(10, { usualTitle: 'Outlook' })).outlook
  expect(built).toStrictEqual({ blocks: [], sections: [], actions: [] })
})

test('tells once that the outlook has no translation', () => {
  const original = outlook(10, {
    blocks: [{ type: 'paragraph', text: 'Một.', place: at(12) }],
    sections: [{ kind: 'question', place: at(14), blocks: [] }],
    actions: actions('Làm.'),
  })
  expect(align(original, undefined).told).toEqual([
    untranslated('The outlook has no translation; vi.md has it at line 10', 'outlook'),
  ])
  expect(align(original, undefined, { untranslated: ['outlook'] }).told).toEqual([])
})

test.each([
  ['a stand-in', actions('One.', undefined), 21],
  ['nothing', actions('One.'), undefined],
])('shows an action for which the translation has %s as untranslated', (_, translated, line) => {
  const built = align(outlook(10, { actions: actions('Một.', 'Hai.') }), outlook(10, { actions: translated }))
  expect(built.outlook.actions).toEqual([
    { id: 'action-1', text: { vi: 'Một.', en: 'One.' } },
    { id: 'action-2', text: { vi: 'Hai.' } },
  ])
  expect(built.told).toEqual([
    untranslated('Action action-2 has no translation; vi.md has it at line 21', 'action-2', line),
  ])
})

test.each(['outlook', 'action-2'])('is silent about an action that “%s” leaves untranslated on purpose', (id) => {
  const [original, translation] = [outlook(10, { actions: actions('Một.', 'Hai.') }), outlook(10)]
  const told = align(original, { ...translation, actions: actions('One.') }, { untranslated: [id] }).told
  expect(told).toEqual([])
})

test('is silent about a paragraph and a part of an outlook left untranslated on purpose', () => {
  const original = outlook(10, {
    blocks: [{ type: 'paragraph', text: 'Một.', place: at(12) }],
    sections: [{ kind: 'question', place: at(14), blocks: [] }],
  })
  expect(align(original, outlook(10), { untranslated: ['outlook'] }).told).toEqual([])
})

test('tells of a paragraph without a translation where the translated outlook begins', () => {
  const original = outlook(10, { blocks: [{ type: 'paragraph', text: 'Một.', place: at(12) }] })
  expect(align(original, outlook(17)).told).toEqual([
    untranslated('Block outlook-1 has no translation; vi.md has it at line 12', 'outlook-1', 17),
  ])
})

test.each([
  ['no language', actions(undefined), []],
  ['the translation alone', actions('One.'), [{ id: 'action-1', text: { en: 'One.' } }]],
])('asks for no translation of an action that %s has', (_, translated, shown) => {
  const built = align(outlook(10, { actions: actions(undefined) }), outlook(10, { actions: translated }))
  expect(built.outlook.actions).toEqual(shown)
  expect(built.told).toEqual([])
})

test.each([
  ['the last action of the original', actions('Một.'), actions('One.', 'Two.'), 21, 20],
  ['the head of an outlook without actions', [], actions('One.'), 20, 10],
])('refuses an action too many, naming %s', (_, original, translation, line, near) => {
  expect(align(outlook(10, { actions: original }), outlook(12, { actions: translation })).told).toEqual([
    {
      severity: 'error',
      code: 'extra-translation',
      file: 'en.md',
      ...at(line),
      what: `This action translates nothing: vi.md has no counterpart after line ${near}`,
      remedy: 'Add it to vi.md, or remove it here',
    },
  ])
})
