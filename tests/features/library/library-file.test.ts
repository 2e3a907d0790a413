import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { previewImport } from '#features/library/import-preview.ts'
import { parseLibrary, printLibrary, type ReadFile } from '#features/library/library-file.ts'
import { keyOf, type LibraryRecord } from '#features/library/library-record.ts'
import { anyLibrary } from './any-record.ts'
import { createDevice, openLoaded } from './device.ts'

const STAMP = { deleted: false, schemaVersion: 1, changedAt: '2025-09-11T08:00:00.000Z-0000', deviceId: 'device-a' }
const BOOKMARK = {
  kind: 'bookmark',
  issueId: '2025-09-11',
  storyId: 'butterflyquant',
  savedAt: 1757577600000,
  ...STAMP,
}
const documentOf = (...records: unknown[]) =>
  JSON.stringify({ format: 'canh-cua-mo-rong/library', version: 1, records })

let device = createDevice()
beforeEach(() => (device = createDevice()))
afterEach(() => device.closeTabs())

function recordsOf(file: ReadFile): readonly LibraryRecord[] {
  if (file.kind === 'read') return file.records
  throw new Error(`refused: ${file.problem.kind}`)
}

const problemOf = (file: ReadFile) => (file.kind === 'refused' ? file.problem.kind : 'none')

async function exportOf(records: readonly LibraryRecord[]): Promise<string> {
  const tab = await openLoaded(device.openTab())
  await tab.importRecords(records)
  return printLibrary(await tab.readRecords())
}

test('export, import into an empty library, export: the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(anyLibrary, async (library) => {
      const text = printLibrary(library)
      device.closeTabs()
      device = createDevice()
      expect(await exportOf(recordsOf(parseLibrary(text)))).toBe(text)
    }),
    { numRuns: 40 },
  )
})

test('prints one library as one text, in whatever order its records come', () => {
  fc.assert(
    fc.property(
      anyLibrary.chain((library) =>
        fc.tuple(fc.constant(library), fc.shuffledSubarray(library, { minLength: library.length })),
      ),
      ([library, shuffled]) => {
        expect(printLibrary(shuffled)).toBe(printLibrary(library))
      },
    ),
  )
})

test('two devices that exchange files end up with one library', async () => {
  await fc.assert(
    fc.asyncProperty(anyLibrary, anyLibrary, async (one, other) => {
      const outcomes: string[] = []
      for (const [own, foreign] of [[one, other] as const, [other, one] as const]) {
        device.closeTabs()
        device = createDevice()
        const tab = await openLoaded(device.openTab())
        await tab.importRecords(own)
        outcomes.push(await exportOf(foreign))
      }
      expect(outcomes[0]).toBe(outcomes[1])
    }),
    { numRuns: 20 },
  )
})

test('says what an import will do before it does it, and undoes it', async () => {
  const tab = await openLoaded(device.openTab({ clock: () => Date.UTC(2025, 8, 1) }))
  await tab.saveStory({ issueId: '2025-09-11', storyId: 'long-horizon' })
  await tab.writeNote({ issueId: '2025-09-11', storyId: 'long-horizon', id: 'test-note', text: 'của mình' })
  await tab.saveStory({ issueId: '2025-09-11', storyId: 'three-advances' })
  const before = tab.getSnapshot()
  const file = parseLibrary(
    documentOf(
      BOOKMARK,
      { ...BOOKMARK, storyId: 'long-horizon', deleted: true },
      { ...BOOKMARK, kind: 'note', id: 'test-note', text: 'sửa ở máy kia', createdAt: 1757577600000 },
      { ...BOOKMARK, storyId: 'three-advances', changedAt: '2025-08-01T08:00:00.000Z-0000' },
      { ...BOOKMARK, storyId: '../x' },
    ),
  )
  const preview = previewImport(await tab.readRecords(), file.kind === 'read' ? file : { records: [], refusals: [] })
  expect(preview.total).toEqual({ added: 1, changed: 1, removed: 1, unchanged: 1 })
  expect(preview.counts.bookmark).toEqual({ added: 1, changed: 0, removed: 1, unchanged: 1 })
  expect(preview.refusals).toMatchObject([{ position: 5, kind: 'invalid', path: 'storyId' }])
  expect(tab.getSnapshot()).toBe(before)
  const imported = await tab.importRecords(preview.records)
  expect([...tab.getSnapshot().bookmarks.keys()]).toEqual(['2025-09-11/three-advances', '2025-09-11/butterflyquant'])
  expect(tab.getSnapshot().notes.get('test-note')?.text).toBe('sửa ở máy kia')
  if (imported.kind !== 'kept') throw new Error('not kept')
  await tab.undo(imported.receipt)
  expect([...tab.getSnapshot().bookmarks.keys()].sort()).toEqual([...before.bookmarks.keys()].sort())
  expect(tab.getSnapshot().notes.get('test-note')?.text).toBe('của mình')
})

test('an import never loses a record, whatever comes in, and undoing it brings back what there was', async () => {
  await fc.assert(
    fc.asyncProperty(anyLibrary, anyLibrary, async (own, foreign) => {
      device.closeTabs()
      device = createDevice()
      const tab = await openLoaded(device.openTab())
      await tab.importRecords(own)
      const before = tab.getSnapshot()
      const outcome = await tab.importRecords(foreign)
      const keys = new Set((await tab.readRecords()).map(keyOf))
      expect([...own, ...foreign].every((record) => keys.has(keyOf(record)))).toBe(true)
      if (outcome.kind !== 'kept') throw new Error('not kept')
      await tab.undo(outcome.receipt)
      const after = tab.getSnapshot()
      expect([...after.bookmarks.keys()].sort()).toEqual([...before.bookmarks.keys()].sort())
      expect([...after.notes].map(([id, { text }]) => [id, text])).toEqual(
        expect.arrayContaining([...before.notes].map(([id, { text }]) => [id, text])),
      )
      for (const [name, { place }] of before.places) {
        expect(after.places.get(name)?.place).toMatchObject({ state: place.state, blocks: place.blocks })
      }
    }),
    { numRuns: 40 },
  )
})

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`

test.each([
  ['nothing', '', 'empty'],
  ['blanks', ' \n ', 'empty'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), 'not-text'],
  ['text of another encoding', new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), 'not-text'],
  ['prose', 'Danh sách đã lưu', 'not-json'],
  ['half a file', documentOf(BOOKMARK).slice(0, -5), 'not-json'],
  ['JSON that nests without end', deep(100_000), 'too-deep'],
  ['an empty list', '[]', 'not-a-library'],
  ['no list', 'null', 'not-a-library'],
  ['another document', '{"format":"bookmarks","version":1,"records":[]}', 'not-a-library'],
  ['records that are no list', '{"format":"canh-cua-mo-rong/library","version":1,"records":{}}', 'not-a-library'],
  ['a file of a newer version', '{"format":"canh-cua-mo-rong/library","version":2,"things":[]}', 'newer-version'],
  ['a file without one sound record', documentOf({ kind: 'bookmark' }, 7, null), 'nothing-usable'],
  ['more records than anyone keeps', documentOf(0).replace('0]', `${'0,'.repeat(200_000)}0]`), 'too-many'],
] as const)('refuses %s as a whole, and says why', (_, file, problem) => {
  expect(problemOf(parseLibrary(file))).toBe(problem)
})

test('refuses a file that is too large before it reads it', () => {
  expect(problemOf(parseLibrary(new Uint8Array(64_000_001)))).toBe('too-large')
})

test.each([
  ['a kind that is not known', { ...BOOKMARK, kind: 'sticker' }, 'invalid'],
  ['an id that leads elsewhere', { ...BOOKMARK, issueId: '../../etc' }, 'invalid'],
  ['a missing field', { ...BOOKMARK, savedAt: undefined }, 'invalid'],
  ['a time that is none', { ...BOOKMARK, changedAt: '2025-02-30T00:00:00.000Z-0000' }, 'invalid'],
  ['a time after all times', { ...BOOKMARK, changedAt: '2150-01-01T00:00:00.000Z-0000' }, 'in-the-future'],
  ['a newer record', { ...BOOKMARK, schemaVersion: 2 }, 'newer'],
  ['a number for a record', 7, 'invalid'],
])('leaves out %s, says which and why, and takes the rest', (_, record, kind) => {
  const file = parseLibrary(documentOf(BOOKMARK, record))
  expect(recordsOf(file)).toHaveLength(1)
  expect(file).toMatchObject({ refusals: [{ position: 2, kind }] })
})

test('reads a file that another tool has marked, indented and reordered', () => {
  const text = `\ufeff${JSON.stringify(JSON.parse(documentOf(BOOKMARK)), null, 4).replaceAll('\n', '\r\n')}`
  expect(recordsOf(parseLibrary(new TextEncoder().encode(text)))).toEqual([BOOKMARK])
  expect(recordsOf(parseLibrary(text))).toEqual([BOOKMARK])
})

test('takes nothing from a file that is not of the record', () => {
  const text = documentOf({ ...BOOKMARK, isAdmin: true }).replace('"kind"', '"__proto__":{"deleted":true},"kind"')
  const [record] = recordsOf(parseLibrary(text))
  expect(record).toEqual(BOOKMARK)
})

test('takes out of notes what nobody sees', () => {
  const note = { ...BOOKMARK, kind: 'note', id: 'test-note', text: 'a\u202eb\u200bc', createdAt: 1 }
  expect(recordsOf(parseLibrary(documentOf(note)))).toMatchObject([{ text: 'abc' }])
})
