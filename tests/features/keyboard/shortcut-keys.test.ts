import { expect, test } from 'vitest'
import { shortcutOf } from '#features/keyboard/shortcut-keys.ts'

const press = (over: Partial<Parameters<typeof shortcutOf>[0]>) => ({
  code: '',
  key: '',
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  ...over,
})

test.each([
  ['J', { code: 'KeyJ', key: 'j' }, 'nextStory'],
  ['W that Telex turned into ư', { code: 'KeyW', key: 'ư' }, 'why'],
  ['Shift and /', { code: 'Slash', key: '?', shiftKey: true }, 'help'],
  ['? on another key', { code: 'Minus', key: '?', shiftKey: true }, 'help'],
] as const)('knows %s', (_what, over, name) => {
  expect(shortcutOf(press(over))).toBe(name)
})

test.each([
  ['with Ctrl', { code: 'KeyJ', key: 'j', ctrlKey: true }],
  ['with Command', { code: 'KeyL', key: 'l', metaKey: true }],
  ['with Alt', { code: 'KeyB', key: 'b', altKey: true }],
  ['with Shift', { code: 'KeyB', key: 'B', shiftKey: true }],
  ['while an input method composes', { code: 'KeyW', key: 'w', isComposing: true }],
  ['of another letter', { code: 'KeyQ', key: 'q' }],
] as const)('leaves alone a key %s', (_what, over) => {
  expect(shortcutOf(press(over))).toBeUndefined()
})
