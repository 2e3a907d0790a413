import type { Issue } from '#domain/issue.ts'
import { chooseText, type Language } from '#domain/language.ts'
import type { Story } from '#domain/story.ts'
import { useShortcutHint } from '#features/keyboard/shortcuts.tsx'
import { formerIds } from '#features/library/resolve-kept.ts'
import { SaveButton } from '#features/library/save-button.tsx'

interface SaveStoryProps {
  readonly issue: Issue
  readonly story: Story
  readonly language: Language
  readonly isCompact?: boolean
}

/** Saves a story of an issue that is at hand. */
export function SaveStory({ issue, story, language, isCompact = false }: SaveStoryProps) {
  return (
    <SaveButton
      issueId={issue.id}
      storyId={story.id}
      formerIds={formerIds(issue, story.id)}
      title={chooseText(story.title, language)}
      shortcut={useShortcutHint('save')}
      isCompact={isCompact}
    />
  )
}
