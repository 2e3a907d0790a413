import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router-dom'
import { issueIndexQuery } from '#data/queries.ts'
import type { IssueIndex } from '#domain/issue-index.ts'
import { issueYearPath } from '#domain/paths.ts'
import { newestYears } from '#domain/year.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { ArchiveList } from './archive-list.tsx'
import { Loaded } from './load-states.tsx'
import { PageHeading } from './page-heading.tsx'
import { usePageHead } from './use-page-head.ts'
import { YearLinks, YearName } from './year-links.tsx'

/** The year of the newest issue that is not in the index. */
function firstYearBeyond({ issues, years }: IssueIndex): string | undefined {
  const all = years.reduce((sum, { count }) => sum + count, 0)
  return all > issues.length ? newestYears(years, issues.length + 1).at(-1)?.year : undefined
}

/** The newest issues month by month, and the ways to the others. */
function Archive({ index }: { index: IssueIndex }) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const beyond = firstYearBeyond(index)
  return (
    <>
      <YearLinks years={index.years.map(({ year }) => year)} />
      <ArchiveList issues={index.issues} heading="h2" />
      {beyond !== undefined && (
        <p>
          <Link className="button-quiet" to={issueYearPath(language, beyond)}>
            {translate('issue.older')}: <YearName year={beyond} />
          </Link>
        </p>
      )}
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
        {(index) => <Archive index={index} />}
      </Loaded>
    </div>
  )
}
