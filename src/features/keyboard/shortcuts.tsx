import { createContext, useContext, useEffect, useMemo, useRef, type ReactNode } from 'react'
import { useTranslate } from '#i18n/interface-language.tsx'
import type { ShortcutHint } from '#ui/shortcut-hint.ts'
import { SHORTCUTS, shortcutOf, type ShortcutName } from './shortcut-keys.ts'

interface Shortcuts {
  readonly register: (name: ShortcutName, run: () => void) => () => void
  /** What a shortcut does on the page that is shown; undefined where it does nothing. */
  readonly find: (name: ShortcutName) => (() => void) | undefined
}

const ShortcutsContext = createContext<Shortcuts>({ register: () => () => {}, find: () => undefined })
const IsEnabledContext = createContext(false)

const TYPING =
  'input:not([type="radio"], [type="checkbox"], [type="button"]), textarea, select, [contenteditable="true"]'

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null
}

function isBehindDialog(): boolean {
  return document.querySelector('dialog[open]') !== null
}

/** Listens for single-key shortcuts, unless the reader types, has a dialog open, or has switched them off. */
export function ShortcutsProvider({ isEnabled, children }: { isEnabled: boolean; children: ReactNode }) {
  const runners = useRef(new Map<ShortcutName, () => void>())
  useEffect(() => {
    if (!isEnabled) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || isBehindDialog()) return
      const name = shortcutOf(event)
      const run = name && runners.current.get(name)
      if (!run) return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [isEnabled])
  const shortcuts = useMemo<Shortcuts>(
    () => ({
      register: (name, run) => {
        runners.current.set(name, run)
        return () => {
          if (runners.current.get(name) === run) runners.current.delete(name)
        }
      },
      find: (name) => runners.current.get(name),
    }),
    [],
  )
  return (
    <IsEnabledContext value={isEnabled}>
      <ShortcutsContext value={shortcuts}>{children}</ShortcutsContext>
    </IsEnabledContext>
  )
}

/** Does something at a single-key shortcut while the component is on the page. */
export function useShortcut(name: ShortcutName, run: () => void): void {
  const { register } = useContext(ShortcutsContext)
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => register(name, () => latest.current()), [name, register])
}

/** How a control tells of its single key; nothing while the reader has them switched off. */
export function useShortcutHint(name: ShortcutName): ShortcutHint {
  const translate = useTranslate()
  const isEnabled = useContext(IsEnabledContext)
  const { key } = SHORTCUTS[name]
  return isEnabled ? { 'aria-keyshortcuts': key, title: translate('keys.hint', { key }) } : {}
}

/** Finds what a shortcut does on the page that is shown, so that it can be offered in words. */
export function useFindShortcut(): Shortcuts['find'] {
  return useContext(ShortcutsContext).find
}
