import type { PlaceRecord } from './library-record.ts'
import type { LibraryStore } from './library-store.ts'
import type { Places } from './reading-storage.ts'
import type { ReadingStore } from './reading-store.ts'
import type { StoryPlace } from './story-place.ts'

/** How long what is read may wait until the library keeps it too, in milliseconds. */
const DELAY = 2000

type LinkedLibrary = Pick<LibraryStore, 'getSnapshot' | 'subscribe' | 'keepPlaces'>
type LinkedReading = Pick<ReadingStore, 'getSnapshot' | 'subscribe' | 'mergeIn'>

/** True where a place holds nothing new beside the kept one; places only ever grow, so sizes and times tell. */
function isKept(place: StoryPlace, kept: StoryPlace | undefined): boolean {
  return (
    kept?.changedAt === place.changedAt &&
    kept.clearedAt === place.clearedAt &&
    kept.state === place.state &&
    kept.blocks.length === place.blocks.length
  )
}

function placesAhead(places: Places, kept: ReadonlyMap<string, PlaceRecord>): Places {
  return new Map([...places].filter(([name, place]) => !isKept(place, kept.get(name)?.place)))
}

/** Hands the library’s places to the reading store, those only that it has not handed over and does not know. */
function createPull(library: LinkedLibrary, reading: LinkedReading): () => void {
  let handed: ReadonlyMap<string, PlaceRecord> = new Map()
  return () => {
    const { places } = library.getSnapshot()
    if (places === handed) return
    const known = reading.getSnapshot()
    const fresh = [...places].filter(
      ([name, record]) => handed.get(name) !== record && !isKept(record.place, known.get(name)),
    )
    handed = places
    if (fresh.length > 0) reading.mergeIn(new Map(fresh.map(([name, { place }]) => [name, place])))
  }
}

/**
 * Keeps reading places in two stores at once: the reading store’s, which is at hand before first paint, and the
 * library’s, which is exported and larger. Both merge, so nothing of either is lost, in whatever order they load; what
 * was read before there was a library comes into it in this way. Returns what ends that.
 */
export function linkPlaces(library: LinkedLibrary, reading: LinkedReading): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isLinked = false
  const pull = createPull(library, reading)
  const push = () => {
    timer = undefined
    const ahead = placesAhead(reading.getSnapshot(), library.getSnapshot().places)
    if (ahead.size > 0) void library.keepPlaces(ahead)
  }
  const follow = () => {
    if (library.getSnapshot().phase !== 'ready') return
    pull()
    if (!isLinked) push()
    isLinked = true
  }
  const ends = [
    library.subscribe(follow),
    reading.subscribe(() => {
      if (isLinked) timer ??= setTimeout(push, DELAY)
    }),
  ]
  follow()
  return () => {
    clearTimeout(timer)
    for (const end of ends) end()
  }
}
