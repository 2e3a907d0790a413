import { useState } from 'react'
import type { LibrarySnapshot, Receipt } from '#features/library/library-snapshot.ts'
import { libraryStore } from '#features/library/use-library.ts'
import { useTellOutcome } from '#features/library/use-tell-outcome.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import { Dialog } from '#ui/dialog.tsx'
import styles from './library-page.module.css'

/** Clears the library, once the reader has been told what goes; taken back as long as the page is open. */
export function ClearLibrary({ library }: { library: LibrarySnapshot }) {
  const translate = useTranslate()
  const tell = useTellOutcome()
  const [isAsking, setIsAsking] = useState(false)
  const [receipt, setReceipt] = useState<Receipt>()
  const clear = async () => {
    setIsAsking(false)
    const outcome = await libraryStore.clear()
    if (outcome.kind !== 'failed') setReceipt(outcome.receipt)
    tell(outcome, { done: translate('library.cleared'), undone: translate('library.restored') })
  }
  const restore = async () => {
    if (receipt) tell(await libraryStore.undo(receipt), { done: translate('library.restored') })
    setReceipt(undefined)
  }
  const { bookmarks, notes, passages } = library
  const isEmpty = bookmarks.size + notes.size + passages.size === 0
  return (
    <div className={styles.clear}>
      {isEmpty && receipt ? (
        <button type="button" className="button-quiet" onClick={() => void restore()}>
          {translate('library.restore')}
        </button>
      ) : (
        <button type="button" className="button-quiet" onClick={() => setIsAsking(true)}>
          {translate('library.clear.all')}
        </button>
      )}
      <Dialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        title={translate('library.clear.ask')}
        closeLabel={translate('dialog.close')}
      >
        <ul>
          <li>{translate('library.clear.stories', { count: bookmarks.size })}</li>
          <li>{translate('library.clear.words', { count: notes.size + passages.size })}</li>
          <li>{translate('library.clear.places')}</li>
        </ul>
        <p>{translate('library.clear.body')}</p>
        <div className={styles.ways}>
          <button type="button" className="button" data-first-focus onClick={() => setIsAsking(false)}>
            {translate('library.clear.keep')}
          </button>
          <button type="button" className="button-quiet" onClick={() => void clear()}>
            {translate('library.clear.all')}
          </button>
        </div>
      </Dialog>
    </div>
  )
}
