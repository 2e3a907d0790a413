/** The single-key shortcuts, by what they do. */
export const SHORTCUTS = {
  nextStory: { code: 'KeyJ', key: 'J' },
  previousStory: { code: 'KeyK', key: 'K' },
  siteLanguage: { code: 'KeyL', key: 'L' },
  sideBySide: { code: 'KeyB', key: 'B' },
  save: { code: 'KeyS', key: 'S' },
  keep: { code: 'KeyM', key: 'M' },
  why: { code: 'KeyW', key: 'W' },
  contents: { code: 'KeyT', key: 'T' },
  search: { code: 'Slash', key: '/' },
  help: { code: 'Slash', key: '?', needsShift: true },
} as const satisfies Record<string, ShortcutKey>

interface ShortcutKey {
  /** The key’s place on the keyboard: Telex turns the letters S, W and J into tone marks. */
  readonly code: string
  /** What the key is called. */
  readonly key: string
  readonly needsShift?: boolean
}

/** Names one of the single-key shortcuts. */
export type ShortcutName = keyof typeof SHORTCUTS

const NAMES: readonly ShortcutName[] = [
  'nextStory',
  'previousStory',
  'siteLanguage',
  'sideBySide',
  'save',
  'keep',
  'why',
  'contents',
  'search',
  'help',
]

/** What a key press says, as far as shortcuts ask. */
export interface KeyPress {
  readonly code: string
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly isComposing: boolean
}

/** The shortcut of a key press, or undefined: never with a modifier, never while an input method composes. */
export function shortcutOf(press: KeyPress): ShortcutName | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing) return undefined
  // Where these signs sit on other keys, the signs themselves decide.
  if (press.key === '?') return 'help'
  if (press.key === '/') return 'search'
  return NAMES.find((name) => {
    const shortcut: ShortcutKey = SHORTCUTS[name]
    return shortcut.code === press.code && (shortcut.needsShift ?? false) === press.shiftKey
  })
}

/** All names in the order in which readers are told of them. */
export const shortcutNames = NAMES
