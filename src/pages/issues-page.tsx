import { useQuery } from '@tanstack/react-query'
import { issueIndexQuery } from '#data/queries.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import { ArchiveList } from './archive-list.tsx'
import { Loaded } from './load-states.tsx'
import { PageHeading } from './page-heading.tsx'
import { usePageHead } from './use-page-head.ts'

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
        {({ issues }) => <ArchiveList issues={issues} heading="h2" />}
      </Loaded>
    </div>
  )
}
