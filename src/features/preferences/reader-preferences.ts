import type { Language } from '#domain/language.ts'
import { browserStorage } from './preferences-storage.ts'
import { createPreferencesStore } from './preferences-store.ts'

/** What the reader of this browser has set. */
export const readerPreferences = createPreferencesStore(browserStorage)

/** The site language that the reader chose on this device, if any. */
export function loadPreferredLanguage(): Language | undefined {
  return readerPreferences.getSnapshot().preferences.lang
}

/** Remembers the site language on this device; where storage is blocked, the address alone decides. */
export function savePreferredLanguage(language: Language): void {
  readerPreferences.update({ lang: language })
}
