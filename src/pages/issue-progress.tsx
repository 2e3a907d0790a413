import type { IssueReading } from '#features/library/use-reading.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import styles from './issue-progress.module.css'

interface IssueProgressProps {
  readonly reading: IssueReading
  readonly storyCount: number
}

/** How much of an issue was read, in words; an empty line where nothing was. */
export function IssueProgress({ reading, storyCount }: IssueProgressProps) {
  const translate = useTranslate()
  const { doneCount, isBegun } = reading
  return (
    <p className={styles.progress}>
      {doneCount > 0 && translate('issue.progress', { a: doneCount, b: storyCount })}
      {doneCount === 0 && isBegun && translate('story.state.reading')}
    </p>
  )
}
