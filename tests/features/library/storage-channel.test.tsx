import { afterEach, expect, test, vi } from 'vitest'
import { createBrowserChannel, createStorageChannel, type LibraryMessage } from '#features/library/storage-channel.ts'
import { browserMarker } from '#features/library/storage-marker.ts'

const MESSAGE: LibraryMessage = { keys: ['bookmark/2024-01-12/rooftop'], revision: 3 }

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  localStorage.clear()
})

/** What another tab sees of a write to `localStorage`. */
function tellOtherTab(newValue: string | null, key = 'cm.library.changed') {
  window.dispatchEvent(new StorageEvent('storage', { key, newValue }))
}

test('tells other tabs by way of storage where there is no other way', () => {
  vi.stubGlobal('BroadcastChannel', undefined)
  const heard: LibraryMessage[] = []
  const stop = createBrowserChannel().listen((message) => heard.push(message))
  createBrowserChannel().tell(MESSAGE)
  tellOtherTab(localStorage.getItem('cm.library.changed'))
  expect(heard).toEqual([MESSAGE])
  stop()
  tellOtherTab(JSON.stringify(MESSAGE))
  expect(heard).toHaveLength(1)
})

test.each([
  ['another key', JSON.stringify(MESSAGE), 'cm.prefs'],
  ['no value', null, 'cm.library.changed'],
  ['no JSON', '{', 'cm.library.changed'],
  ['another thing', '{"keys":7}', 'cm.library.changed'],
])('does not take %s for a message', (_, value, key) => {
  createStorageChannel().listen(() => expect.unreachable())
  tellOtherTab(value, key)
})

test('goes on where storage is blocked', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError')
  })
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError')
  })
  createStorageChannel().tell(MESSAGE)
  browserMarker.set()
  expect(browserMarker.isSet()).toBe(false)
})

test('remembers that there is a library until that is taken back', () => {
  browserMarker.set()
  expect(browserMarker.isSet()).toBe(true)
  browserMarker.unset()
  expect(browserMarker.isSet()).toBe(false)
})
