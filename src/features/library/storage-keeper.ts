import type { LibrarySnapshot } from './library-snapshot.ts'
import { StorageProblem, type LibraryStorage, type OpenStorage } from './library-storage.ts'
import { createMemoryStorage } from './memory-storage.ts'

/** How long an opening may take until the reader is told that something holds it back, in milliseconds. */
const PATIENCE = 2000

type Keeping = LibrarySnapshot['keeping']

interface KeeperParts {
  /** Brings the storage, which may be code that still has to be loaded. */
  readonly bringStorage: () => Promise<LibraryStorage>
  readonly onWaiting: () => void
  readonly onOpen: (keeping: Keeping) => void
  /** Storage was closed from outside. */
  readonly onLost: () => void
}

/** Keeps a storage open: opens it when it is first used, again when it was closed, and stands in where it is blocked. */
export class StorageKeeper {
  #opening: Promise<OpenStorage> | undefined
  readonly #memory = createMemoryStorage()
  readonly #parts: KeeperParts

  constructor(parts: KeeperParts) {
    this.#parts = parts
  }

  /** Uses the open storage. @throws StorageProblem */
  async use<Result>(act: (storage: OpenStorage) => Promise<Result>): Promise<Result> {
    const opening = this.#open()
    try {
      return await act(await opening)
    } catch (error) {
      if (!(error instanceof StorageProblem) || error.kind !== 'closed') throw error
      if (this.#opening === opening) this.#opening = undefined
      return await act(await this.#open())
    }
  }

  /** Closes what is open; the next use opens it again. */
  close(): void {
    void this.#opening?.then((storage) => storage.close()).catch(() => undefined)
    this.#opening = undefined
  }

  #open(): Promise<OpenStorage> {
    if (this.#opening !== undefined) return this.#opening
    const opening = this.#openAnew()
    this.#opening = opening
    opening.catch(() => {
      if (this.#opening === opening) this.#opening = undefined
    })
    return opening
  }

  async #openAnew(): Promise<OpenStorage> {
    const storage = await this.#parts.bringStorage().catch((error: unknown) => {
      throw new StorageProblem('broken', error)
    })
    const { open, keeping } = await this.#openOrStandIn(storage)
    this.#parts.onOpen(keeping)
    return open
  }

  async #openOrStandIn(storage: LibraryStorage): Promise<{ open: OpenStorage; keeping: Keeping }> {
    const { onWaiting, onLost } = this.#parts
    const timer = setTimeout(onWaiting, PATIENCE)
    const events = {
      onWaiting,
      onLost: () => {
        this.#opening = undefined
        onLost()
      },
    }
    try {
      const open = await storage.open(events)
      return { open, keeping: open.isReadOnly ? 'read-only' : 'device' }
    } catch {
      return { open: await this.#memory.open(events), keeping: 'memory' }
    } finally {
      clearTimeout(timer)
    }
  }
}
