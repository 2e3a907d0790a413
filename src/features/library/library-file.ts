import * as v from 'valibot'
import { isRecord } from '#domain/parse-issue.ts'
import { JsonError, parseJson } from '#domain/parse-json.ts'
import { LAST_MOMENT, wallTime } from './hybrid-time.ts'
import { keyOf, readRecord, type LibraryRecord } from './library-record.ts'

const FORMAT = 'canh-cua-mo-rong/library'
const VERSION = 1
/** The longest file that is read, in bytes; also the longest text, in UTF-16 units. */
export const LARGEST_FILE = 64_000_000
const MOST_RECORDS = 200_000

/** Why a whole file is refused. */
export type FileProblem =
  | { readonly kind: 'too-large' }
  | { readonly kind: 'empty' }
  /** Not UTF-8: a picture, an archive, a text in another encoding. */
  | { readonly kind: 'not-text' }
  /** JSON that nests too deep, or holds too many records, to be a library. */
  | { readonly kind: 'too-deep' | 'too-many' }
  | { readonly kind: 'not-json' }
  /** JSON, but not an exported library. */
  | { readonly kind: 'not-a-library' }
  /** Exported by a newer version of the site. */
  | { readonly kind: 'newer-version'; readonly version: number }
  /** A library of which no record could be understood. */
  | { readonly kind: 'nothing-usable'; readonly refusals: readonly Refusal[] }

/** Why one record of a file is left out. */
export interface Refusal {
  /** Which record of the file, from 1. */
  readonly position: number
  readonly kind: 'newer' | 'invalid' | 'in-the-future'
  /** What is wrong, as the path of a field; empty for the whole record. */
  readonly path: string
  readonly message: string
}

/** What a file turned out to be. */
export type ReadFile =
  | { readonly kind: 'read'; readonly records: readonly LibraryRecord[]; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'refused'; readonly problem: FileProblem }

const DocumentSchema = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  records: v.array(v.unknown()),
})

function compareKeys(one: LibraryRecord, other: LibraryRecord): number {
  return keyOf(one) < keyOf(other) ? -1 : 1
}

/**
 * Records as the text of a file: sorted, one record a line, nothing in it of the moment at which it was made, so that
 * one library always gives one text. The records must be of different keys.
 */
export function printLibrary(records: readonly LibraryRecord[]): string {
  const lines = [...records].sort(compareKeys).map((record) => JSON.stringify(record))
  const head = `{"format":${JSON.stringify(FORMAT)},"version":${VERSION},"records":[`
  return `${head}${lines.map((line, place) => `${place === 0 ? '' : ','}\n${line}`).join('')}\n]}\n`
}

const refuse = (problem: FileProblem): ReadFile => ({ kind: 'refused', problem })

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The last moment that a record speaks of, in milliseconds since 1970. */
function lastMoment(record: LibraryRecord): number {
  const changed = wallTime(record.changedAt)
  if (record.deleted) return changed
  switch (record.kind) {
    case 'bookmark':
      return Math.max(changed, record.savedAt)
    case 'note':
    case 'passage':
      return Math.max(changed, record.createdAt)
    case 'place': {
      const { changedAt, clearedAt, last } = record.place
      return Math.max(changed, changedAt, clearedAt, last?.at ?? 0)
    }
  }
}

/** Reads one record from outside; undefined refusal for a sound one. */
export function admitRecord(data: unknown, position: number): LibraryRecord | Refusal {
  const read = readRecord(data)
  if (read.kind === 'newer') return { position, kind: 'newer', path: 'schemaVersion', message: 'is of a newer version' }
  if (read.kind === 'corrupt') return { position, kind: 'invalid', path: read.path, message: read.message }
  if (lastMoment(read.record) <= LAST_MOMENT) return read.record
  return { position, kind: 'in-the-future', path: 'changedAt', message: 'is later than the year 2100' }
}

function readDocument(data: unknown): ReadFile {
  if (isRecord(data) && data.format === FORMAT && typeof data.version === 'number' && data.version > VERSION) {
    return refuse({ kind: 'newer-version', version: data.version })
  }
  const checked = v.safeParse(DocumentSchema, data)
  if (!checked.success) return refuse({ kind: 'not-a-library' })
  if (checked.output.records.length > MOST_RECORDS) return refuse({ kind: 'too-many' })
  const records: LibraryRecord[] = []
  const refusals: Refusal[] = []
  checked.output.records.forEach((one, place) => {
    const admitted = admitRecord(one, place + 1)
    if ('position' in admitted) refusals.push(admitted)
    else records.push(admitted)
  })
  if (records.length === 0 && refusals.length > 0) return refuse({ kind: 'nothing-usable', refusals })
  return { kind: 'read', records, refusals }
}

/**
 * What someone wants to import → records, and which parts were left out; or why it is refused as a whole. Never
 * throws, and changes nothing.
 * @param file the bytes of a file, or pasted text
 */
export function parseLibrary(file: Uint8Array | string): ReadFile {
  if (file.length > LARGEST_FILE) return refuse({ kind: 'too-large' })
  const text = typeof file === 'string' ? file.replace(/^\ufeff/, '') : decode(file)
  if (text === undefined) return refuse({ kind: 'not-text' })
  if (text.trim() === '') return refuse({ kind: 'empty' })
  try {
    return readDocument(parseJson(text, LARGEST_FILE))
  } catch (error) {
    const isTooDeep = error instanceof JsonError && error.problem === 'too-deep'
    return refuse({ kind: isTooDeep ? 'too-deep' : 'not-json' })
  }
}
