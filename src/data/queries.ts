import { queryOptions } from '@tanstack/react-query'
import { isSlug } from '#domain/identifiers.ts'
import type { PaperFile } from '#domain/issue-index.ts'
import type { Issue } from '#domain/issue.ts'
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
} from '#domain/parse-issue.ts'
import { isPaperSlug, paperSlug } from '#domain/paper-slug.ts'
import {
  isFreeIssueId,
  issueFile,
  issueIndexFile,
  issueYearFile,
  paperFile,
  paperIndexFile,
  paperYearFile,
  briefingIndexFile,
  briefingYearFile,
  topicFile,
  topicIndexFile,
} from '#domain/paths.ts'
import { isYear } from '#domain/year.ts'
import { FetchError, fetchJson } from './fetch-json.ts'

const MINUTE = 60_000
const TRIES = 3

/** Damaged or missing data stays so; only the network and the server deserve another try. */
export function isWorthRetrying(failures: number, error: Error): boolean {
  if (error instanceof DataError) return false
  // Without a network the next try fails as well; what has stalled was waited for long enough.
  if (typeof navigator === 'object' && !navigator.onLine) return false
  if (error instanceof FetchError && (error.problem === 'missing' || error.problem === 'stalled')) return false
  return failures < TRIES - 1
}

const SHARED = { staleTime: 5 * MINUTE, gcTime: Number.POSITIVE_INFINITY, retry: isWorthRetrying }

async function fetchIssue(issueId: string, signal: AbortSignal): Promise<Issue> {
  const file = issueFile(issueId)
  if (!isFreeIssueId(issueId)) throw new FetchError(file, 'missing')
  const subject = `issue ${issueId}`
  const issue = parseIssue(subject, await fetchJson(file, signal))
  if (issue.id === issueId) return issue
  throw new DataError(subject, { kind: 'invalid', path: 'id', message: `is "${issue.id}", another issue’s` })
}

/** The newest issues, and in which years there are others. */
export const issueIndexQuery = () =>
  queryOptions({
    ...SHARED,
    queryKey: ['issues'],
    queryFn: async ({ signal }) => parseIssueIndex('the list of issues', await fetchJson(issueIndexFile, signal)),
  })

async function fetchIssueYear(year: string, signal: AbortSignal) {
  const file = issueYearFile(year)
  if (!isYear(year)) throw new FetchError(file, 'missing')
  return parseIssueYear(`the issues of ${year}`, await fetchJson(file, signal))
}

/** The issues of one year. */
export const issueYearQuery = (year: string) =>
  queryOptions({ ...SHARED, queryKey: ['issues', year], queryFn: ({ signal }) => fetchIssueYear(year, signal) })

/** One whole issue. */
export const issueQuery = (issueId: string) =>
  queryOptions({
    ...SHARED,
    queryKey: ['issue', issueId],
    queryFn: ({ signal }) => fetchIssue(issueId, signal),
  })

/** The newest papers, and in which years others came out. */
export const paperIndexQuery = () =>
  queryOptions({
    ...SHARED,
    queryKey: ['papers'],
    queryFn: async ({ signal }) => parsePaperIndex('the list of papers', await fetchJson(paperIndexFile, signal)),
  })

/** The papers that came out in one year. */
export const paperYearQuery = (year: string) =>
  queryOptions({
    ...SHARED,
    queryKey: ['papers', year],
    queryFn: async ({ signal }) =>
      parsePaperYear(`the papers of ${year}`, await fetchJson(paperYearFile(year), signal)),
  })

async function fetchPaper(slug: string, signal: AbortSignal): Promise<PaperFile> {
  const file = paperFile(slug)
  if (!isPaperSlug(slug)) throw new FetchError(file, 'missing')
  const subject = `paper ${slug}`
  const entry = parsePaperFile(subject, await fetchJson(file, signal))
  if (paperSlug(entry.paper.id) === slug) return entry
  throw new DataError(subject, {
    kind: 'invalid',
    path: 'paper.id',
    message: `is "${entry.paper.id}", another paper’s`,
  })
}

/** One paper with every story about it. */
export const paperQuery = (slug: string) =>
  queryOptions({ ...SHARED, queryKey: ['paper', slug], queryFn: ({ signal }) => fetchPaper(slug, signal) })

/** How much is told to the organisation, by year. */
export const briefingIndexQuery = () =>
  queryOptions({
    ...SHARED,
    queryKey: ['briefing'],
    queryFn: async ({ signal }) => parseBriefingIndex('the briefing', await fetchJson(briefingIndexFile, signal)),
  })

/** What is told to the organisation in one year. */
export const briefingYearQuery = (year: string) =>
  queryOptions({
    ...SHARED,
    queryKey: ['briefing', year],
    queryFn: async ({ signal }) =>
      parseBriefingYear(`the briefing of ${year}`, await fetchJson(briefingYearFile(year), signal)),
  })

/** Every topic, with how many stories it has. */
export const topicIndexQuery = () =>
  queryOptions({
    ...SHARED,
    queryKey: ['topics'],
    queryFn: async ({ signal }) => parseTopicIndex('the list of topics', await fetchJson(topicIndexFile, signal)),
  })

async function fetchTopic(topicId: string, signal: AbortSignal) {
  const file = topicFile(topicId)
  if (!isSlug(topicId)) throw new FetchError(file, 'missing')
  return parseTopicFile(`topic ${topicId}`, await fetchJson(file, signal))
}

/** The stories of one topic. */
export const topicQuery = (topicId: string) =>
  queryOptions({ ...SHARED, queryKey: ['topic', topicId], queryFn: ({ signal }) => fetchTopic(topicId, signal) })
