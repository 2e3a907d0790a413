import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hybridTime, laterTime } from '#features/library/hybrid-time.ts'
import { keyOf, readRecord, type LibraryRecord } from '#features/library/library-record.ts'
import { compareChanges, isSameRecord, mergeDoubles, mergeRecords } from '#features/library/merge-records.ts'
import { anyHistories, anyRecord } from './any-record.ts'

const mergeAll = (records: readonly LibraryRecord[]) => records.reduce(mergeRecords)

test('merges histories of two devices to the same record in whatever order and however often', () => {
  fc.assert(
    fc.property(
      anyHistories.chain((records) =>
        fc.tuple(
          fc.constant(records),
          fc.shuffledSubarray(records, { minLength: records.length }),
          fc.nat(records.length),
        ),
      ),
      ([records, shuffled, cut]) => {
        const merged = mergeAll(records)
        expect(mergeAll(shuffled)).toEqual(merged)
        expect(mergeAll([...shuffled, ...records])).toEqual(merged)
        if (cut === 0 || cut === records.length) return
        expect(mergeRecords(mergeAll(records.slice(0, cut)), mergeAll(records.slice(cut)))).toEqual(merged)
      },
    ),
    { numRuns: 1000 },
  )
})

test('gives back what can be stored again', () => {
  fc.assert(
    fc.property(anyHistories, (records) => {
      const merged = mergeAll(records)
      expect(readRecord(JSON.parse(JSON.stringify(merged)))).toEqual({ kind: 'sound', record: merged })
    }),
  )
})

test('keeps of saved stories, notes and passages what was changed last', () => {
  fc.assert(
    fc.property(anyHistories, (records) => {
      const last = records.map(({ changedAt }) => changedAt).sort()
      expect(mergeAll(records).changedAt).toBe(last.at(-1))
    }),
  )
})

const STAMP = {
  deleted: false,
  schemaVersion: 1,
  changedAt: hybridTime(Date.UTC(2025, 0)),
  deviceId: 'device-b',
} as const
const SAVED: LibraryRecord = { kind: 'bookmark', issueId: '2025-09-11', storyId: 'long-horizon', savedAt: 2, ...STAMP }

test.each([
  ['the later moment', { changedAt: hybridTime(Date.UTC(2025, 0) - 1), deviceId: 'device-c', savedAt: 3 }],
  ['at one moment the device that is named later', { deviceId: 'device-a', savedAt: 3 }],
  ['at one moment on one device the content that is sorted later', { savedAt: 1 }],
])('of two changes %s decides', (_, changes) => {
  const other: LibraryRecord = { ...SAVED, ...changes }
  expect(mergeRecords(SAVED, other)).toBe(SAVED)
  expect(mergeRecords(other, SAVED)).toBe(SAVED)
  expect([compareChanges(SAVED, other), compareChanges(other, SAVED)].map(Math.sign)).toEqual([1, -1])
  expect(compareChanges(SAVED, { ...SAVED })).toBe(0)
})

test('keeps of a story what was read of it on either device, whichever was used last', () => {
  const { savedAt: _, ...story } = SAVED
  const read = (block: string, at: number): LibraryRecord => ({
    ...story,
    kind: 'place',
    changedAt: hybridTime(at),
    place: { state: 'reading', blocks: [block], total: 9, last: { block, at }, changedAt: at, clearedAt: 0 },
  })
  const [before, after] = [read('b-1', Date.UTC(2025, 0)), read('b-2', Date.UTC(2025, 1))]
  for (const merged of [mergeRecords(before, after), mergeRecords(after, before)]) {
    expect(merged).toMatchObject({ changedAt: after.changedAt, place: { blocks: ['b-1', 'b-2'] } })
  }
})

test('knows which records say the same', () => {
  expect(isSameRecord(SAVED, SAVED)).toBe(true)
  expect(isSameRecord(SAVED, { ...SAVED })).toBe(true)
  expect(isSameRecord(SAVED, { ...SAVED, savedAt: 3 })).toBe(false)
  expect(isSameRecord(SAVED, undefined)).toBe(false)
  expect(isSameRecord(undefined, undefined)).toBe(true)
})

test('of records that stand in a file more than once each is kept once, merged', () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 30 }), (records) => {
      const keys = [...new Set(records.map(keyOf))]
      const merged = keys.map((key) => mergeAll(records.filter((record) => keyOf(record) === key)))
      expect(mergeDoubles(records)).toEqual(merged)
    }),
  )
})

const anyClock = fc.oneof(fc.integer({ min: -1e15, max: 1e16 }), fc.constantFrom(NaN, Infinity, -Infinity, 0.5))

test('every change is later than the one before it, whatever the clock says', () => {
  fc.assert(
    fc.property(fc.array(anyClock, { minLength: 2 }), (clocks) => {
      const times: string[] = []
      for (const clock of clocks) times.push(laterTime(clock, times.at(-1)))
      expect(times.toSorted()).toEqual(times)
      expect(new Set(times).size).toBe(times.length)
    }),
  )
})

test('goes on with the next millisecond where one is full', () => {
  expect(laterTime(0, hybridTime(Date.UTC(2025, 0), 0xffff))).toBe(hybridTime(Date.UTC(2025, 0) + 1))
})
