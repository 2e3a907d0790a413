import * as v from 'valibot'
import { compress, expand } from './compress-text.ts'
import { hybridTime, wallTime } from './hybrid-time.ts'
import { admitRecord } from './library-file.ts'
import { RECORD_VERSION, type Bookmark, type LibraryRecord } from './library-record.ts'

const VERSION = '1'
/** The longest link that a phone still reads well from a screen as one QR code, in bytes. */
export const LONGEST_LINK = 1200
const LONGEST_FRAGMENT = 20_000
const LONGEST_LIST = 1_000_000
/** Sorts before every device’s own id: what comes by link never wins a tie. */
const DEVICE_OF_LINKS = '00000000'

const FRAGMENT = /^#?import=(\d+)\.(\d{1,4})\.(\d{1,4})\.([A-Za-z0-9_-]*)$/
const ENTRY = /^([a-z0-9-]+)\.([0-9a-z]{1,10})(?:\.([0-9a-z]{1,10}))?$/

/** Why a link cannot be read. */
export type LinkProblem =
  /** It was cut or changed on its way. */
  | 'damaged'
  | 'newer-version'
  /** It asks for more than a library can hold. */
  | 'too-large'
  /** This browser cannot unpack it. */
  | 'unsupported'

/** What a link turned out to be; `part` of `total` codes, each of which can be imported by itself. */
export type ReadLink =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'read'
      readonly records: readonly LibraryRecord[]
      readonly part: number
      readonly total: number
    }
  | { readonly kind: 'refused'; readonly problem: LinkProblem }

/** Saved stories as short text: a line an issue, `issue:story.changed,story.changed.saved`, times in base 36. */
function printList(bookmarks: readonly Bookmark[]): string {
  const issues = new Map<string, string[]>()
  for (const { issueId, storyId, changedAt, savedAt } of bookmarks) {
    const changed = wallTime(changedAt)
    const saved = savedAt === changed ? '' : `.${savedAt.toString(36)}`
    const entries = issues.get(issueId) ?? []
    entries.push(`${storyId}.${changed.toString(36)}${saved}`)
    issues.set(issueId, entries)
  }
  return [...issues].map(([issueId, entries]) => `${issueId}:${entries.join(',')}`).join('\n')
}

function parseEntry(issueId: string, entry: string): LibraryRecord | undefined {
  const [, storyId, changed = '', saved = changed] = ENTRY.exec(entry) ?? []
  const at = parseInt(changed, 36)
  if (storyId === undefined || at > 8e15) return undefined
  const admitted = admitRecord(
    {
      kind: 'bookmark',
      issueId,
      storyId,
      savedAt: parseInt(saved, 36),
      deleted: false,
      schemaVersion: RECORD_VERSION,
      changedAt: hybridTime(at),
      deviceId: DEVICE_OF_LINKS,
    },
    1,
  )
  return 'position' in admitted ? undefined : admitted
}

function parseList(text: string): readonly LibraryRecord[] | undefined {
  const records: LibraryRecord[] = []
  for (const line of text.split('\n')) {
    const [issueId = '', entries = '', ...rest] = line.split(':')
    for (const entry of entries.split(',')) {
      const record = parseEntry(issueId, entry)
      if (record === undefined || rest.length > 0) return undefined
      records.push(record)
    }
  }
  return records
}

interface LinkParts {
  /** The address that opens the library, without a fragment. */
  readonly address: string
  readonly bookmarks: readonly Bookmark[]
  /** The longest link, in bytes. Absent: what one QR code holds well. */
  readonly longest?: number
}

/** Halves a list until each part is short enough; a single story always makes a link. */
async function pack(bookmarks: readonly Bookmark[], longest: number): Promise<readonly string[]> {
  const packed = await compress(printList(bookmarks))
  if (packed.length <= longest || bookmarks.length < 2) return [packed]
  const half = Math.ceil(bookmarks.length / 2)
  const first = await pack(bookmarks.slice(0, half), longest)
  return [...first, ...(await pack(bookmarks.slice(half), longest))]
}

/**
 * Links that carry a list of saved stories in their fragment, which no server ever sees; several where it is long.
 * None for an empty list.
 */
export async function writeLibraryLinks({
  address,
  bookmarks,
  longest = LONGEST_LINK,
}: LinkParts): Promise<readonly string[]> {
  if (bookmarks.length === 0) return []
  const sorted = [...bookmarks].sort((one, other) => (one.issueId < other.issueId ? -1 : 1))
  const room = longest - address.length - '#import=1.9999.9999.'.length
  const parts = await pack(sorted, room)
  return parts.map((part, place) => `${address}#import=${VERSION}.${place + 1}.${parts.length}.${part}`)
}

const PartSchema = v.pipe(
  v.object({ part: v.pipe(v.number(), v.minValue(1)), total: v.number() }),
  v.check(({ part, total }) => part <= total),
)

/** The fragment of an address → the saved stories in it, or why they cannot be read. Never throws. */
export async function readLibraryLink(fragment: string): Promise<ReadLink> {
  if (!/^#?import=/.test(fragment)) return { kind: 'none' }
  if (fragment.length > LONGEST_FRAGMENT) return { kind: 'refused', problem: 'too-large' }
  const [, version, part, total, packed = ''] = FRAGMENT.exec(fragment) ?? []
  if (version === undefined) return { kind: 'refused', problem: 'damaged' }
  if (version !== VERSION) return { kind: 'refused', problem: 'newer-version' }
  const parts = v.safeParse(PartSchema, { part: Number(part), total: Number(total) })
  const text = await expand(packed, LONGEST_LIST)
  if (text.kind === 'failed') return { kind: 'refused', problem: text.problem }
  const records = parseList(text.text)
  if (records === undefined || !parts.success) return { kind: 'refused', problem: 'damaged' }
  return { kind: 'read', records, ...parts.output }
}
