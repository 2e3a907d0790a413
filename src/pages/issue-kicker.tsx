import type { ReactNode } from 'react'
import { formatDate, type DateStyle } from '#i18n/format-date.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import styles from './kicker.module.css'

/** Facts above a title, one after another. */
export function Kicker({ children }: { children: ReactNode }) {
  return <p className={styles.kicker}>{children}</p>
}

interface IssueKickerProps {
  readonly issue: { readonly number?: number | undefined; readonly date?: string | undefined; readonly edition: string }
  readonly storyCount: number
  readonly minutes: number
  /** Absent: with the day of the week. */
  readonly dateStyle?: DateStyle
}

/** Number, date, count of stories and reading time of an issue. */
export function IssueKicker({ issue, storyCount, minutes, dateStyle = 'weekday' }: IssueKickerProps) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  return (
    <Kicker>
      {issue.number !== undefined && <span>{translate('issue.n', { n: issue.number })}</span>}
      {issue.date !== undefined && <time dateTime={issue.date}>{formatDate(issue.date, language, dateStyle)}</time>}
      <span>{translate('issue.stories', { count: storyCount })}</span>
      <span>{translate('story.minutes', { n: minutes })}</span>
      {issue.edition === 'sample' && <SampleLabel />}
    </Kicker>
  )
}

/** Says that an issue is a sample, not sent by the editors. */
export function SampleLabel() {
  const translate = useTranslate()
  return <span title={translate('issue.sample.note')}>{translate('issue.sample')}</span>
}
