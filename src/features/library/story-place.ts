/** How far a reader is with a story. */
export type ReadingState = 'unread' | 'reading' | 'done'

/** Where a reader is in one story. Times are milliseconds since 1970. */
export interface StoryPlace {
  readonly state: ReadingState
  /** Ids of the blocks that were read, sorted. */
  readonly blocks: readonly string[]
  /** How many blocks the story had when it was read. */
  readonly total: number
  /** The block that was the last to be read for the first time, and when. */
  readonly last: { readonly block: string; readonly at: number } | null
  readonly changedAt: number
  /** When the reader marked the story as unread; 0 for never. What was read before does not count. */
  readonly clearedAt: number
}

/** The place of a story that nobody opened. */
export const UNREAD: StoryPlace = { state: 'unread', blocks: [], total: 0, last: null, changedAt: 0, clearedAt: 0 }

const DONE_SHARE = 0.9
const END_SHARE = 0.5
const RANKS: readonly ReadingState[] = ['unread', 'reading', 'done']

/** The blocks of a story as it is now, and the time of what happens to it. */
export interface StoryMoment {
  readonly storyBlocks: readonly string[]
  readonly at: number
}

function readShare(place: StoryPlace, storyBlocks: readonly string[]): number {
  const read = new Set(place.blocks)
  return storyBlocks.filter((block) => read.has(block)).length / Math.max(1, storyBlocks.length)
}

/**
 * The place after the reader stayed with `blocks`. A place never gets worse: blocks are only added, the state only
 * rises, and the last block moves only to a block that was not read before, so that opening a story again at its
 * top, jumping about in it or reading a part twice leaves the way back as it was. Done at 90 % of the blocks.
 * Returns the very same place where nothing changes.
 */
export function readBlocks(place: StoryPlace, blocks: readonly string[], moment: StoryMoment): StoryPlace {
  const { storyBlocks, at } = moment
  const fresh = blocks.filter((block) => storyBlocks.includes(block) && !place.blocks.includes(block))
  const newest = fresh.at(-1)
  if (newest === undefined) return place
  const read = [...new Set([...place.blocks, ...fresh])].sort()
  const next = { ...place, blocks: read, total: storyBlocks.length }
  const isDone = place.state === 'done' || readShare(next, storyBlocks) >= DONE_SHARE
  return {
    ...next,
    state: isDone ? 'done' : 'reading',
    last: { block: newest, at: Math.max(at, place.last?.at ?? 0) },
    changedAt: Math.max(at, place.changedAt),
  }
}

/** The place after the reader stayed at the end of the story: done, if at least half of it was read. */
export function reachEnd(place: StoryPlace, { storyBlocks, at }: StoryMoment): StoryPlace {
  if (place.state === 'done' || readShare(place, storyBlocks) < END_SHARE) return place
  return { ...place, state: 'done', total: storyBlocks.length, changedAt: Math.max(at, place.changedAt) }
}

/** The place after the reader marked the story as unread: the one way back, and later than all that was before. */
export function clearPlace(place: StoryPlace, at: number): StoryPlace {
  const clearedAt = Math.max(at, place.changedAt, place.clearedAt + 1)
  return { ...UNREAD, changedAt: clearedAt, clearedAt }
}

function laterLast(one: StoryPlace['last'], other: StoryPlace['last']): StoryPlace['last'] {
  if (one === null || other === null) return one ?? other
  if (one.at !== other.at) return one.at > other.at ? one : other
  return one.block > other.block ? one : other
}

/**
 * One place from two that were kept apart (two tabs, two devices): everything that either has read, the higher
 * state, the later last block; what was read before a story was marked as unread is gone from both.
 * In whatever order and however often places are merged, the outcome is the same.
 */
export function mergePlaces(one: StoryPlace, other: StoryPlace): StoryPlace {
  if (one.clearedAt !== other.clearedAt) return one.clearedAt > other.clearedAt ? one : other
  const rank = Math.max(RANKS.indexOf(one.state), RANKS.indexOf(other.state))
  return {
    state: RANKS[rank] ?? 'unread',
    blocks: [...new Set([...one.blocks, ...other.blocks])].sort(),
    total: Math.max(one.total, other.total),
    last: laterLast(one.last, other.last),
    changedAt: Math.max(one.changedAt, other.changedAt),
    clearedAt: one.clearedAt,
  }
}

/** How much of the story was read, 0 to 1. */
export function placeProgress(place: StoryPlace): number {
  if (place.state === 'done') return 1
  return place.total === 0 ? 0 : Math.min(1, place.blocks.length / place.total)
}
