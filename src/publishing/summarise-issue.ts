import type { IssueSummary, StorySummary } from '#domain/issue-index.ts'
import type { Issue } from '#domain/issue.ts'
import { readingMinutes } from '#domain/reading-time.ts'
import { storyBlocks, type Story } from '#domain/story.ts'
import { plainBlockText } from './plain-text.ts'

function summariseStory(story: Story): StorySummary {
  const blocks = storyBlocks(story)
  return {
    id: story.id,
    number: story.number,
    title: story.title,
    minutes: { vi: readingMinutes(blocks, 'vi'), en: readingMinutes(blocks, 'en') },
    paperIds: story.paperIds,
  }
}

/** What lists, home and search show of an issue without loading it. */
export function summariseIssue(issue: Issue): IssueSummary {
  const opening = issue.hook.find((block) => block.type === 'paragraph')
  const hook = opening && plainBlockText(opening)
  return {
    id: issue.id,
    ...(issue.number !== undefined && { number: issue.number }),
    ...(issue.date !== undefined && { date: issue.date }),
    edition: issue.edition,
    original: issue.original,
    title: issue.title,
    ...(hook && { hook }),
    stories: issue.stories.map(summariseStory),
    paperCount: issue.papers.length,
  }
}

/** Newest first: by date, then by number, then by id; issues without a date come last. */
export function compareNewestFirst(one: Issue, other: Issue): number {
  const byDate = compareText(other.date ?? '', one.date ?? '')
  const byNumber = (other.number ?? 0) - (one.number ?? 0)
  return byDate || byNumber || compareText(other.id, one.id)
}

/** By code units: the same order on every machine. */
function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
