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

function Trouble({ words, onRetry }: { words: string; onRetry: () => void }) {
  const translate = useTranslate()
  return (
    <div role="alert" className={styles.words}>
      <p>{words}</p>
      <button type="button" className="button" onClick={onRetry}>
        {translate('err.retry')}
      </button>
    </div>
  )
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
  const isNone = status === 'found' && !hasResults && !results.isPartial
  return (
    <>
      {status === 'searching' && <Waiting key={answered} />}
      {status === 'failed' && <Trouble words={translate('search.error')} onRetry={retry} />}
      {status === 'found' && results.isPartial && <Trouble words={translate('search.partial')} onRetry={retry} />}
      {/* There before its words, so that they are read out when they come. */}
      {!isNoneTold && (
        <p role="status" className={styles.words}>
          {isNone && translate('search.none', { q: answered })}
        </p>
      )}
      {isNone && <p className={styles.words}>{translate('search.none.tip')}</p>}
    </>
  )
}
