import { useEffect, useState } from 'react'
import { useHref } from 'react-router-dom'
import { libraryPath } from '#domain/paths.ts'
import type { LibrarySnapshot } from '#features/library/library-snapshot.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { usePartWords } from '#i18n/part-words.ts'
import { Dialog } from '#ui/dialog.tsx'
import { lazyModule } from '#ui/lazy-module.ts'
import { lazyPart, onApproach } from '#ui/lazy-part.tsx'
import type { LibraryCodesProps } from './library-codes.tsx'

/** Codes for another device, when somebody asks for them. */
export const lazyLibraryCodes = lazyPart<LibraryCodesProps>(
  async () => (await import('./library-codes.tsx')).LibraryCodes,
)

/** What packs the list of saved stories into links. */
export const lazyLinks = lazyModule(() => import('#features/library/library-link.ts'))

/** The links that carry the saved stories, once they are packed; undefined until then, null where that failed. */
function useLibraryLinks({ bookmarks }: LibrarySnapshot, isWanted: boolean): readonly string[] | null | undefined {
  const [links, setLinks] = useState<readonly string[] | null>()
  const href = useHref(libraryPath(useInterfaceLanguage()))
  useEffect(() => {
    if (!isWanted) return undefined
    let isCurrent = true
    const address = new URL(href, window.location.href).href
    const packed = lazyLinks.use(({ writeLibraryLinks }) =>
      writeLibraryLinks({ address, bookmarks: [...bookmarks.values()] }),
    )
    Promise.resolve(packed).then(
      (next) => isCurrent && setLinks(next),
      () => isCurrent && setLinks(null),
    )
    return () => {
      isCurrent = false
    }
  }, [bookmarks, href, isWanted])
  return links
}

/** Shows the saved stories as codes that another device can scan. */
export function CarryLibrary({ library }: { library: LibrarySnapshot }) {
  const translate = useTranslate()
  const [isOpen, setIsOpen] = useState(false)
  const links = useLibraryLinks(library, isOpen)
  const words = usePartWords()
  if (library.bookmarks.size === 0) return null
  return (
    <>
      <button
        type="button"
        className="button-quiet"
        onClick={() => setIsOpen(true)}
        {...onApproach(lazyLibraryCodes.preload)}
      >
        {translate('carry.open')}
      </button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title={translate('carry.title')}
        closeLabel={translate('dialog.close')}
      >
        {links === null && <p role="alert">{words.failed}</p>}
        {links && <lazyLibraryCodes.Part words={words} props={{ links }} />}
      </Dialog>
    </>
  )
}
