import type { IssueIndex } from '#domain/issue-index.ts'
import {
  briefingIndexFile,
  briefingYearFile,
  issueFile,
  issueIndexFile,
  issueYearFile,
  paperIndexFile,
  searchFile,
  searchManifestFile,
  searchTextFile,
  topicIndexFile,
} from '#domain/paths.ts'
import { SIDES, type SearchManifest } from '#domain/search-index.ts'

/** How many of the newest issues are held whole without being asked for. */
export const ISSUES_HELD = 4

/** The lists of so many of the newest years are held: in January the last issues are of two. */
const YEARS_HELD = 2

const LISTS = [issueIndexFile, paperIndexFile, topicIndexFile, briefingIndexFile, searchManifestFile]

/** What the page has to do with, as it is known when the worker is ready. */
export interface ToHold {
  readonly index: Pick<IssueIndex, 'issues' | 'years'>
  /** Ids of the issues of saved stories. */
  readonly saved: readonly string[]
  /** Data files that the page has fetched, before there was a worker to hold them. */
  readonly fetched: readonly string[]
  /** True where the reader’s device saves data: then nothing is fetched for later. */
  readonly isSparing: boolean
}

/** The data files that should be on the device: what was opened or saved, and the newest issues. */
export function listFilesToHold({ index, saved, fetched, isSparing }: ToHold): readonly string[] {
  const newest = index.issues.slice(0, ISSUES_HELD).map(({ id }) => id)
  const issues = [...new Set(isSparing ? saved : [...saved, ...newest])].map(issueFile)
  const years = index.years.slice(0, YEARS_HELD).flatMap(({ year }) => [issueYearFile(year), briefingYearFile(year)])
  return [...new Set([...fetched, ...(isSparing ? [] : [...LISTS, ...years]), ...issues])]
}

/** More of the index than this (about 16 kB each) is not fetched for a search that may never come. */
const MOST_SHARDS = 120

/** The files with which search finds every word, and shows what it finds in the newest issues. */
export function listSearchFiles(manifest: SearchManifest, { issues }: Pick<IssueIndex, 'issues'>): readonly string[] {
  const shards = manifest.shards.map(([, , file]) => searchFile(file))
  const texts = issues.slice(0, ISSUES_HELD).flatMap(({ id, stories }) => {
    const folder = manifest.issues.find(([issueId]) => issueId === id)?.[1]
    if (folder === undefined) return []
    const parts = [0, ...stories.map((_story, place) => place + 1)]
    return parts.flatMap((part) => SIDES.map((side) => searchTextFile(folder, part, side)))
  })
  return [...(shards.length > MOST_SHARDS ? [] : shards), searchFile(manifest.vocabulary), ...texts]
}

/** The data files that this page has fetched so far, by their paths below the base path. */
export function listFetched(entries: readonly Pick<PerformanceEntry, 'name'>[], base: string): readonly string[] {
  return entries.flatMap(({ name }) => {
    const path = name.startsWith(base) ? name.slice(base.length) : ''
    return /^(?:issues|search)\/[a-z0-9._~/-]+\.json$/.test(path) ? path : []
  })
}
