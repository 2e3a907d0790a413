import { expect, test } from 'vitest'
import { foldWords, tonedWord } from '#domain/fold-words.ts'

test.each([
  ['hóa', 'hoa1'],
  ['Hoá', 'hoa1'],
  ['Hoá'.normalize('NFD'), 'hoa1'],
  ['là', 'la2'],
  ['quả', 'qua3'],
  ['nghĩa', 'nghia4'],
  ['Mạ', 'ma5'],
  ['Đường', 'đương2'],
  ['ÂN', 'ân'],
  ['rain', 'rain'],
])('%s is compared as %s, wherever its tone is written', (word, toned) => {
  expect(tonedWord(word)).toBe(toned)
})

test('the words of a text are found where they stand', () => {
  expect(foldWords('Hoá HOÁ: 2bit, Ⅳ')).toEqual([
    { start: 0, end: 3, folded: 'hoa', toned: 'hoa1' },
    { start: 4, end: 7, folded: 'hoa', toned: 'hoa1' },
    { start: 9, end: 10, folded: '2', toned: '2' },
    { start: 10, end: 13, folded: 'bit', toned: 'bit' },
    { start: 15, end: 16, folded: 'iv', toned: 'iv' },
  ])
})
