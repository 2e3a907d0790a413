import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react'
import { useShortcut } from '#features/keyboard/shortcuts.tsx'
import { useTranslate } from '#i18n/interface-language.tsx'
import { Icon } from '#ui/icon.tsx'
import { inTime } from '#ui/lazy-module.ts'
import { SLOW_AFTER } from '#ui/lazy-part.tsx'
import { useToast } from '#ui/toast.tsx'
import type { SearchLayer } from './search-layer.tsx'
import styles from './search-opener.module.css'

const OpenSearchContext = createContext<() => void>(() => {})

/** Opens search with Ctrl or ⌘ and K, unless another layer is open or an input method composes. */
function useModifiedKey(open: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isOurs = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === 'KeyK'
      if (!isOurs || event.isComposing || event.defaultPrevented) return
      event.preventDefault()
      if (document.querySelector('dialog[open]') === null) open()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [open])
}

/** Lets any part of the page open search, whose code comes when it is first asked for. */
export function SearchProvider({ children }: { children: ReactNode }) {
  const translate = useTranslate()
  const toast = useToast()
  const [layer, setLayer] = useState<{ Layer: typeof SearchLayer }>()
  const open = useCallback(() => {
    const timer = setTimeout(() => toast({ text: translate('part.slow') }), SLOW_AFTER)
    inTime(import('./search-layer.tsx'))
      .then(
        ({ SearchLayer: Layer }) => setLayer({ Layer }),
        () => toast({ text: translate('search.error') }),
      )
      .finally(() => clearTimeout(timer))
  }, [toast, translate])
  useShortcut('search', open)
  useModifiedKey(open)
  return (
    <OpenSearchContext value={open}>
      {children}
      {layer && <layer.Layer onClose={() => setLayer(undefined)} />}
    </OpenSearchContext>
  )
}

/** The button that opens search: a sign everywhere, with its words where there is room. */
export function SearchButton() {
  const translate = useTranslate()
  return (
    <button
      type="button"
      className={styles.button}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K /"
      onClick={useContext(OpenSearchContext)}
    >
      <Icon name="search" />
      <span className={styles.words}>{translate('nav.search')}</span>
    </button>
  )
}
