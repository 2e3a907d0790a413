import type { IssueIndex, IssueSummary } from '#domain/issue-index.ts'

/**
 * The issue that has come since a list was read.
 * @param known the list as the reader has it
 * @param now the list as the host has it
 */
export function findNewIssue(
  known: Pick<IssueIndex, 'issues'> | undefined,
  now: Pick<IssueIndex, 'issues'>,
): IssueSummary | undefined {
  const [newest] = now.issues
  if (known === undefined || newest === undefined) return undefined
  return known.issues.some(({ id }) => id === newest.id) ? undefined : newest
}
