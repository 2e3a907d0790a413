import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { linkPlaces } from '#features/library/link-places.ts'
import { createReadingStorage } from '#features/library/reading-storage.ts'
import { createReadingStore } from '#features/library/reading-store.ts'
import type { StoryPlace } from '#features/library/story-place.ts'
import { createDevice, openLoaded, until } from './device.ts'

const STORY = { issueId: '2025-09-11', storyId: 'butterflyquant' }
const NAME = '2025-09-11/butterflyquant'
const BLOCKS = ['b-1', 'b-2', 'b-3', 'b-4']

let device = createDevice()
const ends: (() => void)[] = []
beforeEach(() => (device = createDevice()))
afterEach(() => {
  ends.splice(0).forEach((end) => end())
  device.closeTabs()
  vi.useRealTimers()
})

/** A tab with its reading store, over texts that outlive it. */
function openTab(texts: Map<string, string>) {
  const storage = createReadingStorage(() => ({
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
  }))
  const reading = createReadingStore({ storage: { ...storage, subscribe: () => () => undefined }, clock: () => 10 })
  const library = device.openTab()
  ends.push(linkPlaces(library, reading))
  return { reading, library, place: () => library.getSnapshot().places.get(NAME)?.place }
}

const placeOf = (more: Partial<StoryPlace>): StoryPlace => ({
  state: 'reading',
  blocks: ['b-1'],
  total: 4,
  last: { block: 'b-1', at: 5 },
  changedAt: 5,
  clearedAt: 0,
  ...more,
})
const textsWith = (place: StoryPlace) =>
  new Map([['cm.reading', JSON.stringify({ version: 1, stories: { [NAME]: place } })]])

test('takes over the places that were kept before there was a library', async () => {
  const { library, place } = openTab(textsWith(placeOf({})))
  await library.load()
  await until(library, ({ places, pending }) => places.size === 1 && pending.size === 0)
  expect(place()).toEqual(placeOf({}))
})

test('adds up what either has kept, and neither gets worse', async () => {
  const first = await openLoaded(device.openTab())
  await first.keepPlaces(
    new Map([[NAME, placeOf({ blocks: ['b-2', 'b-3'], last: { block: 'b-3', at: 9 }, changedAt: 9 })]]),
  )
  const { library, reading, place } = openTab(textsWith(placeOf({})))
  await library.load()
  await until(library, ({ pending }) => pending.size === 0 && place()?.blocks.length === 3)
  expect(place()).toMatchObject({ blocks: ['b-1', 'b-2', 'b-3'], last: { block: 'b-3' } })
  expect(reading.getSnapshot().get(NAME)).toEqual(place())
})

test('keeps what is read from then on', async () => {
  const { library, reading, place } = openTab(new Map())
  await library.load()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  reading.noteBlocks(STORY, ['b-1', 'b-2'], BLOCKS)
  vi.runAllTimers()
  vi.useRealTimers()
  await until(library, ({ pending }) => pending.size === 0 && place() !== undefined)
  expect(place()?.blocks).toEqual(['b-1', 'b-2'])
})

test('shows at once what an import brings, and what clearing takes', async () => {
  const texts = textsWith(placeOf({}))
  const { library, reading } = openTab(texts)
  await library.load()
  await until(library, ({ places, pending }) => places.size === 1 && pending.size === 0)
  await library.keepPlaces(new Map([[NAME, placeOf({ state: 'done', blocks: BLOCKS, changedAt: 7 })]]))
  expect(reading.getSnapshot().get(NAME)?.state).toBe('done')
  const cleared = await library.clear()
  expect(reading.getSnapshot().get(NAME)?.state).toBe('unread')
  expect(texts.get('cm.reading')).toContain('"unread"')
  if (cleared.kind !== 'kept') throw new Error('not kept')
  await library.undo(cleared.receipt)
  expect(reading.getSnapshot().get(NAME)).toMatchObject({ state: 'done', blocks: BLOCKS })
})

test('a story marked as unread stays so, though the library still knew better', async () => {
  const texts = textsWith(placeOf({ state: 'done', blocks: BLOCKS }))
  const first = openTab(texts)
  await first.library.load()
  await until(first.library, ({ places, pending }) => places.size === 1 && pending.size === 0)
  ends.splice(0).forEach((end) => end())
  first.reading.markUnread(STORY)
  const later = openTab(texts)
  await later.library.load()
  await until(later.library, ({ pending }) => pending.size === 0 && later.place()?.state === 'unread')
  expect(later.reading.getSnapshot().get(NAME)?.state).toBe('unread')
})
