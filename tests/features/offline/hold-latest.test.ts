import { expect, test } from 'vitest'
import type { IssueSummary } from '#domain/issue-index.ts'
import { listFetched, listFilesToHold, listSearchFiles } from '#features/offline/hold-latest.ts'
import { findNewIssue } from '#features/offline/new-issue.ts'

const story = { id: 'moss', number: 1, title: { vi: 'Rêu' }, minutes: { vi: 1, en: 1 }, paperIds: [] }

const issues = ['f', 'e', 'd', 'c', 'b'].map(
  (id): IssueSummary => ({
    id,
    edition: 'regular',
    original: 'vi',
    title: { vi: id },
    stories: [story],
    paperCount: 1,
  }),
)
const years = ['2025', '2024', '2023'].map((year) => ({ year, count: 2 }))
const index = { issues, years }
const nothing = { index, saved: [], fetched: [], isSparing: false }

test('holds the four newest issues with the lists that lead to them', () => {
  const files = listFilesToHold(nothing)
  expect(files).toEqual(expect.arrayContaining(['issues/index.json', 'issues/f.json', 'issues/c.json']))
  expect(files).not.toContain('issues/b.json')
})

test('holds what is told of the newest years, and no older ones', () => {
  const files = listFilesToHold(nothing)
  expect(files).toEqual(expect.arrayContaining(['issues/index/2024.json', 'issues/briefing/2025.json']))
  expect(files.some((file) => file.includes('2023'))).toBe(false)
})

test('holds what was opened or saved, however old, each once', () => {
  const files = listFilesToHold({ ...nothing, saved: ['a', 'a', 'f'], fetched: ['issues/2019.json', 'issues/f.json'] })
  expect(files).toEqual(expect.arrayContaining(['issues/a.json', 'issues/2019.json']))
  expect(new Set(files).size).toBe(files.length)
})

test('holds nothing for later where the reader saves data', () => {
  const files = listFilesToHold({ ...nothing, saved: ['a'], fetched: ['issues/e.json'], isSparing: true })
  expect(files).toEqual(['issues/e.json', 'issues/a.json'])
})

test('knows the data among all that a page has fetched', () => {
  const entries = [
    'issues/a.json',
    'issues/papers/doi-10.1_b~2~.json',
    'search/words.1a.json',
    'assets/a.js',
    'vi/feed.json',
  ].map((name) => ({
    name: `https://news.example/tin/${name}`,
  }))
  const elsewhere = { name: 'https://news.example/issues/a.json' }
  expect(listFetched([...entries, elsewhere], 'https://news.example/tin/')).toEqual([
    'issues/a.json',
    'issues/papers/doi-10.1_b~2~.json',
    'search/words.1a.json',
  ])
})

test('holds every word of the search, and what it shows of the newest issues', () => {
  const shards: [string, number, string][] = [['a', 1, 'words.1.json']]
  const manifest = {
    schemaVersion: 1 as const,
    issues: issues.map(({ id }): [string, string, string] => [id, `${id}.0`, '']),
    shards,
    vocabulary: 'vocabulary.2.json',
  }
  const files = listSearchFiles(manifest, index)
  expect(files).toEqual(
    expect.arrayContaining([
      'search/words.1.json',
      'search/vocabulary.2.json',
      'search/f.0/0-vi.json',
      'search/f.0/1-facts.json',
    ]),
  )
  expect(files.some((file) => file.startsWith('search/b.0/'))).toBe(false)
  const many = Array.from({ length: 500 }, (_none, at): [string, number, string] => [`${at}`, 1, `words.${at}.json`])
  expect(listSearchFiles({ ...manifest, shards: many }, index)).not.toContain('search/words.7.json')
})

test('tells of an issue that the reader’s list does not have, and of no other', () => {
  const [newest] = issues
  expect(findNewIssue({ issues: issues.slice(1) }, index)).toBe(newest)
  expect(findNewIssue(index, index)).toBeUndefined()
  // After a rollback the host has fewer issues than the reader.
  expect(findNewIssue(index, { issues: issues.slice(1) })).toBeUndefined()
  expect(findNewIssue(undefined, index)).toBeUndefined()
})
