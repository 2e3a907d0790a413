import type { Issue } from '#domain/issue.ts'
import type { View } from '#domain/language.ts'
import { useInterfaceLanguage } from '#i18n/interface-language.tsx'
import { IssueStoryCard } from './issue-story-card.tsx'
import styles from './issue-stories.module.css'
import { useStoryListKeys } from './use-reading-keys.ts'

/** The stories of an issue as cards: the first at full width, the others in two columns. */
export function IssueStories({ issue, view }: { issue: Issue; view: View | undefined }) {
  const language = useInterfaceLanguage()
  useStoryListKeys()
  return (
    <ol className={`wrap ${styles.stories}`}>
      {issue.stories.map((story, place) => (
        <li key={story.id} data-lead={place === 0}>
          <IssueStoryCard issue={issue} story={story} pageLanguage={language} view={view} isLead={place === 0} />
        </li>
      ))}
    </ol>
  )
}
