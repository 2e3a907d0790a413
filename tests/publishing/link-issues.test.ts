import { expect, test } from 'vitest'
import type { Issue } from '#domain/issue.ts'
import { buildIssue } from '#newsletter/build-issue.ts'
import { parseNewsletter } from '#newsletter/parse-newsletter.ts'
import { printIssue } from '#newsletter/print-issue.ts'
import { parseIssue } from '#domain/parse-issue.ts'
import { buildBriefing } from '#publishing/build-briefing.ts'
import { listIssues } from '#publishing/build-content.ts'
import { indexTopics } from '#publishing/index-topics.ts'
import { checkLinks, checkTopics } from '#publishing/link-issues.ts'
import { sampleIssue, sampleStory } from './sample-issue.ts'

const text = (vi: string, en: string) => ({ vi, en })
const block = (id: string, vi: string, en: string) => ({ id, type: 'paragraph', text: text(vi, en) })
const question = {
  id: 'rain-question',
  kind: 'question',
  blocks: [block('rain-question-1', 'Đo **mưa** ở đâu?', 'Where do we measure **rain**?')],
}
const rain = {
  ...sampleStory('rain', 1),
  topics: ['weather', 'measuring'],
  why: { id: 'why-rain', blocks: [block('why-rain-1', 'Vì `mái` dột.', 'Because the `roof` leaks.')] },
}
const outlook = {
  blocks: [],
  sections: [],
  actions: [
    { id: 'action-1', text: text('Mua *xô*.', 'Buy a *bucket*.') },
    { id: 'action-2', text: text('Vá mái.', 'Mend the roof.') },
  ],
}
const first = sampleIssue({
  stories: [{ ...rain, sections: [...rain.sections, question] }, sampleStory('kite', 2)],
  outlook,
})
const later = (id: string, changes: object) =>
  sampleIssue({
    id,
    date: id,
    number: undefined,
    stories: [{ ...sampleStory('moss', 1), topics: ['weather'] }],
    ...changes,
  })
const started = later('2025-01-13', {
  updates: [
    { issueId: '2025-01-06', actionId: 'action-1', status: 'started', owner: text('Nhóm mái', 'The roof team') },
  ],
  answers: [{ issueId: '2025-01-06', questionId: 'rain-question', storyId: 'moss' }],
})
const done = later('2026-01-20', {
  updates: [{ issueId: '2025-01-06', actionId: 'action-1', status: 'done', storyId: 'moss' }],
})
const all = [first, done, started]

const find = (issues: readonly Issue[], id: string) => {
  const issue = issues.find((one) => one.id === id)
  if (!issue) throw new Error(`no issue ${id}`)
  return issue
}

test('an action tells its newest status, who owns it, and every later issue that said so', () => {
  const { issues } = listIssues(all)
  const [action, untouched] = find(issues, '2025-01-06').outlook?.actions ?? []
  expect(action).toMatchObject({
    status: 'done',
    owner: { en: 'The roof team' },
    news: [
      { issueId: '2026-01-20', storyId: 'moss', status: 'done' },
      { issueId: '2025-01-13', status: 'started' },
    ],
  })
  expect(untouched).toEqual(outlook.actions[1])
})

test('a later issue says what action and what question it speaks of', () => {
  const { issues } = listIssues(all)
  expect(find(issues, '2025-01-13').updates).toMatchObject([{ text: { vi: 'Mua *xô*.' } }])
  expect(find(issues, '2025-01-13').answers).toMatchObject([
    { text: { en: 'Where do we measure **rain**?' }, questionStoryId: 'rain' },
  ])
})

test('a question leads to the story that answers it', () => {
  const asked = find(listIssues(all).issues, '2025-01-06').stories[0]?.sections.find(({ kind }) => kind === 'question')
  expect(asked?.answers).toMatchObject([
    { issueId: '2025-01-13', storyId: 'moss', storyTitle: { en: 'Story of moss' } },
  ])
})

test.each([
  [
    'an action that is nowhere',
    { updates: [{ issueId: '2025-01-06', actionId: 'action-9', status: 'done' }] },
    'action-9',
  ],
  [
    'an issue that is nowhere',
    { updates: [{ issueId: 'lost', actionId: 'action-1', status: 'done' }] },
    'lost/action-1',
  ],
  [
    'an issue that came later',
    { updates: [{ issueId: '2026-01-20', actionId: 'action-1', status: 'done' }] },
    '2026-01-20',
  ],
  [
    'a section that asks nothing',
    { answers: [{ issueId: '2025-01-06', questionId: 'rain-problem', storyId: 'moss' }] },
    'rain-problem',
  ],
])('refuses news of %s, by name', (_what, changes, named) => {
  const { issues } = listIssues([first, later('2025-02-03', changes), done])
  const found = checkLinks(issues, (id) => `content/${id}`)
  expect(found).toMatchObject([{ severity: 'error', file: 'content/2025-02-03' }])
  expect(found[0]?.what).toContain(named)
})

test('a question may be answered by a later story of its own issue, not by an earlier one', () => {
  const answer = (storyId: string) =>
    checkLinks(
      [sampleIssue({ ...first, answers: [{ issueId: first.id, questionId: 'rain-question', storyId }] })],
      String,
    )
  expect(answer('kite')).toEqual([])
  expect(answer('rain')).toHaveLength(1)
})

test('a topic without a name is pointed out with the names that there are', () => {
  const found = checkTopics([first], { weather: text('Thời tiết', 'Weather') }, (id) => `content/${id}`)
  expect(found).toMatchObject([{ severity: 'warning', what: 'The topic measuring has no name' }])
  expect(found[0]?.remedy).toContain('weather')
})

test('the briefing holds every panel, question and action once, by year, newest first, as plain words', () => {
  const { index, years } = buildBriefing(listIssues(all).issues)
  expect(index.years).toEqual([{ year: '2025', count: 4 }])
  expect(index.topics).toEqual(['measuring', 'weather'])
  expect(years[0]?.entries.map(({ kind, anchor, text: words }) => [kind, anchor, words?.en])).toEqual([
    ['why', 'why-rain', 'Because the roof leaks.'],
    ['question', 'rain-question', 'Where do we measure rain?'],
    ['action', 'action-1', 'Buy a bucket.'],
    ['action', 'action-2', 'Mend the roof.'],
  ])
})

test('a synthesis that serves as the panel is briefed under the panel’s anchor', () => {
  const synthesis = { id: 'kite-synthesis', kind: 'synthesis', blocks: [block('kite-synthesis-1', 'Gộp.', 'In sum.')] }
  const kite = { ...sampleStory('kite', 1), sections: [synthesis] }
  const own = {
    ...kite,
    id: 'own',
    why: { id: 'why-own', blocks: [block('why-own-1', 'Vì.', 'For.')] },
    sections: [{ ...synthesis, id: 'own-synthesis', blocks: [block('own-synthesis-1', 'Gộp.', 'In sum.')] }],
  }
  const { years } = buildBriefing([sampleIssue({ stories: [kite, { ...own, number: 2 }] })])
  expect(years[0]?.entries.map(({ kind, anchor }) => [kind, anchor])).toEqual([
    ['synthesis', 'why-kite'],
    ['why', 'why-own'],
    ['synthesis', 'own-synthesis'],
  ])
})

test('a topic lists its stories newest first, the fullest topic first', () => {
  expect(
    indexTopics(listIssues(all).issues).map(({ id, stories }) => [id, stories.map(({ issueId }) => issueId)]),
  ).toEqual([
    ['weather', ['2026-01-20', '2025-01-13', '2025-01-06']],
    ['measuring', ['2025-01-06']],
  ])
})

test('topics, owners, news and answers survive being printed as front matter and read again', () => {
  const issue = sampleIssue({
    ...started,
    outlook: {
      ...outlook,
      actions: [{ ...outlook.actions[0], owner: text('Nhóm mái', 'The roof team'), status: 'proposed' }],
    },
  })
  const [original, translation] = [printIssue(issue, 'vi'), printIssue(issue, 'en')].map((markdown, at) =>
    parseNewsletter({ file: at === 0 ? 'vi.md' : 'en.md', text: markdown }),
  )
  if (!original?.draft || !translation?.draft) throw new Error('not parsed')
  const read = buildIssue({ original: original.draft, translation: translation.draft })
  expect(read.diagnostics).toEqual([])
  expect(read.issue).toEqual(issue)
})

test('data from before there were topics still loads', () => {
  const { topics: _topics, ...story } = parseIssue('old', first).stories[0] ?? { topics: [] }
  const { updates: _updates, answers: _answers, ...old } = first
  expect(parseIssue('old', { ...old, stories: [story] })).toMatchObject({
    updates: [],
    answers: [],
    stories: [{ topics: [] }],
  })
})

test('an action that shows no words, such as a comment alone, is listed without them', () => {
  const silent = { ...outlook, actions: [{ id: 'action-1', text: text('<!-- sau -->', '<!-- later -->') }] }
  const { years } = buildBriefing(listIssues([sampleIssue({ outlook: silent })]).issues)
  const entry = years.flatMap(({ entries }) => entries).find(({ kind }) => kind === 'action')
  expect(entry).toMatchObject({ anchor: 'action-1' })
  expect(entry).not.toHaveProperty('text')
})
