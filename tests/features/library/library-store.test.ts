import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDevice, openLoaded, until } from './device.ts'

const STORY = { issueId: '2025-09-11', storyId: 'butterflyquant' }
const OTHER = { issueId: '2025-09-11', storyId: 'long-horizon' }
const NAME = '2025-09-11/butterflyquant'
const PASSAGE = { ...STORY, blockId: 'b-1', language: 'vi', quote: 'phép quay', start: 3, end: 12 } as const

let device = createDevice()
beforeEach(() => (device = createDevice()))
afterEach(() => device.closeTabs())

test('keeps a saved story for the next visit, and says so only when the device has it', async () => {
  const tab = device.openTab()
  const saving = tab.saveStory(STORY)
  expect(tab.getSnapshot().bookmarks.has(NAME)).toBe(true)
  expect(tab.getSnapshot().pending).toEqual(new Set([`bookmark/${NAME}`]))
  expect((await saving).kind).toBe('kept')
  expect(tab.getSnapshot().pending.size).toBe(0)
  const later = await openLoaded(device.openTab())
  expect(later.getSnapshot()).toMatchObject({ phase: 'ready', keeping: 'device', wasCleared: false })
  expect(later.getSnapshot().bookmarks.get(NAME)).toMatchObject({ ...STORY, savedAt: Date.UTC(2025, 8, 11) })
})

test('keeps notes and passages, as last written, oldest first', async () => {
  const tab = await openLoaded(device.openTab())
  await tab.writeNote({ ...STORY, id: 'note-0001', text: 'Thử trên cụm của mình' })
  await tab.writeNote({ ...STORY, id: 'note-0001', text: 'Thử trên cụm của mình vào tháng Mười' })
  await tab.keepPassage({ ...PASSAGE, id: 'passage-1', note: 'Hỏi lại' })
  const later = await openLoaded(device.openTab())
  expect(later.getSnapshot().notes.get('note-0001')?.text).toBe('Thử trên cụm của mình vào tháng Mười')
  expect(later.getSnapshot().passages.get('passage-1')).toMatchObject({ ...PASSAGE, note: 'Hỏi lại' })
  await later.writeNote({ ...STORY, id: 'note-0001', text: '  ' })
  await later.removePassage('passage-1')
  const last = await openLoaded(device.openTab())
  expect([last.getSnapshot().notes.size, last.getSnapshot().passages.size]).toEqual([0, 0])
})

test('leaves of what was removed nothing but its key', async () => {
  const tab = await openLoaded(device.openTab())
  await tab.writeNote({ ...STORY, id: 'note-0001', text: 'riêng tư' })
  await tab.removeNote('note-0001')
  expect(JSON.stringify(await tab.readRecords())).not.toContain('riêng tư')
})

test('puts back what was removed, with its date, and takes back what was added', async () => {
  const tab = await openLoaded(device.openTab())
  const added = await tab.saveStory(STORY)
  const before = tab.getSnapshot().bookmarks.get(NAME)
  const removed = await tab.removeStories([STORY])
  if (removed.kind !== 'kept' || added.kind !== 'kept') throw new Error('not kept')
  await tab.undo(removed.receipt)
  expect(tab.getSnapshot().bookmarks.get(NAME)?.savedAt).toBe(before?.savedAt)
  const again = await tab.saveStory(OTHER)
  if (again.kind !== 'kept') throw new Error('not kept')
  await tab.undo(again.receipt)
  expect([...tab.getSnapshot().bookmarks.keys()]).toEqual([NAME])
})

test('does not undo over what has changed since', async () => {
  const tab = await openLoaded(device.openTab())
  const id = 'note-0001'
  const first = await tab.writeNote({ ...STORY, id, text: 'một' })
  await tab.writeNote({ ...STORY, id, text: 'hai' })
  if (first.kind !== 'kept') throw new Error('not kept')
  await tab.undo(first.receipt)
  expect(tab.getSnapshot().notes.get(id)?.text).toBe('hai')
})

test('clears everything at once, in every tab, and puts everything back', async () => {
  const one = await openLoaded(device.openTab())
  const two = await openLoaded(device.openTab())
  await one.saveStory(STORY)
  await one.writeNote({ ...OTHER, id: 'note-0001', text: 'một' })
  await one.keepPassage({ ...PASSAGE, id: 'passage-1' })
  const cleared = await one.clear()
  await until(two, ({ bookmarks, notes, passages }) => bookmarks.size + notes.size + passages.size === 0)
  if (cleared.kind !== 'kept') throw new Error('not kept')
  await one.undo(cleared.receipt)
  await until(two, ({ bookmarks, notes, passages }) => bookmarks.size + notes.size + passages.size === 3)
  expect(two.getSnapshot().notes.get('note-0001')?.text).toBe('một')
})

test('tells every tab, and two tabs never lose each other’s change', async () => {
  const tabs = await Promise.all(Array.from({ length: 4 }, () => openLoaded(device.openTab())))
  await Promise.all(
    tabs.flatMap((tab, place) => [
      tab.saveStory({ issueId: '2025-09-11', storyId: `story-${place}` }),
      tab.writeNote({ ...STORY, id: `note-000${place}`, text: `ghi chú ${place}` }),
    ]),
  )
  for (const tab of tabs) await until(tab, ({ bookmarks, notes }) => bookmarks.size === 4 && notes.size === 4)
})

test('finds out for itself what it was not told, when the reader comes back', async () => {
  const mute = { tell: () => undefined, listen: () => () => undefined }
  const one = await openLoaded(device.openTab({ channel: mute }))
  const two = await openLoaded(device.openTab({ channel: mute }))
  await one.saveStory(STORY)
  expect(two.getSnapshot().bookmarks.size).toBe(0)
  device.comeBack()
  await until(two, ({ bookmarks }) => bookmarks.has(NAME))
})

test('finds out that it was not told, when it is told of a later change', async () => {
  let isMute = true
  const hear: ((message: { keys: string[] | 'all'; revision: number }) => void)[] = []
  const channel = {
    tell: (message: { keys: string[] | 'all'; revision: number }) => {
      if (!isMute) hear.forEach((act) => act(message))
    },
    listen: (act: (message: { keys: string[] | 'all'; revision: number }) => void) => {
      hear.push(act)
      return () => undefined
    },
  }
  const one = await openLoaded(device.openTab({ channel: { ...channel, listen: () => () => undefined } }))
  const two = await openLoaded(device.openTab({ channel }))
  await one.saveStory(STORY)
  isMute = false
  await one.saveStory(OTHER)
  await until(two, ({ bookmarks }) => bookmarks.has(NAME))
})

test('orders quick changes as they were made, with a clock that stands still or goes back', async () => {
  let now = Date.UTC(2025, 8, 11)
  const tab = await openLoaded(device.openTab({ clock: () => (now -= 1000) }))
  await Promise.all([
    tab.saveStory(STORY),
    tab.removeStories([STORY]),
    tab.saveStory(STORY),
    tab.removeStories([STORY]),
  ])
  const [record] = await tab.readRecords()
  expect(record?.deleted).toBe(true)
  expect(record?.changedAt).toMatch(/-0003$/)
})

test('says when the library was exported, and when the visit before this one was', async () => {
  let now = Date.UTC(2025, 8, 11, 8)
  const tab = await openLoaded(device.openTab({ clock: () => now }))
  await tab.noteVisit()
  expect(tab.getSnapshot().lastVisitAt).toBeUndefined()
  await tab.noteExport()
  expect(tab.getSnapshot().exportedAt).toBe(now)
  const before = now
  now += 24 * 3_600_000
  await tab.noteVisit()
  now += 60_000
  await tab.noteVisit()
  const later = await openLoaded(device.openTab())
  expect(later.getSnapshot()).toMatchObject({ exportedAt: before, lastVisitAt: before })
})

test('shows the same snapshot until something changes', async () => {
  const tab = await openLoaded(device.openTab())
  await tab.saveStory(STORY)
  const before = tab.getSnapshot()
  await tab.load()
  expect(tab.getSnapshot()).toBe(before)
  await tab.saveStory(OTHER)
  expect(tab.getSnapshot().notes).toBe(before.notes)
})
