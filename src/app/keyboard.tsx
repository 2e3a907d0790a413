import { useEffect, useRef, useState } from 'react'
import { otherLanguage } from '#domain/language.ts'
import { useShortcut } from '#features/keyboard/shortcuts.tsx'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { usePartWords } from '#i18n/part-words.ts'
import { useAnnounce } from '#ui/announcer.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { lazyPart } from '#ui/lazy-part.tsx'
import { useSiteLanguageChange } from './site-language.tsx'

/** The map itself, which comes when somebody asks for it. */
export const lazyShortcutsTable = lazyPart(
  async () => (await import('#features/keyboard/shortcuts-table.tsx')).ShortcutsTable,
)

/** Says the language of the page when it has changed, in that language. */
function useSaidLanguage(): void {
  const translate = useTranslate()
  const announce = useAnnounce()
  const language = useInterfaceLanguage()
  const said = useRef(language)
  useEffect(() => {
    if (said.current === language) return
    said.current = language
    announce(translate(`lang.said.${language}`))
  }, [announce, language, translate])
}

/** The single keys that work on every page, and the map of all of them. */
export function Keyboard() {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const changeLanguage = useSiteLanguageChange()
  const [isMapOpen, setIsMapOpen] = useState(false)
  useSaidLanguage()
  useShortcut('siteLanguage', () => changeLanguage(otherLanguage(language)))
  useShortcut('help', () => setIsMapOpen(true))
  return (
    <Dialog
      isOpen={isMapOpen}
      onClose={() => setIsMapOpen(false)}
      title={translate('keys.title')}
      closeLabel={translate('dialog.close')}
    >
      <p>{translate('keys.note')}</p>
      <lazyShortcutsTable.Part words={usePartWords()} props={{}} />
    </Dialog>
  )
}
