import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { createIndexedStorage } from '#features/library/indexed-storage.ts'
import { createLibraryStore, type LibraryStore } from '#features/library/library-store.ts'
import type { LibraryStorage } from '#features/library/library-storage.ts'
import type { LibraryChannel, LibraryMessage } from '#features/library/storage-channel.ts'

/** What a test may put in place of a tab’s own. */
interface TabParts {
  readonly storage?: LibraryStorage
  readonly bringStorage?: () => Promise<LibraryStorage>
  readonly clock?: () => number
  readonly channel?: LibraryChannel
}

/** A way between the tabs of one device that tells at once. */
function createHub() {
  const heard = new Map<LibraryChannel, (message: LibraryMessage) => void>()
  return (): LibraryChannel => {
    const channel: LibraryChannel = {
      tell: (message) => {
        for (const [other, hear] of heard) if (other !== channel) hear(message)
      },
      listen: (onMessage) => {
        heard.set(channel, onMessage)
        return () => heard.delete(channel)
      },
    }
    return channel
  }
}

/** A device with an empty database of its own, on which tabs can be opened. */
export function createDevice() {
  globalThis.indexedDB = new IDBFactory()
  const createChannel = createHub()
  const opened: LibraryStore[] = []
  let isMarked = false
  let ids = 0
  let looks: (() => void)[] = []
  const openTab = ({ storage = createIndexedStorage(), bringStorage, clock, channel }: TabParts = {}): LibraryStore => {
    const store = createLibraryStore({
      bringStorage: bringStorage ?? (() => Promise.resolve(storage)),
      channel: channel ?? createChannel(),
      marker: { isSet: () => isMarked, set: () => (isMarked = true), unset: () => (isMarked = false) },
      clock: clock ?? (() => Date.UTC(2025, 8, 11)),
      createId: () => `test-id-${String((ids += 1)).padStart(4, '0')}`,
      whenIdle: (act) => act(),
      onReturn: (act) => {
        looks.push(act)
        return () => (looks = looks.filter((look) => look !== act))
      },
    })
    opened.push(store)
    return store
  }
  return {
    openTab,
    mark: () => (isMarked = true),
    isMarked: () => isMarked,
    /** The reader comes back to every tab. */
    comeBack: () => looks.forEach((look) => look()),
    closeTabs: () => opened.splice(0).forEach((store) => store.close()),
  }
}

/** Opens a tab whose library is loaded. */
export async function openLoaded(tab: LibraryStore): Promise<LibraryStore> {
  await tab.load()
  return tab
}

/** Waits until the library says so; fails after two seconds. */
export function until(store: LibraryStore, isSo: (snapshot: ReturnType<LibraryStore['getSnapshot']>) => boolean) {
  return new Promise<void>((resolve, reject) => {
    if (isSo(store.getSnapshot())) return resolve()
    const timer = setTimeout(() => reject(new Error('It did not come to that.')), 2000)
    const stop = store.subscribe(() => {
      if (!isSo(store.getSnapshot())) return
      clearTimeout(timer)
      stop()
      resolve()
    })
  })
}
