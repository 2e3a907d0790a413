import { expect, test } from 'vitest'
import { findExcess } from '#domain/data-limits.ts'
import { DataError, parseIssue } from '#domain/parse-issue.ts'
import { JsonError, MAX_JSON_DEPTH, MAX_JSON_LENGTH, parseJson } from '#domain/parse-json.ts'

const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

function thrownBy(read: () => unknown): Error {
  try {
    read()
  } catch (error) {
    if (error instanceof Error) return error
  }
  throw new Error('nothing was thrown')
}

function problemOf(text: string): string {
  try {
    parseJson(text)
  } catch (error) {
    if (error instanceof JsonError) return error.problem
  }
  return 'none'
}

test.each([
  ['too long', ' '.repeat(MAX_JSON_LENGTH + 1), 'too-long'],
  ['fifty thousand levels deep', deep(50_000), 'too-deep'],
  ['one level too deep', deep(MAX_JSON_DEPTH + 1), 'too-deep'],
  ['objects too deep', `${'{"a":'.repeat(151)}1${'}'.repeat(151)}`, 'too-deep'],
  ['deep behind an escaped quotation mark', `["\\"",${deep(151)}]`, 'too-deep'],
  ['a page of HTML', '<!doctype html>', 'not-json'],
  ['broken off', '{"a": [1', 'not-json'],
  ['empty', '', 'not-json'],
  ['as deep as may be', deep(MAX_JSON_DEPTH), 'none'],
  ['full of brackets in strings', JSON.stringify({ a: '['.repeat(1000), b: '\\"[[[['.repeat(100) }), 'none'],
  ['wide', `[${'[],'.repeat(1000)}1]`, 'none'],
])('JSON that is %s: %#', (_, text, problem) => {
  expect(problemOf(text)).toBe(problem)
})

test('data that would overflow a validator is refused by name', () => {
  const endless: Record<string, unknown> = { schemaVersion: 1, id: 'a' }
  endless.hook = [endless]
  let nested: unknown = 1
  for (let level = 0; level < 50_000; level += 1) nested = [nested]
  for (const data of [endless, { schemaVersion: 1, hook: nested }]) {
    expect(() => parseIssue('issue 7', data)).toThrow(DataError)
  }
})

test('JSON as long as may be is read', () => {
  expect(parseJson('[1]', 3)).toEqual([1])
  expect(() => parseJson('[12]', 3)).toThrow(JsonError)
})

test('what is no JSON is told with its cause', () => {
  const error = thrownBy(() => parseJson('[1'))
  expect(error).toMatchObject({ name: 'JsonError', message: 'is not JSON' })
  expect(error.cause).toBeInstanceOf(SyntaxError)
})

test('data as deep as may be is read, and deeper data is named by its place', () => {
  const nested = (depth: number) => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 'a')
  expect(findExcess(nested(150))).toBeUndefined()
  expect(findExcess(nested(151))).toEqual({
    path: Array.from({ length: 151 }, () => '0').join('.'),
    message: 'nests deeper than 150 levels',
  })
})

test('a text longer than any is named by its place', () => {
  expect(findExcess({ stories: [{ title: { vi: 'a'.repeat(100_001) } }] })).toEqual({
    path: 'stories.0.title.vi',
    message: 'is longer than 100000 characters',
  })
})

test('more values than any issue has are refused', () => {
  expect(findExcess(Array.from({ length: 400_001 }, () => 1))).toEqual({
    path: '',
    message: 'holds more than 400000 values',
  })
  expect(findExcess(['a'.repeat(100_000)])).toBeUndefined()
  expect(findExcess(Array.from({ length: 1000 }, () => ({ a: [1, 'b'] })))).toBeUndefined()
})
