import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { compress } from '#features/library/compress-text.ts'
import { hybridTime, wallTime } from '#features/library/hybrid-time.ts'
import { readLibraryLink, writeLibraryLinks } from '#features/library/library-link.ts'
import type { Bookmark } from '#features/library/library-record.ts'

const ADDRESS = 'https://canh-cua.example/vi/library/'
const FIRST = Date.UTC(2025, 0)

const bookmark = (issueId: string, storyId: string, changed: number, saved = changed): Bookmark => ({
  kind: 'bookmark',
  issueId,
  storyId,
  savedAt: saved,
  deleted: false,
  schemaVersion: 1,
  changedAt: hybridTime(changed),
  deviceId: 'device-a',
})

const slug = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,12}){0,3}$/)
const moment = fc.integer({ min: FIRST, max: Date.UTC(2099, 0) })
const anyBookmarks = fc.uniqueArray(
  fc.tuple(slug, slug, moment, moment).map((parts) => bookmark(...parts)),
  { selector: ({ issueId, storyId }) => `${issueId}/${storyId}`, minLength: 1, maxLength: 150 },
)

const fragmentOf = (link: string) => new URL(link).hash
const told = ({ issueId, storyId, changedAt, savedAt }: Bookmark) =>
  [issueId, storyId, wallTime(changedAt), savedAt].join(' ')

afterEach(() => vi.unstubAllGlobals())

test('carries every saved story and its times to the other device, in links that a code can hold', async () => {
  await fc.assert(
    fc.asyncProperty(anyBookmarks, async (bookmarks) => {
      const links = await writeLibraryLinks({ address: ADDRESS, bookmarks })
      const arrived: string[] = []
      for (const [place, link] of links.entries()) {
        expect(link.length).toBeLessThanOrEqual(1200)
        const read = await readLibraryLink(fragmentOf(link))
        if (read.kind !== 'read') throw new Error(JSON.stringify(read))
        expect([read.part, read.total]).toEqual([place + 1, links.length])
        arrived.push(...read.records.flatMap((one) => (one.kind === 'bookmark' && !one.deleted ? [told(one)] : [])))
      }
      expect(arrived.sort()).toEqual(bookmarks.map(told).sort())
    }),
    { numRuns: 60 },
  )
})

test('puts a year of saved stories into a few codes', async () => {
  const bookmarks = Array.from({ length: 156 }, (_, place) =>
    bookmark(`2025-${String(1 + (place % 12)).padStart(2, '0')}-11`, `story-${place}`, FIRST + place * 7_654_321),
  )
  const links = await writeLibraryLinks({ address: ADDRESS, bookmarks })
  expect(links.length).toBeLessThanOrEqual(4)
})

test('makes no link for an empty list', async () => {
  expect(await writeLibraryLinks({ address: ADDRESS, bookmarks: [] })).toEqual([])
})

test('sees a damaged link for what it is, wherever a character was changed or lost', async () => {
  const [link = ''] = await writeLibraryLinks({
    address: ADDRESS,
    bookmarks: [bookmark('2025-09-11', 'butterflyquant', FIRST), bookmark('2025-09-11', 'long-horizon', FIRST)],
  })
  const whole = fragmentOf(link)
  const start = '#import=1.1.1.d'.length
  for (let place = start; place < whole.length; place += 1) {
    const other = whole[place] === 'A' ? 'B' : 'A'
    const changed = `${whole.slice(0, place)}${other}${whole.slice(place + 1)}`
    for (const damaged of [changed, whole.slice(0, place)]) {
      const read = await readLibraryLink(damaged)
      if (read.kind === 'read') expect(read).toEqual(await readLibraryLink(whole))
      else expect(read).toEqual({ kind: 'refused', problem: 'damaged' })
    }
  }
})

test.each([
  ['no import', '#chuong-2', { kind: 'none' }],
  ['nothing', '', { kind: 'none' }],
  ['an empty import', '#import=', { kind: 'refused', problem: 'damaged' }],
  ['prose', '#import=xin chào', { kind: 'refused', problem: 'damaged' }],
  ['a newer form', '#import=2.1.1.dAAAA', { kind: 'refused', problem: 'newer-version' }],
  ['part three of two', '#import=1.3.2.pYTpi', { kind: 'refused', problem: 'damaged' }],
  ['another packing', '#import=1.1.1.zAAAA', { kind: 'refused', problem: 'damaged' }],
  ['a fragment without end', `#import=1.1.1.p${'A'.repeat(30_000)}`, { kind: 'refused', problem: 'too-large' }],
])('reads %s as what it is', async (_, fragment, outcome) => {
  expect(await readLibraryLink(fragment)).toEqual(outcome)
})

test('stops unpacking what would fill the memory', async () => {
  const packed = await compress('a'.repeat(5_000_000))
  expect(packed.length).toBeLessThan(20_000)
  expect(await readLibraryLink(`#import=1.1.1.${packed}`)).toEqual({ kind: 'refused', problem: 'too-large' })
})

test.each([
  ['an id that leads elsewhere', '../x:story.m0000000'],
  ['a moment out of all time', '2025-09-11:story.zzzzzzzzzz'],
  ['a moment before there was a newsletter', '2025-09-11:story.1'],
  ['no story', '2025-09-11:'],
])('refuses a list with %s', async (_, text) => {
  expect(await readLibraryLink(`#import=1.1.1.${await compress(text)}`)).toEqual({
    kind: 'refused',
    problem: 'damaged',
  })
})

test('works in browsers that cannot pack, between two of them', async () => {
  vi.stubGlobal('CompressionStream', undefined)
  vi.stubGlobal('DecompressionStream', undefined)
  const [link = ''] = await writeLibraryLinks({ address: ADDRESS, bookmarks: [bookmark('2025-09-11', 'a', FIRST)] })
  expect(await readLibraryLink(fragmentOf(link))).toMatchObject({ kind: 'read', records: [{ storyId: 'a' }] })
})

test('says that a browser which cannot unpack is the reason', async () => {
  const [link = ''] = await writeLibraryLinks({ address: ADDRESS, bookmarks: [bookmark('2025-09-11', 'a', FIRST)] })
  vi.stubGlobal('DecompressionStream', undefined)
  expect(await readLibraryLink(fragmentOf(link))).toEqual({ kind: 'refused', problem: 'unsupported' })
})
