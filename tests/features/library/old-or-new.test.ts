import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LibraryStore } from '#features/library/library-store.ts'
import { readRecord, type LibraryRecord } from '#features/library/library-record.ts'
import { createReadingStore } from '#features/library/reading-store.ts'
import { createReadingStorage } from '#features/library/reading-storage.ts'
import { linkPlaces } from '#features/library/link-places.ts'
import { createDevice, openLoaded, until } from './device.ts'
import { dieAtStep } from './dying-tab.ts'
import { createNewerStorage, readRaw, writeRaw } from './raw-database.ts'

const STORY = { issueId: '2025-09-11', storyId: 'butterflyquant' }
const NAME = '2025-09-11/butterflyquant'
const STAMP = { schemaVersion: 1, changedAt: '2026-01-01T08:00:00.000Z-0000', deviceId: 'device-b' }

let device = createDevice()
beforeEach(() => (device = createDevice()))
afterEach(() => {
  device.closeTabs()
  vi.restoreAllMocks()
})

function sound(data: unknown): LibraryRecord {
  const read = readRecord(data)
  if (read.kind !== 'sound') throw new Error(JSON.stringify(read))
  return read.record
}

const incoming = Array.from({ length: 6 }, (_, place) =>
  sound({
    kind: 'bookmark',
    issueId: '2025-09-11',
    storyId: place === 0 ? 'butterflyquant' : `story-${place}`,
    ...(place % 3 === 0 ? { deleted: true } : { savedAt: 1757577600000, deleted: false }),
    ...STAMP,
  }),
)

/** A device with a small library, one row of which cannot be understood. */
async function furnish() {
  device.closeTabs()
  device = createDevice()
  const tab = await openLoaded(device.openTab())
  await tab.saveStory(STORY)
  await tab.saveStory({ ...STORY, storyId: 'story-1' })
  await tab.writeNote({ ...STORY, id: 'test-note', text: 'một' })
  tab.close()
}

type Act = (tab: LibraryStore) => Promise<{ readonly kind: string }>

const acts: readonly (readonly [string, Act])[] = [
  ['saving a story', (tab) => tab.saveStory({ ...STORY, storyId: 'three-advances' })],
  ['removing a story', (tab) => tab.removeStories([STORY])],
  ['writing a note anew', (tab) => tab.writeNote({ ...STORY, id: 'test-note', text: 'hai' })],
  ['importing', (tab) => tab.importRecords(incoming)],
  ['clearing', (tab) => tab.clear()],
]

const keptIn = (tab: LibraryStore) => {
  const { bookmarks, notes } = tab.getSnapshot()
  return JSON.stringify([[...bookmarks.keys()].sort(), [...notes.values()].map(({ text }) => text)])
}

/** What the library holds after the tab died at a step of an act, or after the act where it did not die. */
async function dieWithin(act: Act, step: number) {
  await furnish()
  const tab = await openLoaded(device.openTab())
  const death = dieAtStep(step)
  const { kind } = await act(tab)
  death.revive()
  tab.close()
  const later = await openLoaded(device.openTab())
  return { kind, kept: keptIn(later), hasDied: death.hasDied(), asideCount: later.getSnapshot().asideCount }
}

test.each(acts)('a tab that dies at any step of %s leaves the library as it was or as it should be', async (_, act) => {
  const after = await dieWithin(act, Infinity)
  const before = await dieWithin(() => Promise.resolve({ kind: 'nothing' }), Infinity)
  expect(after.kept).not.toBe(before.kept)
  let step = 1
  for (; ; step += 1) {
    const outcome = await dieWithin(act, step)
    expect(outcome.asideCount).toBe(0)
    if (!outcome.hasDied) break
    expect([before.kept, after.kept]).toContain(outcome.kept)
    if (outcome.kind === 'kept') expect(outcome.kept).toBe(after.kept)
  }
  expect(step).toBeGreaterThan(4)
})

test('a tab that dies at any step of setting a record aside loses neither it nor the others', async () => {
  for (let step = 1; ; step += 1) {
    await furnish()
    await writeRaw({ 'bookmark/2025-09-11/broken': 'kaputt' })
    const death = dieAtStep(step)
    const tab = device.openTab()
    await tab.load()
    death.revive()
    tab.close()
    const later = await openLoaded(device.openTab())
    expect(later.getSnapshot()).toMatchObject({ asideCount: 1 })
    expect([...later.getSnapshot().bookmarks.keys()]).toEqual([NAME, '2025-09-11/story-1'])
    expect(await later.readAside()).toContain('kaputt')
    if (!death.hasDied()) break
  }
})

const PLACE = {
  state: 'reading',
  blocks: ['b-1', 'b-2'],
  total: 9,
  last: { block: 'b-2', at: 5 },
  changedAt: 5,
  clearedAt: 0,
}

/** A reading store over texts that a tab leaves behind. */
function openReading(texts: Map<string, string>) {
  const storage = createReadingStorage(() => ({
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
  }))
  return createReadingStore({ storage: { ...storage, subscribe: () => () => undefined }, clock: () => 10 })
}

test('a tab that dies at any step of taking over reading places loses none of them', async () => {
  for (let step = 1; ; step += 1) {
    await furnish()
    const texts = new Map([
      ['cm.reading', JSON.stringify({ version: 1, stories: { [NAME]: PLACE, '2025-09-11/story-1': PLACE } })],
    ])
    const death = dieAtStep(step)
    const tab = device.openTab()
    const unlink = linkPlaces(tab, openReading(texts))
    await tab.load()
    await until(tab, ({ places, pending, phase }) => phase === 'unloaded' || (pending.size === 0 && places.size < 3))
    const hasDied = death.hasDied()
    unlink()
    tab.close()
    death.revive()
    const later = device.openTab()
    const unlinkLater = linkPlaces(later, openReading(texts))
    await later.load()
    await until(later, ({ places, pending }) => places.size === 2 && pending.size === 0)
    unlinkLater()
    expect(later.getSnapshot().places.get(NAME)?.place).toEqual(PLACE)
    expect([...openReading(texts).getSnapshot().values()]).toEqual([PLACE, PLACE])
    if (!hasDied) break
  }
})

test('a change of the database that fails half way leaves it as it was', async () => {
  await furnish()
  const before = await readRaw()
  const newer = createNewerStorage((database) => {
    database.deleteObjectStore('aside')
    throw new Error('the tab is gone')
  })
  await expect(newer.open({ onWaiting: () => undefined, onLost: () => undefined })).rejects.toThrow()
  expect(await readRaw()).toEqual(before)
  const tab = await openLoaded(device.openTab())
  expect(tab.getSnapshot()).toMatchObject({ keeping: 'device', asideCount: 0 })
  expect(tab.getSnapshot().bookmarks.size).toBe(2)
})
