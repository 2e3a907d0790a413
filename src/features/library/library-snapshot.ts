import type { Bookmark, LibraryRecord, Note, Passage, PlaceRecord } from './library-record.ts'

/** Why a change could not be kept. */
export type WriteProblem =
  /** The device has no room left. */
  | 'full'
  /** A newer version of the site wrote what was to be changed; this one only reads it. */
  | 'newer'
  /** The browser’s storage failed in another way. */
  | 'broken'

/** A change that was taken back because it could not be kept. */
export interface WriteFailure {
  /** Counts up, so that the same problem twice is two failures. */
  readonly number: number
  readonly problem: WriteProblem
  readonly keys: readonly string[]
}

/** What a change replaced, so that it can be undone. */
export interface Receipt {
  readonly replaced: readonly {
    readonly key: string
    readonly before: LibraryRecord | undefined
    readonly after: LibraryRecord
  }[]
}

/** How a change ended: only after the device has confirmed it. */
export type WriteOutcome =
  /** On the device for good. */
  | { readonly kind: 'kept'; readonly receipt: Receipt }
  /** There is no storage: it lives until the tab is closed. */
  | { readonly kind: 'in-memory'; readonly receipt: Receipt }
  /** Not kept, and taken back in the snapshot. */
  | { readonly kind: 'failed'; readonly problem: WriteProblem }

/** Everything that the library knows at one moment; the same object until something changes. */
export interface LibrarySnapshot {
  /** `unloaded` in prerendered pages and until the device has answered; the maps then hold what was just added. */
  readonly phase: 'unloaded' | 'ready'
  /** Where changes go: to the device, into memory (storage is blocked), or nowhere (a newer version wrote it). */
  readonly keeping: 'device' | 'memory' | 'read-only'
  /** True while another tab with an older version holds back this one; it goes on when that tab is closed. */
  readonly isWaiting: boolean
  /** True where there was a library on this device and its storage is empty now. */
  readonly wasCleared: boolean
  /** How many records could not be understood and were set aside. */
  readonly asideCount: number
  /** How many records a newer version of the site wrote; they are left alone. */
  readonly newerCount: number
  /** Saved stories, by `issue/story`. */
  readonly bookmarks: ReadonlyMap<string, Bookmark>
  /** Notes by id. */
  readonly notes: ReadonlyMap<string, Note>
  /** Marked passages by id. */
  readonly passages: ReadonlyMap<string, Passage>
  /** Reading places by `issue/story`. */
  readonly places: ReadonlyMap<string, PlaceRecord>
  /** Keys (`keyOf`) of the records whose last change the device has not confirmed yet. */
  readonly pending: ReadonlySet<string>
  /** The last change that failed, until it is dismissed. */
  readonly failure: WriteFailure | undefined
  /** When the library was last exported on this device, in milliseconds since 1970. */
  readonly exportedAt: number | undefined
  /** When the visit before this one ended, in milliseconds since 1970; undefined on the first. */
  readonly lastVisitAt: number | undefined
}

/** The library of prerendered pages, and before storage has answered. */
export const UNLOADED: LibrarySnapshot = {
  phase: 'unloaded',
  keeping: 'device',
  isWaiting: false,
  wasCleared: false,
  asideCount: 0,
  newerCount: 0,
  bookmarks: new Map(),
  notes: new Map(),
  passages: new Map(),
  places: new Map(),
  pending: new Set(),
  failure: undefined,
  exportedAt: undefined,
  lastVisitAt: undefined,
}
