import { expect, test } from 'vitest'
import {
  aboutPath,
  homePath,
  isFreeIssueId,
  issueFile,
  issueIndexFile,
  issuePath,
  issuesPath,
  paperIndexFile,
  papersPath,
  pathInLanguage,
  settingsPath,
  storyPath,
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
] as const)('leads from %s to the same page in %s: %s', (path, language, expected) => {
  expect(pathInLanguage(path, language)).toBe(expected)
})

test.each(['index', 'papers', '2025', 'undated'])(
  'knows that %s names something else, so no issue can have that id',
  (id) => {
    expect(isFreeIssueId(id)).toBe(false)
    expect(isFreeIssueId('2025-09-11')).toBe(true)
  },
)
