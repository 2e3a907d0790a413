import { describe, expect, test } from 'vitest'
import { issueFile, issueIndexFile, paperIndexFile, searchManifestFile } from '#domain/paths.ts'
import { parseIssue } from '#domain/parse-issue.ts'
import { isDataFile } from '#domain/read-data-file.ts'
import { listIssues } from '#publishing/build-content.ts'
import { buildSearch } from '#publishing/search/build-search.ts'
import { printContent } from '#publishing/write-content.ts'
import { richIssueData } from '../support/rich-issue.ts'

const rich = richIssueData()
const topical = {
  ...rich,
  stories: [rich.stories].flat().map((story) => Object.assign({}, story, { topics: ['moss'] })),
}
const issues = [parseIssue('an issue', topical)]
const files = [...printContent(listIssues(issues)), ...buildSearch({ issues, site: {} })]
const textOf = new Map(files)
const [issue] = issues
const own = issueFile(issue?.id ?? '')

test('of every kind there is one', () => {
  const folders = new Set(files.map(([file]) => file.replace(/[^/]*$/, '')))
  expect([...folders].map((folder) => folder.replace(/\/[^/]+\.[^/]+\/$/, '/text/')).sort()).toEqual([
    'issues/',
    'issues/briefing/',
    'issues/index/',
    'issues/paper-years/',
    'issues/papers/',
    'issues/topics/',
    'search/',
    'search/text/',
  ])
})

describe.each(files)('%s', (file, text) => {
  test('is known by what it holds', () => {
    expect(isDataFile(file, text)).toBe(true)
  })

  test.each([
    ['an error in its place', '{"error":"busy"}'],
    ['JSON that says nothing but its format', '{"schemaVersion":1}'],
    ['a format of a later release', text.replace('"schemaVersion":1', '"schemaVersion":99')],
    ['half of it', text.slice(0, text.length / 2)],
    ['a page', '<!doctype html>'],
    ['nothing', ''],
    ['a word', '"data"'],
  ])('is not taken for itself as %s', (_what, wrong) => {
    expect(isDataFile(file, wrong)).toBe(false)
  })
})

test.each([
  ['another issue', 'issues/1999-01-01.json', own],
  ['a list in the place of an issue', own, issueIndexFile],
  ['an issue in the place of a list', issueIndexFile, own],
  ['another list', issueIndexFile, paperIndexFile],
  ['a list in the place of the search', searchManifestFile, issueIndexFile],
  ['another paper', 'issues/papers/arxiv-1999.00001.json', files.find(([file]) => /papers\/./.test(file))?.[0] ?? ''],
  ['data at an address of none', 'elsewhere/a.json', own],
])('does not take %s for the file that was asked for', (_what, file, other) => {
  expect(textOf.get(other)).toBeDefined()
  expect(isDataFile(file, textOf.get(other) ?? '')).toBe(false)
})
