import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { issueIndexQuery } from '#data/queries.ts'
import { listHeldIssues } from '#features/offline/held-files.ts'
import { startWorker } from '#features/offline/use-worker.ts'
import { isSparing } from '#features/offline/when-settled.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import { HeldIssues } from './held-issues.tsx'
import styles from './held-offline.module.css'

/** Whether a device saves data is known when a page is loaded. */
const subscribe = () => () => {}

/** The issues that the device holds to be read without a network. */
export function HeldOffline() {
  const translate = useTranslate()
  const [ids, setIds] = useState<readonly string[]>([])
  const { data } = useQuery({ ...issueIndexQuery(), retry: false, enabled: ids.length > 0 })
  const isSaving = useSyncExternalStore(subscribe, isSparing, () => false)
  useEffect(() => {
    // Who looks here asks for it.
    if (!isSparing()) startWorker()
    // Where the browser does not let the page look, there is nothing to tell.
    listHeldIssues().then(setIds, () => undefined)
  }, [])
  return (
    <section aria-labelledby="held" className={styles.held}>
      <h2 id="held">{translate('held.title')}</h2>
      {ids.length === 0 ? (
        <p>{translate(isSaving ? 'held.sparing' : 'held.none')}</p>
      ) : (
        <HeldIssues ids={ids} known={data?.issues ?? []} />
      )}
    </section>
  )
}
