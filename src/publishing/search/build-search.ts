import { createHash } from 'node:crypto'
import { foldWords } from '#domain/fold-words.ts'
import type { Issue } from '#domain/issue.ts'
import { printNumbers, printRising } from '#domain/number-text.ts'
import { searchFile, searchManifestFile, searchTextFile } from '#domain/paths.ts'
import {
  PASSAGE_GAP,
  SEARCH_VERSION,
  TITLE_POSITIONS,
  type FoundPaper,
  type SearchManifest,
} from '#domain/search-index.ts'
import type { Site } from '#domain/site.ts'
import { topicName } from '#domain/topic.ts'
import { searchDocuments, type SearchDocument } from './search-documents.ts'

/** A shard is closed when it has that many characters; one frequent word may have more. */
const SHARD_SIZE = 16_000

/** Positions of every way in which a word is written, by its folded form. */
type Positions = Map<string, Map<string, number[]>>

const print = (data: object) => `${JSON.stringify(data)}\n`
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10)

function note(positions: Positions, { folded, toned }: { folded: string; toned: string }, position: number): void {
  const ways = positions.get(folded) ?? new Map<string, number[]>()
  const known = ways.get(toned)
  if (known) known.push(position)
  else positions.set(folded, ways.set(toned, [position]))
}

const paperText = ({ name, title, authors, label }: FoundPaper) =>
  [name ?? '', title, ...authors, label ?? ''].filter((text) => text !== '')

/** Notes where the words of a document stand; returns how many positions it takes. */
function noteDocument(positions: Positions, { title, text, unseen }: SearchDocument, start: number): number {
  const passages = [...text.passages.map((passage) => passage.text), ...text.papers.flatMap(paperText), ...unseen]
  if (title === '' && passages.length === 0) return 0
  const titleWords = foldWords(title).slice(0, TITLE_POSITIONS - PASSAGE_GAP)
  titleWords.forEach((word, at) => note(positions, word, start + at))
  let length = TITLE_POSITIONS
  for (const passage of passages) {
    for (const word of foldWords(passage)) note(positions, word, start + length++)
    length += PASSAGE_GAP
  }
  return length
}

const byCodeUnits = (one: string, other: string) => (one < other ? -1 : 1)

function printLine(folded: string, ways: ReadonlyMap<string, readonly number[]>): string {
  const printed = [...ways].map(([toned, positions]) => `${toned === folded ? '' : toned}:${printRising(positions)}`)
  return [folded, ...printed].join(' ')
}

/** Words in order → shards of about the same size. */
function printShards(positions: Positions): { first: string; words: string }[] {
  const shards: { first: string; words: string }[] = []
  let open: { first: string; words: string } | undefined
  for (const folded of [...positions.keys()].sort(byCodeUnits)) {
    const line = printLine(folded, positions.get(folded) ?? new Map<string, number[]>())
    if (open && open.words.length + line.length <= SHARD_SIZE) open.words += `\n${line}`
    else shards.push((open = { first: folded, words: line }))
  }
  return shards
}

/** The texts of an issue in a folder of their own, named after what they hold. */
function addTexts(files: Map<string, string>, issue: Issue, documents: readonly SearchDocument[]): string {
  const texts = documents.map(({ part, side, text }) => ({ part, side, text: print(text) }))
  const folder = `${issue.id}.${hashOf(texts.map(({ text }) => text).join(''))}`
  for (const { part, side, text } of texts) files.set(searchTextFile(folder, part, side), text)
  return folder
}

/** Words in a file named after them. */
function addWords(files: Map<string, string>, name: string, words: string): string {
  const text = print({ schemaVersion: SEARCH_VERSION, words })
  const file = `${name}.${hashOf(text)}.json`
  files.set(searchFile(file), text)
  return file
}

/** What the topics of a story are called in the language of one of its sides: its text need not say them. */
function topicsOf({ stories }: Issue, { part, side }: SearchDocument, site: SearchSource['site']): string[] {
  if (side === 'facts') return []
  return (stories[part - 1]?.topics ?? []).map((id) => topicName(site, id)[side] ?? '')
}

/** What an index is made of. */
export interface SearchSource {
  /** Newest first. */
  readonly issues: readonly Issue[]
  /** What topics are called. */
  readonly site: Pick<Site, 'topics'>
  /** What of an issue can be found; absent: read from the issue. */
  readonly documentsOf?: (issue: Issue) => readonly SearchDocument[]
}

/** The search index of issues: text by path below the base path, the manifest last. */
export function buildSearch({ issues, site, documentsOf = searchDocuments }: SearchSource): Map<string, string> {
  const files = new Map<string, string>()
  const positions: Positions = new Map()
  let start = 0
  const listed = issues.map((issue): SearchManifest['issues'][number] => {
    const documents = documentsOf(issue)
    const lengths = documents.map((document) => {
      const unseen = [...document.unseen, ...topicsOf(issue, document, site)]
      const length = noteDocument(positions, { ...document, unseen }, start)
      start += length
      return length
    })
    return [issue.id, addTexts(files, issue, documents), printNumbers(lengths)]
  })
  const add = (name: string, words: string) => addWords(files, name, words)
  const shards = printShards(positions).map(({ first, words }): SearchManifest['shards'][number] => [
    first,
    words.length,
    add('words', words),
  ])
  const vocabulary = add('vocabulary', [...positions.keys()].sort(byCodeUnits).join(' '))
  const manifest = { schemaVersion: SEARCH_VERSION, issues: listed, shards, vocabulary } satisfies SearchManifest
  return files.set(searchManifestFile, print(manifest))
}
