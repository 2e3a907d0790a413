import type { Appearance } from '#domain/appearance.ts'
import { PAPERS_IN_INDEX, type IndexedPaper, type PaperIndex, type PaperYear } from '#domain/issue-index.ts'
import { SCHEMA_VERSION, type Issue } from '#domain/issue.ts'
import type { Paper } from '#domain/paper.ts'
import { compareNewestPapers } from '#domain/paper-order.ts'
import { fileByYear } from '#domain/year.ts'

function appearancesIn(issue: Issue, paper: Paper): Appearance[] {
  const place = {
    issueId: issue.id,
    ...(issue.number !== undefined && { issueNumber: issue.number }),
    ...(issue.date !== undefined && { issueDate: issue.date }),
    ...(paper.version !== undefined && { version: paper.version }),
  }
  const stories = issue.stories.filter((story) => story.paperIds.includes(paper.id))
  if (stories.length === 0) return [place]
  return stories.map((story) => ({ ...place, storyId: story.id, storyTitle: story.title }))
}

/** What the newer issue says of a paper, completed by what only the older one knows. */
function mergePaper(newer: Paper, older: Paper): Paper {
  const knowsAuthors = newer.authors.length > 0
  return {
    ...older,
    ...newer,
    authors: knowsAuthors ? newer.authors : older.authors,
    hasMoreAuthors: knowsAuthors ? newer.hasMoreAuthors : older.hasMoreAuthors,
  }
}

/** Every paper of the issues (newest issue first) once, with every story that is about it; the newest paper first. */
export function listPapers(issues: readonly Issue[]): IndexedPaper[] {
  const byId = new Map<string, { paper: Paper; appearances: Appearance[] }>()
  for (const issue of issues) {
    for (const paper of issue.papers) {
      const known = byId.get(paper.id)
      if (!known) byId.set(paper.id, { paper, appearances: appearancesIn(issue, paper) })
      else {
        known.paper = mergePaper(known.paper, paper)
        known.appearances.push(...appearancesIn(issue, paper))
      }
    }
  }
  return [...byId.values()].sort((one, other) => compareNewestPapers(one.paper, other.paper))
}

/** Papers, newest first, as they are published: the newest in the index, all of them by year. */
export function filePapers(papers: readonly IndexedPaper[]): { index: PaperIndex; years: PaperYear[] } {
  const schemaVersion = SCHEMA_VERSION
  const years = fileByYear(papers, ({ paper }) => paper.date)
  return {
    index: {
      schemaVersion,
      papers: papers.slice(0, PAPERS_IN_INDEX),
      years: years.map(({ year, items }) => ({ year, count: items.length })),
    },
    years: years.map(({ year, items }) => ({ schemaVersion, year, papers: [...items] })),
  }
}
