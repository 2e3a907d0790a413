import { useEffect, useState } from 'react'
import { useTranslate } from '#i18n/interface-language.tsx'
import styles from './search-status.module.css'
import type { SearchState } from './use-search.ts'

/** Waiting is told only where it is felt (ms). */
const TOLD_AFTER = 400

function Waiting() {
  const translate = useTranslate()
  const [isDue, setIsDue] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsDue(true), TOLD_AFTER)
    return () => clearTimeout(timer)
  }, [])
  return isDue && <p className={styles.words}>{translate('search.searching')}</p>
}

interface SearchStatusProps {
  readonly search: SearchState
  readonly hasResults: boolean
  /** True where a status beside tells itself that nothing was found. */
  readonly isNoneTold?: boolean
}

/** What there is to say about a search beside its results: that it takes time, found nothing, or failed. */
export function SearchStatus({ search, hasResults, isNoneTold = false }: SearchStatusProps) {
  const translate = useTranslate()
  const { status, answered, results, retry } = search
  if (status === 'idle') return null
  if (status === 'searching') return <Waiting key={answered} />
  if (status === 'failed') {
    return (
      <div role="alert" className={styles.words}>
        <p>{translate('search.error')}</p>
        <button type="button" className="button" onClick={retry}>
          {translate('err.retry')}
        </button>
      </div>
    )
  }
  if (results.isPartial) return <p className={styles.words}>{translate('search.partial')}</p>
  if (hasResults) return null
  return (
    <div className={styles.words}>
      {!isNoneTold && <p>{translate('search.none', { q: answered })}</p>}
      <p>{translate('search.none.tip')}</p>
    </div>
  )
}
