import type { IssueSummary, StorySummary } from '#domain/issue-index.ts'
import type { KeptStory } from '#features/library/kept-stories.ts'
import type { Note, Passage } from '#features/library/library-record.ts'
import { wordsFilter } from './filter-papers.ts'
import { foldOnce } from './folded-words.ts'

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

/** The title of a kept story in both languages, folded; its id where its title is not known. */
export const foldTitle = ({ story, storyId }: ShelvedStory) =>
  story ? foldOnce(story, () => [story.title.vi, story.title.en].join(' ')) : storyId

export const foldNote = (note: Note) => foldOnce(note, () => note.text)

export const foldPassage = (passage: Passage) => foldOnce(passage, () => `${passage.quote} ${passage.note ?? ''}`)

/** Everything by which a kept story is found, folded. */
export function foldWords(entry: ShelvedStory): string {
  const { issue, notes, passages } = entry
  return [
    foldTitle(entry),
    issue ? foldOnce(issue, () => [issue.title.vi, issue.title.en, issue.date].join(' ')) : '',
    ...notes.map(foldNote),
    ...passages.map(foldPassage),
  ].join(' ')
}

/** The stories that hold every word of a query in titles, notes or passages, with or without tone marks. */
export function filterShelf(shelf: readonly ShelvedStory[], query: string): readonly ShelvedStory[] {
  if (query.trim() === '') return shelf
  const holdsWords = wordsFilter(query)
  return shelf.filter((one) => holdsWords(foldWords(one)))
}

const isSameList = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((item, at) => item === other[at])

/** True where nothing that is shown of a kept story differs. */
export function isSameEntry(one: ShelvedStory, other: ShelvedStory): boolean {
  return (
    one.name === other.name &&
    one.issue === other.issue &&
    one.story === other.story &&
    one.bookmark === other.bookmark &&
    isSameList(one.notes, other.notes) &&
    isSameList(one.passages, other.passages)
  )
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
