import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { issueIndexQuery, issueQuery } from '#data/queries.ts'
import type { IssueSummary } from '#domain/issue-index.ts'
import { findStory, type Issue } from '#domain/issue.ts'
import type { Language } from '#domain/language.ts'
import { briefingPath, issuePath, issuesPath, papersPath, storyPath } from '#domain/paths.ts'
import { storyBlocks } from '#domain/story.ts'
import { useIssueReading, type IssueReading } from '#features/library/use-reading.ts'
import { ParsedMarkdownProvider } from '#features/reading/markdown.tsx'
import { shownLanguages } from '#features/reading/shown-languages.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import slit from '#ui/slit.module.css'
import { ArchiveList } from './archive-list.tsx'
import { IssueHero } from './issue-hero.tsx'
import { IssueStories } from './issue-stories.tsx'
import { Loaded } from './load-states.tsx'
import { OutlookBrief } from './outlook-view.tsx'
import { PaperStrip } from './paper-strip.tsx'
import styles from './home-page.module.css'
import { useFrontPageHead } from './use-page-head.ts'

const ARCHIVE_ROWS = 12

/** Where to go on reading, at the last block that was read; else the beginning. */
function wayIn(issue: Issue, { resumeAt }: IssueReading, language: Language) {
  const story = resumeAt && findStory(issue, resumeAt.storyId)
  const block = story && storyBlocks(story).find(({ id }) => id === resumeAt.block)
  const pathname = storyPath(language, issue.id, story?.id ?? issue.stories[0]?.id ?? '')
  return block ? { pathname, hash: block.id } : { pathname }
}

/** A part of the front page under its own rule. */
function Region({ children }: { children: ReactNode }) {
  return (
    <div className={`wrap ${styles.region}`}>
      <div className={`${slit.slit} ${styles.ruled}`}>{children}</div>
    </div>
  )
}

function LatestIssue({ issue }: { issue: Issue }) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const languages = shownLanguages({ page: language })
  const reading = useIssueReading(issue.id, issue.stories)
  return (
    <>
      <IssueHero issue={issue} languages={languages} reading={reading}>
        <p>
          <Link className="button" to={wayIn(issue, reading, language)}>
            {translate(reading.resumeAt ? 'issue.continue' : 'issue.start')}
          </Link>
        </p>
      </IssueHero>
      <IssueStories issue={issue} view={undefined} />
      <Region>
        <OutlookBrief
          issue={issue}
          languages={languages}
          wayOn={
            <p className={styles.ways}>
              <Link className="button-quiet" to={`${issuePath(language, issue.id)}#outlook`}>
                {translate('issue.perspective.read')}
              </Link>
              <Link className="button-quiet" to={briefingPath(language)}>
                {translate('briefing.open')}
              </Link>
            </p>
          }
        />
      </Region>
      <Region>
        <PaperStrip papers={issue.papers} />
        <p className={styles.wayOn}>
          <Link className="button-quiet" to={papersPath(language)}>
            {translate('papers.all')}
          </Link>
        </p>
      </Region>
    </>
  )
}

function EarlierIssues({ issues }: { issues: readonly IssueSummary[] }) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  if (issues.length === 0) return null
  return (
    <Region>
      <h2>{translate('issue.older')}</h2>
      <ArchiveList issues={issues.slice(0, ARCHIVE_ROWS)} heading="h3" />
      <p className={styles.wayOn}>
        <Link className="button-quiet" to={issuesPath(language)}>
          {translate('issues.all')}
        </Link>
      </p>
    </Region>
  )
}

function Latest({ issueId }: { issueId: string }) {
  const query = useQuery(issueQuery(issueId))
  return (
    <Loaded query={query} issueId={issueId} isPage>
      {(issue) => (
        <ParsedMarkdownProvider parsed={issue.parsedMarkdown}>
          <LatestIssue issue={issue} />
        </ParsedMarkdownProvider>
      )}
    </Loaded>
  )
}

/** The latest issue and the way to the earlier ones. */
export function HomePage() {
  const query = useQuery(issueIndexQuery())
  useFrontPageHead()
  return (
    <Loaded query={query} message="err.loadList" isPage>
      {({ issues: [latest, ...earlier] }) =>
        latest && (
          <>
            <Latest issueId={latest.id} />
            <EarlierIssues issues={earlier} />
          </>
        )
      }
    </Loaded>
  )
}
