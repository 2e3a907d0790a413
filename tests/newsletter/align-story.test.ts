import { expect, test } from 'vitest'
import { alignStories, storyIds } from '#newsletter/align-story.ts'
import type { Draft, DraftStory, DraftWhy } from '#newsletter/draft.ts'
import { Findings } from '#newsletter/findings.ts'
import type { FrontMatter } from '#newsletter/front-matter-schema.ts'
import { joinPapers } from '#newsletter/join-papers.ts'
import { Pairing } from '#newsletter/pairing.ts'
import { at, draftWith, untranslated, words } from './drafts.ts'

const story = (line: number, title?: string, parts: Partial<DraftStory> = {}): DraftStory => ({
  place: at(line),
  ...(title === undefined ? {} : { title }),
  sections: [],
  papers: [],
  ...parts,
})
const panel = (line: number, text: string, title?: string): { why: DraftWhy } => ({
  why: { place: at(line), blocks: [words(line + 2, text)], ...(title === undefined ? {} : { title }) },
})

const draft = (language: Draft['language'], stories: readonly DraftStory[], frontMatter: FrontMatter = {}) =>
  draftWith(language, { stories, frontMatter })

/** The stories of both drafts and what is told of them. */
function align(original: Draft, translation?: Draft) {
  const pairing = new Pairing(original, translation)
  const stories = alignStories(joinPapers(original, new Findings(original.file)), pairing)
  return { stories, told: [...pairing.findings.diagnostics, ...pairing.translationFindings.diagnostics] }
}

function idsOf(own: Draft) {
  const pairing = new Pairing(own, undefined)
  return { ids: storyIds(own, pairing), told: pairing.findings.diagnostics }
}

const bare = (id: string, title: object, number = 1) => ({ id, number, title, sections: [], topics: [], paperIds: [] })
const extra = (line: number, what: string, near: number) => ({
  severity: 'error',
  code: 'extra-translation',
  file: 'en.md',
  ...at(line),
  what: `${what} translates nothing: vi.md has no counterpart after line ${near}`,
  remedy: 'Add it to vi.md, or remove it here',
})

test.each([
  ['Một hai ba bốn – năm', 'mot-hai-ba-bon'],
  ['Một hai ba bốn  –  năm', 'mot-hai-ba-bon'],
  ['Một  hai ba bốn: năm', 'mot-hai-ba-bon'],
  ['Một hai ba bốn năm: sáu', 'mot-hai-ba-bon-nam-sau'],
  ['Một - hai', 'mot'],
  ['Một — hai', 'mot'],
  ['Một-hai', 'mot-hai'],
  ['Lúc 7:30', 'luc-7-30'],
  ['☂', 'story-1'],
  [undefined, 'story-1'],
])('makes the id of the story “%s” of the name before its dash or colon: %s', (title, id) => {
  expect(idsOf(draft('vi', [story(3, title)]))).toEqual({ ids: [id], told: [] })
})

test('counts on from the second story of one name, and from its place where there is no name', () => {
  const stories = ['Nắng', 'Nắng', 'Mưa', 'Nắng', '☂'].map((title, place) => story(3 + place, title))
  expect(idsOf(draft('vi', stories)).ids).toEqual(['nang', 'nang-2', 'mua', 'nang-3', 'story-5'])
})

test('takes the ids of the front matter', () => {
  const stories = [story(3, 'Nắng'), story(5, 'Mưa')]
  expect(idsOf(draft('vi', stories, { stories: ['sun', 'rain'] }))).toEqual({ ids: ['sun', 'rain'], told: [] })
})

test.each([
  [['sun'], { stories: 4 }, ['sun', 'mua'], 4],
  [['sun', 'rain', 'snow'], {}, ['sun', 'rain'], 1],
])('refuses the ids %j for two stories', (stated, frontMatterLines, ids, line) => {
  const own = draft('vi', [story(9, 'Nắng'), story(11, 'Mưa')], { stories: stated })
  expect(idsOf({ ...own, frontMatterLines })).toEqual({
    ids,
    told: [
      {
        severity: 'error',
        code: 'story-ids-mismatch',
        file: 'vi.md',
        ...at(line),
        what: `The front matter names ${stated.length} stories; the text has 2`,
        remedy: 'Name an id for every story, in order, or leave the key out',
      },
    ],
  })
})

test('brings title, sections and panel of both stories together', () => {
  const section = (line: number, text: string) => ({
    place: at(line),
    kind: 'problem',
    blocks: [words(line + 2, text)],
  })
  const original = story(3, 'Nắng', { sections: [section(5, 'Tối.')], ...panel(9, 'Vì thế.', 'Vì sao lúc này') })
  const translation = story(3, 'Sun', { sections: [section(5, 'Dark.')], ...panel(9, 'So.', 'Why now') })
  const topics = { nang: ['light'], mua: ['water'] }
  expect(align(draft('vi', [original], { topics }), draft('en', [translation]))).toEqual({
    stories: [
      {
        ...bare('nang', { vi: 'Nắng', en: 'Sun' }),
        sections: [
          {
            id: 'nang-problem',
            kind: 'problem',
            blocks: [{ id: 'nang-problem-1', type: 'paragraph', text: { vi: 'Tối.', en: 'Dark.' } }],
          },
        ],
        why: {
          id: 'why-nang',
          title: { vi: 'Vì sao lúc này', en: 'Why now' },
          blocks: [{ id: 'why-nang-1', type: 'paragraph', text: { vi: 'Vì thế.', en: 'So.' } }],
        },
        topics: ['light'],
      },
    ],
    told: [],
  })
})

test('gives a panel no title where it says no more than usual', () => {
  const [own] = align(draft('vi', [story(3, 'Nắng', panel(9, 'Vì thế.'))])).stories
  const blocks = [{ id: 'why-nang-1', type: 'paragraph', text: { vi: 'Vì thế.' } }]
  expect(own).toStrictEqual({ ...bare('nang', { vi: 'Nắng' }), why: { id: 'why-nang', blocks } })
})

test.each([
  ['vi', { vi: 'Câu chuyện 1' }],
  ['en', { en: 'Story 1' }],
] as const)('names a story without a title by its number, in “%s”, and warns of it', (language, title) => {
  expect(align(draft(language, [story(3)]))).toEqual({
    stories: [bare('story-1', title)],
    told: [
      {
        severity: 'warning',
        code: 'story-without-title',
        file: `${language}.md`,
        ...at(3),
        what: 'Story 1 has no title',
        remedy: 'Write it after the number in its heading',
      },
    ],
  })
})

test.each([
  [
    'title',
    story(3, 'Nắng'),
    story(4),
    untranslated('The title of story nang has no translation; vi.md has it at line 3', 'nang', 4),
  ],
  [
    'panel',
    story(3, 'Nắng', panel(9, 'Vì thế.')),
    story(4, 'Sun'),
    untranslated('The panel why-nang has no translation; vi.md has it at line 9', 'why-nang', 4),
  ],
  [
    'panel in part',
    story(3, 'Nắng', { why: { place: at(9), blocks: [words(11, 'Một.'), words(13, 'Hai.')] } }),
    story(4, 'Sun', panel(10, 'One.')),
    untranslated('Block why-nang-2 has no translation; vi.md has it at line 13', 'why-nang-2', 12),
  ],
  [
    'panel in all its text',
    story(3, 'Nắng', panel(9, 'Một.')),
    story(4, 'Sun', { why: { place: at(10), blocks: [] } }),
    untranslated('Block why-nang-1 has no translation; vi.md has it at line 11', 'why-nang-1', 10),
  ],
])('tells of a story without translation of its %s, unless that is on purpose', (_, original, translation, told) => {
  const translated = draft('en', [translation])
  expect(align(draft('vi', [original]), translated).told).toEqual([told])
  expect(align(draft('vi', [original], { untranslated: ['nang'] }), translated).told).toEqual([])
})

test.each([
  ['a panel', story(4, 'Sun')],
  ['the text of a panel', story(4, 'Sun', { why: { place: at(10), blocks: [] } })],
])('is silent about %s that is left untranslated on purpose', (_, translation) => {
  const original = draft('vi', [story(3, 'Nắng', panel(9, 'Một.'))], { untranslated: ['why-nang'] })
  expect(align(original, draft('en', [translation])).told).toEqual([])
})

test('tells once that a whole story has no translation, unless that is on purpose', () => {
  const section = { place: at(9), kind: 'problem', blocks: [words(11, 'Một.')] }
  const original = [story(3, 'Nắng'), story(7, 'Mưa', { sections: [section], ...panel(13, 'Vì thế.') })]
  const translation = draft('en', [story(3, 'Sun')])
  const { stories, told } = align(draft('vi', original), translation)
  expect(stories.map(({ id, title }) => [id, title])).toEqual([
    ['nang', { vi: 'Nắng', en: 'Sun' }],
    ['mua', { vi: 'Mưa' }],
  ])
  expect(told).toEqual([untranslated('Story mua has no translation; vi.md has it at line 7', 'mua')])
  expect(align(draft('vi', original, { untranslated: ['mua'] }), translation).told).toEqual([])
})

test('asks for no translation while there is none', () => {
  expect(align(draft('vi', [story(3, 'Nắng', panel(9, 'Vì thế.'))])).told).toEqual([])
})

test.each([
  ['the last of the original', [story(3, 'Nắng')], [story(4, 'Sun'), story(8, 'Rain')], 'The story “Rain”', 3],
  ['the head of a file without stories', [], [story(8, 'Rain')], 'The story “Rain”', 1],
  ['no title', [story(3, 'Nắng')], [story(4, 'Sun'), story(8)], 'This story', 3],
])('refuses a story too many, naming %s', (_, original, translation, what, near) => {
  expect(align(draft('vi', original), draft('en', translation)).told).toEqual([extra(8, what, near)])
})

test('refuses every story too many', () => {
  const translation = draft('en', [story(4, 'Sun'), story(8, 'Rain'), story(12, 'Snow')])
  expect(align(draft('vi', [story(3, 'Nắng')]), translation).told).toEqual([
    extra(8, 'The story “Rain”', 3),
    extra(12, 'The story “Snow”', 3),
  ])
})

test('refuses a panel that translates nothing', () => {
  const translation = draft('en', [story(4, 'Sun', panel(10, 'So.'))])
  const { stories, told } = align(draft('vi', [story(3, 'Nắng')]), translation)
  expect(stories).toStrictEqual([bare('nang', { vi: 'Nắng', en: 'Sun' })])
  expect(told).toEqual([extra(10, 'The why-it-matters panel', 3)])
})
