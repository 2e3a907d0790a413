import {
  DataError,
  parseBriefingIndex,
  parseBriefingYear,
  parseIssue,
  parseIssueIndex,
  parseIssueYear,
  parsePaperFile,
  parsePaperIndex,
  parsePaperYear,
  parseTopicFile,
  parseTopicIndex,
} from './parse-issue.ts'
import { JsonError, parseJson } from './parse-json.ts'
import { parseSearchManifest, parseSearchShard, parseSearchText } from './parse-search.ts'
import { paperSlug } from './paper-slug.ts'
import {
  briefingIndexFile,
  issueFile,
  issueIndexFile,
  paperFile,
  paperIndexFile,
  searchManifestFile,
  topicIndexFile,
} from './paths.ts'

type Read = (file: string, data: unknown) => unknown

function isOf(file: string, own: string): void {
  if (file !== own) throw new DataError(file, { kind: 'invalid', path: 'id', message: `is that of ${own}` })
}

const AT: ReadonlyMap<string, Read> = new Map<string, Read>([
  [issueIndexFile, parseIssueIndex],
  [paperIndexFile, parsePaperIndex],
  [briefingIndexFile, parseBriefingIndex],
  [topicIndexFile, parseTopicIndex],
  [searchManifestFile, (_file, data) => parseSearchManifest(data)],
])

/** The vocabulary of the search index has the form of its shards. */
const BELOW: readonly (readonly [place: RegExp, read: Read])[] = [
  [/^issues\/index\//, parseIssueYear],
  [/^issues\/paper-years\//, parsePaperYear],
  [/^issues\/papers\//, (file, data) => isOf(file, paperFile(paperSlug(parsePaperFile(file, data).paper.id)))],
  [/^issues\/briefing\//, parseBriefingYear],
  [/^issues\/topics\//, parseTopicFile],
  [/^issues\/[^/]+$/, (file, data) => isOf(file, issueFile(parseIssue(file, data).id))],
  [/^search\/[^/]+\//, parseSearchText],
  [/^search\/[^/]+$/, parseSearchShard],
]

/**
 * Whether a text is the data file that belongs to an address, whole and in a format that this release of the app reads.
 * @param file path below the base path
 */
export function isDataFile(file: string, text: string): boolean {
  const read = AT.get(file) ?? BELOW.find(([place]) => place.test(file))?.[1]
  if (read === undefined) return false
  try {
    read(file, parseJson(text))
    return true
  } catch (error) {
    if (error instanceof DataError || error instanceof JsonError) return false
    throw error
  }
}
