import { Link } from 'react-router-dom'
import type { IssueSummary } from '#domain/issue-index.ts'
import { issuePath } from '#domain/paths.ts'
import { useIssueReading } from '#features/library/use-reading.ts'
import { LocalizedTitle } from '#features/reading/localized-title.tsx'
import { formatDate } from '#i18n/format-date.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { Cover } from '#ui/cover.tsx'
import slit from '#ui/slit.module.css'
import styles from './archive-list.module.css'
import { IssueKicker } from './issue-kicker.tsx'
import { summaryMinutes } from './issue-minutes.ts'
import { IssueProgress } from './issue-progress.tsx'

interface Month {
  /** `YYYY-MM`, or empty for issues without a date. */
  readonly month: string
  readonly issues: IssueSummary[]
}

function groupByMonth(issues: readonly IssueSummary[]): Month[] {
  const months: Month[] = []
  for (const issue of issues) {
    const month = issue.date?.slice(0, 7) ?? ''
    const last = months.at(-1)
    if (last?.month === month) last.issues.push(issue)
    else months.push({ month, issues: [issue] })
  }
  return months
}

function ArchiveRow({ issue, heading: Heading }: { issue: IssueSummary; heading: 'h3' | 'h4' }) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const reading = useIssueReading(issue.id, issue.stories)
  const minutes = summaryMinutes(issue, language)
  return (
    <li className={`${slit.slit} ${slit.runs} ${styles.row}`}>
      <Cover className={styles.cover} progress={reading.progress} />
      <div>
        <IssueKicker issue={issue} storyCount={issue.stories.length} minutes={minutes} dateStyle="short" />
        <Heading className={styles.title}>
          <Link to={issuePath(language, issue.id)}>
            <LocalizedTitle text={issue.title} languages={[language]} />
          </Link>
        </Heading>
        <IssueProgress reading={reading} storyCount={issue.stories.length} minutes={minutes} />
        {issue.title[language] === undefined && <p className={styles.note}>{translate('lang.badge.untranslated')}</p>}
      </div>
    </li>
  )
}

interface ArchiveListProps {
  readonly issues: readonly IssueSummary[]
  /** Level of the months’ headings; the issues’ titles are one below. */
  readonly heading: 'h2' | 'h3'
}

/** Issues by month, newest first, each with its door. */
export function ArchiveList({ issues, heading: Heading }: ArchiveListProps) {
  const language = useInterfaceLanguage()
  return groupByMonth(issues).map(({ month, issues: ofMonth }) => (
    <section key={month} className={styles.month}>
      {month !== '' && <Heading className={styles.monthName}>{formatDate(`${month}-01`, language, 'month')}</Heading>}
      <ul className={styles.rows}>
        {ofMonth.map((issue) => (
          <ArchiveRow key={issue.id} issue={issue} heading={Heading === 'h2' ? 'h3' : 'h4'} />
        ))}
      </ul>
    </section>
  ))
}
