import { Link, useNavigate } from 'react-router-dom'
import type { Issue } from '#domain/issue.ts'
import type { Language } from '#domain/language.ts'
import { issuePath, storyPath } from '#domain/paths.ts'
import { readingMinutes } from '#domain/reading-time.ts'
import { storyBlocks, type Story } from '#domain/story.ts'
import { useShortcut, useShortcutHint } from '#features/keyboard/shortcuts.tsx'
import { LocalizedTitle } from '#features/reading/localized-title.tsx'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { IssueEnd, StoryDone } from './story-end.tsx'
import styles from './story-threshold.module.css'

interface StoryThresholdProps {
  readonly issue: Issue
  readonly story: Story
  readonly query: string
  readonly languages: readonly Language[]
}

function NextStory({ issue, story, query, languages }: StoryThresholdProps) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const minutes = readingMinutes(storyBlocks(story), languages[0] ?? language)
  return (
    <Link
      className={styles.next}
      to={storyPath(language, issue.id, story.id) + query}
      {...useShortcutHint('nextStory')}
    >
      <span className={styles.label}>{translate('story.next')}</span>
      <span className={styles.nextTitle}>
        <LocalizedTitle text={story.title} languages={languages} />
      </span>
      <span className={styles.label}>{translate('story.minutes', { n: minutes })}</span>
    </Link>
  )
}

/** The end of a story: the way to the next one, to the one before, and back to the issue. */
export function StoryThreshold(props: StoryThresholdProps) {
  const { issue, story, query, languages } = props
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const place = issue.stories.indexOf(story)
  const next = issue.stories[place + 1]
  const previous = issue.stories[place - 1]
  const navigate = useNavigate()
  const goTo = (neighbour: Story | undefined) => {
    if (neighbour) void navigate(storyPath(language, issue.id, neighbour.id) + query)
  }
  useShortcut('nextStory', () => goTo(next))
  useShortcut('previousStory', () => goTo(previous))
  const previousHint = useShortcutHint('previousStory')
  return (
    <nav className={styles.threshold} aria-label={translate('story.nav')} data-story-end>
      <div className={`wrap ${styles.inside}`}>
        {next && <NextStory {...props} story={next} />}
        {!next && <IssueEnd issue={issue} languages={languages} query={query} />}
        <StoryDone issue={issue} story={story} />
        <ul className={styles.others}>
          {previous && (
            <li>
              <Link to={storyPath(language, issue.id, previous.id) + query} {...previousHint}>
                {translate('story.prev')}: <LocalizedTitle text={previous.title} languages={languages} />
              </Link>
            </li>
          )}
          <li>
            <Link to={issuePath(language, issue.id) + query}>{translate('story.back')}</Link>
          </li>
        </ul>
      </div>
    </nav>
  )
}
