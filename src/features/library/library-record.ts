import * as v from 'valibot'
import { takeOutHidden } from '#domain/hidden-characters.ts'
import { SlugSchema } from '#domain/identifiers.ts'
import { LanguageSchema } from '#domain/language.ts'
import { DataError, upgradeData, type Upgrade } from '#domain/parse-issue.ts'
import { HybridTimeSchema } from './hybrid-time.ts'
import { MomentSchema, PlaceSchema } from './place-schema.ts'

/** Longest text of a note, in UTF-16 units. */
export const LONGEST_NOTE = 20_000
const LONGEST_QUOTE = 10_000
const LAST_OFFSET = 1_000_000

/** Changes of the shape of records, oldest first; a record of an older shape is brought up as it is read. */
const UPGRADES: readonly Upgrade[] = []

/** The shape in which records are written now. */
export const RECORD_VERSION = UPGRADES.length + 1

const IdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9-]{8,64}$/, 'is not an id'))
/** Words from outside or from a reader; characters that nobody sees are taken out of them. */
const wordsSchema = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest, `is longer than ${longest} characters`),
    v.transform((text) => takeOutHidden(text).text),
    v.nonEmpty('is empty'),
  )
const NoteTextSchema = wordsSchema(LONGEST_NOTE)
const OffsetSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_OFFSET))

/** What every record says of its last change. */
const stamp = {
  schemaVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  changedAt: HybridTimeSchema,
  /** The device on which that was. */
  deviceId: IdSchema,
}
const story = { issueId: SlugSchema, storyId: SlugSchema }
const live = { deleted: v.literal(false), ...stamp }
const gone = { deleted: v.literal(true), ...stamp }

/** A saved story. */
const BookmarkSchema = v.object({ kind: v.literal('bookmark'), ...story, savedAt: MomentSchema, ...live })
const NoteSchema = v.object({
  kind: v.literal('note'),
  id: IdSchema,
  ...story,
  text: NoteTextSchema,
  createdAt: MomentSchema,
  ...live,
})
const PassageSchema = v.pipe(
  v.object({
    kind: v.literal('passage'),
    id: IdSchema,
    ...story,
    blockId: SlugSchema,
    /** The language in which the words were marked. */
    language: LanguageSchema,
    /** The words, as they stood. */
    quote: wordsSchema(LONGEST_QUOTE),
    /** Where the words begin and end in the block’s plain text, in UTF-16 units. */
    start: OffsetSchema,
    end: OffsetSchema,
    note: v.optional(NoteTextSchema),
    createdAt: MomentSchema,
    ...live,
  }),
  v.check(({ start, end }) => start < end, 'ends before it begins'),
)
const PlaceRecordSchema = v.object({
  kind: v.literal('place'),
  ...story,
  /** Marking a story as unread is a part of the place itself, so that a place has no tombstone. */
  place: PlaceSchema,
  ...live,
})
const GoneBookmarkSchema = v.object({ kind: v.literal('bookmark'), ...story, ...gone })
const GoneNoteSchema = v.object({ kind: v.literal('note'), id: IdSchema, ...gone })
const GonePassageSchema = v.object({ kind: v.literal('passage'), id: IdSchema, ...gone })

/** One thing that a reader keeps, or the trace of one that was removed. */
export const LibraryRecordSchema = v.variant('kind', [
  v.variant('deleted', [BookmarkSchema, GoneBookmarkSchema]),
  v.variant('deleted', [NoteSchema, GoneNoteSchema]),
  v.variant('deleted', [PassageSchema, GonePassageSchema]),
  PlaceRecordSchema,
])
export type LibraryRecord = v.InferOutput<typeof LibraryRecordSchema>
export type Bookmark = v.InferOutput<typeof BookmarkSchema>
export type Note = v.InferOutput<typeof NoteSchema>
export type Passage = v.InferOutput<typeof PassageSchema>
export type PlaceRecord = v.InferOutput<typeof PlaceRecordSchema>

/** Names a record among all others: by its story, or by its own id where a story may have several. */
export function keyOf(record: LibraryRecord): string {
  const { kind } = record
  return kind === 'note' || kind === 'passage' ? `${kind}/${record.id}` : `${kind}/${record.issueId}/${record.storyId}`
}

/** What unknown data turned out to be. */
export type ReadRecord =
  | { readonly kind: 'sound'; readonly record: LibraryRecord }
  /** Written by a newer version of the site; not ours to change. */
  | { readonly kind: 'newer'; readonly version: number }
  /** `path` leads to the first thing that is wrong; empty for the whole. */
  | { readonly kind: 'corrupt'; readonly path: string; readonly message: string }

function upgrade(data: unknown, upgrades: readonly Upgrade[]): { readonly data: unknown } | ReadRecord {
  try {
    return { data: upgradeData('record', data, upgrades) }
  } catch (error) {
    if (!(error instanceof DataError)) return { kind: 'corrupt', path: '', message: 'cannot be upgraded' }
    if (error.problem.kind === 'future-version') return { kind: 'newer', version: error.problem.version }
    const path = error.problem.kind === 'invalid' ? error.problem.path : ''
    return { kind: 'corrupt', path, message: error.message }
  }
}

/** Unknown data → a record of today’s shape, or why not. Never throws. */
export function readRecord(data: unknown, upgrades: readonly Upgrade[] = UPGRADES): ReadRecord {
  const upgraded = upgrade(data, upgrades)
  if ('kind' in upgraded) return upgraded
  const checked = v.safeParse(LibraryRecordSchema, upgraded.data, { abortEarly: true })
  if (checked.success) return { kind: 'sound', record: checked.output }
  const [first] = checked.issues
  return { kind: 'corrupt', path: v.getDotPath(first) ?? '', message: first.message }
}
