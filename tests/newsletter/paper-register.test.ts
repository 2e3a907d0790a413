import { expect, test } from 'vitest'
import type { PaperReference } from '#domain/paper-reference.ts'
import type { PaperMention } from '#newsletter/draft.ts'
import {
  namesOf,
  paperIdOfRecord,
  PaperRegister,
  titleOf,
  toPaper,
  type PaperRecord,
} from '#newsletter/paper-register.ts'

const place = { line: 3, column: 1 }
const later = { line: 9, column: 1 }
const ONE: PaperReference = { kind: 'arxiv', arxivId: '2405.00011' }
const TWO: PaperReference = { kind: 'arxiv', arxivId: '2405.00012' }
const DOI: PaperReference = { kind: 'doi', doi: '10.1145/AbC' }

const mention = (names: readonly string[], more: Partial<PaperMention> = {}): PaperMention => ({
  place: later,
  names,
  ...more,
})

/** The records of a text that mentions papers in this order, after what the front matter states. */
function recordsOf(mentions: readonly PaperMention[], stated: readonly PaperRecord['stated'][] = []) {
  const register = new PaperRegister()
  for (const one of stated) register.state(one, place)
  for (const one of mentions) register.record(one)
  return register.records
}

test.each([
  [{ id: 'arXiv:2405.00011v2', title: 'Glass' }, { reference: { ...ONE, version: 2 } }],
  [{ id: 'doi:10.1145/AbC' }, { reference: DOI }],
  [{ id: 'sách giấy', title: 'Glass' }, {}],
  [{ title: 'Glass' }, {}],
])('keeps what the front matter states of a paper: %j', (stated, reference) => {
  const register = new PaperRegister()
  const record = { place, stated, names: [], ...reference }
  expect(register.state(stated, place)).toStrictEqual(record)
  expect(register.records).toStrictEqual([record])
})

test.each([
  [
    'the same id',
    [mention(['Glass'], { reference: ONE }), mention(['Roofs'], { reference: ONE })],
    [['Glass', 'Roofs']],
  ],
  [
    'the same id, after a paper without one',
    [mention(['Rain']), mention(['Glass'], { reference: ONE }), mention(['Roofs'], { reference: ONE })],
    [['Rain'], ['Glass', 'Roofs']],
  ],
  [
    'a DOI in other letters',
    [mention([], { reference: DOI }), mention(['Rain'], { reference: { kind: 'doi', doi: '10.1145/aBc' } })],
    [['Rain']],
  ],
  [
    'other ids of one name as two papers',
    [mention(['Glass'], { reference: ONE }), mention(['Glass'], { reference: TWO })],
    [['Glass'], ['Glass']],
  ],
  [
    'a name without an id',
    [mention(['Glass Roofs'], { reference: ONE }), mention(['Glass Roofs'])],
    [['Glass Roofs', 'Glass Roofs']],
  ],
  [
    'an id after the name alone',
    [mention(['Glass Roofs']), mention(['Glass Roofs'], { reference: ONE })],
    [['Glass Roofs', 'Glass Roofs']],
  ],
  ['another name as another paper', [mention(['Glass']), mention(['Copper'])], [['Glass'], ['Copper']]],
  ['no name as another paper', [mention(['Glass']), mention([])], [['Glass'], []]],
  [
    'the best of two names',
    [
      mention(['A Look at Glass Roofs'], { reference: ONE }),
      mention(['Glass Roofs'], { reference: TWO }),
      mention(['Glass Roofs']),
    ],
    [['A Look at Glass Roofs'], ['Glass Roofs', 'Glass Roofs']],
  ],
  [
    'the best of the names of one paper',
    [
      mention(['Copper', 'Glass Roofs'], { reference: ONE }),
      mention(['A Look at Glass Roofs'], { reference: TWO }),
      mention(['Tin', 'Glass Roofs']),
    ],
    [['Copper', 'Glass Roofs', 'Tin', 'Glass Roofs'], ['A Look at Glass Roofs']],
  ],
  [
    'a name that fits two papers as a third',
    [
      mention(['Glass Roofs in Rain'], { reference: ONE }),
      mention(['Glass Roofs in Sun'], { reference: TWO }),
      mention(['Glass Roofs']),
    ],
    [['Glass Roofs in Rain'], ['Glass Roofs in Sun'], ['Glass Roofs']],
  ],
])('tells papers apart: %s', (_, mentions, names) => {
  expect(recordsOf(mentions).map((record) => record.names)).toStrictEqual(names)
})

test('joins the text to the front matter by its title and its name', () => {
  const stated = [{ title: 'Glass Roofs: Seeing' }, { id: '2405.00012', name: 'Copper' }]
  expect(recordsOf([mention(['Copper']), mention(['Glass Roofs'], { reference: ONE })], stated)).toStrictEqual([
    { place, stated: stated[0], names: ['Glass Roofs'], reference: ONE },
    { place, stated: stated[1], names: ['Copper'], reference: TWO },
  ])
})

test.each([
  ['the first version that is named', [ONE, { ...ONE, version: 2 }, { ...ONE, version: 3 }], { ...ONE, version: 2 }],
  ['a version, whatever comes without one', [{ ...ONE, version: 2 }, ONE], { ...ONE, version: 2 }],
  ['the first spelling of a DOI', [DOI, { kind: 'doi', doi: '10.1145/ABC' }], DOI],
] satisfies [string, PaperReference[], PaperReference][])('keeps of a paper %s', (_, references, reference) => {
  expect(recordsOf(references.map((one) => mention([], { reference: one })))).toStrictEqual([
    { place: later, stated: {}, names: [], reference },
  ])
})

test('keeps the first date and the first authors that the text gives', () => {
  const found = recordsOf([
    mention(['Glass Roofs'], { reference: ONE }),
    mention(['Glass Roofs'], { date: '2024-05-01', authors: ['An'] }),
    mention(['Glass Roofs'], { date: '2024-06-01', authors: ['Bình'], hasMoreAuthors: true }),
    mention(['Copper'], { authors: ['Chi'], hasMoreAuthors: true }),
  ])
  expect(found).toStrictEqual([
    {
      place: later,
      stated: {},
      names: ['Glass Roofs', 'Glass Roofs', 'Glass Roofs'],
      reference: ONE,
      date: '2024-05-01',
      authors: ['An'],
      hasMoreAuthors: false,
    },
    { place: later, stated: {}, names: ['Copper'], authors: ['Chi'], hasMoreAuthors: true },
  ])
})

test('finds a paper without noting down the question', () => {
  const register = new PaperRegister()
  const record = register.record(mention(['Glass Roofs'], { reference: ONE }))
  expect(register.find({ names: ['Glass'] })).toBe(record)
  expect(register.find({ names: [], reference: { ...ONE, version: 7 } })).toBe(record)
  expect(register.find({ names: ['Copper'] })).toBeUndefined()
  expect(register.find({ names: ['Glass Roofs'], reference: TWO })).toBeUndefined()
  expect(register.records).toStrictEqual([{ place: later, stated: {}, names: ['Glass Roofs'], reference: ONE }])
})

const record = (more: Partial<PaperRecord>): PaperRecord => ({ place, stated: {}, names: [], ...more })

test.each([
  [record({ stated: { title: 'Glass', name: 'G' }, names: ['Glass Roofs'] }), ['Glass', 'G', 'Glass Roofs'], 'Glass'],
  [record({ stated: { name: 'Roofs of Glass' }, names: ['Glass'] }), ['Roofs of Glass', 'Glass'], 'Roofs of Glass'],
  [record({ names: ['Glass', 'Glass Roofs', 'GR'] }), ['Glass', 'Glass Roofs', 'GR'], 'Glass Roofs'],
  [record({ reference: { ...ONE, version: 2 } }), [], 'arXiv:2405.00011'],
  [record({ reference: DOI }), [], 'doi:10.1145/AbC'],
])('names the paper %j', (one, names, title) => {
  expect([namesOf(one), titleOf(one)]).toStrictEqual([names, title])
})

test.each([
  [record({ reference: ONE, names: ['Glass'] }), 'arxiv:2405.00011'],
  [record({ reference: DOI, names: ['Glass'] }), 'doi:10.1145/abc'],
  [record({ names: ['Mái Kính'] }), 'name:mai-kinh'],
  [record({ names: ['玻璃屋顶'] }), 'name:paper'],
])('gives the paper %j its id', (one, id) => {
  expect(paperIdOfRecord(one)).toBe(id)
})

const glass = { title: 'Glass Roofs', titleLanguage: 'en', authors: [], hasMoreAuthors: false }

test.each([
  [record({ names: ['Glass Roofs'] }), { ...glass, id: 'name:glass-roofs' }],
  [
    record({ reference: ONE, names: ['Glass Roofs', 'Glass Roofs'] }),
    { ...glass, id: 'arxiv:2405.00011', arxivId: '2405.00011' },
  ],
  [
    record({ reference: { ...ONE, version: 2 }, names: ['Glass Roofs', 'Roofs', 'GR'], date: '2024-05-01' }),
    { ...glass, id: 'arxiv:2405.00011', arxivId: '2405.00011', version: 2, name: 'GR', date: '2024-05-01' },
  ],
  [
    record({ reference: DOI, stated: { title: 'Glass Roofs', name: 'Roofs' }, names: ['GR'] }),
    { ...glass, id: 'doi:10.1145/abc', doi: '10.1145/AbC', name: 'Roofs' },
  ],
  [
    record({ stated: { title: 'Glass Roofs', name: 'Glass Roofs' }, names: ['GR'] }),
    { ...glass, id: 'name:glass-roofs' },
  ],
  [
    record({
      stated: { title: 'Glass Roofs', titleLanguage: 'fr', class: 'cs.LG', date: '2024-04-01' },
      date: '2024-05-01',
      authors: ['An'],
      hasMoreAuthors: true,
    }),
    {
      id: 'name:glass-roofs',
      title: 'Glass Roofs',
      titleLanguage: 'fr',
      primaryClass: 'cs.LG',
      date: '2024-04-01',
      authors: ['An'],
      hasMoreAuthors: true,
    },
  ],
  [
    record({ stated: { title: 'Glass Roofs', authors: ['Bình', 'Chi'] }, authors: ['An'], hasMoreAuthors: true }),
    { ...glass, id: 'name:glass-roofs', authors: ['Bình', 'Chi'] },
  ],
])('makes of %j a paper of the issue', (one, paper) => {
  expect(toPaper(one)).toStrictEqual(paper)
})

test.each(['and others', 'et al.', 'ET AL', 'và cộng sự'])(
  'takes “%s” in the front matter for further authors',
  (more) => {
    const { authors, hasMoreAuthors } = toPaper(
      record({ stated: { title: 'Glass', authors: ['Sandy Andothers', more] } }),
    )
    expect({ authors, hasMoreAuthors }).toStrictEqual({ authors: ['Sandy Andothers'], hasMoreAuthors: true })
  },
)
