import { useMemo, useSyncExternalStore } from 'react'
import { browserReadingStorage, type Places } from './reading-storage.ts'
import { createReadingStore, placeName, type StoryName } from './reading-store.ts'
import { placeProgress, UNREAD, type StoryPlace } from './story-place.ts'

/** The places of this browser’s reader. */
export const readingStore = createReadingStore({ storage: browserReadingStorage, clock: () => Date.now() })

const NO_PLACES: Places = new Map()

function usePlaces(): Places {
  return useSyncExternalStore(readingStore.subscribe, readingStore.getSnapshot, () => NO_PLACES)
}

/** How far a reader is with one story. */
export interface StoryReading extends StoryPlace {
  /** How much was read, 0 to 1. */
  readonly progress: number
}

const withProgress = (place: StoryPlace): StoryReading => ({ ...place, progress: placeProgress(place) })

/** Where the reader is in a story; unread in prerendered pages and until the app has started. */
export function useStoryReading(issueId: string, storyId: string): StoryReading {
  const place = usePlaces().get(placeName({ issueId, storyId })) ?? UNREAD
  return useMemo(() => withProgress(place), [place])
}

/** How far a reader is with an issue. */
export interface IssueReading {
  /** How much was read, 0 to 1: the mean of its stories. */
  readonly progress: number
  readonly doneCount: number
  readonly isBegun: boolean
  readonly isFinished: boolean
  /** Where to go on: the story begun last and its last block, else the first one not done; undefined if unbegun. */
  readonly resumeAt: { readonly storyId: string; readonly block: string | undefined } | undefined
}

function readIssue(places: Places, issueId: string, storyIds: readonly string[]): IssueReading {
  const stories = storyIds.map((storyId) => ({
    storyId,
    ...withProgress(places.get(placeName({ issueId, storyId })) ?? UNREAD),
  }))
  const doneCount = stories.filter(({ state }) => state === 'done').length
  const isBegun = stories.some(({ state }) => state !== 'unread')
  const [recent] = stories
    .filter(({ state }) => state === 'reading')
    .sort((one, other) => other.changedAt - one.changedAt)
  const next = recent ?? (isBegun ? stories.find(({ state }) => state === 'unread') : undefined)
  return {
    progress: stories.reduce((sum, { progress }) => sum + progress, 0) / Math.max(1, stories.length),
    doneCount,
    isBegun,
    isFinished: stories.length > 0 && doneCount === stories.length,
    resumeAt: next && { storyId: next.storyId, block: next.last?.block },
  }
}

/** Where the reader is in an issue, all of its stories taken together. */
export function useIssueReading(issueId: string, stories: readonly { readonly id: string }[]): IssueReading {
  const places = usePlaces()
  const storyIds = stories.map(({ id }) => id).join(' ')
  return useMemo(() => readIssue(places, issueId, storyIds.split(' ')), [places, issueId, storyIds])
}

/** Takes back that a story was read. */
export function markUnread(story: StoryName): void {
  readingStore.markUnread(story)
}
