import { expect, test } from 'vitest'
import {
  aboutPath,
  briefingYearFile,
  cardFile,
  homePath,
  isFreeIssueId,
  issueFile,
  issueIndexFile,
  issuePath,
  issueYearFile,
  issueYearPath,
  issuesPath,
  libraryPath,
  paperFile,
  paperIndexFile,
  paperPath,
  paperYearFile,
  papersPath,
  pathInLanguage,
  searchPath,
  settingsPath,
  storyPath,
  topicFile,
  topicPath,
} from '#domain/paths.ts'

test('keeps the addresses that readers have shared', () => {
  expect([homePath('vi'), issuesPath('en'), papersPath('vi'), aboutPath('en'), settingsPath('vi')]).toEqual([
    '/vi/',
    '/en/issues/',
    '/vi/papers/',
    '/en/about/',
    '/vi/settings/',
  ])
  expect(issuePath('vi', '2025-09-11')).toBe('/vi/issues/2025-09-11/')
  expect(storyPath('en', '2025-09-11', 'rooftop')).toBe('/en/issues/2025-09-11/rooftop/')
})

test('keeps the addresses of the library, the search, years, papers and topics', () => {
  expect([
    libraryPath('vi'),
    searchPath('en'),
    issueYearPath('vi', '2025'),
    paperPath('en', 'arxiv:2509.09679'),
    topicPath('vi', 'gardens'),
  ]).toEqual(['/vi/library/', '/en/search/', '/vi/issues/2025/', '/en/papers/arxiv-2509.09679/', '/vi/topics/gardens/'])
})

test('finds the data files of one year, one paper and one topic', () => {
  expect([
    issueYearFile('2025'),
    paperYearFile('2025'),
    briefingYearFile('undated'),
    paperFile('arxiv-2509.09679'),
    topicFile('gardens'),
  ]).toEqual([
    'issues/index/2025.json',
    'issues/paper-years/2025.json',
    'issues/briefing/undated.json',
    'issues/papers/arxiv-2509.09679.json',
    'issues/topics/gardens.json',
  ])
})

test('finds the picture of a story, of an issue and of any other page', () => {
  expect([cardFile('vi', '2025-09-11', 'rooftop'), cardFile('en', '2025-09-11'), cardFile('vi')]).toEqual([
    'cards/vi/2025-09-11/rooftop.png',
    'cards/en/2025-09-11.png',
    'cards/vi.png',
  ])
})

test('finds the data files below the base path', () => {
  expect([issueIndexFile, paperIndexFile, issueFile('2025-09-11')]).toEqual([
    'issues/index.json',
    'issues/papers.json',
    'issues/2025-09-11.json',
  ])
})

test.each([
  ['/vi/issues/a/b/', 'en', '/en/issues/a/b/'],
  ['/en/', 'vi', '/vi/'],
  ['/en', 'vi', '/vi/'],
  ['/', 'en', '/en/'],
  ['/video/', 'en', '/en/'],
  ['/vietnam', 'vi', '/vi/'],
  ['/base/vi/issues/', 'en', '/en/'],
] as const)('leads from %s to the same page in %s: %s', (path, language, expected) => {
  expect(pathInLanguage(path, language)).toBe(expected)
})

test.each(['index', 'papers', 'briefing', 'topics', '2025', 'undated'])(
  'knows that %s names something else, so no issue can have that id',
  (id) => {
    expect(isFreeIssueId(id)).toBe(false)
    expect(isFreeIssueId('2025-09-11')).toBe(true)
  },
)
