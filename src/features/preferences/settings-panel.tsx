import { createContext, useContext, useState, type ReactNode } from 'react'
import { useTranslate } from '#i18n/interface-language.tsx'
import { usePartWords } from '#i18n/part-words.ts'
import { Dialog } from '#ui/dialog.tsx'
import { lazyPart, onApproach } from '#ui/lazy-part.tsx'
import styles from './settings-panel.module.css'

/** The form, which comes when somebody wants to change something. */
export const lazySettingsForm = lazyPart(async () => (await import('./settings-form.tsx')).SettingsForm)

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
        <lazySettingsForm.Part words={usePartWords()} props={{}} />
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
    <button
      type="button"
      className={styles.button}
      aria-haspopup="dialog"
      onClick={open}
      {...onApproach(lazySettingsForm.preload)}
    >
      <span aria-hidden="true" className={styles.sign}>
        {translate('set.open')}
      </span>
      <span className={styles.words}>{translate('nav.settings')}</span>
    </button>
  )
}
