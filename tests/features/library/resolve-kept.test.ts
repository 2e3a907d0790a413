import { expect, test } from 'vitest'
import { parseIssue } from '#domain/parse-issue.ts'
import { formerIds, resolveBlock, resolveStory } from '#features/library/resolve-kept.ts'

const paragraph = (id: string) => ({ id, type: 'paragraph', text: { vi: `Đoạn ${id}` } })

const issue = parseIssue('issue', {
  schemaVersion: 1,
  id: '2024-01-12',
  original: 'vi',
  title: { vi: 'Mái nhà' },
  hook: [],
  stories: [
    {
      id: 'rooftop',
      number: 1,
      title: { vi: 'Khu vườn' },
      sections: [{ id: 'problem', kind: 'problem', blocks: ['r-1', 'r-2', 'r-3', 'r-4'].map(paragraph) }],
      paperIds: [],
    },
  ],
  sections: [],
  closing: [],
  papers: [],
  aliases: { roof: 'rooftop', 'r-two': 'r-2', garden: 'rooftop' },
})

test.each([
  ['rooftop', 'rooftop'],
  ['roof', 'rooftop'],
  ['attic', undefined],
  ['constructor', undefined],
])('a story kept as %s is found as %s', (kept, found) => {
  expect(resolveStory(issue, kept)?.id).toBe(found)
})

test('knows every id under which a story may have been kept', () => {
  expect(formerIds(issue, 'rooftop')).toEqual(['roof', 'garden'])
})

test.each([
  ['a block that is there', 'r-3', [], { blockId: 'r-3', isExact: true }],
  ['a block that has moved', 'r-two', [], { blockId: 'r-2', isExact: true }],
  [
    'a block that is gone, by what was read before it',
    'r-9',
    ['r-1', 'r-two', 'r-8'],
    { blockId: 'r-2', isExact: false },
  ],
  ['a block that is gone with all that was read', 'r-9', [], { blockId: undefined, isExact: false }],
])('finds %s', (_, blockId, readBefore, found) => {
  expect(resolveBlock(issue, 'roof', { blockId, readBefore })).toMatchObject({ story: { id: 'rooftop' }, ...found })
})

test('finds nothing in a story that is gone', () => {
  expect(resolveBlock(issue, 'attic', { blockId: 'r-1' })).toBeUndefined()
})
