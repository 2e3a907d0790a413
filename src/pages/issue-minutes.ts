import type { IssueSummary } from '#domain/issue-index.ts'
import { issueBlocks, type Issue } from '#domain/issue.ts'
import type { Language } from '#domain/language.ts'
import { readingMinutes } from '#domain/reading-time.ts'

/** Minutes to read a whole issue. */
export function issueMinutes(issue: Issue, language: Language): number {
  return readingMinutes(issueBlocks(issue), language)
}

/** Minutes to read the stories of an issue, known without loading it. */
export function summaryMinutes(issue: IssueSummary, language: Language): number {
  return issue.stories.reduce((sum, story) => sum + story.minutes[language], 0)
}
