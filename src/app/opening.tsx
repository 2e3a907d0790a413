import { site } from '#data/site.ts'
import type { Translate } from '#i18n/create-translator.ts'
import { Wordmark } from '#ui/wordmark.tsx'
import styles from './site-header.module.css'

interface OpeningProps {
  readonly vi: Translate
  readonly en: Translate
}

/** What stands in an empty page until the app fills it: the newsletter’s name where it stays, and that more comes. */
export function Opening({ vi, en }: OpeningProps) {
  return (
    <div data-opening="">
      <header className={styles.header}>
        <div className={`wrap ${styles.line}`}>
          <span className={styles.mark} lang="vi" translate="no">
            <Wordmark>{site.newsletter}</Wordmark>
          </span>
        </div>
      </header>
      <p className="wrap opening">
        <span lang="vi">{vi('loading')}</span> · <span lang="en">{en('loading')}</span>
      </p>
    </div>
  )
}
