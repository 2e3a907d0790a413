import { expect, test } from 'vitest'
import type { Block, TableBlock, TextBlock } from '#domain/block.ts'
import type { LocalizedText } from '#domain/language.ts'
import { isPrintable, PLACEHOLDER, printBlocks } from '#newsletter/print-blocks.ts'

const ORIGINAL = { language: 'vi', isOriginal: true } as const
const TRANSLATION = { language: 'en', isOriginal: false } as const

const text = (id: string, words: LocalizedText, type: TextBlock['type'] = 'paragraph'): Block => ({
  id,
  type,
  text: words,
})
const table = (header: TableBlock['header'], rows: TableBlock['rows'] = [], id = 's-1'): Block => ({
  id,
  type: 'table',
  header,
  rows,
})
const list = (id: string, vi: string, en?: string) => text(id, en === undefined ? { vi } : { vi, en }, 'list')

test.each([
  [text('s-1', { vi: 'Một' }), true, false],
  [text('s-1', { en: 'One' }), false, true],
  [table([{ vi: 'Cỡ' }, null]), true, false],
  [table([null, { vi: 'Cỡ' }], [[null, { vi: 'Nhỏ', en: 'Small' }]]), true, true],
  [table([null], [[{ en: 'Small' }]]), false, true],
  [table([null, null], [[null, null]]), true, true],
])('%j has words in Vietnamese: %s, in English: %s', (block, vi, en) => {
  expect([isPrintable(block, 'vi'), isPrintable(block, 'en')]).toEqual([vi, en])
})

test('prints a table cell by cell, each in the language asked for', () => {
  const block = table(
    [{ vi: 'Cỡ', en: 'Size' }, { vi: 'a|b|c' }],
    [
      [{ vi: '**Nhỏ**', en: 'Small' }, null],
      [{ vi: 'Lớn' }, { en: 'x|y' }],
    ],
  )
  expect(printBlocks([block], 's', ORIGINAL)).toEqual(['| Cỡ | a\\|b\\|c |\n| --- | --- |\n| **Nhỏ** | |\n| Lớn | |'])
  expect(printBlocks([block], 's', TRANSLATION)).toEqual(['| Size | |\n| --- | --- |\n| Small | |\n| | x\\|y |'])
})

test.each([
  [
    'ids that would be given anyway',
    [text('s-1', { vi: 'Một', en: 'One' }), text('s-2', { vi: 'Hai', en: 'Two' })],
    ['Một', 'Hai'],
    ['One', 'Two'],
  ],
  [
    'an id of its own, which the count leaves out',
    [
      text('s-1', { vi: 'Một', en: 'One' }),
      text('s-x', { vi: 'Hai', en: 'Two' }),
      text('s-2', { vi: 'Ba', en: 'Three' }),
    ],
    ['Một', 'Hai {#s-x}', 'Ba'],
    ['One', 'Two', 'Three'],
  ],
  [
    'an id of another place, and one out of turn',
    [text('r-1', { vi: 'Một', en: 'One' }), text('s-2', { vi: 'Hai', en: 'Two' })],
    ['Một {#r-1}', 'Hai {#s-2}'],
    ['One', 'Two'],
  ],
  [
    'a block of more than a paragraph',
    [text('note', { vi: '> Hai', en: '> Two' }, 'quote'), table([{ vi: 'Cỡ' }], [], 'sizes')],
    ['{#note}\n\n> Hai', '{#sizes}\n\n| Cỡ |\n| --- |'],
    ['> Two', PLACEHOLDER],
  ],
  [
    'a paragraph that one language does not have',
    [text('note', { en: 'One' }), text('s-1', { vi: 'Hai' })],
    [`{#note}\n\n${PLACEHOLDER}`, 'Hai'],
    ['One', PLACEHOLDER],
  ],
  ['nothing', [], [], []],
] satisfies [string, Block[], string[], string[]][])('prints blocks with %s', (_, blocks, vi, en) => {
  expect(printBlocks(blocks, 's', ORIGINAL)).toEqual(vi)
  expect(printBlocks(blocks, 's', TRANSLATION)).toEqual(en)
})

test.each([
  [
    'two lists of bullets',
    [list('s-1', '- a', '- A'), list('s-2', '- b', '- B')],
    ['- a', '{#s-2}\n\n- b'],
    ['- A', '{#s-2}\n\n- B'],
  ],
  [
    'two lists of numbers',
    [list('s-1', '1. a', '1. A'), list('s-2', '1. b', '1. B')],
    ['1. a', '{#s-2}\n\n1. b'],
    ['1. A', '{#s-2}\n\n1. B'],
  ],
  ['bullets and numbers', [list('s-1', '- a', '- A'), list('s-2', '1. b', '1. B')], ['- a', '1. b'], ['- A', '1. B']],
  [
    'numbers and bullets with digits',
    [list('s-1', '1. a', '1. A'), list('s-2', '- 2', '- 2')],
    ['1. a', '- 2'],
    ['1. A', '- 2'],
  ],
  [
    'a list of bullets and a paragraph',
    [list('s-1', '- a', '- A'), text('s-2', { vi: 'b', en: 'B' })],
    ['- a', 'b'],
    ['- A', 'B'],
  ],
  [
    'a paragraph and a list of bullets',
    [text('s-1', { vi: 'b', en: 'B' }), list('s-2', '- a', '- A')],
    ['b', '- a'],
    ['B', '- A'],
  ],
  [
    'lists of which one is not translated',
    [list('s-1', '- a'), list('s-2', '- b', '- B')],
    ['- a', '{#s-2}\n\n- b'],
    [PLACEHOLDER, '- B'],
  ],
  [
    'lists of which the second is not translated',
    [list('s-1', '- a', '- A'), list('s-2', '- b')],
    ['- a', '{#s-2}\n\n- b'],
    ['- A', PLACEHOLDER],
  ],
  [
    'a list with a paragraph between it and the next',
    [list('s-1', '- a', '- A'), text('s-2', { vi: 'b', en: 'B' }), list('s-3', '- c', '- C')],
    ['- a', 'b', '- c'],
    ['- A', 'B', '- C'],
  ],
  [
    'three lists, of which the count goes on after the ids',
    [list('s-1', '- a', '- A'), list('s-2', '- b', '- B'), text('s-2', { vi: 'c', en: 'C' })],
    ['- a', '{#s-2}\n\n- b', 'c'],
    ['- A', '{#s-2}\n\n- B', 'C'],
  ],
] satisfies [string, Block[], string[], string[]][])(
  'keeps apart what would be read as one: %s',
  (_, blocks, vi, en) => {
    expect(printBlocks(blocks, 's', ORIGINAL)).toEqual(vi)
    expect(printBlocks(blocks, 's', TRANSLATION)).toEqual(en)
  },
)
