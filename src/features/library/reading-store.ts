import type { Places, ReadingStorage } from './reading-storage.ts'
import { clearPlace, mergePlaces, reachEnd, readBlocks, UNREAD, type StoryPlace } from './story-place.ts'

/** Which story, in which issue. */
export interface StoryName {
  readonly issueId: string
  readonly storyId: string
}

/** Where a reader is in every story: a store for any view, told about by `subscribe`. */
export interface ReadingStore {
  /** All places; the same object until something changes. */
  readonly getSnapshot: () => Places
  /** Calls back after every change, of this tab or another; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void
  /** The reader stayed with blocks of the story. */
  readonly noteBlocks: (story: StoryName, blocks: readonly string[], storyBlocks: readonly string[]) => void
  /** The reader stayed at the end of the story. */
  readonly noteEnd: (story: StoryName, storyBlocks: readonly string[]) => void
  readonly markUnread: (story: StoryName) => void
  /** Merges places that were kept elsewhere. */
  readonly mergeIn: (places: Places) => void
}

/** Names a story among all places. */
export const placeName = ({ issueId, storyId }: StoryName) => `${issueId}/${storyId}`

function mergeAll(one: Places, other: Places): Places {
  const merged = new Map(one)
  for (const [name, place] of other) merged.set(name, mergePlaces(merged.get(name) ?? UNREAD, place))
  return merged
}

const isSame = (one: Places, other: Places) => JSON.stringify([...one].sort()) === JSON.stringify([...other].sort())

interface ReadingStoreParts {
  readonly storage: ReadingStorage
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/** Everyone who wants to hear of changes; the other tabs are listened to as long as somebody does. */
function createListeners(listenToOthers: () => () => void) {
  const listeners = new Set<() => void>()
  let stopListening: (() => void) | undefined
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    stopListening ??= listenToOthers()
    return () => {
      listeners.delete(listener)
      if (listeners.size > 0) return
      stopListening?.()
      stopListening = undefined
    }
  }
  return { subscribe, tell: () => listeners.forEach((listener) => listener()) }
}

/** The places of one tab, kept in step with storage. */
function createPlaces(storage: ReadingStorage, onChange: () => void) {
  let places: Places | undefined
  const read = () => (places ??= storage.load())
  const known = () => mergeAll(read(), storage.load())
  const adopt = (next: Places) => {
    if (isSame(read(), next)) return
    places = next
    onChange()
  }
  return { read, known, adopt }
}

/** A store of reading places over a storage and a clock. Every change begins from what the other tabs have kept. */
export function createReadingStore({ storage, clock }: ReadingStoreParts): ReadingStore {
  const { read, known, adopt } = createPlaces(storage, () => listeners.tell())
  const listeners = createListeners(() => {
    read()
    return storage.subscribe(() => adopt(known()))
  })
  const change = (story: StoryName, next: (place: StoryPlace) => StoryPlace) => {
    const name = placeName(story)
    const now = known()
    const before = now.get(name) ?? UNREAD
    const after = next(before)
    adopt(after === before ? now : new Map(now).set(name, after))
    if (after !== before) storage.save(read())
  }
  return {
    getSnapshot: read,
    subscribe: listeners.subscribe,
    noteBlocks: (story, blocks, storyBlocks) =>
      change(story, (place) => readBlocks(place, blocks, { storyBlocks, at: clock() })),
    noteEnd: (story, storyBlocks) => change(story, (place) => reachEnd(place, { storyBlocks, at: clock() })),
    markUnread: (story) => change(story, (place) => clearPlace(place, clock())),
    mergeIn: (others) => {
      const before = known()
      adopt(mergeAll(before, others))
      if (!isSame(before, read())) storage.save(read())
    },
  }
}
