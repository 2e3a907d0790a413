import type { PreferencesStorage } from '#features/preferences/preferences-storage.ts'

/** A storage of one text, with what tests need to know and do about it. */
export interface Box extends PreferencesStorage {
  text: string | null
  /** `closed` neither gives nor takes; `full` gives and does not take. */
  state: 'open' | 'full' | 'closed'
  /** Writes as another tab would. */
  readonly writeElsewhere: (text: string | null) => void
}

export function createBox(text: string | null = null): Box {
  const listeners = new Set<() => void>()
  const box: Box = {
    text,
    state: 'open',
    read: () => {
      if (box.state === 'closed') throw new Error('blocked')
      return box.text
    },
    write: (next) => {
      if (box.state !== 'open') throw new Error('refused')
      box.text = next
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    writeElsewhere: (next) => {
      box.text = next
      for (const listener of listeners) listener()
    },
  }
  return box
}
