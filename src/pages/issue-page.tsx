import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router-dom'
import { FetchError } from '#data/fetch-json.ts'
import { issueQuery } from '#data/queries.ts'
import { issueBlocks, type Issue } from '#domain/issue.ts'
import { chooseText } from '#domain/language.ts'
import { issuePath } from '#domain/paths.ts'
import { useIssueReading } from '#features/library/use-reading.ts'
import { BlockList } from '#features/reading/block-view.tsx'
import { ParsedMarkdownProvider } from '#features/reading/markdown.tsx'
import { isMostlyMissing } from '#features/reading/section-title.ts'
import { TitledPart } from '#features/reading/titled-part.tsx'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { AllPanelsButton } from './all-panels-button.tsx'
import { CitedPapers } from './cited-papers.tsx'
import { EarlierNews } from './earlier-news.tsx'
import { IssueContents } from './issue-contents.tsx'
import { IssueHero } from './issue-hero.tsx'
import styles from './issue-page.module.css'
import { ReadingToolbar } from './reading-toolbar.tsx'
import { IssueStories } from './issue-stories.tsx'
import { Loaded } from './load-states.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { OutlookView } from './outlook-view.tsx'
import { PassageTools } from './passage-tools.tsx'
import { PrintedSource } from './printed-lines.tsx'
import { PrintedStories } from './printed-stories.tsx'
import { SharePage } from './share-page.tsx'
import { useProgressSeenBefore } from './seen-progress.ts'
import { useHashTarget } from './use-hash-target.ts'
import { usePageHead } from './use-page-head.ts'
import { useView } from './use-view.ts'

function NeighbourIssues({ older, newer }: Issue) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const neighbours = [
    { key: 'issue.prev', issue: older },
    { key: 'issue.next', issue: newer },
  ] as const
  if (neighbours.every(({ issue }) => issue === undefined)) return null
  return (
    <nav className={`wrap ${styles.neighbours}`} aria-label={translate('issue.nav')}>
      {neighbours.map(
        ({ key, issue }) =>
          issue && (
            <Link key={key} to={issuePath(language, issue.id)}>
              <span className={styles.direction}>{translate(key)}</span>
              <span lang={chooseText(issue.title, language).language}>{chooseText(issue.title, language).text}</span>
            </Link>
          ),
      )}
    </nav>
  )
}

function IssueContent({ issue }: { issue: Issue }) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const { view, languages, changeView, query } = useView(language, issue.id)
  useHashTarget(issue.aliases)
  usePageHead(chooseText(issue.title, language).text)
  const hook = issue.hook.slice(1)
  const reading = useIssueReading(issue.id, issue.stories)
  const progressBefore = useProgressSeenBefore(issue.id, reading.progress)
  return (
    <PassageTools issue={issue}>
      <IssueHero issue={issue} languages={languages} reading={reading} progressBefore={progressBefore}>
        <ReadingToolbar languages={languages} onChangeView={changeView}>
          <AllPanelsButton issue={issue} />
          <SharePage title={chooseText(issue.title, language).text} printLabel={translate('share.print.issue')} />
        </ReadingToolbar>
        {issue.edition === 'sample' && <p className={styles.note}>{translate('issue.sample.note')}</p>}
        {languages.length === 1 && isMostlyMissing(issueBlocks(issue), languages[0] ?? language) && (
          <p className={styles.note}>{translate('lang.missing.many')}</p>
        )}
      </IssueHero>
      <div className={`wrap ${styles.opening}`} data-paired={languages.length > 1}>
        <IssueContents issue={issue} languages={languages} query={query} />
        <div className="prose" data-paired={languages.length > 1}>
          <BlockList blocks={hook} languages={languages} />
        </div>
      </div>
      <div className="screen-only">
        <IssueStories issue={issue} view={view} />
      </div>
      <PrintedStories issue={issue} view={view} />
      {issue.sections.length > 0 && (
        <div className="wrap prose">
          {issue.sections.map((section) => (
            <TitledPart key={section.id} section={section} languages={languages} heading="h2" />
          ))}
        </div>
      )}
      <OutlookView issue={issue} languages={languages} />
      <div className="wrap">
        <EarlierNews issue={issue} />
      </div>
      <div className="wrap">
        <h2 id="papers">{translate('issue.papers')}</h2>
        <CitedPapers
          issue={issue}
          papers={issue.papers}
          caption={translate('paper.count', { count: issue.papers.length })}
        />
        {issue.closing.length > 0 && (
          <div className={`prose ${styles.closing}`} data-paired={languages.length > 1}>
            <BlockList blocks={issue.closing} languages={languages} />
          </div>
        )}
      </div>
      <div className="wrap">
        <PrintedSource />
      </div>
      <NeighbourIssues {...issue} />
    </PassageTools>
  )
}

/** One issue: its opening, its stories in summary, the outlook and its papers. */
export function IssuePage() {
  const { issueId = '' } = useParams()
  const query = useQuery(issueQuery(issueId))
  if (query.error instanceof FetchError && query.error.problem === 'missing') return <NotFoundPage />
  return (
    <div className={styles.page}>
      <Loaded query={query} issueId={issueId} isPage>
        {(issue) => (
          <ParsedMarkdownProvider parsed={issue.parsedMarkdown}>
            <IssueContent issue={issue} />
          </ParsedMarkdownProvider>
        )}
      </Loaded>
    </div>
  )
}
