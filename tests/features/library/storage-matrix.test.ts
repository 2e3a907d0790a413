import { deleteDB } from 'idb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createIndexedStorage } from '#features/library/indexed-storage.ts'
import { readRecord } from '#features/library/library-record.ts'
import type { LibraryStorage } from '#features/library/library-storage.ts'
import { createDevice, openLoaded, until } from './device.ts'
import { createNewerStorage, holdDatabase, readRaw, writeRaw } from './raw-database.ts'

const STORY = { issueId: '2025-09-11', storyId: 'butterflyquant' }
const OTHER = { issueId: '2025-09-11', storyId: 'long-horizon' }
const NAME = '2025-09-11/butterflyquant'
const STAMP = { deleted: false, schemaVersion: 1, changedAt: '2025-09-11T08:00:00.000Z-0000', deviceId: 'device-a' }
const SOUND = { kind: 'bookmark', ...OTHER, savedAt: 1757577600000, ...STAMP }

let device = createDevice()
beforeEach(() => (device = createDevice()))
afterEach(() => {
  device.closeTabs()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const blockedWays: readonly (readonly [string, () => void])[] = [
  ['has no storage', () => vi.stubGlobal('indexedDB', undefined)],
  [
    'blocks storage',
    () =>
      vi.spyOn(indexedDB, 'open').mockImplementation(() => {
        throw new DOMException('blocked', 'SecurityError')
      }),
  ],
  [
    'fails to open storage',
    () =>
      vi.spyOn(indexedDB, 'open').mockImplementation(() => {
        throw new DOMException('no disk', 'UnknownError')
      }),
  ],
]

test.each(blockedWays)(
  'where the browser %s, everything works until the tab is closed, and says so',
  async (_, block) => {
    block()
    const tab = await openLoaded(device.openTab())
    expect(tab.getSnapshot()).toMatchObject({ phase: 'ready', keeping: 'memory', wasCleared: false })
    expect((await tab.saveStory(STORY)).kind).toBe('in-memory')
    await tab.writeNote({ ...STORY, id: 'test-note', text: 'một' })
    const removed = await tab.removeStories([STORY])
    if (removed.kind !== 'in-memory') throw new Error('not in memory')
    await tab.undo(removed.receipt)
    expect([...tab.getSnapshot().bookmarks.keys()]).toEqual([NAME])
    expect(await tab.readRecords()).toHaveLength(2)
    expect(device.isMarked()).toBe(false)
  },
)

/** Makes every write fail as a full disk does; returns what makes room. */
function fillDisk() {
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  return () => full.mockRestore()
}

test('where the disk is full, a change is taken back within a second and the reason named; later it works', async () => {
  const tab = await openLoaded(device.openTab())
  await tab.saveStory(OTHER)
  const makeRoom = fillDisk()
  const began = performance.now()
  const saving = tab.saveStory(STORY)
  expect(tab.getSnapshot().bookmarks.has(NAME)).toBe(true)
  expect(await saving).toEqual({ kind: 'failed', problem: 'full' })
  expect(performance.now() - began).toBeLessThan(1000)
  expect([...tab.getSnapshot().bookmarks.keys()]).toEqual(['2025-09-11/long-horizon'])
  expect(tab.getSnapshot()).toMatchObject({ failure: { number: 1, problem: 'full', keys: [`bookmark/${NAME}`] } })
  expect(await tab.removeStories([OTHER])).toEqual({ kind: 'failed', problem: 'full' })
  expect(tab.getSnapshot().bookmarks.size).toBe(1)
  expect(tab.getSnapshot().failure?.number).toBe(2)
  tab.dismissFailure()
  expect(tab.getSnapshot().failure).toBeUndefined()
  makeRoom()
  expect((await tab.saveStory(STORY)).kind).toBe('kept')
})

test('where the disk fills up only as the change is confirmed, it is taken back too', async () => {
  const tab = await openLoaded(device.openTab())
  const put = IDBObjectStore.prototype.put
  let open = 0
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function full(this: IDBObjectStore, value, key) {
    const request = put.call(this, value, key)
    open += 1
    request.addEventListener('success', () => {
      open -= 1
      if (open > 0) return
      Object.defineProperty(this.transaction, 'error', { value: new DOMException('no room', 'QuotaExceededError') })
      this.transaction.abort()
    })
    return request
  })
  expect(await tab.saveStory(STORY)).toEqual({ kind: 'failed', problem: 'full' })
  expect(tab.getSnapshot().bookmarks.size).toBe(0)
})

test('does not tell a reader that a place could not be kept, which is at hand elsewhere too', async () => {
  const tab = await openLoaded(device.openTab())
  fillDisk()
  const place = { state: 'reading', blocks: ['b-1'], total: 2, last: null, changedAt: 1, clearedAt: 0 } as const
  expect(await tab.keepPlaces(new Map([[NAME, place]]))).toEqual({ kind: 'failed', problem: 'full' })
  expect(tab.getSnapshot().failure).toBeUndefined()
})

test.each([
  ['a number', 7],
  ['text', 'null'],
  ['an empty object', {}],
  ['a date', new Date(0)],
  ['half a record', { ...SOUND, ...STORY, changedAt: undefined }],
  ['an id that leads elsewhere', { ...SOUND, issueId: '../x' }],
  ['another story’s record', SOUND],
  ['a list of lists', [[[]]]],
])('sets %s aside, counts it, keeps it raw, and loads the rest', async (_, row) => {
  await openLoaded(device.openTab())
  await writeRaw({ [`bookmark/${NAME}`]: row, 'bookmark/2025-09-11/long-horizon': SOUND })
  const tab = await openLoaded(device.openTab())
  expect(tab.getSnapshot()).toMatchObject({ phase: 'ready', asideCount: 1 })
  expect([...tab.getSnapshot().bookmarks.keys()]).toEqual(['2025-09-11/long-horizon'])
  const later = await openLoaded(device.openTab())
  expect(later.getSnapshot().asideCount).toBe(1)
  expect((await readRaw()).has(`bookmark/${NAME}`)).toBe(false)
  const { rows } = JSON.parse(await later.readAside()) as { rows: { key: string; row: unknown }[] }
  expect(rows).toEqual([{ key: `bookmark/${NAME}@1`, row: JSON.parse(JSON.stringify(row)) as unknown }])
  expect((await later.saveStory(STORY)).kind).toBe('kept')
  await later.dropAside()
  expect(later.getSnapshot().asideCount).toBe(0)
})

test('sets aside a record that a change comes upon, and makes the change', async () => {
  const tab = await openLoaded(device.openTab())
  await writeRaw({ [`bookmark/${NAME}`]: 'broken' })
  expect((await tab.saveStory(STORY)).kind).toBe('kept')
  expect(tab.getSnapshot().asideCount).toBe(1)
  expect(await tab.readAside()).toContain('broken')
})

test('brings records of an older shape up as they are read', () => {
  const { deleted, ...older } = SOUND
  const read = readRecord(older, [(data) => ({ ...data, deleted })])
  expect(read).toEqual({ kind: 'sound', record: { ...SOUND, schemaVersion: 2 } })
})

test('keeps everything when a newer version of the site changes the database', async () => {
  const tab = await openLoaded(device.openTab())
  await tab.saveStory(STORY)
  const newer = await openLoaded(device.openTab({ storage: createNewerStorage() }))
  expect(newer.getSnapshot()).toMatchObject({ keeping: 'device', isWaiting: false })
  expect([...newer.getSnapshot().bookmarks.keys()]).toEqual([NAME])
})

test('makes way for a newer version at once, goes on reading, and writes nothing more', async () => {
  const old = await openLoaded(device.openTab())
  await old.saveStory(STORY)
  const newer = await openLoaded(device.openTab({ storage: createNewerStorage() }))
  await until(old, ({ keeping }) => keeping === 'read-only')
  await newer.saveStory(OTHER)
  await until(old, ({ bookmarks }) => bookmarks.size === 2)
  const before = await readRaw()
  expect(await old.removeStories([STORY])).toEqual({ kind: 'failed', problem: 'newer' })
  expect(await old.clear()).toEqual({ kind: 'failed', problem: 'newer' })
  expect(old.getSnapshot().bookmarks.size).toBe(2)
  expect(await readRaw()).toEqual(before)
})

test('only reads what a newer version has left behind', async () => {
  const newer = await openLoaded(device.openTab({ storage: createNewerStorage() }))
  await newer.saveStory(STORY)
  await writeRaw({ 'bookmark/2025-09-11/long-horizon': 'broken' })
  newer.close()
  const before = await readRaw()
  const tab = await openLoaded(device.openTab())
  expect(tab.getSnapshot()).toMatchObject({ phase: 'ready', keeping: 'read-only', asideCount: 1 })
  expect([...tab.getSnapshot().bookmarks.keys()]).toEqual([NAME])
  expect(await tab.saveStory(OTHER)).toEqual({ kind: 'failed', problem: 'newer' })
  expect(await readRaw()).toEqual(before)
})

test('only reads where a newer version keeps everything elsewhere', async () => {
  const newer = createNewerStorage((database) => database.deleteObjectStore('records'))
  await newer.open({ onWaiting: () => undefined, onLost: () => undefined }).then((storage) => storage.close())
  const tab = await openLoaded(device.openTab())
  expect(tab.getSnapshot()).toMatchObject({ phase: 'ready', keeping: 'read-only' })
  expect(await tab.saveStory(OTHER)).toEqual({ kind: 'failed', problem: 'newer' })
})

test('never writes over a record of a newer version, and goes on with the others', async () => {
  await openLoaded(device.openTab())
  const newer = { ...SOUND, ...STORY, schemaVersion: 2, mood: 'tò mò' }
  await writeRaw({ [`bookmark/${NAME}`]: newer, 'bookmark/2025-09-11/long-horizon': SOUND })
  const tab = await openLoaded(device.openTab())
  expect(tab.getSnapshot()).toMatchObject({ newerCount: 1, asideCount: 0, keeping: 'device' })
  expect(await tab.saveStory(STORY)).toEqual({ kind: 'failed', problem: 'newer' })
  expect((await tab.importRecords([...(await tab.readRecords())])).kind).toBe('kept')
  expect((await tab.clear()).kind).toBe('kept')
  expect(tab.getSnapshot().bookmarks.size).toBe(0)
  expect((await readRaw()).get(`bookmark/${NAME}`)).toEqual(newer)
})

test('says that another tab holds it back, and goes on by itself when that tab is closed', async () => {
  const first = await openLoaded(device.openTab())
  await first.saveStory(OTHER)
  first.close()
  const letGo = await holdDatabase()
  const tab = device.openTab({ storage: createNewerStorage() })
  const loading = tab.load()
  const saving = tab.saveStory(STORY)
  await until(tab, ({ isWaiting }) => isWaiting)
  expect(tab.getSnapshot()).toMatchObject({ phase: 'unloaded', pending: new Set([`bookmark/${NAME}`]) })
  letGo()
  await loading
  expect((await saving).kind).toBe('kept')
  expect(tab.getSnapshot()).toMatchObject({ phase: 'ready', isWaiting: false })
  expect(tab.getSnapshot().bookmarks.size).toBe(2)
})

test('says within three seconds that something holds it back, where the browser says nothing at all', () => {
  vi.useFakeTimers()
  const silent: LibraryStorage = { open: () => new Promise(() => undefined) }
  const tab = device.openTab({ storage: silent })
  void tab.load()
  return vi.advanceTimersByTimeAsync(3000).then(() => expect(tab.getSnapshot().isWaiting).toBe(true))
})

test('says that storage was cleared where there was a library, until that is noted or something is kept', async () => {
  device.mark()
  const tab = await openLoaded(device.openTab())
  expect(tab.getSnapshot()).toMatchObject({ wasCleared: true, phase: 'ready' })
  tab.dismissCleared()
  expect(tab.getSnapshot().wasCleared).toBe(false)
  expect((await openLoaded(device.openTab())).getSnapshot().wasCleared).toBe(false)
  await tab.saveStory(STORY)
  expect(device.isMarked()).toBe(true)
  expect((await openLoaded(device.openTab())).getSnapshot().wasCleared).toBe(false)
})

test('does not call a library cleared that its reader has emptied', async () => {
  const tab = await openLoaded(device.openTab())
  await tab.saveStory(STORY)
  await tab.clear()
  expect((await openLoaded(device.openTab())).getSnapshot().wasCleared).toBe(false)
})

test('sees storage being cleared under an open tab, shows what there is, and keeps what comes after', async () => {
  const tab = await openLoaded(device.openTab())
  await tab.saveStory(STORY)
  await deleteDB('cm.library')
  await until(tab, ({ wasCleared }) => wasCleared)
  expect(tab.getSnapshot().bookmarks.size).toBe(0)
  expect((await tab.saveStory(OTHER)).kind).toBe('kept')
  expect([...(await readRaw()).keys()]).toEqual(['bookmark/2025-09-11/long-horizon'])
})

test('tries again later where the code for storage could not be loaded', async () => {
  let isOffline = true
  const storage = createIndexedStorage()
  const tab = device.openTab({
    bringStorage: () => (isOffline ? Promise.reject(new TypeError('offline')) : Promise.resolve(storage)),
  })
  await tab.load()
  expect(await tab.saveStory(STORY)).toEqual({ kind: 'failed', problem: 'broken' })
  expect(tab.getSnapshot().phase).toBe('unloaded')
  isOffline = false
  device.comeBack()
  await until(tab, ({ phase }) => phase === 'ready')
  expect((await tab.saveStory(STORY)).kind).toBe('kept')
})
