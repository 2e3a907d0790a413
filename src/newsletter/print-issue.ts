import type { Issue } from '#domain/issue.ts'
import type { Language } from '#domain/language.ts'

/**
 * One language of an issue as canonical Markdown (`docs/content-format.md`), the same bytes for the same issue.
 * The original carries the whole front matter.
 */
export function printIssue(_issue: Issue, _language: Language): string {
  return ''
}
