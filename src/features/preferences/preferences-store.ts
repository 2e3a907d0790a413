import {
  DEFAULT_PREFERENCES,
  parsePreferences,
  parseRecord,
  SETTING_NAMES,
  type PreferenceChanges,
  type Preferences,
} from './preferences.ts'
import type { PreferencesStorage } from './preferences-storage.ts'

/** The preferences at one moment; the same object as long as nothing changes. */
export interface PreferencesSnapshot {
  readonly preferences: Preferences
  /** False where the browser keeps nothing: what is set lasts until the tab is closed. */
  readonly isPersistent: boolean
}

/** What prerendered pages know: nothing is chosen, nothing is wrong. */
export const SERVER_SNAPSHOT: PreferencesSnapshot = { preferences: DEFAULT_PREFERENCES, isPersistent: true }

/** The reader’s preferences, kept on the device where that is possible and in memory where it is not. */
export interface PreferencesStore {
  readonly getSnapshot: () => PreferencesSnapshot
  readonly subscribe: (listener: () => void) => () => void
  readonly update: (changes: PreferenceChanges) => void
  /** Takes back every reading setting; the language stays. */
  readonly reset: () => void
}

/** Text that is read from the storage, and remembered here from the moment on that the storage refuses. */
function createKeptText(storage: PreferencesStorage) {
  let memory: string | null = null
  let isPersistent = true
  return {
    isPersistent: () => isPersistent,
    read: (): string | null => {
      if (!isPersistent) return memory
      try {
        return storage.read()
      } catch {
        isPersistent = false
        return memory
      }
    },
    write: (text: string): void => {
      memory = text
      try {
        storage.write(text)
        isPersistent = true
      } catch {
        isPersistent = false
      }
    },
  }
}

/** Reads the stored text anew each time, since others write too, but parses it only where it has changed. */
function createSnapshotReader(kept: ReturnType<typeof createKeptText>): () => PreferencesSnapshot {
  let text: string | null = null
  let snapshot = SERVER_SNAPSHOT
  return () => {
    const now = kept.read()
    const isPersistent = kept.isPersistent()
    if (now !== text) snapshot = { preferences: parsePreferences(now), isPersistent }
    else if (isPersistent !== snapshot.isPersistent) snapshot = { ...snapshot, isPersistent }
    text = now
    return snapshot
  }
}

/** A store of preferences over some storage. */
export function createPreferencesStore(storage: PreferencesStorage): PreferencesStore {
  const kept = createKeptText(storage)
  const listeners = new Set<() => void>()
  const write = (record: Readonly<Record<string, unknown>>) => {
    kept.write(JSON.stringify(record))
    for (const listener of listeners) listener()
  }
  return {
    getSnapshot: createSnapshotReader(kept),
    subscribe: (listener) => {
      listeners.add(listener)
      const end = storage.subscribe(listener)
      return () => {
        listeners.delete(listener)
        end()
      }
    },
    update: (changes) => write({ ...parseRecord(kept.read()), ...changes }),
    reset: () => {
      const record = Object.entries(parseRecord(kept.read()))
      write(Object.fromEntries(record.filter(([name]) => !SETTING_NAMES.includes(name))))
    },
  }
}
