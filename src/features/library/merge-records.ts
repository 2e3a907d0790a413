import { keyOf, type LibraryRecord } from './library-record.ts'
import { mergePlaces } from './story-place.ts'

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}

/** Negative where `one` was changed before `other`; ties go by device, then by content, so that there are none. */
export function compareChanges(one: LibraryRecord, other: LibraryRecord): number {
  return (
    compareTexts(one.changedAt, other.changedAt) ||
    compareTexts(one.deviceId, other.deviceId) ||
    compareTexts(JSON.stringify(one), JSON.stringify(other))
  )
}

/**
 * One record from two histories of it: the later change; of reading places, both together. In whatever order and
 * however often histories are merged, the outcome is the same. Both must have been read by `readRecord` or made by
 * this version, and have the same key.
 */
export function mergeRecords(one: LibraryRecord, other: LibraryRecord): LibraryRecord {
  const [earlier, later] = compareChanges(one, other) < 0 ? [one, other] : [other, one]
  if (earlier.kind !== 'place' || later.kind !== 'place') return later
  return { ...later, place: mergePlaces(earlier.place, later.place) }
}

/** True where two records say the same. */
export function isSameRecord(one: LibraryRecord | undefined, other: LibraryRecord | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

/** Each record once: those of one key merged. */
export function mergeDoubles(records: Iterable<LibraryRecord>): readonly LibraryRecord[] {
  const byKey = new Map<string, LibraryRecord>()
  for (const record of records) {
    const known = byKey.get(keyOf(record))
    byKey.set(keyOf(record), known === undefined ? record : mergeRecords(known, record))
  }
  return [...byKey.values()]
}
