import { useCallback, useSyncExternalStore } from 'react'

const PREFIX = 'cm.flag.'
const flags = new Map<string, boolean | undefined>()
const listeners = new Set<() => void>()

/** What was said of a flag in this session; undefined where nothing was. */
export function readSessionFlag(name: string): boolean | undefined {
  if (flags.has(name)) return flags.get(name)
  let stored: string | null = null
  try {
    stored = sessionStorage.getItem(PREFIX + name)
  } catch {
    // Storage is blocked: the flag lives in memory.
  }
  const flag = stored === null ? undefined : stored === '1'
  flags.set(name, flag)
  return flag
}

/** Sets a flag for the rest of the session. Returns whether it lasts over a reload too. */
export function setSessionFlag(name: string, value: boolean): boolean {
  flags.set(name, value)
  let isLasting = true
  try {
    sessionStorage.setItem(PREFIX + name, value ? '1' : '0')
  } catch {
    // Storage is blocked: the flag lives in memory.
    isLasting = false
  }
  for (const listener of listeners) listener()
  return isLasting
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * A yes-or-no that lasts for the session, such as a panel left open or shut.
 * @param unsaid what it is until the reader says; absent: no, and always no in prerendered pages
 */
export function useSessionFlag(name: string, unsaid = false): [boolean, (value: boolean) => void] {
  const said = useSyncExternalStore(
    subscribe,
    () => readSessionFlag(name),
    () => undefined,
  )
  const set = useCallback((next: boolean) => setSessionFlag(name, next), [name])
  return [said ?? unsaid, set]
}

/** True when every one of these flags is set; `unsaid` counts for those of which nothing was said. */
export function useEverySessionFlag(names: readonly string[], unsaid = false): boolean {
  return useSyncExternalStore(
    subscribe,
    () => names.every((name) => readSessionFlag(name) ?? unsaid),
    () => false,
  )
}
