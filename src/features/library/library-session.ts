import { LibraryLedger, type Change, type OpenChange } from './library-ledger.ts'
import { continueVisit, metaRows, readMeta, type LibraryMeta } from './library-meta.ts'
import type { LibraryRecord } from './library-record.ts'
import type { LibrarySnapshot, WriteOutcome, WriteProblem } from './library-snapshot.ts'
import { StorageProblem, type Keys, type LibraryStorage, type OpenStorage, type Rows } from './library-storage.ts'
import { printAside } from './print-aside.ts'
import { RevisionLog } from './revision-log.ts'
import { sortRows } from './sort-rows.ts'
import type { LibraryChannel, LibraryMessage } from './storage-channel.ts'
import { StorageKeeper } from './storage-keeper.ts'
import type { LibraryMarker } from './storage-marker.ts'
import { writeChange, type Written } from './write-change.ts'

/** The world around a library. */
export interface SessionParts {
  /** Brings the storage, which may be code that still has to be loaded. */
  readonly bringStorage: () => Promise<LibraryStorage>
  readonly channel: LibraryChannel
  readonly marker: LibraryMarker
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly createId: () => string
  /** Calls back when the browser has nothing better to do. */
  readonly whenIdle: (act: () => void) => void
  /** Calls back whenever the tab is looked at again; returns what ends that. */
  readonly onReturn: (act: () => void) => () => void
}

const MANY_KEYS = 500

function problemOf(error: unknown): WriteProblem {
  const kind = error instanceof StorageProblem ? error.kind : 'broken'
  return kind === 'full' || kind === 'newer' ? kind : 'broken'
}

/** One tab’s dealings with storage and with the other tabs. */
export class LibrarySession {
  readonly #parts: SessionParts
  readonly #listeners = new Set<() => void>()
  readonly #ledger = new LibraryLedger(() => this.#listeners.forEach((listener) => listener()))
  readonly #keeper: StorageKeeper
  readonly #log = new RevisionLog(() => void this.#reload())
  #deviceId: string | undefined
  #loading: Promise<void> | undefined
  #leave: (() => void) | undefined

  constructor(parts: SessionParts) {
    this.#parts = parts
    this.#keeper = new StorageKeeper({
      bringStorage: parts.bringStorage,
      onWaiting: () => this.#ledger.note({ isWaiting: true }),
      onOpen: (keeping) => this.#ledger.note({ isWaiting: false, keeping }),
      onLost: () => void this.#reload(true),
    })
  }

  readonly getSnapshot = (): LibrarySnapshot => this.#ledger.snapshot

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.#loading === undefined) this.#parts.whenIdle(() => void this.load())
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly load = (): Promise<void> => {
    this.#listen()
    this.#loading ??= this.#loadAll(false).catch(() => {
      this.#loading = undefined
    })
    return this.#loading
  }

  readonly close = (): void => {
    this.#leave?.()
    this.#leave = undefined
    this.#log.end()
    this.#keeper.close()
  }

  /** Shows a change, makes it in storage, and says how that ended. */
  readonly commit = async (change: Change): Promise<WriteOutcome> => {
    this.#listen()
    const now = this.#parts.clock()
    const begun = this.#ledger.begin(change, { now, deviceId: this.#deviceId ?? 'this-device' })
    try {
      const written = await this.#write(change, now)
      this.#ledger.settle(begun, written.stored)
      const kind = this.#ledger.snapshot.keeping === 'memory' ? 'in-memory' : 'kept'
      return { kind, receipt: written.receipt }
    } catch (error) {
      return this.#fail(begun, problemOf(error))
    }
  }

  readonly readRecords = async (): Promise<readonly LibraryRecord[]> => {
    await this.load()
    await this.#reload()
    return [...this.#ledger.records.values()]
  }

  readonly readAside = async (): Promise<string> => printAside(await this.#rowsAside())

  readonly dropAside = async (): Promise<void> => {
    const rows = await this.#rowsAside()
    const aside: Rows = new Map([...rows.keys()].map((key) => [key, undefined]))
    await this.#keeper.use((storage) => storage.change(new Set(), () => ({ aside }))).catch(() => undefined)
    await this.#reload()
  }

  /** Notes what is so of this device; where that fails, it is so until the tab is closed. */
  readonly noteMeta = async (edit: (meta: LibraryMeta) => Partial<LibraryMeta>): Promise<void> => {
    let meta: Partial<LibraryMeta> = {}
    await this.#keeper
      .use((storage) =>
        storage.change(new Set(), ({ meta: rows }) => {
          meta = edit(readMeta(rows))
          return { meta: metaRows(meta) }
        }),
      )
      .catch(() => undefined)
    const { exportedAt, visit } = meta
    this.#ledger.note({ ...(exportedAt && { exportedAt }), ...(visit && { lastVisitAt: visit.previousAt }) })
  }

  readonly noteVisit = (): Promise<void> =>
    this.noteMeta(({ visit }) => ({ visit: continueVisit(visit, this.#parts.clock()) }))

  readonly dismissFailure = (): void => this.#ledger.note({ failure: undefined })

  readonly dismissCleared = (): void => {
    this.#parts.marker.unset()
    this.#ledger.note({ wasCleared: false })
  }

  #listen(): void {
    if (this.#leave !== undefined) return
    const { channel, onReturn } = this.#parts
    const stop = [channel.listen((message) => void this.#hear(message)), onReturn(() => void this.#look())]
    this.#leave = () => stop.forEach((end) => end())
  }

  async #hear({ keys, revision }: LibraryMessage): Promise<void> {
    await this.#quietly(async (storage) => {
      const { records, asideCount } = await storage.read(keys === 'all' ? 'all' : new Set(keys))
      await this.#ledger.absorb((await sortRows(records)).records)
      this.#ledger.note({ asideCount })
      if (this.#isLoaded) this.#log.add(revision)
    })
  }

  /** Reads anew where another tab has written without this one hearing of it. */
  async #look(): Promise<void> {
    if (!this.#isLoaded) return this.load()
    await this.#quietly(async (storage) => {
      const { revision } = readMeta((await storage.read(new Set())).meta)
      if (revision !== this.#log.reached) await this.#loadAll(false)
    })
  }

  async #reload(isAnew = false): Promise<void> {
    await this.#quietly(async () => {
      await this.#loadAll(isAnew)
      // What was written while all was read anew must not be forgotten with the rest.
      if (isAnew) await this.#loadAll(false)
    })
  }

  async #loadAll(isAnew: boolean): Promise<void> {
    const rows = await this.#keeper.use((storage) => storage.read('all'))
    const { records, corruptKeys, newerCount } = await sortRows(rows.records)
    if (isAnew) this.#ledger.replace(records)
    else await this.#ledger.absorb(records)
    const { deviceId, revision, exportedAt, visit } = readMeta(rows.meta)
    this.#deviceId = deviceId
    this.#log.restart(revision)
    const asideCount = rows.asideCount + corruptKeys.length
    const facts = { newerCount, asideCount, exportedAt, lastVisitAt: visit?.previousAt }
    this.#ledger.note({ ...facts, phase: 'ready', wasCleared: this.#isCleared(rows.records) })
    if (corruptKeys.length > 0) await this.#setAside(new Set(corruptKeys))
  }

  /** Nothing but reading places, which come back by themselves, where a reader had kept something. */
  #isCleared(rows: Rows): boolean {
    if (this.#ledger.snapshot.keeping !== 'device' || !this.#parts.marker.isSet()) return false
    return [...rows.keys()].every((key) => key.startsWith('place/'))
  }

  async #setAside(keys: Keys): Promise<void> {
    if (this.#ledger.snapshot.keeping === 'read-only') return
    await this.#write({ keys, edit: () => undefined, isTolerant: true }, this.#parts.clock()).catch(() => undefined)
  }

  async #write(change: Change, now: number): Promise<Written> {
    const newDeviceId = (this.#deviceId ??= this.#parts.createId())
    const written = await this.#keeper.use((storage) => writeChange(storage, change, { now, newDeviceId }))
    const { revision, asideCount, receipt } = written
    if (revision === undefined || this.#ledger.snapshot.keeping === 'memory') return written
    const keys = receipt.replaced.map(({ key }) => key)
    if (this.#isLoaded) this.#log.add(revision)
    this.#parts.channel.tell({ keys: keys.length > MANY_KEYS ? 'all' : keys, revision })
    if (keys.some((key) => !key.startsWith('place/'))) this.#parts.marker.set()
    if (asideCount !== this.#ledger.snapshot.asideCount) this.#ledger.note({ asideCount })
    return written
  }

  #fail(begun: OpenChange, problem: WriteProblem): WriteOutcome {
    this.#ledger.drop(begun)
    if (begun.change.isQuiet === true) return { kind: 'failed', problem }
    const number = (this.#ledger.snapshot.failure?.number ?? 0) + 1
    this.#ledger.note({ failure: { number, problem, keys: [...begun.touched] } })
    return { kind: 'failed', problem }
  }

  get #isLoaded(): boolean {
    return this.#ledger.snapshot.phase === 'ready'
  }

  /** What is only read is read again at the next chance; a failure needs no words. */
  async #quietly(act: (storage: OpenStorage) => Promise<void>): Promise<void> {
    await this.#keeper.use(act).catch(() => undefined)
  }

  async #rowsAside(): Promise<Rows> {
    return this.#keeper.use((storage) => storage.readAside()).catch(() => new Map())
  }
}
