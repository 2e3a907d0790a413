import { useQuery } from '@tanstack/react-query'
import { memo, useCallback, useDeferredValue, useId, useMemo, useState } from 'react'
import { Link } from 'react-router-dom'
import { issueIndexQuery } from '#data/queries.ts'
import type { IssueIndex, IssueSummary } from '#domain/issue-index.ts'
import { chooseText } from '#domain/language.ts'
import { issuePath } from '#domain/paths.ts'
import { listKeptStories, type KeptStory } from '#features/library/kept-stories.ts'
import { LibraryNotices } from '#features/library/library-notices.tsx'
import { StoragePanel } from '#features/library/storage-panel.tsx'
import { useLibrary } from '#features/library/use-library.ts'
import { useIssueReading } from '#features/library/use-reading.ts'
import { downloadFile } from '#features/sharing/download-file.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { Cover } from '#ui/cover.tsx'
import { CatchUp } from './catch-up.tsx'
import { ClearLibrary } from './clear-library.tsx'
import { ContinueReading } from './continue-reading.tsx'
import { EmptyLibrary } from './empty-library.tsx'
import { ExportLibrary } from './export-library.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { ImportButton, ImportSection, useImporting } from './import-library.tsx'
import styles from './library-page.module.css'
import { useFoldedAhead } from './folded-words.ts'
import { filterShelf, foldWords, SHELF_SORTS, shelve, sortShelf, type ShelvedStory } from './library-shelf.ts'
import { LibraryStory } from './library-story.tsx'
import { useKeptIssues } from './use-kept-issues.ts'
import { useShelfProgress } from './use-shelf-progress.ts'
import { Loaded, LoadError } from './load-states.tsx'
import { MoreButton, useFirstPart } from './more-button.tsx'
import { useDrawn } from './use-drawn.ts'
import { PageHeading } from './page-heading.tsx'
import { ScriptlessNote } from './scriptless-note.tsx'
import { useAddressChoice, useAddressWord } from './use-address-word.ts'
import { usePageHead } from './use-page-head.ts'

/** So many stories are drawn at once that no phone has to hold its breath. */
const SHOWN_AT_ONCE = 50

function IssueHead({ issue }: { issue: IssueSummary }) {
  const language = useInterfaceLanguage()
  const { progress } = useIssueReading(issue.id, issue.stories)
  const title = chooseText(issue.title, language)
  return (
    <div className={styles.issue}>
      <Cover className={styles.cover} progress={progress} />
      <h2>
        <Link to={issuePath(language, issue.id)}>
          <span lang={title.language}>{title.text}</span>
        </Link>
      </h2>
    </div>
  )
}

interface ShelfGroup {
  readonly key: string
  readonly issue: IssueSummary | undefined
  readonly stories: ShelvedStory[]
}

function groupByIssue(shelf: readonly ShelvedStory[]): readonly ShelfGroup[] {
  const groups: ShelfGroup[] = []
  for (const story of shelf) {
    const last = groups.at(-1)
    if (last?.key === story.issueId) last.stories.push(story)
    else groups.push({ key: story.issueId, issue: story.issue, stories: [story] })
  }
  return groups
}

interface ShelfProps {
  readonly shelf: readonly ShelvedStory[]
  readonly isGrouped: boolean
  readonly isSaved: (story: ShelvedStory) => boolean
}

const Shelf = memo(function Shelf({ shelf, isGrouped, isSaved }: ShelfProps) {
  const { first, rest, showMore, list } = useFirstPart(shelf, SHOWN_AT_ONCE)
  const drawn = useDrawn(first)
  const all = { key: 'all', issue: undefined, stories: [...drawn] }
  return (
    <div ref={list}>
      {(isGrouped ? groupByIssue(drawn) : [all]).map(({ key, issue, stories }) => (
        <section key={key} className={styles.group}>
          {issue && <IssueHead issue={issue} />}
          <ul className={styles.stories}>
            {stories.map((entry) => (
              <LibraryStory key={entry.name} entry={entry} isRemoved={!isSaved(entry)} showsIssue={!isGrouped} />
            ))}
          </ul>
        </section>
      ))}
      <MoreButton count={rest} onMore={showMore} />
    </div>
  )
})

/** Everything kept, and what was when the page was opened: a removed story stays in its place, struck out. */
function useStoriesSeen(kept: readonly KeptStory[]): readonly KeptStory[] {
  const [seen, setSeen] = useState<ReadonlyMap<string, KeptStory>>(new Map())
  const [last, setLast] = useState<readonly KeptStory[]>()
  if (kept !== last) {
    setLast(kept)
    setSeen(new Map([...seen, ...kept.map((one) => [one.name, one] as const)]))
  }
  return useMemo(() => [...seen.values()], [seen])
}

function ShelfFilter({ kept, issues }: { kept: readonly KeptStory[]; issues: readonly IssueSummary[] }) {
  const translate = useTranslate()
  const id = useId()
  const [query, setQuery] = useAddressWord('q')
  const [sort, setSort] = useAddressChoice('sort', SHELF_SORTS)
  const seen = useStoriesSeen(kept)
  const shelf = useMemo(() => shelve(seen, issues), [seen, issues])
  const isFolded = useFoldedAhead(shelf, foldWords)
  const wanted = useDeferredValue(isFolded ? query : '')
  const progressOf = useShelfProgress()
  const shown = useMemo(
    () => sortShelf(filterShelf(shelf, wanted), sort, progressOf),
    [shelf, wanted, sort, progressOf],
  )
  const names = useMemo(() => new Set(kept.map(({ name }) => name)), [kept])
  const isSaved = useCallback(({ name }: ShelvedStory) => names.has(name), [names])
  return (
    <>
      <div className={styles.controls}>
        <div className={styles.field}>
          <label htmlFor={`${id}-q`}>{translate('library.filter')}</label>
          <input id={`${id}-q`} type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
        </div>
        <div className={styles.field}>
          <label htmlFor={`${id}-sort`}>{translate('library.sort')}</label>
          <select
            id={`${id}-sort`}
            value={sort}
            onChange={(event) => setSort(SHELF_SORTS.find((choice) => choice === event.target.value) ?? 'issue')}
          >
            {SHELF_SORTS.map((choice) => (
              <option key={choice} value={choice}>
                {translate(`library.sort.${choice}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p role="status" className={styles.count}>
        {shown.length === 0
          ? translate('library.none', { q: wanted.trim() })
          : translate('library.count', { count: shown.filter(({ name }) => names.has(name)).length })}
      </p>
      <Shelf shelf={shown} isGrouped={sort === 'issue'} isSaved={isSaved} />
    </>
  )
}

function LibraryContent({ index }: { index: IssueIndex }) {
  // A long list may come after what was pressed; the press itself shows at once.
  const library = useDeferredValue(useLibrary())
  const { phase, bookmarks, notes, passages } = library
  const kept = useMemo(() => listKeptStories({ bookmarks, notes, passages }), [bookmarks, notes, passages])
  const [wasFull, setWasFull] = useState(false)
  const issueIds = useMemo(() => [...new Set(kept.map(({ issueId }) => issueId))], [kept])
  const { issues, isLoading, failed } = useKeptIssues(index, issueIds)
  const { found, readFile, leave } = useImporting()
  if (kept.length > 0 && !wasFull) setWasFull(true)
  const notices = <LibraryNotices importButton={<ImportButton onChoose={readFile} />} onDownload={downloadFile} />
  // What was kept is drawn step by step, so that the page answers meanwhile.
  const isWaiting = useDeferredValue(phase === 'unloaded' || isLoading, true)
  if (isWaiting) return notices
  return (
    <>
      {notices}
      <ContinueReading />
      <CatchUp issues={index.issues} />
      {failed?.error && <LoadError error={failed.error} message="err.loadList" onRetry={() => void failed.refetch()} />}
      {kept.length > 0 || wasFull ? <ShelfFilter kept={kept} issues={issues} /> : <EmptyLibrary />}
      {kept.length > 0 && <ExportLibrary library={library} issues={issues} />}
      <ImportSection library={library} onChoose={readFile} />
      <StoragePanel />
      <ImportDialog found={found} issues={issues} onLeave={leave} />
      {wasFull && <ClearLibrary library={library} />}
    </>
  )
}

/** Everything that the reader has kept on this device. */
export function LibraryPage() {
  const translate = useTranslate()
  const query = useQuery(issueIndexQuery())
  usePageHead(translate('nav.library'))
  return (
    <div className={`wrap page ${styles.page}`}>
      <PageHeading>{translate('nav.library')}</PageHeading>
      <p className="lede">{translate('library.intro')}</p>
      <ScriptlessNote />
      <Loaded query={query} message="err.loadList">
        {(index) => <LibraryContent index={index} />}
      </Loaded>
    </div>
  )
}
