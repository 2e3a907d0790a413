import { createIndexedStorage } from '#features/library/indexed-storage.ts'
import { parseLibrary, printLibrary } from '#features/library/library-file.ts'
import type { LibraryRecord } from '#features/library/library-record.ts'
import { createLibraryStore } from '#features/library/library-store.ts'
import { createRandomId } from '#features/library/create-random-id.ts'
import { createBrowserChannel } from '#features/library/storage-channel.ts'
import { browserMarker } from '#features/library/storage-marker.ts'
import { onReturn, whenIdle } from '#features/library/tab-moments.ts'
import type { LibraryAct } from './library-acts.ts'

const ISSUE = '2025-09-11'

/** The door through which a journey uses the library of a page that holds nothing else. */
export interface LibraryDoor {
  /** Does something, and says how it ended. */
  readonly act: (act: LibraryAct) => Promise<string>
  /** What the tab shows: names of saved stories, and notes by id. */
  readonly show: () => Record<string, string>
  /** What storage holds, as it is exported. */
  readonly print: () => Promise<string>
  readonly asideCount: () => number
}

declare global {
  interface Window {
    readonly library: LibraryDoor
    /** Tells the journey that an act was confirmed, by its place among those handed over. */
    readonly tellConfirmed: (place: number) => Promise<void>
  }
}

const store = createLibraryStore({
  bringStorage: () => Promise.resolve(createIndexedStorage()),
  channel: createBrowserChannel(),
  marker: browserMarker,
  clock: () => Date.now(),
  createId: createRandomId,
  whenIdle,
  onReturn,
})

function recordsOf(text: string): readonly LibraryRecord[] {
  const file = parseLibrary(text)
  if (file.kind === 'refused' || file.refusals.length > 0) throw new Error(JSON.stringify(file))
  return file.records
}

function begin(act: LibraryAct) {
  const { name } = act
  switch (act.kind) {
    case 'add':
      return store.saveStory({ issueId: ISSUE, storyId: name })
    case 'remove':
      return store.removeStories([{ issueId: ISSUE, storyId: name }])
    case 'note':
      return store.writeNote({ issueId: ISSUE, storyId: 'noted', id: name, text: act.text })
    case 'import':
      return store.importRecords(recordsOf(act.text))
  }
}

Object.assign(window, {
  library: {
    act: async (act: LibraryAct) => (await begin(act)).kind,
    show: () => {
      const { bookmarks, notes } = store.getSnapshot()
      const saved = [...bookmarks.values()].map(({ storyId }): [string, string] => [storyId, 'saved'])
      const noted = [...notes.values()].map(({ id, text }): [string, string] => [id, text])
      return Object.fromEntries([...saved, ...noted])
    },
    print: async () => printLibrary(await store.readRecords()),
    asideCount: () => store.getSnapshot().asideCount,
  } satisfies LibraryDoor,
})

await store.load()
document.title = 'ready'
