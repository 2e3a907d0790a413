import { expect, test } from 'vitest'
import { hasWordsIn, type Block } from '#domain/block.ts'

const vi = { vi: 'vườn' }
const en = { en: 'garden' }
const table = (header: (object | null)[], ...rows: (object | null)[][]): Block => ({
  id: 'table-1',
  type: 'table',
  header,
  rows,
})

test.each<[string, Block, boolean, boolean]>([
  ['a paragraph', { id: 'a-1', type: 'paragraph', text: vi }, true, false],
  ['a paragraph in both', { id: 'a-1', type: 'paragraph', text: { ...vi, ...en } }, true, true],
  ['a table with a head', table([vi, null], [null, null]), true, false],
  ['a table with one cell of each', table([null, null], [null, vi], [en, null]), true, true],
  ['a table of the other language', table([en], [en]), false, true],
  ['a table of empty cells', table([null], [null]), false, false],
])('%s: has words in Vietnamese and English where it has a translation', (_, block, inVietnamese, inEnglish) => {
  expect([hasWordsIn(block, 'vi'), hasWordsIn(block, 'en')]).toEqual([inVietnamese, inEnglish])
})
