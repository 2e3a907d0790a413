import { Link } from 'react-router-dom'
import type { IssueSummary } from '#domain/issue-index.ts'
import { chooseText } from '#domain/language.ts'
import { issuePath } from '#domain/paths.ts'
import { useLibrary } from '#features/library/use-library.ts'
import { formatDate } from '#i18n/format-date.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import styles from './catch-up.module.css'

/** More would be a pile, not an offer. */
const MOST = 4

function MissedIssue({ issue }: { issue: IssueSummary }) {
  const language = useInterfaceLanguage()
  const title = chooseText(issue.title, language)
  const hook = issue.hook && chooseText(issue.hook, language)
  return (
    <li>
      {issue.date !== undefined && (
        <time dateTime={issue.date} className={styles.day}>
          {formatDate(issue.date, language, 'long')}
        </time>
      )}
      <h3>
        <Link to={issuePath(language, issue.id)}>
          <span lang={title.language}>{title.text}</span>
        </Link>
      </h3>
      {hook && <p lang={hook.language}>{hook.text}</p>}
    </li>
  )
}

/** The openings of issues that came out since the last visit and are not begun; nothing on a first visit. */
export function CatchUp({ issues }: { issues: readonly IssueSummary[] }) {
  const translate = useTranslate()
  const { lastVisitAt, places } = useLibrary()
  if (lastVisitAt === undefined) return null
  const day = new Date(lastVisitAt).toISOString().slice(0, 10)
  const isBegun = ({ id, stories }: IssueSummary) =>
    stories.some((story) => (places.get(`${id}/${story.id}`)?.place.state ?? 'unread') !== 'unread')
  const missed = issues.filter((issue) => issue.date !== undefined && issue.date >= day && !isBegun(issue))
  if (missed.length === 0) return null
  return (
    <section className={styles.missed} aria-labelledby="missed-title">
      <h2 id="missed-title">{translate('catchup.title')}</h2>
      <ul>
        {missed.slice(0, MOST).map((issue) => (
          <MissedIssue key={issue.id} issue={issue} />
        ))}
      </ul>
    </section>
  )
}
