import { useRef } from 'react'
import type { Issue } from '#domain/issue.ts'
import { chooseText, type Language } from '#domain/language.ts'
import { issuePath } from '#domain/paths.ts'
import { storyBlocks, type Story } from '#domain/story.ts'
import { markUnread, readingStore, useIssueReading, useStoryReading } from '#features/library/use-reading.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { Link } from 'react-router-dom'
import { Cover } from '#ui/cover.tsx'
import { Icon } from '#ui/icon.tsx'
import { SteadyText } from '#ui/steady-text.tsx'
import { useToast } from '#ui/toast.tsx'
import styles from './story-threshold.module.css'

/** Says that a story was read, and lets the reader take that back; an empty line until then. */
export function StoryDone({ issue, story }: { issue: Issue; story: Story }) {
  const translate = useTranslate()
  const showToast = useToast()
  const line = useRef<HTMLDivElement>(null)
  const { state, blocks } = useStoryReading(issue.id, story.id)
  const takeBack = () => {
    const name = { issueId: issue.id, storyId: story.id }
    const all = storyBlocks(story).map(({ id }) => id)
    const restore = () => {
      readingStore.noteBlocks(name, blocks, all)
      readingStore.noteEnd(name, all)
    }
    markUnread(name)
    line.current?.focus({ preventScroll: true })
    showToast({
      text: translate('story.unread.said'),
      action: { label: translate('save.undo'), run: restore, isUndo: true },
    })
  }
  return (
    <div ref={line} tabIndex={-1} className={styles.done}>
      {state === 'done' && (
        <>
          <span className={styles.doneMark}>
            <Icon name="check" />
            {translate('story.state.done')}
          </span>
          <button type="button" className="button-quiet" onClick={takeBack}>
            {translate('story.unread')}
          </button>
        </>
      )}
    </div>
  )
}

interface IssueEndProps {
  readonly issue: Issue
  readonly languages: readonly Language[]
  readonly query: string
}

/** What stands after the last story: how much of the issue was read, its door, and the way to the outlook. */
export function IssueEnd({ issue, languages, query }: IssueEndProps) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const reading = useIssueReading(issue.id, issue.stories)
  const progress = translate('issue.progress', { a: reading.doneCount, b: issue.stories.length })
  const finished = translate('issue.finished')
  return (
    <div className={styles.end}>
      <Cover className={styles.cover} progress={reading.progress} />
      <div className={styles.endWords}>
        <p className={styles.finished}>
          <SteadyText longest={finished.length > progress.length ? finished : progress}>
            {reading.isFinished ? finished : progress}
          </SteadyText>
        </p>
        <Link className={styles.next} to={`${issuePath(language, issue.id)}${query}#outlook`}>
          <span className={styles.nextTitle}>
            {issue.outlook?.title
              ? chooseText(issue.outlook.title, languages[0] ?? language).text
              : translate('issue.perspective')}
          </span>
        </Link>
      </div>
    </div>
  )
}
