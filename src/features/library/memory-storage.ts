import type { Keys, LibraryStorage, Rows, StoredRows, Writes } from './library-storage.ts'

function select(rows: Rows, keys: Keys): Rows {
  if (keys === 'all') return new Map(rows)
  return new Map([...keys].flatMap((key) => (rows.has(key) ? [[key, rows.get(key)]] : [])))
}

function write(rows: Map<string, unknown>, writes: Rows = new Map()): void {
  for (const [key, row] of writes) {
    if (row === undefined) rows.delete(key)
    else rows.set(key, row)
  }
}

/** A storage that lasts as long as the tab: for browsers that keep nothing. */
export function createMemoryStorage(): LibraryStorage {
  const records = new Map<string, unknown>()
  const aside = new Map<string, unknown>()
  const meta = new Map<string, unknown>()
  const read = (keys: Keys): StoredRows => ({
    records: select(records, keys),
    meta: new Map(meta),
    asideCount: aside.size,
  })
  const change = (keys: Keys, decide: (rows: StoredRows) => Writes) => {
    const writes = decide(read(keys))
    write(records, writes.records)
    write(aside, writes.aside)
    write(meta, writes.meta)
  }
  return {
    open: () =>
      Promise.resolve({
        isReadOnly: false,
        read: (keys) => Promise.resolve(read(keys)),
        readAside: () => Promise.resolve(new Map(aside)),
        change: (keys, decide) => Promise.resolve().then(() => change(keys, decide)),
        close: () => undefined,
      }),
  }
}
