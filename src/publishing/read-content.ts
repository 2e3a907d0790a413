import { availableParallelism } from 'node:os'
import path from 'node:path'
import { buildContent, type Content } from './build-content.ts'
import { readContentFolder } from './content-reader.ts'
import { keyOf, openKeptResults } from './kept-results.ts'
import { openKeptIssues } from './kept-issues.ts'
import type { ReadAhead } from './read-ahead.ts'
import { startThread } from './start-thread.ts'

/** Where what was read is kept, from the project’s folder. */
export const CONTENT_CACHE = '.cache/content'

const ISSUES_WORTH_A_THREAD = 16
const MOST_THREADS = 4

export interface ReadContentOptions {
  /** The content folder. */
  readonly folder: string
  /** Folder for what was read before: `CONTENT_CACHE`. */
  readonly cache: string
  /** Fewer unread issues than this are not worth a thread. Absent: 16, which take longer than its start. */
  readonly issuesPerThread?: number
}

function readAhead(workerData: ReadAhead): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = startThread(new URL('./read-content-worker.ts', import.meta.url), workerData)
    worker.on('error', reject)
    worker.on('exit', () => resolve())
  })
}

/**
 * Reads the whole content, of which only what has changed since it was read last is read anew, in several threads
 * where it is much.
 */
export async function readContent(options: ReadContentOptions): Promise<Content> {
  const { folder, cache, issuesPerThread = ISSUES_WORTH_A_THREAD } = options
  const place = path.join(cache, keyOf([path.resolve(folder)]))
  const kept = openKeptResults(place)
  const issues = openKeptIssues(kept)
  const reader = readContentFolder(folder)
  const unread = reader.issueIds().filter((issueId) => issues.isNew(reader, issueId))
  const threads = Math.min(Math.floor(unread.length / issuesPerThread), availableParallelism(), MOST_THREADS)
  if (threads > 1) {
    const shares = Array.from({ length: threads }, (_none, thread) =>
      unread.filter((_id, at) => at % threads === thread),
    )
    await Promise.all(shares.map((issueIds) => readAhead({ folder, kept: place, issueIds })))
  }
  const content = buildContent(reader, issues.read)
  kept.forgetOthers()
  return content
}
