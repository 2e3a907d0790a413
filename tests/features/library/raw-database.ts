import { openDB } from 'idb'
import { createIndexedStorage, DATABASE_STEPS, type DatabaseStep } from '#features/library/indexed-storage.ts'

const NAME = 'cm.library'

/** A storage as a later version of the site will have it, one step of the database ahead. */
export function createNewerStorage(step: DatabaseStep = () => undefined) {
  return createIndexedStorage([...DATABASE_STEPS, step])
}

/** The records as they lie in the database, unchecked, by key. */
export async function readRaw(): Promise<ReadonlyMap<IDBValidKey, unknown>> {
  const database = await openDB(NAME)
  const keys = await database.getAllKeys('records')
  const rows: unknown[] = await database.getAll('records')
  database.close()
  return new Map(keys.map((key, place) => [key, rows[place]]))
}

/** Puts rows into the database past all checks. */
export async function writeRaw(rows: Readonly<Record<string, unknown>>): Promise<void> {
  const database = await openDB(NAME)
  const transaction = database.transaction('records', 'readwrite')
  for (const [key, row] of Object.entries(rows)) await transaction.store.put(row, key)
  await transaction.done
  database.close()
}

/** A tab of another program or an old version, which does not let go of the database when it is asked to. */
export async function holdDatabase(): Promise<() => void> {
  const database = await openDB(NAME)
  return () => database.close()
}
