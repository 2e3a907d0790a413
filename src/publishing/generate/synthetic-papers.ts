import type { Random } from './random.ts'
import { AUTHORS, METHOD_PARTS, TOPICS } from './synthetic-words.ts'

/** A paper as issue data knows it, before it has passed the schema. */
export interface SyntheticPaper {
  readonly id: string
  readonly title: string
  readonly name: string
  readonly authors: readonly string[]
  readonly hasMoreAuthors: boolean
  readonly date: string
  readonly arxivId?: string
  readonly version?: number
  readonly doi?: string
}

const titleCase = (text: string) => text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())

const dayBefore = (date: string, days: number) =>
  new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10)

/**
 * A paper of which the issue of that day tells.
 * @param serial tells papers of one month apart: below 10,000
 */
export function buildSyntheticPaper(random: Random, issueDate: string, serial: number): SyntheticPaper {
  const name = `${random.pick(METHOD_PARTS.first)}${random.pick(METHOD_PARTS.last)}`
  const date = dayBefore(issueDate, random.between(1, 20))
  const facts = {
    title: `${name}: Notes on ${titleCase(random.pick(TOPICS).en)}`,
    name,
    authors: random.pickSome(AUTHORS, random.between(1, 5)),
    hasMoreAuthors: random.happens(0.3),
    date,
  }
  if (random.happens(0.1)) {
    const doi = `10.5555/${issueDate.replaceAll('-', '')}.${serial}`
    return { id: `doi:${doi}`, doi, ...facts }
  }
  const arxivId = `${date.slice(2, 4)}${date.slice(5, 7)}.${String(10_000 + serial)}`
  return { id: `arxiv:${arxivId}`, arxivId, version: random.between(1, 3), ...facts }
}
