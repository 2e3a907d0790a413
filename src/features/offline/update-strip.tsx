import { useState } from 'react'
import { useTranslate } from '#i18n/interface-language.tsx'
import { useWorker, workerLink } from './use-worker.ts'
import styles from './update-strip.module.css'

/** Offers a new version of the site, above the footer, until the reader takes it or puts it off. */
export function UpdateStrip() {
  const translate = useTranslate()
  const { isUpdateReady } = useWorker()
  const [isPutOff, setIsPutOff] = useState(false)
  if (!isUpdateReady || isPutOff || workerLink === undefined) return null
  return (
    <section className={styles.strip} aria-label={translate('update.label')}>
      <div className={`wrap ${styles.line}`}>
        <p role="status">{translate('update.ready')}</p>
        <button type="button" className="button" onClick={workerLink.update}>
          {translate('update.reload')}
        </button>
        <button type="button" className="button-quiet" onClick={() => setIsPutOff(true)}>
          {translate('update.later')}
        </button>
      </div>
    </section>
  )
}
