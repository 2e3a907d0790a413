/** Something that a tab does with its library. What has a name of its own belongs to one tab, so that the end is known. */
export type LibraryAct =
  | { readonly kind: 'add' | 'remove'; readonly name: string }
  /** Blank text removes the note. */
  | { readonly kind: 'note'; readonly name: string; readonly text: string }
  | { readonly kind: 'import'; readonly name: string; readonly text: string; readonly effects: Effects }

/** What a library shows under some names after an act; undefined for nothing. */
export type Effects = Readonly<Record<string, string | undefined>>

/** What an act leaves behind under the names that belong to its tab. */
export function effectsOf(act: LibraryAct): Effects {
  switch (act.kind) {
    case 'add':
      return { [act.name]: 'saved' }
    case 'remove':
      return { [act.name]: undefined }
    case 'note':
      return { [act.name]: act.text.trim() === '' ? undefined : act.text }
    case 'import':
      return act.effects
  }
}

const STORIES_OF_A_TAB = 30
const SHARED_STORIES = 10
const IMPORTED_AT_ONCE = 5

function importAct(tab: string, turn: number): LibraryAct {
  const changedAt = `${new Date().toISOString()}-${(turn % 0xffff).toString(16).padStart(4, '0')}`
  const stamp = { schemaVersion: 1, changedAt, deviceId: 'other-device' }
  const added = Array.from({ length: IMPORTED_AT_ONCE }, (_, place) => `${tab}-import-${turn}-${place}`)
  const gone = `${tab}-import-${turn - 1}-0`
  const records = [
    ...added.map((storyId) => ({ kind: 'bookmark', storyId, savedAt: 1757577600000, deleted: false })),
    { kind: 'bookmark', storyId: gone, deleted: true },
  ].map((record) => ({ ...record, issueId: '2025-09-11', ...stamp }))
  return {
    kind: 'import',
    name: `${tab}-import-${turn}`,
    text: JSON.stringify({ format: 'canh-cua-mo-rong/library', version: 1, records }),
    effects: { ...Object.fromEntries(added.map((name) => [name, 'saved'])), [gone]: undefined },
  }
}

/** True for what every tab changes: there only the agreement of all tabs is known. */
export const isShared = (name: string) => name.startsWith('shared-')

/** The acts of one tab, as the dice fall. */
export function createActs(tab: string, dice: () => number) {
  const pick = (most: number) => Math.floor(dice() * most)
  let imports = 0
  return (): LibraryAct => {
    const chance = dice()
    const name = dice() < 0.3 ? `shared-${pick(SHARED_STORIES)}` : `${tab}-story-${pick(STORIES_OF_A_TAB)}`
    if (chance < 0.4) return { kind: 'add', name }
    if (chance < 0.65) return { kind: 'remove', name }
    if (chance < 0.9) {
      const text = dice() < 0.25 ? ' ' : `ghi chú ${pick(1_000_000)}`
      return { kind: 'note', name: `${tab}-note-000${pick(10)}`, text }
    }
    imports += 1
    return importAct(tab, imports)
  }
}
