import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import type { LibrarySnapshot } from '#features/library/library-snapshot.ts'
import type { ReadImport } from '#features/library/read-import.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import { lazyModule } from '#ui/lazy-module.ts'
import { useToast } from '#ui/toast.tsx'
import { CarryLibrary } from './carry-library.tsx'
import styles from './library-page.module.css'
import { STAY } from './page-heading.tsx'

const IMPORT = /^#import=/

/** What reads files and links, when there is one to read. */
export const lazyReading = lazyModule(() => import('#features/library/read-import.ts'))

/** What the reader wants to import, from a file or from the link that led here. */
export function useImporting() {
  const translate = useTranslate()
  const showToast = useToast()
  const navigate = useNavigate()
  const { hash, pathname, search } = useLocation()
  const [found, setFound] = useState<ReadImport>()
  const fail = () => showToast({ text: translate('part.failed'), isError: true })
  useEffect(() => {
    if (!IMPORT.test(hash)) return undefined
    let isWanted = true
    const reading = Promise.resolve(lazyReading.use(({ readImportLink }) => readImportLink(hash)))
    reading.then(
      (read) => isWanted && setFound(read),
      () => isWanted && setFound({ kind: 'refused', reason: 'part.failed' }),
    )
    return () => {
      isWanted = false
    }
  }, [hash])
  const readFile = (file: Blob) => {
    const reading = Promise.resolve(lazyReading.use(({ readImportFile }) => readImportFile(file)))
    reading.then(setFound, fail)
  }
  const leave = () => {
    setFound(undefined)
    // The list in the address would be offered again at every reload.
    if (IMPORT.test(hash)) void navigate({ pathname, search }, { replace: true, state: STAY })
  }
  return { found, readFile, leave }
}

/** Lets the reader choose a library file. */
export function ImportButton({ onChoose }: { onChoose: (file: Blob) => void }) {
  const translate = useTranslate()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className="button-quiet" onClick={() => input.current?.click()}>
        {translate('import.choose')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={translate('import.choose')}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) onChoose(file)
          // The same file can be chosen again.
          target.value = ''
        }}
      />
    </>
  )
}

/** The ways in which a library comes here from another device, and goes there. */
export function ImportSection({ library, onChoose }: { library: LibrarySnapshot; onChoose: (file: Blob) => void }) {
  const translate = useTranslate()
  return (
    <section className={styles.along} aria-labelledby="import-title">
      <h2 id="import-title">{translate('import.title')}</h2>
      <p>{translate('import.body')}</p>
      <div className={styles.ways}>
        <ImportButton onChoose={onChoose} />
        <CarryLibrary library={library} />
      </div>
    </section>
  )
}
