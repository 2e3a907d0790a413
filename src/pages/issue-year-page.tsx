import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router-dom'
import { FetchError } from '#data/fetch-json.ts'
import { issueIndexQuery, issueYearQuery } from '#data/queries.ts'
import { issuesPath } from '#domain/paths.ts'
import { UNDATED } from '#domain/year.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { ArchiveList } from './archive-list.tsx'
import { BackLink } from './back-link.tsx'
import { Loaded } from './load-states.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { PageHeading } from './page-heading.tsx'
import { usePageHead } from './use-page-head.ts'
import { YearLinks } from './year-links.tsx'

function Year({ year }: { year: string }) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const query = useQuery(issueYearQuery(year))
  const { data: index } = useQuery(issueIndexQuery())
  const name = year === UNDATED ? translate('issues.undated') : translate('issues.ofYear', { year })
  usePageHead(name)
  if (query.error instanceof FetchError && query.error.problem === 'missing') return <NotFoundPage />
  return (
    <div className="wrap page">
      <BackLink to={issuesPath(language)}>{translate('issues.newest')}</BackLink>
      <PageHeading>{name}</PageHeading>
      <YearLinks years={index?.years.map((one) => one.year) ?? []} current={year} />
      <Loaded query={query} message="err.loadList">
        {({ issues }) => (
          <>
            <p className="lede">{translate('issues.count', { count: issues.length })}</p>
            <ArchiveList issues={issues} heading="h2" />
          </>
        )}
      </Loaded>
    </div>
  )
}

/** The issues of one year, newest first. */
export function IssueYearPage() {
  const { issueId = '' } = useParams()
  return <Year year={issueId} />
}
