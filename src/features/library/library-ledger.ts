import { inSlices } from './in-slices.ts'
import { keyOf, type LibraryRecord } from './library-record.ts'
import { UNLOADED, type LibrarySnapshot } from './library-snapshot.ts'
import type { Keys } from './library-storage.ts'
import { isSameRecord, mergeRecords } from './merge-records.ts'
import { showRecords } from './show-records.ts'

/** Who changes a record, and when. */
export interface Stamp {
  /** Milliseconds since 1970. */
  readonly now: number
  readonly deviceId: string
}

/** A change of one or many records: made at once to what is shown, and in a transaction to what is stored. */
export interface Change {
  readonly keys: Keys
  /** The record after the change; undefined to leave it as it is. */
  readonly edit: (current: LibraryRecord | undefined, key: string, stamp: Stamp) => LibraryRecord | undefined
  /** True to leave alone what a newer version wrote, instead of failing. */
  readonly isTolerant?: boolean
  /** True where nobody needs to hear of its failure: it is made again by itself. */
  readonly isQuiet?: boolean
}

/** A change that storage has not confirmed. */
export interface OpenChange {
  readonly change: Change
  readonly stamp: Stamp
  /** Keys of what it changes in what is shown. */
  readonly touched: ReadonlySet<string>
}

type Facts = Partial<Omit<LibrarySnapshot, 'bookmarks' | 'notes' | 'passages' | 'places' | 'pending'>>

/** What storage is known to hold, the changes on their way to it, and the snapshot that both come to. */
export class LibraryLedger {
  #snapshot = UNLOADED
  readonly #known = new Map<string, LibraryRecord>()
  readonly #open = new Set<OpenChange>()
  readonly #onChange: () => void

  /** @param onChange called after every change of the snapshot */
  constructor(onChange: () => void) {
    this.#onChange = onChange
  }

  get snapshot(): LibrarySnapshot {
    return this.#snapshot
  }

  /** Everything that storage is known to hold, tombstones included. */
  get records(): ReadonlyMap<string, LibraryRecord> {
    return this.#known
  }

  /** Shows a change before storage has it. */
  begin(change: Change, stamp: Stamp): OpenChange {
    const keys = change.keys === 'all' ? this.#known.keys() : change.keys
    const touched = new Set([...keys].filter((key) => this.#isTouched(key, change, stamp)))
    const begun = { change, stamp, touched }
    this.#open.add(begun)
    this.#refresh(touched)
    return begun
  }

  /** Storage has confirmed a change, and now holds these records. */
  settle(begun: OpenChange, stored: Iterable<LibraryRecord>): void {
    this.#open.delete(begun)
    this.#refresh([...this.#learn(stored), ...begun.touched])
  }

  /** Takes back a change that failed. */
  drop(begun: OpenChange): void {
    this.#open.delete(begun)
    this.#refresh(begun.touched)
  }

  /** Takes in what storage holds; an older state of a record than the known one is ignored. */
  async absorb(stored: Iterable<LibraryRecord>): Promise<void> {
    const learnt: string[] = []
    await inSlices(stored, (record) => learnt.push(...this.#learn([record])))
    this.#refresh(learnt)
  }

  /** Takes what storage holds for all that there is. */
  replace(stored: Iterable<LibraryRecord>): void {
    const before = [...this.#known.keys()]
    this.#known.clear()
    this.#refresh([...before, ...this.#learn(stored)])
  }

  /** Notes what is so apart from the records. */
  note(facts: Facts): void {
    this.#adopt(facts)
  }

  #learn(stored: Iterable<LibraryRecord>): string[] {
    return [...stored].flatMap((record) => {
      const key = keyOf(record)
      const before = this.#known.get(key)
      const after = before === undefined ? record : mergeRecords(before, record)
      if (before !== undefined && isSameRecord(before, after)) return []
      this.#known.set(key, after)
      return [key]
    })
  }

  #isTouched(key: string, change: Change, stamp: Stamp): boolean {
    const before = this.#currentRecord(key)
    const after = change.edit(before, key, stamp)
    return after !== undefined && !isSameRecord(before, after)
  }

  #currentRecord(key: string): LibraryRecord | undefined {
    let record = this.#known.get(key)
    for (const { change, stamp, touched } of this.#open) {
      if (touched.has(key)) record = change.edit(record, key, stamp) ?? record
    }
    return record
  }

  #refresh(keys: Iterable<string>): void {
    const current = new Map([...keys].map((key) => [key, this.#currentRecord(key)]))
    this.#adopt({ ...showRecords(this.#snapshot, current), pending: this.#pendingKeys() })
  }

  #pendingKeys(): ReadonlySet<string> {
    const before = this.#snapshot.pending
    const pending = new Set([...this.#open].flatMap(({ touched }) => [...touched]))
    const isSame = pending.size === before.size && [...pending].every((key) => before.has(key))
    return isSame ? before : pending
  }

  #adopt(facts: Partial<LibrarySnapshot>): void {
    const before: Readonly<Record<string, unknown>> = { ...this.#snapshot }
    if (Object.entries(facts).every(([name, fact]) => before[name] === fact)) return
    this.#snapshot = { ...this.#snapshot, ...facts }
    this.#onChange()
  }
}
