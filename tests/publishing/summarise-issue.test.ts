import { expect, test } from 'vitest'
import { parseIssueIndex, parsePaperIndex } from '#domain/parse-issue.ts'
import { listIssues } from '#publishing/build-content.ts'
import { plainText } from '#publishing/plain-text.ts'
import { summariseIssue } from '#publishing/summarise-issue.ts'
import { sampleIssue } from './sample-issue.ts'

test('lists show the opening without Markdown marks', () => {
  expect(summariseIssue(sampleIssue()).hook).toEqual({ vi: 'Bạn đã đếm mưa chưa?', en: 'Ever counted rain?' })
})

test('an issue without number, date and opening is listed without them', () => {
  const summary = summariseIssue(sampleIssue({ number: undefined, date: undefined, hook: [] }))
  expect(Object.keys(summary)).toEqual(['id', 'edition', 'original', 'title', 'stories', 'paperCount'])
})

test('says how long each story takes in each language', () => {
  const [story] = summariseIssue(sampleIssue()).stories
  expect(story?.minutes).toEqual({ vi: 1, en: 1 })
})

test.each([
  ['marks', '**a** *b* ~~c~~ `d`', 'a b c d'],
  ['a link', '[words](https://x.example/)', 'words'],
  ['line breaks', 'a\nb  \nc', 'a b c'],
])('plain text keeps the words of %s', (_name, markdown, text) => {
  expect(plainText(markdown)).toBe(text)
})

test.each([
  ['without marks', 'Mưa rơi, gió thổi.', 'Mưa rơi, gió thổi.'],
  ['with wide blanks', 'Mưa  rơi\u00a0nhẹ', 'Mưa rơi nhẹ'],
])('plain text %s is the text itself, on one line', (_name, markdown, text) => {
  expect(plainText(markdown)).toBe(text)
})

test('the newest issue comes first; one without a date comes last', () => {
  const issues = [
    sampleIssue({ id: 'old', date: '2024-12-30' }),
    sampleIssue({ id: 'undated', date: undefined }),
    sampleIssue({ id: 'second-of-the-day', date: '2025-01-06', number: 3 }),
    sampleIssue({ id: 'first-of-the-day', date: '2025-01-06', number: 2 }),
  ]
  const { index } = listIssues(issues)
  expect(index.issues.map(({ id }) => id)).toEqual(['second-of-the-day', 'first-of-the-day', 'old', 'undated'])
})

test('a paper of two issues is one paper with both places, completed from the older issue', () => {
  const older = sampleIssue({
    id: 'older',
    date: '2024-12-30',
    papers: [{ id: 'arxiv:2401.01234', arxivId: '2401.01234', title: 'Older title', authors: ['An Le'] }],
  })
  const { papers } = listIssues([older, sampleIssue()])
  expect(papers.papers).toHaveLength(1)
  const [entry] = papers.papers
  expect(entry?.paper).toMatchObject({ title: 'Raindrop Counting', authors: ['An Le'] })
  expect(entry?.appearances.map(({ issueId, storyId }) => `${issueId}/${storyId}`)).toEqual([
    '2025-01-06/rain',
    '2025-01-06/kite',
    'older/rain',
    'older/kite',
  ])
})

test('a paper of no story is listed with its issue alone', () => {
  const paper = { id: 'doi:10.1000/x', doi: '10.1000/x', title: 'Unassigned' }
  const sample = sampleIssue()
  const { papers } = listIssues([sampleIssue({ papers: [...sample.papers, paper] })])
  const entry = papers.papers.find((one) => one.paper.id === paper.id)
  expect(entry?.appearances).toEqual([{ issueId: '2025-01-06', issueNumber: 1, issueDate: '2025-01-06' }])
})

test('what is published passes the door of the app', () => {
  const { index, papers } = listIssues([sampleIssue()])
  expect(parseIssueIndex('index', JSON.parse(JSON.stringify(index)))).toEqual(index)
  expect(parsePaperIndex('papers', JSON.parse(JSON.stringify(papers)))).toEqual(papers)
})
