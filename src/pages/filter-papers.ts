import { readPaperReference } from '#domain/find-paper-reference.ts'
import { foldText } from '#domain/fold.ts'
import type { IndexedPaper } from '#domain/issue-index.ts'
import { compareNewestPapers, comparePaperTitles } from '#domain/paper-order.ts'
import { paperIdOf } from '#domain/paper-reference.ts'

export const PAPER_SORTS = ['new', 'az'] as const
export type PaperSort = (typeof PAPER_SORTS)[number]

/** What a filter looks into, folded: title, name, ids, authors and the stories about the paper. */
function wordsOf({ paper, appearances }: IndexedPaper): string {
  const stories = appearances.flatMap(({ storyTitle }) => [storyTitle?.vi, storyTitle?.en])
  return foldText([paper.title, paper.name, paper.arxivId, paper.doi, ...paper.authors, ...stories].join(' '))
}

/** Tells whether folded text holds every word of a query, in any order. */
export function wordsFilter(query: string): (folded: string) => boolean {
  const words = foldText(query.trim()).split(/\s+/u)
  return (folded) => words.every((word) => folded.includes(word))
}

/** The papers that a query means: by an address or id, else by words with or without tone marks; sorted. */
export function filterPapers(papers: readonly IndexedPaper[], query: string, sort: PaperSort): IndexedPaper[] {
  const reference = readPaperReference(query.trim())
  const wanted = reference && paperIdOf(reference)
  const holdsWords = wordsFilter(query)
  const compare = sort === 'new' ? compareNewestPapers : comparePaperTitles
  return papers
    .filter((entry) => entry.paper.id === wanted || holdsWords(wordsOf(entry)))
    .sort((one, other) => compare(one.paper, other.paper))
}
