import { useState } from 'react'
import { otherLanguage } from '#domain/language.ts'
import { useShortcut } from '#features/keyboard/shortcuts.tsx'
import { ShortcutsTable } from '#features/keyboard/shortcuts-table.tsx'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { useSiteLanguageChange } from './site-language.tsx'

/** The single keys that work on every page, and the map of all of them. */
export function Keyboard() {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const changeLanguage = useSiteLanguageChange()
  const [isMapOpen, setIsMapOpen] = useState(false)
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
      <ShortcutsTable />
    </Dialog>
  )
}
