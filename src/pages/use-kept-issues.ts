import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { issueYearQuery } from '#data/queries.ts'
import type { IssueIndex, IssueSummary, IssueYear } from '#domain/issue-index.ts'

interface KeptIssues {
  /** What is known of them by now, newest first, beside the newest issues. */
  readonly issues: readonly IssueSummary[]
  readonly isLoading: boolean
  /** A year that did not come. */
  readonly failed: { readonly error: Error | null; readonly refetch: () => unknown } | undefined
}

/** By custom the id of an issue begins with its date; where it does not, any year may have it. */
function yearsOf(issueIds: readonly string[], years: readonly string[]): readonly string[] {
  const guessed = new Set(issueIds.map((issueId) => issueId.slice(0, 4)))
  return [...guessed].every((year) => years.includes(year)) ? years.filter((year) => guessed.has(year)) : years
}

function without(issueIds: readonly string[], lists: readonly (readonly IssueSummary[])[]): string[] {
  const known = new Set(lists.flatMap((issues) => issues.map(({ id }) => id)))
  return issueIds.filter((id) => !known.has(id))
}

/** Of module scope, so that it is combined anew only when an answer changes. */
function combineYears(queries: readonly UseQueryResult<IssueYear>[]) {
  return {
    years: queries.flatMap(({ data }) => data ?? []),
    isLoading: queries.some(({ isPending }) => isPending),
    isWhole: queries.every(({ isSuccess }) => isSuccess),
    failed: queries.find(({ isError }) => isError),
  }
}

function joinIssues({ issues, years }: IssueIndex, loaded: readonly IssueYear[]): readonly IssueSummary[] {
  const newest = new Set(issues.map(({ id }) => id))
  const beyond = years.flatMap(({ year }) => loaded.find((one) => one.year === year)?.issues ?? [])
  return [...issues, ...beyond.filter(({ id }) => !newest.has(id))]
}

/** So many years are asked for in one go; to ask for dozens would keep the page busy. */
const YEARS_AT_ONCE = 4

/** The lists of years, a few at a time, in the order in which they are wanted. */
function useYears(wanted: readonly string[]) {
  const [count, setCount] = useState(YEARS_AT_ONCE)
  const queries = wanted.slice(0, count).map((year) => issueYearQuery(year))
  const loaded = useQueries({ queries, combine: combineYears })
  const isMoreWanted = !loaded.isLoading && count < wanted.length
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- follows what comes over the network
    if (isMoreWanted) setCount(count + YEARS_AT_ONCE)
  }, [isMoreWanted, count])
  return { ...loaded, isLoading: loaded.isLoading || isMoreWanted, isWhole: loaded.isWhole && !isMoreWanted }
}

/** The titles of certain issues: those that the index does not have come with the lists of their years. */
export function useKeptIssues(index: IssueIndex, issueIds: readonly string[]): KeptIssues {
  const beyond = useMemo(() => without(issueIds, [index.issues]), [issueIds, index])
  const all = index.years.map(({ year }) => year)
  const likely = beyond.length === 0 ? [] : yearsOf(beyond, all)
  const first = useYears(likely)
  const lost = useMemo(
    () =>
      without(
        beyond,
        first.years.map(({ issues }) => issues),
      ),
    [beyond, first.years],
  )
  const rest = first.isWhole && lost.length > 0 ? all.filter((year) => !likely.includes(year)) : []
  const second = useYears(rest)
  const issues = useMemo(() => joinIssues(index, [...first.years, ...second.years]), [index, first.years, second.years])
  return { issues, isLoading: first.isLoading || second.isLoading, failed: first.failed ?? second.failed }
}
