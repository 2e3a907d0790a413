import type { IndexedPaper } from '#domain/issue-index.ts'
import type { Issue } from '#domain/issue.ts'
import type { Site } from '#domain/site.ts'
import type { Diagnostic } from '#newsletter/diagnostic.ts'
import type { ContentReader } from './content-reader.ts'
import { listPapers } from './index-papers.ts'
import { checkLinks, checkTopics, linkIssues } from './link-issues.ts'
import { readIssue } from './read-issue.ts'
import { readSite } from './read-site.ts'
import { compareNewestFirst } from './summarise-issue.ts'

/** The issues, and every paper that they tell of. */
export interface ListedContent {
  /** Newest first. */
  readonly issues: readonly Issue[]
  /** Newest first. */
  readonly papers: readonly IndexedPaper[]
}

/** Everything the site is made of. */
export interface Content extends ListedContent {
  readonly site: Site | undefined
  /** Every finding in every file; with an error among them the content must not be published. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Issues → newest first, tied together, with every paper of theirs. */
export function listIssues(issues: readonly Issue[]): ListedContent {
  const newestFirst = linkIssues([...issues].sort(compareNewestFirst))
  return { issues: newestFirst, papers: listPapers(newestFirst) }
}

/** Two issues cannot both be issue 12. */
export function checkNumbers(issues: readonly Issue[], nameOf: (issueId: string) => string): Diagnostic[] {
  const firstOf = new Map<number, Issue>()
  return issues.flatMap((issue) => {
    if (issue.number === undefined) return []
    const earlier = firstOf.get(issue.number)
    if (!earlier) {
      firstOf.set(issue.number, issue)
      return []
    }
    return {
      severity: 'warning' as const,
      code: 'number-twice',
      file: nameOf(issue.id),
      what: `Number ${issue.number} is also the number of issue ${earlier.id}`,
      remedy: 'Give one of them another number in its front matter',
    }
  })
}

/**
 * Reads the whole content and builds all that is published from it. Never throws for what a file says.
 * @param read reads one issue; absent: from its text
 */
export function buildContent(reader: ContentReader, read: typeof readIssue = readIssue): Content {
  const { site, diagnostics } = readSite(reader)
  const all = reader.issueIds().map((issueId) => read(reader, issueId))
  const lists = listIssues(all.flatMap(({ issue }) => issue ?? []))
  const findings = [
    ...diagnostics,
    ...all.flatMap((one) => one.diagnostics),
    ...checkNumbers(lists.issues, reader.nameOf),
    ...checkLinks(lists.issues, reader.nameOf),
    // Where the site cannot be read, nothing is known of its topics.
    ...(site ? checkTopics(lists.issues, site.topics ?? {}, reader.nameOf) : []),
  ]
  return { site, ...lists, diagnostics: findings }
}
