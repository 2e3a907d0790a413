import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router-dom'
import { FetchError } from '#data/fetch-json.ts'
import { paperQuery } from '#data/queries.ts'
import { site } from '#data/site.ts'
import type { PaperFile } from '#domain/issue-index.ts'
import { paperLabel } from '#domain/paper.ts'
import { paperSlug } from '#domain/paper-slug.ts'
import { papersPath } from '#domain/paths.ts'
import { PaperAuthors, PaperLinks } from '#features/reading/paper-table.tsx'
import { CiteMenu } from '#features/sharing/cite-menu.tsx'
import { formatDate } from '#i18n/format-date.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { UnbrokenText } from '#ui/unbroken-text.tsx'
import { BackLink } from './back-link.tsx'
import { Kicker } from './issue-kicker.tsx'
import { Loaded } from './load-states.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { PageHeading } from './page-heading.tsx'
import { otherVersions } from './paper-appearances.tsx'
import styles from './paper-page.module.css'
import { StoryPlaces } from './story-places.tsx'
import { usePageHead } from './use-page-head.ts'

function PaperContent({ entry }: { entry: PaperFile }) {
  const { paper, appearances } = entry
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const versions = otherVersions(entry)
  const label = paperLabel(paper)
  usePageHead(paper.title)
  return (
    <article>
      <BackLink to={papersPath(language)}>{translate('papers.all')}</BackLink>
      <Kicker>
        {label !== undefined && <span translate="no">{label}</span>}
        {paper.primaryClass !== undefined && <span translate="no">{paper.primaryClass}</span>}
        {paper.date !== undefined && <time dateTime={paper.date}>{formatDate(paper.date, language, 'long')}</time>}
      </Kicker>
      <PageHeading className={styles.title}>
        <span lang={paper.titleLanguage}>
          <UnbrokenText text={paper.title} />
        </span>
      </PageHeading>
      <div className={styles.facts}>
        <PaperAuthors paper={paper} />
        {versions.length > 0 && (
          <p className={styles.note}>
            {translate('paper.versions', { versions: versions.map((version) => `v${version}`).join(', ') })}
          </p>
        )}
      </div>
      <div className={styles.tools}>
        <PaperLinks paper={paper} />
        <CiteMenu sources={[{ kind: 'papers', papers: [paper] }]} site={site} fileName={paperSlug(paper.id)} />
      </div>
      <h2>{translate('paper.stories')}</h2>
      <StoryPlaces places={appearances} heading="h3" />
    </article>
  )
}

/** One paper: where to read it, how to cite it, and every story about it. */
export function PaperPage() {
  const { paperSlug: slug = '' } = useParams()
  const query = useQuery(paperQuery(slug))
  if (query.error instanceof FetchError && query.error.problem === 'missing') return <NotFoundPage />
  return (
    <div className="wrap page">
      <Loaded query={query} message="err.loadPaper" isPage>
        {(entry) => <PaperContent entry={entry} />}
      </Loaded>
    </div>
  )
}
