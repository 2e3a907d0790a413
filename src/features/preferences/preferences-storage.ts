const KEY = 'cm.prefs'

/** Where the preferences of a device are kept. */
export interface PreferencesStorage {
  /** The stored text, or null. @throws where storage is blocked */
  readonly read: () => string | null
  /** @throws where storage is blocked or full */
  readonly write: (text: string) => void
  /** Calls back when another tab has written; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void
}

/** The storage of this browser, under `cm.prefs`. */
export const browserStorage: PreferencesStorage = {
  read: () => localStorage.getItem(KEY),
  write: (text) => localStorage.setItem(KEY, text),
  subscribe: (listener) => {
    const onStorage = (event: StorageEvent) => {
      // Without a key, the other tab has cleared everything.
      if (event.key === KEY || event.key === null) listener()
    }
    window.addEventListener('storage', onStorage)
    return () => window.removeEventListener('storage', onStorage)
  },
}
