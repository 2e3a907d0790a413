import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createReadingStorage, type ReadingStorage } from '#features/library/reading-storage.ts'
import { createReadingStore } from '#features/library/reading-store.ts'
import {
  clearPlace,
  mergePlaces,
  placeProgress,
  reachEnd,
  readBlocks,
  UNREAD,
  type StoryPlace,
} from '#features/library/story-place.ts'

const STORY = { issueId: '2024-01-12', storyId: 'rooftop' }
const NAME = '2024-01-12/rooftop'
const BLOCKS = Array.from({ length: 10 }, (_, place) => `b-${place}`)
const RANK = { unread: 0, reading: 1, done: 2 }

/** A place for texts that several tabs share and that can be blocked. */
function createTexts(entries: Readonly<Record<string, string>> = {}) {
  const texts = new Map(Object.entries(entries))
  const told = new Set<() => void>()
  let isBlocked = false
  const refuse = () => {
    if (isBlocked) throw new DOMException('blocked', 'SecurityError')
  }
  const openTab = (): ReadingStorage => {
    let own: (() => void) | undefined
    const storage = createReadingStorage(() => ({
      getItem: (key) => {
        refuse()
        return texts.get(key) ?? null
      },
      setItem: (key, text) => {
        refuse()
        texts.set(key, text)
        for (const tell of told) if (tell !== own) tell()
      },
    }))
    const subscribe = (onChange: () => void) => {
      own = onChange
      told.add(onChange)
      return () => told.delete(onChange)
    }
    return { ...storage, subscribe }
  }
  return { texts, openTab, block: () => (isBlocked = true) }
}

function openStore(tab: ReadingStorage, now = { time: 1000 }) {
  const store = createReadingStore({ storage: tab, clock: () => now.time })
  return { ...store, place: () => store.getSnapshot().get(NAME) ?? UNREAD }
}

const read = (blocks: readonly string[], place = UNREAD, at = 1000) =>
  readBlocks(place, blocks, { storyBlocks: BLOCKS, at })

type Step =
  | { readonly kind: 'read'; readonly blocks: readonly string[]; readonly at: number }
  | { readonly kind: 'end' | 'clear'; readonly at: number }

const at = fc.nat(5000)
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('read' as const), blocks: fc.subarray(BLOCKS), at }),
  fc.record({ kind: fc.constant('end' as const), at }),
)
const anyClear: fc.Arbitrary<Step> = fc.record({ kind: fc.constant('clear' as const), at })

function take(place: StoryPlace, step: Step): StoryPlace {
  if (step.kind === 'read') return read(step.blocks, place, step.at)
  if (step.kind === 'clear') return clearPlace(place, step.at)
  return reachEnd(place, { storyBlocks: BLOCKS, at: step.at })
}

const anyPlace = fc
  .array(fc.oneof({ weight: 5, arbitrary: anyStep }, { weight: 1, arbitrary: anyClear }), { maxLength: 8 })
  .map((steps) => steps.reduce(take, UNREAD))

test('never makes a place worse by reading on, reading again or jumping about', () => {
  fc.assert(
    fc.property(anyPlace, anyStep, (before, step) => {
      const after = take(before, step)
      expect(after.blocks).toEqual(expect.arrayContaining([...before.blocks]))
      expect(RANK[after.state]).toBeGreaterThanOrEqual(RANK[before.state])
      expect(placeProgress(after)).toBeGreaterThanOrEqual(placeProgress(before))
      if (before.last !== null) expect(after.last).not.toBeNull()
    }),
  )
})

test('merges two tabs to the same place in whatever order and however often', () => {
  fc.assert(
    fc.property(anyPlace, anyPlace, anyPlace, (one, two, three) => {
      expect(mergePlaces(one, two)).toEqual(mergePlaces(two, one))
      expect(mergePlaces(mergePlaces(one, two), three)).toEqual(mergePlaces(one, mergePlaces(two, three)))
      expect(mergePlaces(one, one)).toEqual(one)
    }),
  )
})

test('keeps what either of two tabs has read', () => {
  fc.assert(
    fc.property(fc.array(anyStep), fc.array(anyStep), (left, right) => {
      const one = left.reduce(take, UNREAD)
      const two = right.reduce(take, UNREAD)
      const merged = mergePlaces(one, two)
      expect(merged.blocks).toEqual(expect.arrayContaining([...one.blocks, ...two.blocks]))
      expect(RANK[merged.state]).toBe(Math.max(RANK[one.state], RANK[two.state]))
    }),
  )
})

test('leaves the way back where it was when a begun story is opened again at its top', () => {
  const halfway = read(['b-0', 'b-1', 'b-2', 'b-3'])
  expect(read(['b-0', 'b-1'], halfway, 9000)).toBe(halfway)
  expect(halfway.last?.block).toBe('b-3')
})

test('moves the last block to what is read for the first time', () => {
  const place = read(['b-2', 'b-5'], read(['b-0', 'b-1', 'b-2']), 2000)
  expect(place.last).toEqual({ block: 'b-5', at: 2000 })
})

test.each([
  [8, 'reading'],
  [9, 'done'],
] as const)('after %i of 10 blocks a story is %s', (count, state) => {
  expect(read(BLOCKS.slice(0, count)).state).toBe(state)
})

test.each([
  [4, 'reading'],
  [5, 'done'],
] as const)('at the end, with %i of 10 blocks read, a story is %s', (count, state) => {
  expect(reachEnd(read(BLOCKS.slice(0, count)), { storyBlocks: BLOCKS, at: 2000 }).state).toBe(state)
})

test('does not call a story done that was only scrolled to its end', () => {
  expect(reachEnd(UNREAD, { storyBlocks: BLOCKS, at: 1 })).toBe(UNREAD)
})

test('ignores blocks that are not of the story', () => {
  expect(read(['elsewhere'])).toBe(UNREAD)
})

test('keeps the place for the next visit', () => {
  const { openTab } = createTexts()
  openStore(openTab()).noteBlocks(STORY, ['b-0', 'b-1'], BLOCKS)
  expect(openStore(openTab()).place()).toMatchObject({ state: 'reading', blocks: ['b-0', 'b-1'], total: 10 })
})

test('tells other tabs, and two tabs add up', () => {
  const { openTab } = createTexts()
  const one = openStore(openTab())
  const two = openStore(openTab())
  let heard = 0
  two.subscribe(() => (heard += 1))
  one.noteBlocks(STORY, ['b-0'], BLOCKS)
  expect(heard).toBe(1)
  two.noteBlocks(STORY, ['b-1'], BLOCKS)
  expect(two.place().blocks).toEqual(['b-0', 'b-1'])
  one.noteBlocks(STORY, ['b-2'], BLOCKS)
  expect(one.place().blocks).toEqual(['b-0', 'b-1', 'b-2'])
})

test('says nothing where nothing changed', () => {
  const { openTab } = createTexts()
  const store = openStore(openTab())
  store.noteBlocks(STORY, ['b-0'], BLOCKS)
  const before = store.getSnapshot()
  store.subscribe(() => expect.unreachable())
  store.noteBlocks(STORY, ['b-0'], BLOCKS)
  expect(store.getSnapshot()).toBe(before)
})

test('marks a story as unread for good, in a tab that still knows better too', () => {
  const { openTab } = createTexts()
  const now = { time: 5000 }
  const one = openStore(openTab(), now)
  const two = openStore(openTab(), { time: 10 })
  one.noteBlocks(STORY, BLOCKS, BLOCKS)
  two.noteBlocks(STORY, [], BLOCKS)
  expect(two.place().state).toBe('done')
  one.markUnread(STORY)
  two.noteBlocks({ ...STORY, storyId: 'attic' }, ['b-0'], BLOCKS)
  expect(two.place()).toMatchObject({ state: 'unread', blocks: [] })
  expect(openStore(openTab()).place().state).toBe('unread')
})

test('remembers in memory where storage is blocked', () => {
  const { openTab, block } = createTexts()
  block()
  const store = openStore(openTab())
  store.noteBlocks(STORY, ['b-0'], BLOCKS)
  expect(store.place().state).toBe('reading')
})

const sound = JSON.stringify(read(['b-0']))

test.each([
  ['no JSON', 'null and void', 'unread'],
  ['no places', '[]', 'unread'],
  [
    'a record that is wrong beside one that is right',
    `{"version":1,"stories":{"a/b":7,"${NAME}":${sound}}}`,
    'reading',
  ],
  ['a name that is no story', `{"version":1,"stories":{"../x":${sound},"${NAME}":${sound}}}`, 'reading'],
] as const)('sets aside %s, goes on with the rest and writes over it only then', (_, text, state) => {
  const { texts, openTab } = createTexts({ 'cm.reading': text })
  const store = openStore(openTab())
  expect(store.place().state).toBe(state)
  store.noteBlocks(STORY, ['b-4'], BLOCKS)
  expect(texts.get('cm.reading.aside')).toBe(text)
  expect(openStore(openTab()).place().blocks).toContain('b-4')
})

test('leaves alone what a newer version of the site has kept', () => {
  const text = '{"version":2,"stories":{}}'
  const { texts, openTab } = createTexts({ 'cm.reading': text })
  const store = openStore(openTab())
  store.noteBlocks(STORY, ['b-0'], BLOCKS)
  expect(store.place().state).toBe('reading')
  expect(texts.get('cm.reading')).toBe(text)
})

test('never writes what it could not read back', () => {
  const { openTab } = createTexts()
  openStore(openTab()).noteBlocks({ issueId: '../x', storyId: 'y' }, ['b-0'], BLOCKS)
  openStore(openTab()).noteBlocks(STORY, ['b-0'], BLOCKS)
  expect([...openTab().load().keys()]).toEqual([NAME])
})
