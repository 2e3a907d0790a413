import { useState, type ReactNode } from 'react'
import { useTranslate } from '#i18n/interface-language.tsx'
import { inAppBrowser } from './in-app-browser.ts'
import styles from './library-notices.module.css'
import { libraryStore, useLibrary } from './use-library.ts'

interface LibraryNoticesProps {
  /** What lets the reader choose a file to import. */
  readonly importButton: ReactNode
  /** Hands the reader a text as a file. */
  readonly onDownload: (file: { readonly name: string; readonly mediaType: string; readonly text: string }) => void
}

function Notice({ words, children }: { words: string; children?: ReactNode }) {
  return (
    <div className={styles.notice}>
      <p>{words}</p>
      {children && <div className={styles.ways}>{children}</div>}
    </div>
  )
}

function AsideNotice({ count, onDownload }: { count: number } & Pick<LibraryNoticesProps, 'onDownload'>) {
  const translate = useTranslate()
  const download = async () => {
    const text = await libraryStore.readAside()
    onDownload({ name: 'canh-cua-mo-rong-set-aside.json', mediaType: 'application/json', text })
  }
  return (
    <Notice words={translate('notices.aside', { count })}>
      <button type="button" className="button-quiet" onClick={() => void download()}>
        {translate('notices.aside.download')}
      </button>
      <button type="button" className="button-quiet" onClick={() => void libraryStore.dropAside()}>
        {translate('notices.aside.drop')}
      </button>
    </Notice>
  )
}

function InAppNotice() {
  const translate = useTranslate()
  const [app] = useState(() => inAppBrowser(navigator.userAgent))
  return app !== undefined && <Notice words={translate('notices.inApp', { app })} />
}

/** What a reader must know of the library’s storage, each with what can be done about it. Nothing where all is well. */
export function LibraryNotices({ importButton, onDownload }: LibraryNoticesProps) {
  const translate = useTranslate()
  const { phase, keeping, isWaiting, wasCleared, asideCount, newerCount } = useLibrary()
  const isReady = phase === 'ready'
  return (
    <div role="status" aria-label={translate('notices.label')} className={styles.notices}>
      {isWaiting && <Notice words={translate('notices.waiting')} />}
      {keeping === 'memory' && <Notice words={translate('notices.memory')} />}
      {keeping === 'read-only' && <Notice words={translate('notices.readOnly')} />}
      {wasCleared && (
        <Notice words={translate('notices.cleared')}>
          {importButton}
          <button type="button" className="button-quiet" onClick={libraryStore.dismissCleared}>
            {translate('notices.understood')}
          </button>
        </Notice>
      )}
      {asideCount > 0 && <AsideNotice count={asideCount} onDownload={onDownload} />}
      {newerCount > 0 && <Notice words={translate('notices.newer', { count: newerCount })} />}
      {isReady && <InAppNotice />}
    </div>
  )
}
