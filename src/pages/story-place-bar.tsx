import type { ReactNode } from 'react'
import type { Issue } from '#domain/issue.ts'
import type { Language } from '#domain/language.ts'
import { readingMinutes } from '#domain/reading-time.ts'
import { storyBlocks, type Story } from '#domain/story.ts'
import { useReadingTracker } from '#features/library/use-reading-tracker.ts'
import { useIssueReading } from '#features/library/use-reading.ts'
import { LocalizedTitle } from '#features/reading/localized-title.tsx'
import { ReadingBar } from '#features/reading/reading-bar.tsx'
import { viewOf } from '#features/reading/shown-languages.ts'
import { useProgressBeforeStory } from './seen-progress.ts'

interface StoryPlaceBarProps {
  readonly issue: Issue
  readonly story: Story
  readonly languages: readonly Language[]
  /** Buttons at the end of the bar. */
  readonly actions?: ReactNode
}

/** Keeps the reader’s place in a story, and shows it in the bar over the text. Belongs into the story’s `article`. */
export function StoryPlaceBar({ issue, story, languages, actions }: StoryPlaceBarProps) {
  const blocks = storyBlocks(story)
  const { progress } = useIssueReading(issue.id, issue.stories)
  useProgressBeforeStory(issue.id, progress)
  useReadingTracker({ issueId: issue.id, storyId: story.id, blocks: blocks.map(({ id }) => id) }, viewOf(languages))
  return (
    <ReadingBar
      title={<LocalizedTitle text={story.title} languages={languages} />}
      minutes={readingMinutes(blocks, languages[0] ?? issue.original)}
      actions={actions}
    />
  )
}
