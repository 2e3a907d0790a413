import { ISSUES_IN_INDEX, type IssueIndex, type IssueYear } from '#domain/issue-index.ts'
import { SCHEMA_VERSION, type Issue } from '#domain/issue.ts'
import { fileByYear } from '#domain/year.ts'
import { summariseIssue } from './summarise-issue.ts'

/** Issues, newest first, as lists know them: the newest in the index, all of them by year. */
export function fileIssues(issues: readonly Issue[]): { index: IssueIndex; years: IssueYear[] } {
  const schemaVersion = SCHEMA_VERSION
  const summaries = issues.map(summariseIssue)
  const years = fileByYear(summaries, ({ date }) => date)
  return {
    index: {
      schemaVersion,
      issues: summaries.slice(0, ISSUES_IN_INDEX),
      years: years.map(({ year, items }) => ({ year, count: items.length })),
    },
    years: years.map(({ year, items }) => ({ schemaVersion, year, issues: [...items] })),
  }
}
