import type { Language } from '#domain/language.ts'
import { laterTime } from './hybrid-time.ts'
import type { Change, Stamp } from './library-ledger.ts'
import { keyOf, RECORD_VERSION, type LibraryRecord } from './library-record.ts'
import type { Receipt } from './library-snapshot.ts'
import type { Keys } from './library-storage.ts'
import { isSameRecord, mergeDoubles, mergeRecords } from './merge-records.ts'
import type { Places } from './reading-storage.ts'
import type { StoryName } from './reading-store.ts'
import { clearPlace, mergePlaces, UNREAD, type StoryPlace } from './story-place.ts'

/** A note to be written. */
export interface NoteDraft extends StoryName {
  readonly id: string
  readonly text: string
}

/** A passage to be kept. */
export interface PassageDraft extends StoryName {
  readonly id: string
  readonly blockId: string
  /** The language in which it was marked. */
  readonly language: Language
  /** The words, as they stood. */
  readonly quote: string
  /** Where the words begin and end in the block’s plain text, in UTF-16 units. */
  readonly start: number
  readonly end: number
  readonly note?: string
}

type Current = LibraryRecord | undefined

const nameOnly = ({ issueId, storyId }: StoryName) => ({ issueId, storyId })
const stampOf = (current: Current, { now, deviceId }: Stamp) => ({
  schemaVersion: RECORD_VERSION,
  changedAt: laterTime(now, current?.changedAt),
  deviceId,
})
const liveStamp = (current: Current, stamp: Stamp) => ({ deleted: false as const, ...stampOf(current, stamp) })

const placeOf = (name: StoryName, place: StoryPlace) => ({ kind: 'place' as const, ...nameOnly(name), place })

/** Keeps nothing of a record but its key, and that it is gone; a place becomes unread. */
function removed(current: Current, stamp: Stamp): Current {
  if (current === undefined || current.deleted) return undefined
  const gone = { deleted: true as const, ...stampOf(current, stamp) }
  switch (current.kind) {
    case 'bookmark':
      return { kind: 'bookmark', ...nameOnly(current), ...gone }
    case 'note':
    case 'passage':
      return { kind: current.kind, id: current.id, ...gone }
    case 'place': {
      const isUnread = current.place.state === 'unread' && current.place.blocks.length === 0
      return isUnread
        ? undefined
        : { ...placeOf(current, clearPlace(current.place, stamp.now)), ...liveStamp(current, stamp) }
    }
  }
}

/** Removes records: the stories, notes and passages of these keys, or everything. */
export function removal(keys: Keys): Change {
  return { keys, edit: (current, _key, stamp) => removed(current, stamp), isTolerant: keys === 'all' }
}

/** Saves a story; one that is saved stays as it is. */
export function storyAddition(story: StoryName): Change {
  return {
    keys: new Set([bookmarkKey(story)]),
    edit: (current, _key, stamp) =>
      current?.deleted === false
        ? undefined
        : { kind: 'bookmark', ...nameOnly(story), savedAt: stamp.now, ...liveStamp(current, stamp) },
  }
}

/** The key of a story among saved stories. */
export function bookmarkKey({ issueId, storyId }: StoryName): string {
  return `bookmark/${issueId}/${storyId}`
}

/** Writes a note, or writes it anew. */
export function noteWriting({ id, text, ...story }: NoteDraft): Change {
  return {
    keys: new Set([`note/${id}`]),
    edit: (current, _key, stamp) => {
      const before = current?.kind === 'note' && !current.deleted ? current : undefined
      if (before?.text === text) return undefined
      const createdAt = before?.createdAt ?? stamp.now
      return { kind: 'note', id, ...nameOnly(story), text, createdAt, ...liveStamp(current, stamp) }
    },
  }
}

/** Keeps a passage, or what is noted on it. */
export function passageKeeping(draft: PassageDraft): Change {
  const { id, blockId, language, quote, start, end, note } = draft
  const words = { blockId, language, quote, start, end, ...(note !== undefined && { note }) }
  return {
    keys: new Set([`passage/${id}`]),
    edit: (current, _key, stamp) => {
      const before = current?.kind === 'passage' && !current.deleted ? current : undefined
      const createdAt = before?.createdAt ?? stamp.now
      return { kind: 'passage', id, ...nameOnly(draft), ...words, createdAt, ...liveStamp(current, stamp) }
    },
  }
}

const NAME = /^place\/([^/]+)\/([^/]+)$/

/** Merges reading places, by `issue/story`, into those kept. */
export function placeKeeping(places: Places): Change {
  return {
    keys: new Set([...places.keys()].map((name) => `place/${name}`)),
    isTolerant: true,
    isQuiet: true,
    edit: (current, key, stamp) => {
      const [, issueId = '', storyId = ''] = NAME.exec(key) ?? []
      const before = current?.kind === 'place' ? current.place : UNREAD
      const after = mergePlaces(before, places.get(`${issueId}/${storyId}`) ?? UNREAD)
      if (JSON.stringify(after) === JSON.stringify(before)) return undefined
      return { ...placeOf({ issueId, storyId }, after), ...liveStamp(current, stamp) }
    },
  }
}

/** Merges the records of a file or a link. */
export function importing(records: readonly LibraryRecord[]): Change {
  const byKey = new Map(mergeDoubles(records).map((record) => [keyOf(record), record]))
  return {
    keys: new Set(byKey.keys()),
    isTolerant: true,
    edit: (current, key) => {
      const incoming = byKey.get(key)
      return current === undefined || incoming === undefined ? incoming : mergeRecords(current, incoming)
    },
  }
}

/** The record as it was, changed later than all since. */
function restored(before: Current, current: LibraryRecord, stamp: Stamp): Current {
  if (current.kind === 'place') {
    const { place } = before?.kind === 'place' ? before : { place: UNREAD }
    const { clearedAt, changedAt } = clearPlace(current.place, stamp.now)
    return { ...placeOf(current, { ...place, clearedAt, changedAt }), ...liveStamp(current, stamp) }
  }
  return before === undefined ? removed(current, stamp) : { ...before, ...stampOf(current, stamp) }
}

/** Puts back what a change replaced; what has changed since then stays. */
export function undoing({ replaced }: Receipt): Change {
  const byKey = new Map(replaced.map((one) => [one.key, one]))
  return {
    keys: new Set(byKey.keys()),
    isTolerant: true,
    edit: (current, key, stamp) => {
      const one = byKey.get(key)
      if (one === undefined || current === undefined || !isSameRecord(current, one.after)) return undefined
      return restored(one.before, current, stamp)
    },
  }
}
