import type { Bookmark, LibraryRecord, Note, Passage, PlaceRecord } from './library-record.ts'
import type { LibrarySnapshot } from './library-snapshot.ts'

/** Records as they are now, by key; undefined for none. */
export type CurrentRecords = ReadonlyMap<string, LibraryRecord | undefined>

interface Shelf<Kept extends LibraryRecord> {
  /** What the keys of the shelf’s records begin with. */
  readonly prefix: string
  readonly holds: (record: LibraryRecord | undefined) => record is Kept
}

const BOOKMARKS: Shelf<Bookmark> = {
  prefix: 'bookmark/',
  holds: (record): record is Bookmark => record?.kind === 'bookmark' && !record.deleted,
}
const NOTES: Shelf<Note> = {
  prefix: 'note/',
  holds: (record): record is Note => record?.kind === 'note' && !record.deleted,
}
const PASSAGES: Shelf<Passage> = {
  prefix: 'passage/',
  holds: (record): record is Passage => record?.kind === 'passage' && !record.deleted,
}
const PLACES: Shelf<PlaceRecord> = {
  prefix: 'place/',
  holds: (record): record is PlaceRecord => record?.kind === 'place',
}

function shelve<Kept extends LibraryRecord>(
  before: ReadonlyMap<string, Kept>,
  records: CurrentRecords,
  { prefix, holds }: Shelf<Kept>,
): ReadonlyMap<string, Kept> {
  let after: Map<string, Kept> | undefined
  for (const [key, record] of records) {
    if (!key.startsWith(prefix)) continue
    const name = key.slice(prefix.length)
    const kept = holds(record) ? record : undefined
    if (kept === before.get(name)) continue
    after ??= new Map(before)
    if (kept === undefined) after.delete(name)
    else after.set(name, kept)
  }
  return after ?? before
}

/** The maps of a snapshot after some records changed; each stays the same object where nothing in it did. */
export function showRecords(snapshot: LibrarySnapshot, records: CurrentRecords) {
  return {
    bookmarks: shelve(snapshot.bookmarks, records, BOOKMARKS),
    notes: shelve(snapshot.notes, records, NOTES),
    passages: shelve(snapshot.passages, records, PASSAGES),
    places: shelve(snapshot.places, records, PLACES),
  }
}
