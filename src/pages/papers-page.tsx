import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { Link, useSearchParams } from 'react-router-dom'
import { paperIndexQuery } from '#data/queries.ts'
import { readPaperReference } from '#domain/find-paper-reference.ts'
import { foldText } from '#domain/fold.ts'
import type { IndexedPaper } from '#domain/issue-index.ts'
import { chooseText, type Language } from '#domain/language.ts'
import { paperIdOf } from '#domain/paper-reference.ts'
import { issuePath, storyPath } from '#domain/paths.ts'
import { PaperTable } from '#features/reading/paper-table.tsx'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { Loaded } from './load-states.tsx'
import { PageHeading, STAY } from './page-heading.tsx'
import styles from './papers-page.module.css'
import { usePageHead } from './use-page-head.ts'

type Sort = 'new' | 'az'

function matches({ paper, appearances }: IndexedPaper, wanted: string): boolean {
  const topics = appearances.flatMap(({ storyTitle }) => [storyTitle?.vi, storyTitle?.en])
  const words = [paper.title, paper.name, paper.arxivId, paper.doi, ...paper.authors, ...topics]
  return foldText(words.join(' ')).includes(wanted)
}

function arrange(papers: readonly IndexedPaper[], query: string, sort: Sort): IndexedPaper[] {
  const wanted = foldText(query.trim())
  const reference = readPaperReference(query.trim())
  const isWanted = (entry: IndexedPaper) =>
    (reference && entry.paper.id === paperIdOf(reference)) || matches(entry, wanted)
  const titles = new Intl.Collator('en', { numeric: true, ignorePunctuation: true })
  return papers.filter(isWanted).sort(({ paper: one }, { paper: other }) => {
    const byDate = sort === 'new' ? (other.date ?? '').localeCompare(one.date ?? '') : 0
    return byDate || titles.compare(one.title, other.title)
  })
}

function Appearances({ entry, language }: { entry: IndexedPaper; language: Language }) {
  const translate = useTranslate()
  return (
    <ul className={styles.appearances}>
      {entry.appearances.map(({ issueId, issueNumber, storyId, storyTitle }) => {
        const address = storyId === undefined ? issuePath(language, issueId) : storyPath(language, issueId, storyId)
        const title = storyTitle && chooseText(storyTitle, language)
        return (
          <li key={address}>
            <Link to={address}>{title ? <span lang={title.language}>{title.text}</span> : issueId}</Link>
            {issueNumber !== undefined && <span> · {translate('issue.n', { n: issueNumber })}</span>}
          </li>
        )
      })}
    </ul>
  )
}

function PaperFilter({ papers }: { papers: readonly IndexedPaper[] }) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const [parameters, setParameters] = useSearchParams()
  const id = useId()
  const query = parameters.get('q') ?? ''
  const sort: Sort = parameters.get('sort') === 'az' ? 'az' : 'new'
  const shown = arrange(papers, query, sort)
  const change = (name: 'q' | 'sort', value: string) =>
    setParameters(
      (before) => {
        if (value === '' || value === 'new') before.delete(name)
        else before.set(name, value)
        return before
      },
      { replace: true, state: STAY },
    )
  return (
    <>
      <div className={styles.controls}>
        <div className={styles.field}>
          <label htmlFor={`${id}-q`}>{translate('paper.filter')}</label>
          <input
            id={`${id}-q`}
            type="search"
            value={query}
            onChange={(event) => change('q', event.target.value.normalize('NFC'))}
          />
        </div>
        <div className={styles.field}>
          <label htmlFor={`${id}-sort`}>{translate('paper.sort')}</label>
          <select id={`${id}-sort`} value={sort} onChange={(event) => change('sort', event.target.value)}>
            <option value="new">{translate('paper.sort.new')}</option>
            <option value="az">{translate('paper.sort.az')}</option>
          </select>
        </div>
      </div>
      <p role="status" className={styles.count}>
        {shown.length === 0 ? translate('paper.none', { q: query }) : translate('paper.count', { count: shown.length })}
      </p>
      {shown.length === 0 ? (
        <button type="button" className="button" onClick={() => change('q', '')}>
          {translate('search.clear')}
        </button>
      ) : (
        <PaperTable
          papers={shown.map((entry) => entry.paper)}
          caption={translate('nav.papers')}
          appearances={(paper) => {
            const entry = shown.find((candidate) => candidate.paper.id === paper.id)
            return entry && <Appearances entry={entry} language={language} />
          }}
        />
      )}
    </>
  )
}

/** Every paper that the newsletter has told about. */
export function PapersPage() {
  const translate = useTranslate()
  const query = useQuery(paperIndexQuery())
  usePageHead(translate('nav.papers'))
  return (
    <div className="wrap wide page">
      <PageHeading>{translate('nav.papers')}</PageHeading>
      <p className="lede">{translate('papers.intro')}</p>
      <Loaded query={query} message="err.loadPapers">
        {({ papers }) => <PaperFilter papers={papers} />}
      </Loaded>
    </div>
  )
}
