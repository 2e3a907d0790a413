import { createContext, useContext, useState, type ReactNode } from 'react'
import { useTranslate } from '#i18n/interface-language.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { SettingsForm } from './settings-form.tsx'
import styles from './settings-panel.module.css'

const OpenSettingsContext = createContext<() => void>(() => {})

/** Holds the one panel with the reading settings, which any part of the page may open. */
export function SettingsPanelProvider({ children }: { children: ReactNode }) {
  const translate = useTranslate()
  const [isOpen, setIsOpen] = useState(false)
  const [open] = useState(() => () => setIsOpen(true))
  return (
    <OpenSettingsContext value={open}>
      {children}
      <Dialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title={translate('nav.settings')}
        closeLabel={translate('dialog.close')}
        placement="side"
      >
        <SettingsForm />
      </Dialog>
    </OpenSettingsContext>
  )
}

/** Opens the panel with the reading settings; the focus comes back to where it was. */
export function useOpenSettings(): () => void {
  return useContext(OpenSettingsContext)
}

/** The button that opens the reading settings: a sign everywhere, with its words where there is room. */
export function SettingsButton() {
  const translate = useTranslate()
  const open = useOpenSettings()
  return (
    <button type="button" className={styles.button} aria-haspopup="dialog" onClick={open}>
      <span aria-hidden="true" className={styles.sign}>
        {translate('set.open')}
      </span>
      <span className={styles.words}>{translate('nav.settings')}</span>
    </button>
  )
}
