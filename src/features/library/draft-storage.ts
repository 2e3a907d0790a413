const PREFIX = 'cm.draft.'
const drafts = new Map<string, string>()

/** Does something with the storage of the tab; where it is blocked or full, drafts live in memory alone. */
function withStorage<Result>(run: (storage: Storage) => Result): Result | undefined {
  try {
    return run(sessionStorage)
  } catch {
    return undefined
  }
}

/**
 * What a reader has typed and not yet saved, by the note’s id or the story’s name; it outlives the page and a reload,
 * not the tab.
 */
export function readDraft(name: string): string | undefined {
  return drafts.get(name) ?? withStorage((storage) => storage.getItem(PREFIX + name)) ?? undefined
}

/** Holds what was typed until it is kept or given up. */
export function holdDraft(name: string, text: string): void {
  drafts.set(name, text)
  withStorage((storage) => storage.setItem(PREFIX + name, text))
}

/** Lets go of what was typed. */
export function dropDraft(name: string): void {
  drafts.delete(name)
  withStorage((storage) => storage.removeItem(PREFIX + name))
}
