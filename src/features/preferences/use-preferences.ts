import { useEffect, useSyncExternalStore } from 'react'
import { followPreferences } from './follow-preferences.ts'
import type { Preferences } from './preferences.ts'
import { SERVER_SNAPSHOT } from './preferences-store.ts'
import { readerPreferences } from './reader-preferences.ts'

/** What the reader has set, as it changes; the defaults in prerendered pages. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(
    readerPreferences.subscribe,
    () => readerPreferences.getSnapshot().preferences,
    () => SERVER_SNAPSHOT.preferences,
  )
}

/** False where the browser keeps no settings beyond this tab. */
export function useIsPersistent(): boolean {
  return useSyncExternalStore(
    readerPreferences.subscribe,
    () => readerPreferences.getSnapshot().isPersistent,
    () => SERVER_SNAPSHOT.isPersistent,
  )
}

/** Keeps `<html>` as the reader set it, as long as the app stands. */
export function useFollowedPreferences(): void {
  useEffect(() => followPreferences(readerPreferences), [])
}
