import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router-dom'
import { issueIndexQuery } from '#data/queries.ts'
import type { IssueSummary } from '#domain/issue-index.ts'
import { issuesPath } from '#domain/paths.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { ArchiveList } from './archive-list.tsx'
import styles from './issues-page.module.css'
import { Loaded } from './load-states.tsx'
import { PageHeading, STAY } from './page-heading.tsx'
import { usePageHead } from './use-page-head.ts'

/** Up to so many issues stand in one list; more are shown year by year. */
const ONE_LIST = 60

const yearOf = ({ date }: IssueSummary) => date?.slice(0, 4)

interface YearLinksProps {
  readonly years: readonly string[]
  /** The year that is shown; absent: all of them. */
  readonly shown: string | undefined
}

function YearLinks({ years, shown }: YearLinksProps) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  return (
    <nav className={styles.years} aria-label={translate('issues.years')}>
      <ul>
        {years.map((year) => (
          <li key={year}>
            <Link
              to={`${issuesPath(language)}?year=${year}`}
              replace
              state={STAY}
              aria-current={year === shown ? 'true' : undefined}
            >
              {year}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Issues month by month; by year where there are many, or where the address names one. */
function Archive({ issues }: { issues: readonly IssueSummary[] }) {
  const [parameters] = useSearchParams()
  const years = [...new Set(issues.flatMap((issue) => yearOf(issue) ?? []))]
  const asked = years.find((year) => year === parameters.get('year'))
  const shown = asked ?? (issues.length > ONE_LIST ? years[0] : undefined)
  // Issues without a date are the last of the list, and so of its last year.
  const isShown = (issue: IssueSummary) => (yearOf(issue) ?? years.at(-1)) === shown
  return (
    <>
      {years.length > 1 && <YearLinks years={years} shown={shown} />}
      <ArchiveList issues={shown === undefined ? issues : issues.filter(isShown)} heading="h2" />
    </>
  )
}

/** All issues in time order, newest first. */
export function IssuesPage() {
  const translate = useTranslate()
  const query = useQuery(issueIndexQuery())
  usePageHead(translate('nav.issues'))
  return (
    <div className="wrap page">
      <PageHeading>{translate('nav.issues')}</PageHeading>
      <p className="lede">{translate('issues.intro')}</p>
      <Loaded query={query} message="err.loadList">
        {({ issues }) => <Archive issues={issues} />}
      </Loaded>
    </div>
  )
}
