import { use, useEffect, useSyncExternalStore, type ReactNode } from 'react'
import { useLocation } from 'react-router-dom'
import { useTranslate } from '#i18n/interface-language.tsx'
import {
  endFirstPage,
  gateOf,
  readFirstPage,
  retryFirstPage,
  subscribeToFirstPage,
  type FirstPageState,
} from './first-page.ts'
import styles from './page-gate.module.css'
import { Ready } from './ready.tsx'

const WORDS = { slow: 'page.slow', failed: 'page.failed', coming: 'loading' } as const

const readWhole = (): FirstPageState => 'whole'

/** Leaves a prerendered page as it stands as long as something that it needs has not come. */
export function PageGate({ children }: { children: ReactNode }) {
  const { pathname } = useLocation()
  const gate = gateOf(pathname)
  if (gate) use(gate)
  useEffect(endFirstPage)
  return children
}

/** Says what the page still lacks, above its words, with another try. */
export function PageGateNotice() {
  const translate = useTranslate()
  const { pathname } = useLocation()
  const state = useSyncExternalStore(subscribeToFirstPage, readFirstPage, readWhole)
  useEffect(() => {
    window.addEventListener('online', retryFirstPage)
    return () => window.removeEventListener('online', retryFirstPage)
  }, [])
  if (state === 'whole' || gateOf(pathname) === undefined) return null
  return (
    <section className={styles.strip} aria-label={translate('notice.label')}>
      <div className={`wrap ${styles.line}`} role="status">
        <p>{translate(WORDS[state])}</p>
        {state === 'failed' && (
          <button type="button" className="button" onClick={retryFirstPage}>
            {translate('err.retry')}
          </button>
        )}
      </div>
      {/* What is around the page listens already. */}
      <Ready />
    </section>
  )
}
