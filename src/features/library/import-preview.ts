import type { Refusal } from './library-file.ts'
import { keyOf, type LibraryRecord } from './library-record.ts'
import { isSameRecord, mergeDoubles, mergeRecords } from './merge-records.ts'

/** How many things an import would add, change, remove, and leave as they are. */
export interface ImportCounts {
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly unchanged: number
}

type Kind = LibraryRecord['kind']
type Fate = keyof ImportCounts

/** What an import would do to one thing. */
export interface ImportChange {
  readonly fate: Exclude<Fate, 'unchanged'>
  /** As it would be, or, where it would be removed, as it is. */
  readonly record: LibraryRecord
}

/** What an import would do. */
export interface ImportPreview {
  /** Counts of saved stories, notes, passages and reading places. */
  readonly counts: Readonly<Record<Kind, ImportCounts>>
  /** All kinds together. */
  readonly total: ImportCounts
  /** Everything that would change, in the order of the file. */
  readonly changes: readonly ImportChange[]
  /** The records of the file that cannot be imported, and why. */
  readonly refusals: readonly Refusal[]
  /** What to hand to `importRecords`. */
  readonly records: readonly LibraryRecord[]
}

const KINDS: readonly Kind[] = ['bookmark', 'note', 'passage', 'place']

function fateOf(before: LibraryRecord | undefined, incoming: LibraryRecord): Fate {
  const after = before === undefined ? incoming : mergeRecords(before, incoming)
  const wasThere = before?.deleted === false
  if (after.deleted) return wasThere ? 'removed' : 'unchanged'
  if (!wasThere) return 'added'
  return isSameRecord(before, after) ? 'unchanged' : 'changed'
}

function count(fates: readonly Fate[]): ImportCounts {
  const of = (fate: Fate) => fates.filter((one) => one === fate).length
  return { added: of('added'), changed: of('changed'), removed: of('removed'), unchanged: of('unchanged') }
}

interface Incoming {
  readonly records: readonly LibraryRecord[]
  readonly refusals: readonly Refusal[]
}

/** What importing records into a library would do; changes nothing. */
export function previewImport(library: readonly LibraryRecord[], incoming: Incoming): ImportPreview {
  const known = new Map(library.map((record) => [keyOf(record), record]))
  const records = mergeDoubles(incoming.records)
  const fates = records.map((record) => ({ kind: record.kind, fate: fateOf(known.get(keyOf(record)), record) }))
  const changes = records.flatMap((record, place): ImportChange[] => {
    const fate = fates[place]?.fate
    if (fate === undefined || fate === 'unchanged') return []
    const before = known.get(keyOf(record))
    return [{ fate, record: fate === 'removed' && before ? before : record }]
  })
  const [bookmark, note, passage, place] = KINDS.map((kind) =>
    count(fates.filter((one) => one.kind === kind).map(({ fate }) => fate)),
  )
  const none = count([])
  return {
    counts: { bookmark: bookmark ?? none, note: note ?? none, passage: passage ?? none, place: place ?? none },
    total: count(fates.map(({ fate }) => fate)),
    changes,
    refusals: incoming.refusals,
    records,
  }
}
