import { readNumbers, readRising } from '#domain/number-text.ts'
import { SIDES, type SearchManifest, type SearchText, type Side } from '#domain/search-index.ts'

/** Where the files of the index come from. Each rejects where a file cannot be had. */
export interface SearchFiles {
  readonly manifest: () => Promise<SearchManifest>
  readonly shard: (file: string) => Promise<string>
  readonly vocabulary: (file: string) => Promise<readonly string[]>
  readonly text: (folder: string, part: number, side: Side) => Promise<SearchText>
}

/** A story, or what an issue says outside of its stories. */
export interface Entity {
  readonly issueId: string
  readonly folder: string
  /** Number of the story, or 0 for the issue itself. */
  readonly part: number
}

/** What the positions of the index mean: three sides for each entity, in the order of `SIDES`. */
export interface Places {
  readonly entities: readonly Entity[]
  /** Where each side begins; one more at the end. */
  readonly starts: Uint32Array
}

/** An index that is being read: what it consists of, and what was read of it already. */
export interface SearchIndex {
  readonly files: SearchFiles
  readonly manifest: SearchManifest
  readonly places: Places
  /** What was read of the index for the words of queries: while a reader types, most words stay. */
  readonly postings: Map<string, Posting>
  readonly known: Map<string, Uint32Array>
}

/** Where one word stands, by the ways in which it is written. */
export interface Posting {
  readonly folded: string
  readonly ways: readonly { readonly toned: string; readonly positions: readonly number[] }[]
}

/** Reads from the manifest what positions mean. */
function readPlaces({ issues }: SearchManifest): Places {
  const entities: Entity[] = []
  const lengths: number[] = []
  for (const [issueId, folder, printed] of issues) {
    const sides = readNumbers(printed)
    const count = Math.floor(sides.length / SIDES.length)
    for (let at = 0; at < count; at += 1) entities.push({ issueId, folder, part: at === count - 1 ? 0 : at + 1 })
    lengths.push(...sides.slice(0, count * SIDES.length))
  }
  const starts = new Uint32Array(lengths.length + 1)
  lengths.forEach((length, at) => (starts[at + 1] = (starts[at] ?? 0) + length))
  return { entities, starts }
}

function readLine(line: string): Posting {
  const [folded = '', ...ways] = line.split(' ')
  return {
    folded,
    ways: ways.map((way) => {
      const at = way.indexOf(':')
      return { toned: at === 0 ? folded : way.slice(0, at), positions: readRising(way.slice(at + 1)) }
    }),
  }
}

const lineAt = (words: string, start: number) => {
  const end = words.indexOf('\n', start)
  return words.slice(start, end < 0 ? words.length : end)
}

/** The word in a shard, if it is there. */
export function findWord(words: string, folded: string): Posting | undefined {
  const start = words.startsWith(`${folded} `) ? 0 : words.indexOf(`\n${folded} `) + 1
  return start === 0 && !words.startsWith(`${folded} `) ? undefined : readLine(lineAt(words, start))
}

/** The words in a shard that begin so and go on, in order, at most `limit`. */
export function findBeginnings(words: string, beginning: string, limit: number): Posting[] {
  const found: Posting[] = []
  let at = words.startsWith(beginning) ? 0 : words.indexOf(`\n${beginning}`) + 1
  if (at === 0 && !words.startsWith(beginning)) return []
  while (found.length < limit && words.startsWith(beginning, at)) {
    const line = lineAt(words, at)
    if (line.charAt(beginning.length) !== ' ') found.push(readLine(line))
    at += line.length + 1
  }
  return found
}

/** The shard in which a word stands if it is in the index: its place in the manifest. */
export function shardOf({ shards }: SearchManifest, folded: string): number {
  let low = 0
  let high = shards.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((shards[middle]?.[0] ?? '') <= folded) low = middle
    else high = middle - 1
  }
  return low
}

const opened = new WeakMap<SearchManifest, SearchIndex>()

/** Begins to read an index. @throws where its manifest cannot be had */
export async function openIndex(files: SearchFiles): Promise<SearchIndex> {
  const manifest = await files.manifest()
  const known = opened.get(manifest)
  if (known) return known
  const index: SearchIndex = {
    files,
    manifest,
    places: readPlaces(manifest),
    postings: new Map(),
    known: new Map(),
  }
  opened.set(manifest, index)
  return index
}
