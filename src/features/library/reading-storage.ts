import * as v from 'valibot'
import { PlaceSchema } from './place-schema.ts'
import type { StoryPlace } from './story-place.ts'

const KEY = 'cm.reading'
const ASIDE = 'cm.reading.aside'
const VERSION = 1

/** Places by story, named `issue/story`. */
export type Places = ReadonlyMap<string, StoryPlace>

/** Keeps the places of a reader on this device. Nothing here throws: what cannot be kept lives in memory. */
export interface ReadingStorage {
  readonly load: () => Places
  readonly save: (places: Places) => void
  /** Calls back whenever another tab has saved; returns what ends that. */
  readonly subscribe: (onChange: () => void) => () => void
}

const NameSchema = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}\/[a-z0-9-]{1,80}$/))
const StoredSchema = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  stories: v.record(v.string(), v.unknown()),
})

interface Reading {
  readonly places: Places
  /** False where some of the text could not be understood. */
  readonly isWhole: boolean
  /** True where a newer version of the site wrote the text; it is not ours to change. */
  readonly isNewer: boolean
}

function parseStored(text: string): v.InferOutput<typeof StoredSchema> | undefined {
  try {
    const stored = v.safeParse(StoredSchema, JSON.parse(text))
    return stored.success ? stored.output : undefined
  } catch {
    return undefined
  }
}

function parseReading(text: string): Reading {
  const places = new Map<string, StoryPlace>()
  const stored = parseStored(text)
  if (stored === undefined) return { places, isWhole: false, isNewer: false }
  if (stored.version > VERSION) return { places, isWhole: true, isNewer: true }
  let isWhole = true
  for (const [name, data] of Object.entries(stored.stories)) {
    const place = v.safeParse(PlaceSchema, data)
    if (place.success && v.is(NameSchema, name)) places.set(name, place.output)
    else isWhole = false
  }
  return { places, isWhole, isNewer: false }
}

function printReading(places: Places): string {
  const sound = [...places].filter(([name, place]) => v.is(NameSchema, name) && v.is(PlaceSchema, place))
  return JSON.stringify({ version: VERSION, stories: Object.fromEntries(sound) })
}

/**
 * Places as checked, versioned text. Records that cannot be understood are left out, and the whole text is set
 * aside under a key of its own before it is written over.
 * @param texts gives the place for texts; it may throw, as `localStorage` does where storage is blocked
 */
export function createReadingStorage(texts: () => Pick<Storage, 'getItem' | 'setItem'>): ReadingStorage {
  return {
    load: () => {
      try {
        return parseReading(texts().getItem(KEY) ?? printReading(new Map())).places
      } catch {
        return new Map()
      }
    },
    save: (places) => {
      try {
        const before = texts().getItem(KEY)
        const reading = before === null ? undefined : parseReading(before)
        if (reading?.isNewer === true) return
        if (before !== null && reading?.isWhole === false) texts().setItem(ASIDE, before)
        texts().setItem(KEY, printReading(places))
      } catch {
        // Storage is blocked or full: the places live in memory.
      }
    },
    subscribe: (onChange) => {
      const tell = (event: StorageEvent) => {
        if (event.key === KEY) onChange()
      }
      window.addEventListener('storage', tell)
      return () => window.removeEventListener('storage', tell)
    },
  }
}

/** The places that this browser keeps. */
export const browserReadingStorage = createReadingStorage(() => localStorage)
