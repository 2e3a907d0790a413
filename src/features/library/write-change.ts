import type { Change, Stamp } from './library-ledger.ts'
import { metaRows, readMeta } from './library-meta.ts'
import { keyOf, readRecord, type LibraryRecord, type ReadRecord } from './library-record.ts'
import type { Receipt } from './library-snapshot.ts'
import { StorageProblem, type OpenStorage, type StoredRows, type Writes } from './library-storage.ts'
import { isSameRecord } from './merge-records.ts'

/** What a device calls itself, and the moment of a change. */
export interface WriteMoment {
  readonly now: number
  /** A name for this device where it has none yet. */
  readonly newDeviceId: string
}

/** What a change came to in storage. */
export interface Written {
  readonly receipt: Receipt
  /** The records as storage holds them now, those that stayed as they were included. */
  readonly stored: readonly LibraryRecord[]
  readonly asideCount: number
  /** How often the library has been written; undefined where this change wrote nothing. */
  readonly revision: number | undefined
}

/** Reads a row; one that is kept under another’s key is as corrupt as one that cannot be read. */
export function readRow(key: string, row: unknown): ReadRecord {
  const read = readRecord(row)
  if (read.kind !== 'sound' || keyOf(read.record) === key) return read
  return { kind: 'corrupt', path: '', message: 'is kept under the key of another record' }
}

function checkedRecord(record: LibraryRecord, key: string): LibraryRecord {
  const read = readRow(key, record)
  if (read.kind !== 'sound') throw new StorageProblem('broken', `${key}: ${JSON.stringify(read)}`)
  return read.record
}

/** What a transaction is about to write, record by record. */
class Draft {
  readonly records = new Map<string, LibraryRecord | undefined>()
  readonly aside = new Map<string, unknown>()
  readonly replaced: Receipt['replaced'][number][] = []
  readonly stored: LibraryRecord[] = []
  readonly #change: Change
  readonly #rows: StoredRows
  readonly #stamp: Stamp
  readonly #revision: number

  constructor(change: Change, rows: StoredRows, moment: WriteMoment) {
    const meta = readMeta(rows.meta)
    this.#change = change
    this.#rows = rows
    this.#stamp = { now: moment.now, deviceId: meta.deviceId ?? moment.newDeviceId }
    this.#revision = meta.revision + 1
    for (const key of change.keys === 'all' ? rows.records.keys() : change.keys) this.#edit(key)
  }

  /** How often the library will have been written; undefined where nothing is to be written. */
  get revision(): number | undefined {
    return this.records.size === 0 ? undefined : this.#revision
  }

  get writes(): Writes {
    if (this.revision === undefined) return {}
    const meta = metaRows({ revision: this.#revision, deviceId: this.#stamp.deviceId })
    return { records: this.records, aside: this.aside, meta }
  }

  #edit(key: string): void {
    const before = this.#read(key)
    if (before === 'newer') return
    const edited = this.#change.edit(before, key, this.#stamp)
    if (edited === undefined || isSameRecord(before, edited)) {
      if (before !== undefined) this.stored.push(before)
      return
    }
    const after = checkedRecord(edited, key)
    this.records.set(key, after)
    this.replaced.push({ key, before, after })
    this.stored.push(after)
  }

  #read(key: string): LibraryRecord | undefined | 'newer' {
    const row = this.#rows.records.get(key)
    if (row === undefined) return undefined
    const read = readRow(key, row)
    if (read.kind === 'sound') return read.record
    if (read.kind === 'newer') {
      if (this.#change.isTolerant === true) return 'newer'
      throw new StorageProblem('newer')
    }
    // The number keeps a later row of the same key from taking the place of this one.
    this.aside.set(`${key}@${this.#revision}`, row)
    this.records.set(key, undefined)
    return undefined
  }
}

/** Makes a change in one transaction. @throws StorageProblem */
export async function writeChange(storage: OpenStorage, change: Change, moment: WriteMoment): Promise<Written> {
  let written: Written | undefined
  await storage.change(change.keys, (rows) => {
    const draft = new Draft(change, rows, moment)
    const { replaced, stored, revision } = draft
    written = { receipt: { replaced }, stored, revision, asideCount: rows.asideCount + draft.aside.size }
    return draft.writes
  })
  if (written === undefined) throw new StorageProblem('broken')
  return written
}
