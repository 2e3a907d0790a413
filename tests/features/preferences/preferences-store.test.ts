import { expect, test, vi } from 'vitest'
import { createPreferencesStore } from '#features/preferences/preferences-store.ts'
import { createBox } from './kept-in-a-box.ts'

const DEFAULTS = {
  theme: 'system',
  contrast: 'system',
  size: 100,
  leading: 'comfortable',
  measure: 'medium',
  face: 'serif',
  motion: 'system',
  why: false,
  keys: true,
}

const stored = (text: string | null) => JSON.parse(text ?? 'null') as unknown
const preferencesOf = (text: string | null) => createPreferencesStore(createBox(text)).getSnapshot().preferences

test('follows the device in everything until the reader chooses', () => {
  expect(preferencesOf(null)).toEqual(DEFAULTS)
})

test('keeps what the reader chooses, and nothing that was not chosen', () => {
  const box = createBox()
  createPreferencesStore(box).update({ theme: 'dark', size: 87.5 })
  expect(stored(box.text)).toEqual({ theme: 'dark', size: 87.5 })
  expect(preferencesOf(box.text)).toEqual({ ...DEFAULTS, theme: 'dark', size: 87.5 })
})

test.each(['', 'no json', 'null', '[]', '"dark"', '7', '[{"theme":"dark"}]', '{"theme":'])(
  'takes %s in the storage for nothing chosen',
  (text) => {
    expect(preferencesOf(text)).toEqual(DEFAULTS)
  },
)

test('lets a broken setting take no other with it', () => {
  const text = JSON.stringify({ theme: ['dark'], size: '200', why: 'yes', keys: null, lang: 'fr', face: 'sans' })
  expect(preferencesOf(text)).toEqual({ ...DEFAULTS, face: 'sans' })
})

test('leaves what a newer version has stored as it is', () => {
  const box = createBox(JSON.stringify({ theme: 'sepia', paper: { grain: 3 }, lang: 'en' }))
  createPreferencesStore(box).update({ motion: 'reduced' })
  expect(stored(box.text)).toEqual({ theme: 'sepia', paper: { grain: 3 }, lang: 'en', motion: 'reduced' })
})

test('takes back every reading setting at once, but not the language', () => {
  const box = createBox(JSON.stringify({ lang: 'en', paper: 1, ...DEFAULTS, theme: 'dark', keys: false }))
  const store = createPreferencesStore(box)
  store.reset()
  expect(store.getSnapshot().preferences).toEqual({ ...DEFAULTS, lang: 'en' })
  expect(stored(box.text)).toEqual({ lang: 'en', paper: 1 })
})

test('tells everyone who listens, and nobody who has stopped', () => {
  const store = createPreferencesStore(createBox())
  const heard = vi.fn()
  const end = store.subscribe(heard)
  store.update({ why: true })
  expect(heard).toHaveBeenCalledTimes(1)
  end()
  store.update({ why: false })
  expect(heard).toHaveBeenCalledTimes(1)
})

test('stays the same object as long as nothing changes', () => {
  const box = createBox(JSON.stringify({ theme: 'dark' }))
  const store = createPreferencesStore(box)
  const before = store.getSnapshot()
  expect(store.getSnapshot()).toBe(before)
  store.update({ theme: 'dark' })
  expect(store.getSnapshot().preferences).toBe(before.preferences)
})

test('follows another tab, and overwrites nothing that was set there', () => {
  const box = createBox()
  const store = createPreferencesStore(box)
  const heard = vi.fn()
  store.subscribe(heard)
  box.writeElsewhere(JSON.stringify({ theme: 'dark' }))
  expect(heard).toHaveBeenCalled()
  expect(store.getSnapshot().preferences.theme).toBe('dark')
  store.update({ size: 150 })
  expect(stored(box.text)).toEqual({ theme: 'dark', size: 150 })
})

test.each(['closed', 'full'] as const)(
  'works from memory where storage is %s, and says that it does not last',
  (state) => {
    const box = createBox()
    box.state = state
    const store = createPreferencesStore(box)
    store.update({ theme: 'dark' })
    store.update({ face: 'sans' })
    expect(store.getSnapshot()).toEqual({
      preferences: { ...DEFAULTS, theme: 'dark', face: 'sans' },
      isPersistent: false,
    })
  },
)

test('knows that storage is closed before anything is set', () => {
  const box = createBox()
  box.state = 'closed'
  expect(createPreferencesStore(box).getSnapshot().isPersistent).toBe(false)
})

test('keeps what memory held as soon as the storage takes it', () => {
  const box = createBox(JSON.stringify({ lang: 'en' }))
  box.state = 'full'
  const store = createPreferencesStore(box)
  store.update({ theme: 'dark' })
  box.state = 'open'
  store.update({ face: 'sans' })
  expect(stored(box.text)).toEqual({ lang: 'en', theme: 'dark', face: 'sans' })
  expect(store.getSnapshot().isPersistent).toBe(true)
})
