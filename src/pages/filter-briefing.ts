import type { BriefingEntry } from '#domain/briefing.ts'
import { foldText } from '#domain/fold.ts'
import type { LocalizedText } from '#domain/language.ts'
import { wordsFilter } from './filter-papers.ts'

interface BriefingFilter {
  readonly query: string
  /** A topic’s id, or `all`. */
  readonly topic: string
  /** A kind of entry, or `all`. */
  readonly kind: string
}

const bothOf = (text: LocalizedText | undefined) => `${text?.vi ?? ''} ${text?.en ?? ''}`

function wordsOf({ text, storyTitle, owner }: BriefingEntry): string {
  return foldText([text, storyTitle, owner].map(bothOf).join(' '))
}

/** The entries that a filter leaves: every word in either language, with or without tone marks. */
export function filterBriefing(entries: readonly BriefingEntry[], { query, topic, kind }: BriefingFilter) {
  const holdsWords = wordsFilter(query)
  return entries.filter(
    (entry) =>
      (topic === 'all' || entry.topics.includes(topic)) &&
      (kind === 'all' || entry.kind === kind) &&
      (query.trim() === '' || holdsWords(wordsOf(entry))),
  )
}
