/** Rows as they were stored, by key; anything may be in them. */
export type Rows = ReadonlyMap<string, unknown>

/** What a transaction sees: the records asked for, and all that the library notes about itself. */
export interface StoredRows {
  readonly records: Rows
  readonly meta: Rows
  /** How many raw records were set aside. */
  readonly asideCount: number
}

/** What a transaction writes, by key; a row of `undefined` is removed. */
export interface Writes {
  readonly records?: Rows
  readonly aside?: Rows
  readonly meta?: Rows
}

/** Keys of records; `all` for every one that there is. */
export type Keys = ReadonlySet<string> | 'all'

/** An open storage. Every method throws `StorageProblem` and nothing else. */
export interface OpenStorage {
  /** True where a newer version of the site made the database: it is read, never written. */
  readonly isReadOnly: boolean
  readonly read: (keys: Keys) => Promise<StoredRows>
  readonly readAside: () => Promise<Rows>
  /**
   * Reads, lets `decide` choose, and writes, all in one transaction: all of it happens or nothing. Fulfilled only
   * when the device has confirmed. A `StorageProblem` that `decide` throws ends the transaction and comes out.
   */
  readonly change: (keys: Keys, decide: (rows: StoredRows) => Writes) => Promise<void>
  readonly close: () => void
}

/** What may happen to a storage by itself. */
export interface StorageEvents {
  /** Another tab holds back the opening; it goes on when that tab is closed. */
  readonly onWaiting: () => void
  /** The storage was closed from outside: by a newer version in another tab, or by the browser. */
  readonly onLost: () => void
}

/** A place for records. */
export interface LibraryStorage {
  /** @throws StorageProblem `blocked` where the browser keeps nothing */
  readonly open: (events: StorageEvents) => Promise<OpenStorage>
}

/** Why a storage did not do what it was asked. */
export type StorageProblemKind = 'blocked' | 'full' | 'closed' | 'newer' | 'broken'

/** Thrown by storages. */
export class StorageProblem extends Error {
  override readonly name = 'StorageProblem'
  readonly kind: StorageProblemKind

  constructor(kind: StorageProblemKind, cause?: unknown) {
    super(`the library’s storage is ${kind}`, { cause })
    this.kind = kind
  }
}
