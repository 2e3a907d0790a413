import { expect, test } from 'vitest'
import { ISSUES_IN_INDEX, PAPERS_IN_INDEX } from '#domain/issue-index.ts'
import { parseIssueIndex, parseIssueYear, parsePaperIndex, parsePaperYear } from '#domain/parse-issue.ts'
import { listIssues } from '#publishing/build-content.ts'
import { fileIssues } from '#publishing/index-issues.ts'
import { filePapers } from '#publishing/index-papers.ts'
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
    sampleIssue({ id: 'day-unknown', date: undefined }),
    sampleIssue({ id: 'second-of-the-day', date: '2025-01-06', number: 3 }),
    sampleIssue({ id: 'first-of-the-day', date: '2025-01-06', number: 2 }),
  ]
  expect(listIssues(issues).issues.map(({ id }) => id)).toEqual([
    'second-of-the-day',
    'first-of-the-day',
    'old',
    'day-unknown',
  ])
})

test('a paper of two issues is one paper with both places, completed from the older issue', () => {
  const older = sampleIssue({
    id: 'older',
    date: '2024-12-30',
    papers: [{ id: 'arxiv:2401.01234', arxivId: '2401.01234', title: 'Older title', authors: ['An Le'] }],
  })
  const { papers } = listIssues([older, sampleIssue()])
  expect(papers).toHaveLength(1)
  const [entry] = papers
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
  const entry = papers.find((one) => one.paper.id === paper.id)
  expect(entry?.appearances).toEqual([{ issueId: '2025-01-06', issueNumber: 1, issueDate: '2025-01-06' }])
})

test('what is published passes the door of the app', () => {
  const { issues, papers } = listIssues([sampleIssue()])
  const [list, papersFiled] = [fileIssues(issues), filePapers(papers)]
  const sent = (data: object): unknown => JSON.parse(JSON.stringify(data))
  expect(parseIssueIndex('index', sent(list.index))).toEqual(list.index)
  expect(list.years.map((year) => parseIssueYear('year', sent(year)))).toEqual(list.years)
  expect(parsePaperIndex('papers', sent(papersFiled.index))).toEqual(papersFiled.index)
  expect(papersFiled.years.map((year) => parsePaperYear('year', sent(year)))).toEqual(papersFiled.years)
})

test('the indexes grow with the archive by a year’s name only; the years hold everything', () => {
  const weeks = Array.from({ length: 200 }, (_none, week) => {
    const date = new Date(Date.UTC(2021, 0, 7 + 7 * week)).toISOString().slice(0, 10)
    const arxivId = `2101.${String(week + 1).padStart(5, '0')}`
    const paper = { id: `arxiv:${arxivId}`, arxivId, title: `Paper ${week}`, date }
    return sampleIssue({ id: date, number: week + 1, date, papers: [...sampleIssue().papers, paper] })
  })
  const listed = listIssues([...weeks, sampleIssue({ id: 'a-day-unknown', date: undefined })])
  const [list, papers] = [fileIssues(listed.issues), filePapers(listed.papers)]
  expect(list.index.issues.map(({ id }) => id)).toEqual(listed.issues.slice(0, ISSUES_IN_INDEX).map(({ id }) => id))
  expect(list.index.years.map(({ year }) => year)).toEqual(['2024', '2023', '2022', '2021', 'undated'])
  expect(list.index.years.map(({ count }) => count)).toEqual(list.years.map(({ issues }) => issues.length))
  expect(list.years.flatMap(({ issues }) => issues.map(({ id }) => id))).toEqual(listed.issues.map(({ id }) => id))
  expect(papers.index.papers).toHaveLength(PAPERS_IN_INDEX)
  expect(papers.years.flatMap((year) => year.papers)).toEqual(listed.papers)
})

test('an issue knows its neighbours in time', () => {
  const ids = ['2025-01-06', '2025-01-13', '2025-01-20']
  const { issues } = listIssues(ids.map((id) => sampleIssue({ id, date: id })))
  expect(issues.map(({ older, newer }) => [older?.id, newer?.id])).toEqual([
    ['2025-01-13', undefined],
    ['2025-01-06', '2025-01-20'],
    [undefined, '2025-01-13'],
  ])
})
