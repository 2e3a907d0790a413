import { expect, test } from 'vitest'
import type { Draft, DraftSection, DraftStory, PaperMention } from '#newsletter/draft.ts'
import { Findings } from '#newsletter/findings.ts'
import type { FrontMatter } from '#newsletter/front-matter-schema.ts'
import { joinPapers } from '#newsletter/join-papers.ts'

const at = (line: number) => ({ line, column: 1 })
/** A place that names a paper, and refers to it where the last digit of its arXiv id is given. */
const mention = (line: number, names: readonly string[], digit?: number): PaperMention => ({
  place: at(line),
  names,
  ...(digit === undefined ? {} : { reference: { kind: 'arxiv', arxivId: `2405.0001${digit}` } }),
})
const idOf = (digit: number) => `arxiv:2405.0001${digit}`
const section = (parts: Partial<DraftSection>): DraftSection => ({ place: at(9), kind: 'paper', blocks: [], ...parts })
const story = (papers: readonly PaperMention[], parts: Partial<DraftStory> = {}): DraftStory => ({
  place: at(3),
  sections: [],
  papers,
  ...parts,
})

function join(stories: readonly DraftStory[], papers: readonly PaperMention[] = [], frontMatter: FrontMatter = {}) {
  const findings = new Findings('vi.md')
  const empty = { hook: [], sections: [], closing: [] }
  const draft: Draft = {
    file: 'vi.md',
    isSound: true,
    language: 'vi',
    frontMatter,
    frontMatterLines: frontMatter.papers ? { papers: 4 } : {},
    stories,
    papers,
    ...empty,
  }
  const joined = joinPapers(draft, findings)
  return { joined, ids: joined.papers.map(({ id }) => id), diagnostics: findings.diagnostics }
}
const finding = (severity: string, line: number, code: string, what: string, remedy: string) => ({
  severity,
  code,
  file: 'vi.md',
  line,
  column: 1,
  what,
  remedy,
})
const unassigned = (line: number, title: string) =>
  finding(
    'note',
    line,
    'paper-unassigned',
    `The paper “${title}” belongs to no story; it is listed among the papers of the issue`,
    'Link it in its story if it has one',
  )

test('names the papers with a section of their own first, in the order of the sections', () => {
  const [first, second, third] = [mention(4, ['Copper'], 1), mention(5, ['Glass'], 2), mention(6, ['Rain'], 3)]
  const sections = [section({ paper: third }), section({ kind: 'problem' }), section({ paper: second })]
  const own = story([first, second, third], { sections })
  const { joined, ids, diagnostics } = join([own])
  expect(joined.paperIdsOf(own)).toEqual([idOf(3), idOf(2), idOf(1)])
  expect(ids).toEqual([idOf(3), idOf(2), idOf(1)])
  expect(sections.map((part) => joined.paperOf(part)?.title)).toEqual(['Rain', undefined, 'Glass'])
  expect(diagnostics).toEqual([])
})

test('knows no papers of a story that is not of the newsletter', () => {
  expect(join([story([mention(4, ['Copper'], 1)])]).joined.paperIdsOf(story([]))).toEqual([])
})

test('lists what the front matter states first, then the papers of the stories, then the rest', () => {
  const stories = [story([mention(4, ['Copper'], 1)]), story([mention(5, ['Glass'], 2)])]
  const { ids } = join(stories, [mention(8, ['Rain'], 3), mention(9, ['Copper'], 1)], {
    papers: [{ id: 'arXiv:2405.00012', title: 'Glass' }],
  })
  expect(ids).toEqual([idOf(2), idOf(1), idOf(3)])
})

test('gives a name to the paper that a later place refers to by it', () => {
  const own = story([mention(4, ['Glass Roofs'])])
  const { joined, ids } = join([own], [mention(9, ['Glass Roofs: Seeing'], 1)])
  expect(joined.paperIdsOf(own)).toEqual([idOf(1)])
  expect(ids).toEqual([idOf(1)])
})

test('gives a name that could be of two papers to neither', () => {
  const own = story([mention(4, ['Glass'])])
  const { joined, ids } = join([own], [mention(8, ['Glass Roofs'], 1), mention(9, ['Glass Walls'], 2)])
  expect(joined.paperIdsOf(own)).toEqual(['name:glass'])
  expect(ids).toEqual(['name:glass', idOf(1), idOf(2)])
})

test.each([
  ['names the paper', 'A look at Glass Roofs', ['Glass Roofs']],
  ['begins with its name', 'Glass Roofs – a look', ['Glass Roofs']],
  ['has one of its names', 'A look at Glass Roofs', ['Copper', 'Glass Roofs']],
])('gives a paper of the final list to a story without papers whose title %s', (_, title, names) => {
  const [before, own] = [story([], { title: 'Rain' }), story([], { title })]
  const { joined } = join([before, own], [mention(9, names, 1)])
  expect([before, own].map((each) => joined.paperIdsOf(each))).toEqual([[], [idOf(1)]])
})

test.each([
  ['speaks of something else', story([], { title: 'Rain' }), []],
  ['has its initials for a title', story([], { title: 'GRS' }), []],
  ['has no title', story([]), []],
  ['has a paper already', story([mention(4, ['Rain'], 2)], { title: 'Glass Roofs Seeing' }), [idOf(2)]],
])('gives no paper of the final list to a story that %s, and says so', (_, own, ids) => {
  const { joined, diagnostics } = join([own], [mention(9, ['Glass Roofs Seeing'], 1)])
  expect(joined.paperIdsOf(own)).toEqual(ids)
  expect(diagnostics).toEqual([unassigned(9, 'Glass Roofs Seeing')])
})

test('refuses the id of a paper in the front matter that is none', () => {
  const papers = [{ id: 'arXiv:2413.00011', title: 'Glass' }, { title: 'Rain' }]
  const { diagnostics } = join([story([mention(7, ['Glass'], 1), mention(8, ['Rain'], 2)])], [], { papers })
  expect(diagnostics).toEqual([
    finding(
      'error',
      4,
      'front-matter-paper-id',
      'The front matter names a paper “arXiv:2413.00011”, which is no arXiv id and no DOI',
      'Write arXiv:2509.09679v1 or doi:10.…, or leave the id out',
    ),
  ])
})

test('says which papers lack a title or an address, and where to add them', () => {
  expect(join([story([mention(7, [], 1), mention(8, ['Rain'])])]).diagnostics).toEqual([
    finding(
      'warning',
      7,
      'paper-without-title',
      'The paper arXiv:2405.00011 has no title',
      'Add its title under "papers" in the front matter',
    ),
    finding(
      'warning',
      8,
      'paper-without-address',
      'The paper “Rain” has no arXiv id and no DOI',
      'Add its id under "papers" in the front matter',
    ),
  ])
})

const NAMES = ['Glass Roofs and Rain', 'Glass', 'Roofs of Copper']

test('says which of the names of a paper are shown nowhere', () => {
  expect(join([story([mention(7, [...NAMES, 'Roofs of Copper'], 1)])]).diagnostics).toEqual([
    finding(
      'note',
      7,
      'paper-name-dropped',
      'The paper “Glass Roofs and Rain” is also called “Roofs of Copper”, which is shown nowhere',
      'Say it in the text where readers need it',
    ),
  ])
})

test('says nothing of a name that the heading of a section shows', () => {
  const sections = [section({ kind: 'problem' }), section({ kind: 'other', title: 'Copper of old' })]
  expect(join([story([mention(7, NAMES, 1)], { sections })]).diagnostics).toEqual([])
})
