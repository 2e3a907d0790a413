import type { Appearance } from '#domain/appearance.ts'
import type { IndexedPaper, PaperIndex } from '#domain/issue-index.ts'
import { SCHEMA_VERSION, type Issue } from '#domain/issue.ts'
import type { Paper } from '#domain/paper.ts'

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

/** Every paper of the issues (newest issue first) once, with every story that is about it. */
export function indexPapers(issues: readonly Issue[]): PaperIndex {
  const byId = new Map<string, IndexedPaper>()
  for (const issue of issues) {
    for (const paper of issue.papers) {
      const known = byId.get(paper.id)
      byId.set(paper.id, {
        paper: known ? mergePaper(known.paper, paper) : paper,
        appearances: [...(known?.appearances ?? []), ...appearancesIn(issue, paper)],
      })
    }
  }
  return { schemaVersion: SCHEMA_VERSION, papers: [...byId.values()] }
}
