import { useEffect, useId, useState } from 'react'
import type { Language } from '#domain/language.ts'
import { formatDate } from '#i18n/format-date.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { useToast } from '#ui/toast.tsx'
import styles from './storage-panel.module.css'
import { askForPromise, readStorageSpace, type StorageSpace } from './storage-space.ts'
import { useLibrary } from './use-library.ts'

const KILOBYTE = 1000
const MEGABYTE = KILOBYTE * KILOBYTE

/** Bytes as people read them, never less than one kilobyte. */
function formatSize(bytes: number, language: Language): string {
  const isLarge = bytes >= MEGABYTE
  const count = isLarge ? bytes / MEGABYTE : Math.max(1, bytes / KILOBYTE)
  const digits = isLarge && count < 10 ? 1 : 0
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(count)
  return `${number} ${isLarge ? 'MB' : 'KB'}`
}

/** What the browser says, asked anew after every change of the library. */
function useStorageSpace() {
  const library = useLibrary()
  const [space, setSpace] = useState<StorageSpace>()
  const read = () => readStorageSpace().then(setSpace)
  useEffect(() => {
    let isWanted = true
    void readStorageSpace().then((next) => isWanted && setSpace(next))
    return () => {
      isWanted = false
    }
  }, [library.bookmarks, library.notes, library.passages])
  return { space, read, exportedAt: library.exportedAt }
}

function Promised({ space, onAsked }: { space: StorageSpace; onAsked: () => void }) {
  const translate = useTranslate()
  const showToast = useToast()
  const ask = async () => {
    const isPromised = await askForPromise()
    showToast({ text: translate(isPromised ? 'storage.promised' : 'storage.refused') })
    onAsked()
  }
  if (space.isPromised === undefined) return translate('storage.unknown')
  if (space.isPromised) return translate('storage.promised')
  return (
    <>
      {translate('storage.unpromised')}{' '}
      <button type="button" className="button-quiet" onClick={() => void ask()}>
        {translate('storage.ask')}
      </button>
    </>
  )
}

/** Says where the library lives, how much room it takes, whether it is safe there, and when it was last exported. */
export function StoragePanel() {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const id = useId()
  const { space, read, exportedAt } = useStorageSpace()
  const sizeOf = ({ usage }: StorageSpace) =>
    usage === undefined ? translate('storage.unknown') : formatSize(usage, language)
  const day = exportedAt === undefined ? undefined : new Date(exportedAt).toISOString().slice(0, 10)
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>{translate('storage.title')}</h2>
      <p>{translate('storage.where')}</p>
      <dl className={styles.facts}>
        <div>
          <dt>{translate('storage.size')}</dt>
          <dd>{space && sizeOf(space)}</dd>
        </div>
        <div>
          <dt>{translate('storage.promise')}</dt>
          <dd>{space && <Promised space={space} onAsked={() => void read()} />}</dd>
        </div>
        <div>
          <dt>{translate('storage.exported')}</dt>
          <dd>
            {day === undefined ? (
              translate('storage.never')
            ) : (
              <time dateTime={day}>{formatDate(day, language, 'long')}</time>
            )}
          </dd>
        </div>
      </dl>
    </section>
  )
}
