import * as v from 'valibot'
import { expect, test } from 'vitest'
import { compareNewestPapers, comparePaperTitles } from '#domain/paper-order.ts'
import { PaperSchema } from '#domain/paper.ts'

const paper = (title: string, date?: string) => v.parse(PaperSchema, { id: 'name:a', title, date })

test.each([
  ['Zebra', '2025-02-01', 'Ant', '2025-01-31', -1],
  ['Ant', '2025-01-31', 'Zebra', '2025-02-01', 1],
  ['Ant', undefined, 'Zebra', '2025-02-01', 1],
  ['Zebra', '2025-02-01', 'Ant', undefined, -1],
  ['Ant', '2025-02-01', 'Zebra', '2025-02-01', -1],
  ['Zebra', '2025-02-01', 'Ant', '2025-02-01', 1],
  ['Ant', undefined, 'Zebra', undefined, -1],
  ['Zebra', undefined, 'Ant', undefined, 1],
  ['Ant', '2025-02-01', 'Ant', '2025-02-01', 0],
])('%s of %s and %s of %s: the newest first, then by title', (title, date, otherTitle, otherDate, order) => {
  expect(Math.sign(compareNewestPapers(paper(title, date), paper(otherTitle, otherDate)))).toBe(order)
})

test('titles go by their numbers, and quotation marks do not count', () => {
  const papers = ['GPT-10', '“Ant” farms', 'GPT-9', 'Bees'].map((title) => paper(title))
  expect(papers.toSorted(comparePaperTitles).map(({ title }) => title)).toEqual([
    '“Ant” farms',
    'Bees',
    'GPT-9',
    'GPT-10',
  ])
})
