import { useCallback, useSyncExternalStore } from 'react'

const PREFIX = 'cm.flag.'
const flags = new Map<string, boolean>()
const listeners = new Set<() => void>()

function readFlag(name: string): boolean {
  const known = flags.get(name)
  if (known !== undefined) return known
  let stored = false
  try {
    stored = sessionStorage.getItem(PREFIX + name) === '1'
  } catch {
    // Storage is blocked: the flag lives in memory.
  }
  flags.set(name, stored)
  return stored
}

/** Sets a flag for the rest of the session. */
export function setSessionFlag(name: string, value: boolean): void {
  flags.set(name, value)
  try {
    if (value) sessionStorage.setItem(PREFIX + name, '1')
    else sessionStorage.removeItem(PREFIX + name)
  } catch {
    // Storage is blocked: the flag lives in memory.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A yes-or-no that lasts for the session, such as a panel left open; no in prerendered pages. */
export function useSessionFlag(name: string): [boolean, (value: boolean) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => readFlag(name),
    () => false,
  )
  const set = useCallback((next: boolean) => setSessionFlag(name, next), [name])
  return [value, set]
}
