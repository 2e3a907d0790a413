import { DEFAULT_PREFERENCES, OPTIONS, type Preferences } from './preferences.ts'

/** What the device asks for, where the reader leaves it the choice. */
export interface DeviceWishes {
  readonly isDark: boolean
  readonly isHighContrast: boolean
}

/** The questions to the device. */
export const DEVICE_QUERIES = {
  isDark: '(prefers-color-scheme:dark)',
  isHighContrast: '(prefers-contrast:more)',
} as const

/** Settings that the style sheets know by an attribute of `<html>`, which is absent for the default. */
const LOOKS = ['size', 'leading', 'measure', 'face', 'motion'] as const

/** The values of each such setting that have an attribute. */
const LOOK_VALUES = Object.fromEntries(
  LOOKS.map((name) => [name, OPTIONS[name].filter((value) => value !== DEFAULT_PREFERENCES[name])]),
)

/**
 * The values that the first paint must know. `data-why` stands for panels that are always open until the app opens
 * them itself (`endFirstPaint`).
 */
export const MARKED_VALUES = { ...LOOK_VALUES, why: [true] }

/** Takes away what stood in for the app until it listens. */
export function endFirstPaint(): void {
  delete document.documentElement.dataset.why
}

// A size is marked by its whole part, since a point would need quoting: 87.5 % is “87”.
const mark = (value: string | number) => String(typeof value === 'number' ? Math.floor(value) : value)

/**
 * The attributes of `<html>` by which the style sheets know the settings; null: absent. Theme and contrast are always
 * said, as the high contrast of a theme needs both; without script the style sheets ask the device themselves.
 */
export function documentAttributes(preferences: Preferences, device: DeviceWishes): ReadonlyMap<string, string | null> {
  const { theme, contrast } = preferences
  const isDark = theme === 'system' ? device.isDark : theme === 'dark'
  const isHigh = contrast === 'system' ? device.isHighContrast : contrast === 'high'
  return new Map([
    ['data-theme', isDark ? 'dark' : 'light'],
    ['data-contrast', isHigh ? 'high' : 'standard'],
    ...LOOKS.map((name): [string, string | null] => [
      `data-${name}`,
      preferences[name] === DEFAULT_PREFERENCES[name] ? null : mark(preferences[name]),
    ]),
  ])
}
