import { DEVICE_QUERIES, documentAttributes } from './document-attributes.ts'
import type { PreferencesStore } from './preferences-store.ts'

/** The `<meta name="theme-color">` that speaks for every device: the first one counts, so it stands first. */
function themeColourMeta(): HTMLMetaElement {
  const present = document.head.querySelector<HTMLMetaElement>('meta[name="theme-color"]:not([media])')
  if (present) return present
  const meta = document.createElement('meta')
  meta.name = 'theme-color'
  document.head.prepend(meta)
  return meta
}

function setAttributes(attributes: ReadonlyMap<string, string | null>): void {
  const root = document.documentElement
  for (const [name, value] of attributes) {
    if (value === null) root.removeAttribute(name)
    else root.setAttribute(name, value)
  }
  // The colour is the theme’s own, once its style sheet is there.
  const ground = getComputedStyle(root).getPropertyValue('--c-bg').trim()
  if (ground !== '') themeColourMeta().content = ground
}

/**
 * Keeps `<html>` as the reader set it, from now on: with every change here or in another tab, and with the device
 * where the reader leaves it the choice. Returns what ends that.
 */
export function followPreferences(store: PreferencesStore): () => void {
  const dark = matchMedia(DEVICE_QUERIES.isDark)
  const highContrast = matchMedia(DEVICE_QUERIES.isHighContrast)
  const apply = () => {
    const device = { isDark: dark.matches, isHighContrast: highContrast.matches }
    setAttributes(documentAttributes(store.getSnapshot().preferences, device))
  }
  apply()
  const end = store.subscribe(apply)
  dark.addEventListener('change', apply)
  highContrast.addEventListener('change', apply)
  return () => {
    end()
    dark.removeEventListener('change', apply)
    highContrast.removeEventListener('change', apply)
  }
}
