import { expect, test } from 'vitest'
import type { Issue } from '#domain/issue.ts'
import { checkPermanence } from '#publishing/check-permanence.ts'
import { addIds, idsOf, parsePublishedIds } from '#publishing/published-ids.ts'
import { sampleIssue, sampleStory } from './sample-issue.ts'

function compare(before: Issue, now: Issue) {
  const ids = idsOf(before)
  const text = JSON.stringify(ids, null, 2)
  return checkPermanence(now, ids, { file: 'content/2025-01-06/published.json', text })
}

const paragraph = (id: string, vi: string) => ({ id, type: 'paragraph', text: { vi } })

/** The sample with these paragraphs as the problem of its first story: text by id. */
function withProblem(problem: Record<string, string>, changes: Record<string, unknown> = {}): Issue {
  const story = sampleStory('rain', 1)
  const blocks = Object.entries(problem).map(([id, text]) => paragraph(id, text))
  return sampleIssue({
    stories: [{ ...story, sections: [{ id: 'rain-problem', kind: 'problem', blocks }] }],
    ...changes,
  })
}

const PUBLISHED = withProblem({ 'rain-problem-1': 'Một.', 'rain-problem-2': 'Hai.' })

test.each([
  ['an unchanged issue', { 'rain-problem-1': 'Một.', 'rain-problem-2': 'Hai.' }],
  ['a corrected sentence', { 'rain-problem-1': 'Một, đã sửa.', 'rain-problem-2': 'Hai.' }],
  ['a block added at the end', { 'rain-problem-1': 'Một.', 'rain-problem-2': 'Hai.', 'rain-problem-3': 'Ba.' }],
  [
    'a block inserted with its own id',
    { 'rain-problem-1': 'Một.', 'rain-problem-note': 'Mới.', 'rain-problem-2': 'Hai.' },
  ],
])('%s keeps its addresses', (_name, problem) => {
  expect(compare(PUBLISHED, withProblem(problem))).toEqual([])
})

test('an id that is gone is named, with the alias that would keep it alive', () => {
  const [lost, ...others] = compare(PUBLISHED, withProblem({ 'rain-problem-1': 'Một.' }))
  expect(others).toEqual([])
  expect(lost).toMatchObject({
    severity: 'error',
    code: 'published-id-lost',
    file: 'content/2025-01-06/published.json',
  })
  expect(lost?.what).toContain('"rain-problem-2"')
  expect(lost?.remedy).toContain('aliases: { rain-problem-2: new-id }')
  const line = JSON.stringify(idsOf(PUBLISHED), null, 2).split('\n')[(lost?.line ?? 0) - 1]
  expect(line).toContain('rain-problem-2')
})

test('an alias that leads to a block that exists keeps a lost id alive', () => {
  const aliases = { 'rain-problem-2': 'rain-problem-1' }
  expect(compare(PUBLISHED, withProblem({ 'rain-problem-1': 'Một.' }, { aliases }))).toEqual([])
})

test('an alias that leads nowhere does not', () => {
  const aliases = { 'rain-problem-2': 'rain-problem-9' }
  const found = compare(PUBLISHED, withProblem({ 'rain-problem-1': 'Một.' }, { aliases }))
  expect(found.map(({ code }) => code)).toEqual(['published-id-lost'])
})

test('a block inserted before others without an id of its own is named, with the id to give it', () => {
  const now = withProblem({ 'rain-problem-1': 'Mới.', 'rain-problem-2': 'Một.', 'rain-problem-3': 'Hai.' })
  const found = compare(PUBLISHED, now)
  expect(found.map(({ code }) => code)).toEqual(['published-id-moved', 'published-id-moved'])
  expect(found[0]?.what).toContain('"rain-problem-1"')
  expect(found[0]?.remedy).toContain('{#rain-problem-1-note}')
})

test('two blocks with the same words are not taken for one that moved', () => {
  const before = withProblem({ 'rain-problem-1': 'Như trên.', 'rain-problem-2': 'Như trên.' })
  const now = withProblem({ 'rain-problem-1': 'Đã sửa.', 'rain-problem-2': 'Như trên.' })
  expect(compare(before, now)).toEqual([])
})

test('a story that is gone is named', () => {
  const found = compare(sampleIssue(), sampleIssue({ stories: [sampleStory('rain', 1)] }))
  expect(found.some(({ what }) => what.includes('"kite"'))).toBe(true)
})

test('recording again never strikes an id off', () => {
  const ids = addIds(idsOf(PUBLISHED), idsOf(withProblem({ 'rain-problem-1': 'Một.' })))
  expect(Object.keys(ids.anchors)).toContain('rain-problem-2')
})

test('every id is recorded once, in order', () => {
  const { stories, anchors } = idsOf(sampleIssue())
  expect(Object.keys(stories)).toEqual(['kite', 'rain'])
  expect(Object.keys(anchors)).toEqual([...Object.keys(anchors)].sort())
  expect(Object.keys(anchors)).toEqual(
    expect.arrayContaining(['hook-1', 'rain-problem', 'rain-problem-1', 'closing-1']),
  )
})

test.each([
  ['no JSON', '{', 'The file is not JSON'],
  ['another shape', '{"stories":{},"anchors":{"hook-1":1}}', 'anchors.hook-1'],
])('a damaged record (%s) is an error, not an absence', (_name, text, what) => {
  const found = parsePublishedIds({ file: 'published.json', text })
  expect(found).toMatchObject({ severity: 'error' })
  expect('what' in found ? found.what : '').toContain(what)
})
