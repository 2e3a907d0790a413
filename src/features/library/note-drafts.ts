const drafts = new Map<string, string>()

/** What a reader has typed and not yet saved, by the note’s id or the story’s name; it outlives the page, not the tab. */
export function readDraft(name: string): string | undefined {
  return drafts.get(name)
}

/** Holds what was typed until it is kept or given up. */
export function holdDraft(name: string, text: string): void {
  drafts.set(name, text)
}

/** Lets go of what was typed. */
export function dropDraft(name: string): void {
  drafts.delete(name)
}
