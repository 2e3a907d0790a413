import { expect, test } from 'vitest'
import { DataError } from '#domain/parse-issue.ts'
import { parseSearchManifest, parseSearchShard, parseSearchText, parseSearchVocabulary } from '#domain/parse-search.ts'

function messageOf(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (error instanceof DataError) return `${error.problem.kind}: ${error.message}`
  }
  return 'none'
}

const manifest = {
  schemaVersion: 1,
  issues: [['2024-01-12', 'f1', 'BoB']],
  shards: [['a', 10, 'a.json']],
  vocabulary: 'v.json',
}

const text = {
  schemaVersion: 1,
  issueId: '2024-01-12',
  title: { vi: 'Những khu vườn nhỏ' },
  passages: [{ id: 'hook-1', text: 'Một mái nhà.', isTitle: false }],
  papers: [{ id: 'name:moss', title: 'Moss', titleLanguage: 'en', authors: ['Ada Nguyen'] }],
}

test('the files of the search index are read', () => {
  expect(parseSearchManifest(manifest)).toEqual(manifest)
  expect(parseSearchShard('a.json', { schemaVersion: 1, words: 'hoa hoa1:B' })).toBe('hoa hoa1:B')
  expect(parseSearchVocabulary('v.json', { schemaVersion: 1, words: 'hoa luong tu' })).toEqual(['hoa', 'luong', 'tu'])
  expect(parseSearchText('0-vi.json', text)).toEqual(text)
})

test.each<[string, () => unknown, string]>([
  [
    'index',
    () => parseSearchManifest({ ...manifest, vocabulary: '../v.json' }),
    'invalid: the search index: vocabulary: is not a file name',
  ],
  [
    'index that is a page of HTML',
    () => parseSearchManifest('<!doctype html>'),
    'invalid: the search index: Invalid type: Expected Object but received "<!doctype html>"',
  ],
  [
    'shard of another version',
    () => parseSearchShard('a.json', { schemaVersion: 2, words: '' }),
    'invalid: a.json: schemaVersion: Invalid type: Expected 1 but received 2',
  ],
  [
    'vocabulary without words',
    () => parseSearchVocabulary('v.json', { schemaVersion: 1 }),
    'invalid: v.json: words: Invalid key: Expected "words" but received undefined',
  ],
  [
    'text of a nameless issue',
    () => parseSearchText('0-vi.json', { ...text, issueId: '' }),
    'invalid: 0-vi.json: issueId: is not made of a–z, 0–9 and single hyphens',
  ],
])('a broken %s is refused by its name and place', (_, read, message) => {
  expect(messageOf(read)).toBe(message)
})
