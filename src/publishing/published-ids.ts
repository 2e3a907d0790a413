import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { Block } from '#domain/block.ts'
import { issueBlocks, type Issue } from '#domain/issue.ts'
import type { LocalizedText } from '#domain/language.ts'
import type { Diagnostic } from '#newsletter/diagnostic.ts'

const FingerprintsSchema = v.record(v.string(), v.string())

/** The ids of an issue that readers may have kept: `published.json`, each with a fingerprint of its text. */
export const PublishedIdsSchema = v.object({ stories: FingerprintsSchema, anchors: FingerprintsSchema })
export type PublishedIds = v.InferOutput<typeof PublishedIdsSchema>
type Fingerprints = PublishedIds['stories']

const FINGERPRINT_LENGTH = 12

function fingerprint(text: string): string {
  const normal = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  return createHash('sha256').update(normal).digest('hex').slice(0, FINGERPRINT_LENGTH)
}

const sorted = (fingerprints: Fingerprints): Fingerprints =>
  Object.fromEntries(Object.entries(fingerprints).sort(([one], [other]) => (one < other ? -1 : 1)))

/** Every id of the issue as it stands, with the fingerprint of its text in the original language. */
export function idsOf(issue: Issue): PublishedIds {
  const original = (text: LocalizedText | null | undefined) => text?.[issue.original] ?? ''
  const textOf = (block: Block) =>
    block.type === 'table'
      ? JSON.stringify([block.header, ...block.rows].map((row) => row.map(original)))
      : original(block.text)
  const sections = [
    ...issue.stories.flatMap((story) => story.sections),
    ...issue.sections,
    ...(issue.outlook?.sections ?? []),
  ]
  const anchors = [
    ...issueBlocks(issue).map((block) => [block.id, textOf(block)] as const),
    ...sections.map((section) => [section.id, original(section.title)] as const),
    ...issue.stories.flatMap((story) => (story.why ? [[story.why.id, original(story.why.title)] as const] : [])),
    ...(issue.outlook?.actions ?? []).map((action) => [action.id, original(action.text)] as const),
  ]
  const print = (pairs: readonly (readonly [string, string])[]) =>
    sorted(Object.fromEntries(pairs.map(([id, text]) => [id, fingerprint(text)])))
  return { stories: print(issue.stories.map((story) => [story.id, original(story.title)])), anchors: print(anchors) }
}

/** What was published before together with what the issue holds now: an id is never struck off. */
export function addIds(published: PublishedIds, current: PublishedIds): PublishedIds {
  return {
    stories: sorted({ ...published.stories, ...current.stories }),
    anchors: sorted({ ...published.anchors, ...current.anchors }),
  }
}

export interface PublishedIdsFile {
  /** The file as messages name it. */
  readonly file: string
  readonly text: string
}

/** Reads `published.json`. */
export function parsePublishedIds({ file, text }: PublishedIdsFile): PublishedIds | Diagnostic {
  const broken = (what: string): Diagnostic => ({
    severity: 'error',
    code: 'published-ids-broken',
    file,
    what,
    remedy: 'Restore the file from the history of the repository',
  })
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return broken('The file is not JSON')
  }
  const result = v.safeParse(PublishedIdsSchema, data)
  if (result.success) return result.output
  return broken(`${v.getDotPath(result.issues[0]) ?? 'The file'}: ${result.issues[0].message}`)
}
