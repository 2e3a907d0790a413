import { useEffect, useId, useState } from 'react'
import {
  forgetRecentSearches,
  loadRecentSearches,
  saveRecentSearch,
} from '#features/preferences/recent-searches-storage.ts'
import { SearchResultList } from '#features/search/search-result-list.tsx'
import { SearchStatus } from '#features/search/search-status.tsx'
import { useComposedField } from '#features/search/use-composed-field.ts'
import { useSearch } from '#features/search/use-search.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import { PageHeading } from './page-heading.tsx'
import { ScriptlessNote } from './scriptless-note.tsx'
import styles from './search-page.module.css'
import { useAddressWord } from './use-address-word.ts'
import { usePageHead } from './use-page-head.ts'

const STEP = 20

/** What was searched for last, known once the page is in the browser. */
function useRecentSearches(): [recent: readonly string[], forget: () => void] {
  const [recent, setRecent] = useState<readonly string[]>([])
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the prerendered page knows no device
    setRecent(loadRecentSearches())
  }, [])
  const forget = () => {
    forgetRecentSearches()
    setRecent([])
  }
  return [recent, forget]
}

/** Search with an address of its own, and with all results. */
export function SearchPage() {
  const translate = useTranslate()
  const id = useId()
  const [query, setQuery] = useAddressWord('q')
  const field = useComposedField({ text: query, onChange: setQuery })
  const [more, setMore] = useState({ query, count: STEP })
  const stories = more.query === query ? more.count : STEP
  const search = useSearch(query, { stories, others: STEP })
  const [recent, forget] = useRecentSearches()
  usePageHead(translate('search.title'))
  const { status, results, answered } = search
  const shown = results.stories.length + results.near.length
  const found = shown + results.papers.length + results.issues.length + results.sections.length
  const isAnswered = status === 'found' && (found > 0 || !results.isPartial)
  return (
    <div className="wrap page">
      <PageHeading>{translate('search.title')}</PageHeading>
      <ScriptlessNote />
      <div className="needs-script">
        <div role="search" aria-label={translate('search.title')} className={styles.field}>
          <label htmlFor={`${id}-q`}>{translate('search.label')}</label>
          <input id={`${id}-q`} type="search" aria-describedby={`${id}-hint`} autoComplete="off" {...field} />
          <p id={`${id}-hint`}>{translate('search.hint')}</p>
        </div>
      </div>
      <p role="status" className={isAnswered && found === 0 ? styles.none : styles.count}>
        {isAnswered && translate(found > 0 ? 'search.count' : 'search.none', { count: found, q: answered })}
      </p>
      <SearchStatus search={search} hasResults={found > 0} isNoneTold />
      <SearchResultList results={results} onOpen={() => saveRecentSearch(query)} />
      {results.storyCount > shown && shown > 0 && (
        <p>
          <button type="button" className="button-quiet" onClick={() => setMore({ query, count: stories + STEP })}>
            {translate('search.more', { count: Math.min(STEP, results.storyCount - shown) })}
          </button>
        </p>
      )}
      {status === 'idle' && recent.length > 0 && (
        <section aria-labelledby={`${id}-recent`} className={styles.recent}>
          <h2 id={`${id}-recent`}>{translate('search.recent')}</h2>
          <ul role="list">
            {recent.map((text) => (
              <li key={text}>
                <button type="button" className="button-quiet" onClick={() => setQuery(text)}>
                  {text}
                </button>
              </li>
            ))}
          </ul>
          <p>
            <button type="button" className="button-quiet" onClick={forget}>
              {translate('search.forget')}
            </button>
          </p>
        </section>
      )}
    </div>
  )
}
