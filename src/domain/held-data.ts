/** A cache on the device with data files of one kind. */
export interface HeldData {
  /** Name of the cache; it outlives releases, since issues do. */
  readonly cache: string
  /** The most files that it holds; those that were not read for the longest time go first. */
  readonly limit: number
  /** True where a file never changes, being named after what it holds. */
  readonly isLasting: boolean
}

/** Whole issues: ten years of them, so that what was opened or saved stays. */
export const HELD_ISSUES: HeldData = { cache: 'cm-issues', limit: 600, isLasting: false }

/** Lists over all issues, papers and topics. */
export const HELD_LISTS: HeldData = { cache: 'cm-lists', limit: 400, isLasting: false }

/** Shards and texts of the search index. */
export const HELD_SEARCH: HeldData = { cache: 'cm-search', limit: 1200, isLasting: true }

const ISSUE = /^issues\/(?!(?:index|papers|briefing|topics)\.json$)[a-z0-9-]+\.json$/
const LIST = /^(?:issues\/[a-z0-9._~/-]+|search\/index)\.json$/
const LASTING = /^search\/[a-z0-9./-]+\.json$/

/**
 * Where a data file is held on the device.
 * @param file path below the base path
 * @returns undefined for what is no data file
 */
export function heldDataOf(file: string): HeldData | undefined {
  if (ISSUE.test(file)) return HELD_ISSUES
  if (LIST.test(file)) return HELD_LISTS
  return LASTING.test(file) ? HELD_SEARCH : undefined
}

/** The id of the issue that a data file holds; undefined for any other file. */
export function heldIssueId(file: string): string | undefined {
  return ISSUE.test(file) ? file.slice('issues/'.length, -'.json'.length) : undefined
}
