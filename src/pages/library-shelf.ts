import { foldText } from '#domain/fold.ts'
import type { IssueSummary, StorySummary } from '#domain/issue-index.ts'
import type { KeptStory } from '#features/library/kept-stories.ts'
import { holdsWords } from './filter-papers.ts'

export const SHELF_SORTS = ['issue', 'saved', 'progress'] as const
export type ShelfSort = (typeof SHELF_SORTS)[number]

/** A kept story with what the list of issues knows of it. */
export interface ShelvedStory extends KeptStory {
  /** Undefined where the issue is not, or no longer, published. */
  readonly issue: IssueSummary | undefined
  /** Undefined where the story has another id today, or none. */
  readonly story: StorySummary | undefined
}

/** Kept stories with their titles: the newest issue first, in it by number; unknown issues last. */
export function shelve(kept: readonly KeptStory[], issues: readonly IssueSummary[]): readonly ShelvedStory[] {
  const known = new Map(issues.map((issue, place) => [issue.id, { issue, place }]))
  return kept
    .map((one) => {
      const { issue, place = issues.length } = known.get(one.issueId) ?? {}
      const story = issue?.stories.find(({ id }) => id === one.storyId)
      return { place, shelved: { ...one, issue, story } }
    })
    .sort((one, other) => one.place - other.place || numberOf(one.shelved) - numberOf(other.shelved))
    .map(({ shelved }) => shelved)
}

const numberOf = ({ story }: ShelvedStory) => story?.number ?? Number.MAX_SAFE_INTEGER

const folded = new WeakMap<object, string>()

/** Titles fold once for all filters; a list of thousands would take too long at every key. */
function foldOnce(owner: object, words: () => string): string {
  const known = folded.get(owner)
  if (known !== undefined) return known
  const text = foldText(words())
  folded.set(owner, text)
  return text
}

function wordsOf({ issue, story, storyId, notes, passages }: ShelvedStory): string {
  return [
    story ? foldOnce(story, () => [story.title.vi, story.title.en].join(' ')) : storyId,
    issue ? foldOnce(issue, () => [issue.title.vi, issue.title.en, issue.date].join(' ')) : '',
    ...notes.map((note) => foldOnce(note, () => note.text)),
    ...passages.map((passage) => foldOnce(passage, () => `${passage.quote} ${passage.note ?? ''}`)),
  ].join(' ')
}

/** The stories that hold every word of a query in titles, notes or passages, with or without tone marks. */
export function filterShelf(shelf: readonly ShelvedStory[], query: string): readonly ShelvedStory[] {
  const wanted = query.trim()
  return wanted === '' ? shelf : shelf.filter((one) => holdsWords(wordsOf(one), wanted))
}

/** Begun stories first, the furthest ahead of them; then unread ones; those that are read last. */
const urgency = (progress: number) => (progress >= 1 ? -1 : progress)

/**
 * Sorts a shelf that is in the order of issues.
 * @param progressOf how much of a story was read, 0 to 1
 */
export function sortShelf(
  shelf: readonly ShelvedStory[],
  sort: ShelfSort,
  progressOf: (story: ShelvedStory) => number,
): readonly ShelvedStory[] {
  if (sort === 'issue') return shelf
  const rankOf = (one: ShelvedStory) => (sort === 'saved' ? (one.bookmark?.savedAt ?? 0) : urgency(progressOf(one)))
  return [...shelf]
    .map((one) => ({ one, rank: rankOf(one) }))
    .sort((one, other) => other.rank - one.rank)
    .map(({ one }) => one)
}
