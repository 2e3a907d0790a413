import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DEVICE_QUERIES, endFirstPaint } from '#features/preferences/document-attributes.ts'
import { firstPaintScript } from '#features/preferences/first-paint-script.ts'
import { followPreferences } from '#features/preferences/follow-preferences.ts'
import { OPTIONS } from '#features/preferences/preferences.ts'
import { browserStorage } from '#features/preferences/preferences-storage.ts'
import { createPreferencesStore } from '#features/preferences/preferences-store.ts'
import { readThemeGrounds } from '#publishing/theme-grounds.ts'

const grounds = readThemeGrounds(readFileSync('src/ui/tokens.css', 'utf8'))
const script = firstPaintScript(grounds)
const root = document.documentElement

interface Device {
  readonly isDark: boolean
  readonly isHighContrast: boolean
}

const PLAIN: Device = { isDark: false, isHighContrast: false }
const DEVICES: readonly Device[] = [
  PLAIN,
  { isDark: true, isHighContrast: false },
  { isDark: false, isHighContrast: true },
  { isDark: true, isHighContrast: true },
]

function pretendDevice(device: Device) {
  const lists = new Map<string, MediaQueryList>()
  vi.stubGlobal('matchMedia', (query: string) => {
    const matches = query === DEVICE_QUERIES.isDark ? device.isDark : device.isHighContrast
    const list = lists.get(query) ?? Object.assign(new EventTarget(), { media: query })
    lists.set(query, Object.assign(list, { matches }) as MediaQueryList)
    return list
  })
  return lists
}

function forget() {
  for (const name of root.getAttributeNames()) if (name.startsWith('data-')) root.removeAttribute(name)
  document.head.replaceChildren()
}

const marks = () => Object.fromEntries(Object.entries(root.dataset).sort())
const themeColour = () => document.querySelector<HTMLMetaElement>('meta[name="theme-color"]')?.content

function marksOfScript(text: string | null, device: Device) {
  forget()
  pretendDevice(device)
  if (text === null) localStorage.clear()
  else localStorage.setItem('cm.prefs', text)
  // Run as the page runs it: as text, in the scope of the window.
  window.eval(script)
  return marks()
}

function marksOfStore(device: Device) {
  forget()
  pretendDevice(device)
  followPreferences(createPreferencesStore(browserStorage))()
  return marks()
}

beforeEach(forget)

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
  forget()
})

type Choice = Readonly<Record<string, unknown>>

const allThemes = DEVICES.flatMap((device) =>
  OPTIONS.theme.flatMap((theme) => OPTIONS.contrast.map((contrast) => ({ device, choice: { theme, contrast } }))),
)
/** Every combination of what has an attribute of its own. */
const allLooks = (['size', 'leading', 'measure', 'face', 'motion'] as const).reduce<readonly Choice[]>(
  (choices, name) => choices.flatMap((choice) => OPTIONS[name].map((value) => ({ ...choice, [name]: value }))),
  [{}],
)

test('paints the first frame as the app will have it, whatever theme and contrast are chosen on whatever device', () => {
  for (const { device, choice } of allThemes) {
    expect(marksOfScript(JSON.stringify(choice), device), JSON.stringify({ choice, device })).toEqual(
      marksOfStore(device),
    )
  }
})

test('paints the first frame in the size, spacing, width, typeface and motion that the app will have', () => {
  expect(allLooks.length).toBe(7 * 3 * 3 * 2 * 2)
  for (const choice of allLooks) {
    expect(marksOfScript(JSON.stringify(choice), PLAIN), JSON.stringify(choice)).toEqual(marksOfStore(PLAIN))
  }
})

const BROKEN = [
  null,
  '',
  'no json',
  'null',
  '0',
  '"dark"',
  '[]',
  '["dark"]',
  '{"theme":["dark"],"contrast":["high"]}',
  '{"theme":"sepia","size":"200","leading":1.9,"measure":null,"face":{},"motion":true}',
  '{"theme":{"toString":1},"size":[200],"leading":["airy"]}',
  '{"__proto__":{"theme":"dark"},"constructor":"x"}',
]

test.each(BROKEN)('takes no harm from %j in the storage, and agrees with the app about it', (text) => {
  for (const device of DEVICES) expect(marksOfScript(text, device)).toEqual(marksOfStore(device))
  expect(marksOfScript(text, PLAIN)).toEqual({ theme: 'light', contrast: 'standard' })
})

test('paints as the device asks where storage is blocked', () => {
  vi.stubGlobal('localStorage', undefined)
  pretendDevice({ isDark: true, isHighContrast: false })
  window.eval(script)
  expect(marks()).toEqual({ theme: 'dark', contrast: 'standard' })
})

test.each([
  [{ theme: 'light', contrast: 'standard' }, grounds.light],
  [{ theme: 'dark', contrast: 'standard' }, grounds.dark],
  [{ theme: 'light', contrast: 'high' }, grounds.lightHighContrast],
  [{ theme: 'dark', contrast: 'high' }, grounds.darkHighContrast],
])('gives the bars of the browser the ground of %j', (choice, ground) => {
  marksOfScript(JSON.stringify(choice), PLAIN)
  expect(themeColour()).toBe(ground)
})

test('shows panels that are always open until the app opens them itself', () => {
  expect(marksOfScript(JSON.stringify({ why: true }), PLAIN).why).toBe('true')
  expect(readFileSync('src/ui/base.css', 'utf8')).toContain(':root[data-why]')
  endFirstPaint()
  expect(marks().why).toBeUndefined()
  expect(marksOfScript(JSON.stringify({ why: false }), PLAIN).why).toBeUndefined()
})

test('marks every choice as the style sheets know it', () => {
  const css = readFileSync('src/ui/tokens.css', 'utf8')
  for (const choice of allLooks) {
    const { contrast: _standard, ...looks } = marksOfScript(JSON.stringify(choice), PLAIN)
    for (const [name, value] of Object.entries(looks)) {
      expect(css).toContain(`[data-${name}='${value ?? ''}']`)
    }
  }
})

test('is at most 1 KB, and ends in no HTML', () => {
  expect(new TextEncoder().encode(script).length).toBeLessThanOrEqual(1024)
  expect(script).not.toMatch(/<\/|<!--/)
})

test('follows the device while the app runs, until the reader chooses', () => {
  const device = { isDark: false, isHighContrast: false }
  const lists = pretendDevice(device)
  const store = createPreferencesStore(browserStorage)
  const end = followPreferences(store)
  const turn = (isDark: boolean) => {
    for (const list of lists.values()) {
      Object.assign(list, { matches: list.media === DEVICE_QUERIES.isDark && isDark })
      list.dispatchEvent(new Event('change'))
    }
    return root.dataset['theme']
  }
  expect(turn(true)).toBe('dark')
  expect(turn(false)).toBe('light')
  store.update({ theme: 'light' })
  expect(turn(true)).toBe('light')
  store.reset()
  expect(root.dataset['theme']).toBe('dark')
  end()
  expect(turn(false)).toBe('dark')
})

test('follows what is set in another tab', () => {
  pretendDevice(PLAIN)
  const end = followPreferences(createPreferencesStore(browserStorage))
  localStorage.setItem('cm.prefs', JSON.stringify({ theme: 'dark', size: 87.5 }))
  window.dispatchEvent(new StorageEvent('storage', { key: 'cm.prefs' }))
  expect(marks()).toEqual({ theme: 'dark', contrast: 'standard', size: '87' })
  end()
})

test.each([
  ['saves data', { saveData: true }, 'less'],
  ['does not save data', { saveData: false }, undefined],
  ['does not say', undefined, undefined],
])('notes whether the device saves data, before any font is asked for: it %s', (_, connection, mark) => {
  vi.stubGlobal('navigator', { connection })
  expect(marksOfScript(null, PLAIN).data).toBe(mark)
})
