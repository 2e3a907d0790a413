import fc from 'fast-check'
import { hybridTime } from '#features/library/hybrid-time.ts'
import { keyOf, readRecord, type LibraryRecord } from '#features/library/library-record.ts'

const issueId = fc.constantFrom('2025-09-11', '2025-10-02')
const storyId = fc.constantFrom('butterflyquant', 'long-horizon', 'three-advances')
const blockId = fc.constantFrom('b-1', 'b-2', 'b-3', 'b-4')
const id = fc.constantFrom('test-id-0001', 'test-id-0002', 'test-id-0003')
const at = fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2025, 0) + 3 })
const words = fc.oneof(fc.constantFrom('một', 'hai\n\nba', '# bốn "năm" \\ 😀'), fc.string({ minLength: 1 }))
const stamp = {
  schemaVersion: fc.constant(1),
  changedAt: fc.tuple(at, fc.nat(2)).map(([wall, count]) => hybridTime(wall, count)),
  deviceId: fc.constantFrom('device-a', 'device-b'),
}
const story = { issueId, storyId }
const live = { deleted: fc.constant(false), ...stamp }
const gone = { deleted: fc.constant(true), ...stamp }
const offsets = { start: fc.nat(5), end: fc.integer({ min: 6, max: 9 }) }
const place = fc.record({
  state: fc.constantFrom('unread', 'reading', 'done'),
  blocks: fc.uniqueArray(blockId),
  total: fc.nat(5),
  last: fc.option(fc.record({ block: blockId, at })),
  changedAt: at,
  clearedAt: fc.constantFrom(0, 0, 1),
})
const kind = <Kind extends LibraryRecord['kind']>(name: Kind) => ({ kind: fc.constant(name) })

const anyData = fc.oneof(
  fc.record({ ...kind('bookmark'), ...story, savedAt: at, ...live }),
  fc.record({ ...kind('bookmark'), ...story, ...gone }),
  fc.record({ ...kind('note'), id, ...story, text: words, createdAt: at, ...live }),
  fc.record({ ...kind('note'), id, ...gone }),
  fc.record(
    {
      ...kind('passage'),
      id,
      ...story,
      blockId,
      language: fc.constantFrom('vi', 'en'),
      quote: words,
      ...offsets,
      note: words,
      createdAt: at,
      ...live,
    },
    {
      requiredKeys: [
        'kind',
        'id',
        'issueId',
        'storyId',
        'blockId',
        'language',
        'quote',
        'start',
        'end',
        'createdAt',
        'deleted',
        'schemaVersion',
        'changedAt',
        'deviceId',
      ],
    },
  ),
  fc.record({ ...kind('passage'), id, ...gone }),
  fc.record({ ...kind('place'), ...story, place, ...live }),
)

/** Any record that can be stored. Few names and moments, so that records often meet. */
export const anyRecord: fc.Arbitrary<LibraryRecord> = anyData
  .map((data) => readRecord(data))
  .filter((read) => read.kind === 'sound')
  .map((read) => read.record)

/** Several histories of one record. */
export const anyHistories = fc
  .array(anyRecord, { minLength: 1, maxLength: 30 })
  .map((records) => records.filter((record) => keyOf(record) === keyOf(records[0] ?? record)))

/** Any library: every key once. */
export const anyLibrary = fc.uniqueArray(anyRecord, { selector: keyOf, maxLength: 25 })
