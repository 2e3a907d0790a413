import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { createRandomId } from './create-random-id.ts'
import { bookmarkKey } from './library-changes.ts'
import type { Note, Passage } from './library-record.ts'
import { UNLOADED, type LibrarySnapshot, type WriteOutcome } from './library-snapshot.ts'
import { createLibraryStore } from './library-store.ts'
import { linkPlaces } from './link-places.ts'
import { placeName } from './reading-store.ts'
import { createBrowserChannel } from './storage-channel.ts'
import { browserMarker } from './storage-marker.ts'
import { onReturn, whenIdle } from './tab-moments.ts'
import { readingStore } from './use-reading.ts'

/** The library of this browser’s reader. */
export const libraryStore = createLibraryStore({
  bringStorage: async () => (await import('./indexed-storage.ts')).createIndexedStorage(),
  channel: createBrowserChannel(),
  marker: browserMarker,
  clock: () => Date.now(),
  createId: createRandomId,
  whenIdle,
  onReturn,
})

let isLinked = false

function subscribe(listener: () => void): () => void {
  if (!isLinked) {
    linkPlaces(libraryStore, readingStore)
    whenIdle(() => void libraryStore.noteVisit())
  }
  isLinked = true
  return libraryStore.subscribe(listener)
}

const readUnloaded = () => UNLOADED

/** The whole library; “unloaded” in prerendered pages and until storage has answered. */
export function useLibrary(): LibrarySnapshot {
  return useSyncExternalStore(subscribe, libraryStore.getSnapshot, readUnloaded)
}

function useFromLibrary<Part>(select: (library: LibrarySnapshot) => Part): Part {
  return useSyncExternalStore(
    subscribe,
    () => select(libraryStore.getSnapshot()),
    () => select(UNLOADED),
  )
}

/** Whether a story is saved, and what to do about it. */
export interface BookmarkState {
  readonly isSaved: boolean
  /** True until the device has confirmed the last change. */
  readonly isPending: boolean
  /** When the story was saved, in milliseconds since 1970. */
  readonly savedAt: number | undefined
  /** Saves the story, or removes it under each of its ids. */
  readonly toggle: () => Promise<WriteOutcome>
}

const NO_IDS: readonly string[] = []

/**
 * Whether a story is saved; not, in prerendered pages and until storage has answered.
 * @param formerIds ids that the story once had, under any of which it may have been saved
 */
export function useBookmark(issueId: string, storyId: string, formerIds = NO_IDS): BookmarkState {
  const ids = [storyId, ...formerIds].join(' ')
  const stories = useMemo(() => ids.split(' ').map((id) => ({ issueId, storyId: id })), [issueId, ids])
  const saved = useFromLibrary(({ bookmarks }) => {
    const name = stories.map(placeName).find((one) => bookmarks.has(one))
    return name === undefined ? undefined : bookmarks.get(name)
  })
  const isPending = useFromLibrary(({ pending }) => stories.some((story) => pending.has(bookmarkKey(story))))
  const isSaved = saved !== undefined
  const toggle = useCallback(
    () => (isSaved ? libraryStore.removeStories(stories) : libraryStore.saveStory({ issueId, storyId })),
    [isSaved, stories, issueId, storyId],
  )
  return { isSaved, isPending, savedAt: saved?.savedAt, toggle }
}

interface OfStory {
  readonly issueId: string
  readonly storyId: string
  readonly id: string
  readonly createdAt: number
}

function ofStory<Kept extends OfStory>(kept: ReadonlyMap<string, Kept>, names: string): readonly Kept[] {
  const wanted = names.split(' ')
  return [...kept.values()]
    .filter((one) => wanted.includes(placeName(one)))
    .sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1))
}

const namesOf = (issueId: string, storyIds: readonly string[]) =>
  storyIds.map((storyId) => placeName({ issueId, storyId })).join(' ')

/** The notes on a story, oldest first. @param formerIds ids that the story once had */
export function useNotes(issueId: string, storyId: string, formerIds = NO_IDS): readonly Note[] {
  const notes = useFromLibrary((library) => library.notes)
  const names = namesOf(issueId, [storyId, ...formerIds])
  return useMemo(() => ofStory(notes, names), [notes, names])
}

/** The passages marked in a story, oldest first. @param formerIds ids that the story once had */
export function usePassages(issueId: string, storyId: string, formerIds = NO_IDS): readonly Passage[] {
  const passages = useFromLibrary((library) => library.passages)
  const names = namesOf(issueId, [storyId, ...formerIds])
  return useMemo(() => ofStory(passages, names), [passages, names])
}
