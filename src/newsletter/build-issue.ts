import type { Issue } from '#domain/issue.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Draft } from './draft.ts'

/** Facts that stand above the front matter, such as options of the command line. */
export interface IssueOverrides {
  readonly id?: string | undefined
  readonly date?: string | undefined
  readonly number?: number | undefined
}

export interface IssueDrafts {
  readonly original: Draft
  /** Absent: the issue has one language as yet. */
  readonly translation?: Draft | undefined
  readonly overrides?: IssueOverrides | undefined
}

/** Aligns the drafts of both languages block by block into an issue, or says why that is not possible. */
export function buildIssue(_drafts: IssueDrafts): { issue: Issue | undefined; diagnostics: Diagnostic[] } {
  return { issue: undefined, diagnostics: [] }
}
