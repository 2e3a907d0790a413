import { useQueries, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useId, useState } from 'react'
import { site } from '#data/site.ts'
import { paperIndexQuery, paperYearQuery } from '#data/queries.ts'
import { PAPERS_IN_INDEX, type IndexedPaper, type PaperIndex } from '#domain/issue-index.ts'
import { newestYears } from '#domain/year.ts'
import { CiteMenu } from '#features/sharing/cite-menu.tsx'
import { useTranslate } from '#i18n/interface-language.tsx'
import { filterPapers, PAPER_SORTS } from './filter-papers.ts'
import { LinkedPaperTable } from './linked-paper-table.tsx'
import { Loaded, LoadError } from './load-states.tsx'
import { MoreButton, useFirstPart } from './more-button.tsx'
import { PageHeading } from './page-heading.tsx'
import { PaperAppearances } from './paper-appearances.tsx'
import styles from './papers-page.module.css'
import { useAddressChoice, useAddressWord } from './use-address-word.ts'
import { usePageHead } from './use-page-head.ts'

function useSelection() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    setSelected(next)
  }
  return { selected, toggle, clear: () => setSelected(new Set()) }
}

/**
 * The papers that are there by now: the newest from the index, and whole years when more are asked for.
 * @param wanted how many, newest first; all of them: Infinity
 */
function usePapers({ papers, years }: PaperIndex, wanted: number) {
  const total = years.length === 0 ? papers.length : years.reduce((sum, { count }) => sum + count, 0)
  const needed = wanted > papers.length && total > papers.length ? newestYears(years, wanted) : []
  const queries = useQueries({ queries: needed.map(({ year }) => paperYearQuery(year)) })
  const isWhole = queries.every(({ isSuccess }) => isSuccess)
  return {
    papers: needed.length > 0 && isWhole ? queries.flatMap(({ data }) => data?.papers ?? []) : papers,
    total,
    isLoading: queries.some(({ isPending }) => isPending),
    failed: queries.find(({ isError }) => isError),
  }
}

interface PaperListProps {
  /** The papers that the filter leaves, in order. */
  readonly shown: readonly IndexedPaper[]
  readonly all: readonly IndexedPaper[]
  /** How many more there are that have not come yet. */
  readonly missing: number
  readonly onMore: (wanted: number) => void
}

/** Papers with a box each; the citations are of those selected, or of all that are shown. */
function PaperList({ shown, all, missing, onMore }: PaperListProps) {
  const translate = useTranslate()
  const { selected, toggle, clear } = useSelection()
  const { first, rest, showMore, list } = useFirstPart(shown, PAPERS_IN_INDEX)
  const isSelecting = selected.size > 0
  const cited = isSelecting ? all.filter(({ paper }) => selected.has(paper.id)) : shown
  const entries = new Map(shown.map((entry) => [entry.paper.id, entry]))
  return (
    <div ref={list}>
      <div className={styles.tools}>
        {isSelecting && (
          <button type="button" className="button-quiet" onClick={clear}>
            {translate('paper.unselect')}
          </button>
        )}
        <CiteMenu
          sources={[{ kind: 'papers', papers: cited.map(({ paper }) => paper) }]}
          site={site}
          fileName="papers"
          label={translate(isSelecting ? 'cite.selected' : 'cite.shown', { count: cited.length })}
        />
      </div>
      <div className={styles.table}>
        <LinkedPaperTable
          papers={first.map(({ paper }) => paper)}
          caption={translate('nav.papers')}
          beforeTitle={(paper) => (
            <label className={styles.box}>
              <input type="checkbox" checked={selected.has(paper.id)} onChange={() => toggle(paper.id)} />
              <span className="vh">
                {translate('paper.select')} <span lang={paper.titleLanguage}>{paper.name ?? paper.title}</span>
              </span>
            </label>
          )}
          appearances={(paper) => {
            const entry = entries.get(paper.id)
            return entry && <PaperAppearances entry={entry} />
          }}
        />
      </div>
      <MoreButton
        count={rest + missing}
        onMore={() => {
          onMore(first.length + PAPERS_IN_INDEX)
          showMore()
        }}
      />
    </div>
  )
}

function PaperFilter({ index }: { index: PaperIndex }) {
  const translate = useTranslate()
  const id = useId()
  const [query, setQuery] = useAddressWord('q')
  const [sort, setSort] = useAddressChoice('sort', PAPER_SORTS)
  const wanted = useDeferredValue(query)
  const [asked, setAsked] = useState(index.papers.length)
  const isWhole = query.trim() !== '' || sort !== 'new'
  const { papers, total, isLoading, failed } = usePapers(index, isWhole ? Number.POSITIVE_INFINITY : asked)
  const shown = filterPapers(papers, wanted, sort)
  return (
    <>
      <div className={styles.controls}>
        <div className={styles.field}>
          <label htmlFor={`${id}-q`}>{translate('paper.filter')}</label>
          <input id={`${id}-q`} type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
        </div>
        <div className={styles.field}>
          <label htmlFor={`${id}-sort`}>{translate('paper.sort')}</label>
          <select
            id={`${id}-sort`}
            value={sort}
            onChange={(event) => setSort(PAPER_SORTS.find((choice) => choice === event.target.value) ?? 'new')}
          >
            {PAPER_SORTS.map((choice) => (
              <option key={choice} value={choice}>
                {translate(`paper.sort.${choice}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p role="status" className={styles.count}>
        {isWhole && isLoading && translate('loading')}
        {!(isWhole && isLoading) &&
          (shown.length === 0
            ? translate('paper.none', { q: wanted.trim() })
            : translate('paper.count', { count: isWhole ? shown.length : total }))}
      </p>
      {failed?.error && (
        <LoadError error={failed.error} message="err.loadPapers" onRetry={() => void failed.refetch()} />
      )}
      {shown.length === 0 && !isLoading ? (
        <button type="button" className="button" onClick={() => setQuery('')}>
          {translate('search.clear')}
        </button>
      ) : (
        <PaperList shown={shown} all={papers} missing={isWhole ? 0 : total - papers.length} onMore={setAsked} />
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
        {(index) => <PaperFilter index={index} />}
      </Loaded>
    </div>
  )
}
