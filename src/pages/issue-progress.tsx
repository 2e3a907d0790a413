import type { IssueReading } from '#features/library/use-reading.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import styles from './issue-progress.module.css'

interface IssueProgressProps {
  readonly reading: IssueReading
  readonly storyCount: number
  /** Minutes to read all of it. */
  readonly minutes: number
}

/** How much of an issue was read, in words, and how long the rest takes; an empty line where nothing was. */
export function IssueProgress({ reading, storyCount, minutes }: IssueProgressProps) {
  const translate = useTranslate()
  const { doneCount, isBegun, isFinished, progress } = reading
  const left = Math.max(1, Math.round(minutes * (1 - progress)))
  return (
    <p className={styles.progress}>
      {doneCount > 0 && translate('issue.progress', { a: doneCount, b: storyCount })}
      {doneCount === 0 && isBegun && translate('story.state.reading')}
      {isBegun && !isFinished && <span>, {translate('issue.left', { count: left })}</span>}
    </p>
  )
}
