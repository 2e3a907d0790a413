import { describe, expect, test } from 'vitest'
import type { Block } from '#domain/block.ts'
import { readingMinutes } from '#domain/reading-time.ts'

const words = (count: number) => Array.from({ length: count }, () => 'từ').join(' ')
const paragraph = (vi: string, en?: string): Block => ({
  id: 'p-1',
  type: 'paragraph',
  text: en === undefined ? { vi } : { vi, en },
})

describe('the reading time', () => {
  test.each([
    [240, 'vi', 1],
    [241, 'vi', 2],
    [220, 'en', 1],
    [221, 'en', 2],
    [0, 'vi', 1],
  ] as const)('of %i words in %s is %i minutes', (count, language, minutes) => {
    const text = words(count) || '—'
    expect(readingMinutes([paragraph(text, text)], language)).toBe(minutes)
  })

  test('counts what a reader really sees where a translation is missing', () => {
    expect(readingMinutes([paragraph(words(441))], 'en')).toBe(3)
  })

  test('counts no dashes, no code and no table', () => {
    const code: Block = { id: 'c-1', type: 'code', text: { vi: words(900) } }
    const table: Block = { id: 't-1', type: 'table', header: [{ vi: words(900) }], rows: [] }
    expect(readingMinutes([paragraph(`${words(240)} – — … +`), code, table], 'vi')).toBe(1)
  })

  test('counts words that begin with a letter of their own language', () => {
    expect(readingMinutes([paragraph('ăn '.repeat(241))], 'vi')).toBe(2)
  })

  test('adds up over blocks before it rounds', () => {
    expect(readingMinutes([paragraph(words(120)), paragraph(words(120))], 'vi')).toBe(1)
  })
})
