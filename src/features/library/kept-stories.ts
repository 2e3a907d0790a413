import type { Bookmark, Note, Passage } from './library-record.ts'
import type { LibrarySnapshot } from './library-snapshot.ts'
import { placeName } from './reading-store.ts'

/** A story of which a reader keeps something, with all of that. */
export interface KeptStory {
  /** `issue/story` */
  readonly name: string
  readonly issueId: string
  readonly storyId: string
  /** Undefined where it is not saved: only noted on or marked in. */
  readonly bookmark: Bookmark | undefined
  /** Oldest first. */
  readonly notes: readonly Note[]
  /** Oldest first. */
  readonly passages: readonly Passage[]
}

function groupByStory<Kept extends Note | Passage>(kept: ReadonlyMap<string, Kept>): Map<string, Kept[]> {
  const groups = new Map<string, Kept[]>()
  for (const one of [...kept.values()].sort((a, b) => a.createdAt - b.createdAt)) {
    const name = placeName(one)
    const group = groups.get(name)
    if (group) group.push(one)
    else groups.set(name, [one])
  }
  return groups
}

/** Every story that is saved, noted on or marked in, the newest saved first. */
export function listKeptStories({
  bookmarks,
  notes,
  passages,
}: Pick<LibrarySnapshot, 'bookmarks' | 'notes' | 'passages'>): readonly KeptStory[] {
  const [notesOf, passagesOf] = [groupByStory(notes), groupByStory(passages)]
  const names = new Set([...bookmarks.keys(), ...notesOf.keys(), ...passagesOf.keys()])
  const stories = [...names].map((name): KeptStory => {
    const [issueId = '', storyId = ''] = name.split('/')
    const kept = { bookmark: bookmarks.get(name), notes: notesOf.get(name) ?? [], passages: passagesOf.get(name) ?? [] }
    return { name, issueId, storyId, ...kept }
  })
  return stories.sort((one, other) => (other.bookmark?.savedAt ?? 0) - (one.bookmark?.savedAt ?? 0))
}
