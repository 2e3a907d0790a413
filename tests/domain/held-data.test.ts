import { expect, test } from 'vitest'
import { HELD_ISSUES, HELD_LISTS, HELD_SEARCH, heldDataOf, heldIssueId } from '#domain/held-data.ts'

test.each([
  ['issues/2025-09-11.json', HELD_ISSUES, '2025-09-11'],
  ['issues/index-of-things.json', HELD_ISSUES, 'index-of-things'],
  ['issues/index.json', HELD_LISTS, undefined],
  ['issues/papers.json', HELD_LISTS, undefined],
  ['issues/papers/arxiv-2509.09679.json', HELD_LISTS, undefined],
  ['issues/papers/doi-10.1038_s41586~28~1.json', HELD_LISTS, undefined],
  ['search/index.json', HELD_LISTS, undefined],
  ['search/a1b2.json', HELD_SEARCH, undefined],
  ['sw.js', undefined, undefined],
])('%s is held where it belongs, and its issue is known', (file, held, issueId) => {
  expect([heldDataOf(file), heldIssueId(file)]).toEqual([held, issueId])
})
