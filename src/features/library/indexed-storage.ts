import {
  openDB,
  type DBSchema,
  type IDBPDatabase,
  type IDBPObjectStore,
  type IDBPTransaction,
  type StoreNames,
} from 'idb'
import {
  StorageProblem,
  type Keys,
  type LibraryStorage,
  type OpenStorage,
  type Rows,
  type StorageEvents,
  type StoredRows,
  type Writes,
} from './library-storage.ts'

const NAME = 'cm.library'
const MANY_KEYS = 100
const PAGE = 500

interface LibraryDatabase extends DBSchema {
  records: { key: string; value: unknown }
  /** Raw rows that could not be understood. */
  aside: { key: string; value: unknown }
  meta: { key: string; value: unknown }
}
type Store = StoreNames<LibraryDatabase>
type Database = IDBPDatabase<LibraryDatabase>
type Mode = 'readonly' | 'readwrite'
type Target = IDBPObjectStore<LibraryDatabase, Store[], Store, 'readwrite'>
type Transaction<Kind extends Mode> = IDBPTransaction<LibraryDatabase, Store[], Kind>

/** Brings the database one version up; at the first place from nothing to version 1. */
export type DatabaseStep = (database: Database) => void

const STORES: readonly Store[] = ['records', 'aside', 'meta']

const createStores: DatabaseStep = (database) => {
  for (const store of STORES) database.createObjectStore(store)
}
/** How the database came to its shape, one step a version. */
export const DATABASE_STEPS: readonly DatabaseStep[] = [createStores]

const PROBLEMS: Readonly<Record<string, StorageProblem['kind']>> = {
  QuotaExceededError: 'full',
  InvalidStateError: 'closed',
  VersionError: 'newer',
}

function problemOf(error: unknown): StorageProblem {
  if (error instanceof StorageProblem) return error
  const name = error instanceof Error ? error.name : ''
  return new StorageProblem(PROBLEMS[name] ?? 'broken', error)
}

/** The rows of one store, page by page, so that thousands of them make no long task. */
async function readPages(transaction: Transaction<Mode>, store: Store): Promise<[string, unknown][]> {
  const rows: [string, unknown][] = []
  let range: IDBKeyRange | undefined
  for (;;) {
    const keys = await transaction.objectStore(store).getAllKeys(range, PAGE)
    const values = await transaction.objectStore(store).getAll(range, PAGE)
    keys.forEach((key, place) => rows.push([key, values[place]]))
    const last = keys.at(-1)
    if (last === undefined || keys.length < PAGE) return rows
    range = IDBKeyRange.lowerBound(last, true)
  }
}

async function readKeys(transaction: Transaction<Mode>, keys: ReadonlySet<string>): Promise<[string, unknown][]> {
  if (keys.size > MANY_KEYS) return (await readPages(transaction, 'records')).filter(([key]) => keys.has(key))
  const records = transaction.objectStore('records')
  const rows = await Promise.all(
    [...keys].map(async (key): Promise<[string, unknown]> => [key, await records.get(key)]),
  )
  return rows.filter(([, row]) => row !== undefined)
}

/** One request after the other: what is asked of a transaction that has ended throws at once. */
async function readRows(transaction: Transaction<Mode>, keys: Keys): Promise<StoredRows> {
  const records = keys === 'all' ? await readPages(transaction, 'records') : await readKeys(transaction, keys)
  const meta = await readPages(transaction, 'meta')
  const asideCount = await transaction.objectStore('aside').count()
  return { records: new Map(records), meta: new Map(meta), asideCount }
}

async function writeRow(target: Target, key: string, row: unknown): Promise<void> {
  if (row === undefined) await target.delete(key)
  else await target.put(row, key)
}

function writeRows(transaction: Transaction<'readwrite'>, store: Store, rows: Rows = new Map()): Promise<void>[] {
  const target = transaction.objectStore(store)
  return [...rows].map(([key, row]) => writeRow(target, key, row))
}

/** Begins a transaction. Whoever needs to know of its end awaits it; for the others its failure is no news. */
function begin<Kind extends Mode>(database: Database, mode: Kind): Transaction<Kind> {
  const transaction = database.transaction([...STORES], mode, { durability: 'strict' })
  transaction.done.catch(() => undefined)
  return transaction
}

async function change(database: Database, keys: Keys, decide: (rows: StoredRows) => Writes): Promise<void> {
  const transaction = begin(database, 'readwrite')
  try {
    const writes = decide(await readRows(transaction, keys))
    await Promise.all(STORES.flatMap((store) => writeRows(transaction, store, writes[store])))
  } catch (error) {
    await abort(transaction)
    // Requests that were still open when the disk was full only say that they were aborted.
    throw transaction.error ?? error
  }
  await transaction.done
}

/** Takes back what a transaction has written; waits until that is so. */
async function abort(transaction: Transaction<'readwrite'>): Promise<void> {
  try {
    transaction.abort()
  } catch {
    // It has ended by itself.
  }
  await transaction.done.catch(() => undefined)
}

/** Does one thing with the database and names what goes wrong. */
async function attempt<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act()
  } catch (error) {
    throw problemOf(error)
  }
}

function openStorage(database: Database, isReadOnly: boolean): OpenStorage {
  const read = async (keys: Keys) => readRows(begin(database, 'readonly'), keys)
  const readAside = async () => new Map(await readPages(begin(database, 'readonly'), 'aside'))
  return {
    isReadOnly,
    read: (keys) => attempt(() => read(keys)),
    readAside: () => attempt(readAside),
    change: (keys, decide) => {
      if (isReadOnly) return Promise.reject(new StorageProblem('newer'))
      return attempt(() => change(database, keys, decide))
    },
    close: () => database.close(),
  }
}

function openDatabase(steps: readonly DatabaseStep[], events: StorageEvents): Promise<Database> {
  const opening = openDB<LibraryDatabase>(NAME, steps.length, {
    upgrade: (...[database, oldVersion, , transaction]) => {
      // Its failure is that of the opening.
      transaction.done.catch(() => undefined)
      for (const step of steps.slice(oldVersion)) step(database)
    },
    blocked: events.onWaiting,
    blocking: () => {
      // Closing at once lets the newer version in; what is being written now is still written.
      void opening.then((database) => database.close())
      events.onLost()
    },
    terminated: events.onLost,
  })
  return opening
}

/** What a newer version made, as far as this one understands it. */
async function openNewer({ onLost }: StorageEvents): Promise<OpenStorage> {
  const opening = openDB<LibraryDatabase>(NAME, undefined, {
    blocking: () => {
      void opening.then((database) => database.close())
      onLost()
    },
    terminated: onLost,
  })
  const database = await opening
  if (STORES.every((store) => database.objectStoreNames.contains(store))) return openStorage(database, true)
  const nothing = { records: new Map(), meta: new Map(), asideCount: 0 }
  return {
    isReadOnly: true,
    read: () => Promise.resolve(nothing),
    readAside: () => Promise.resolve(new Map()),
    change: () => Promise.reject(new StorageProblem('newer')),
    close: () => database.close(),
  }
}

/**
 * The library in IndexedDB, database `cm.library`.
 * @param steps how the database came to its shape, one step a version
 */
export function createIndexedStorage(steps: readonly DatabaseStep[] = DATABASE_STEPS): LibraryStorage {
  return {
    open: async (events) => {
      try {
        return openStorage(await openDatabase(steps, events), false)
      } catch (error) {
        if (problemOf(error).kind !== 'newer') throw new StorageProblem('blocked', error)
        return attempt(() => openNewer(events))
      }
    },
  }
}
