import type { Paper } from './paper.ts'

const titles = new Intl.Collator('en', { numeric: true, ignorePunctuation: true })

/** By title, as a reader looks for it: numbers by their size, quotation marks aside. */
export const comparePaperTitles = (one: Paper, other: Paper): number => titles.compare(one.title, other.title)

/** The newest paper first, papers without a date last; papers of one day by their titles. */
export function compareNewestPapers(one: Paper, other: Paper): number {
  const [first = '', second = ''] = [one.date, other.date]
  if (first !== second) return first > second ? -1 : 1
  return comparePaperTitles(one, other)
}
