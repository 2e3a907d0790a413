import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const CSS = readFileSync('src/ui/tokens.css', 'utf8')

type Tokens = ReadonlyMap<string, string>

/** Declarations of the rule whose selector ends with `selector`, from `after` on. */
function tokensOf(selector: string, after = ''): Tokens {
  const from = CSS.indexOf(after)
  const start = CSS.indexOf(`${selector} {`, from)
  if (from < 0 || start < 0) throw new Error(`tokens.css has no ${selector} after ${after}`)
  const body = CSS.slice(start, CSS.indexOf('}', start))
  return new Map(
    Array.from(body.matchAll(/(?:^|\s)(--[\w-]+|color-scheme):\s*([^;]+);/g), ([, name = '', value = '']) => [
      name,
      value,
    ]),
  )
}

const WITHOUT_SCRIPT = ':root:not([data-theme])'
const THEMES: Record<string, Tokens> = {
  light: tokensOf(":root[data-theme='light']"),
  dark: tokensOf(":root[data-theme='dark']"),
  'light, high contrast': tokensOf(":root[data-theme='light'][data-contrast='high']"),
  'dark, high contrast': tokensOf(":root[data-theme='dark'][data-contrast='high']"),
}

test.each([
  ['dark', '@media (prefers-color-scheme: dark) {'],
  ['light, high contrast', '@media (prefers-contrast: more) {'],
  ['dark, high contrast', '@media (prefers-color-scheme: dark) and (prefers-contrast: more) {'],
])('gives a device that asks for “%s” that theme before any script runs', (theme, media) => {
  expect(tokensOf(WITHOUT_SCRIPT, media)).toEqual(THEMES[theme])
})

test.each([...Object.keys(THEMES)])('names every colour in “%s”', (theme) => {
  expect([...(THEMES[theme]?.keys() ?? [])]).toEqual([...(THEMES['light']?.keys() ?? [])])
})

test.each(['@media (forced-colors: active) {', '@media print {'])('replaces every colour in %s', (media) => {
  const replaced = tokensOf(':root[data-theme][data-contrast]', media)
  const colours = [...(THEMES['light']?.keys() ?? [])].filter((name) => name.startsWith('--c-'))
  expect(colours.filter((name) => !replaced.has(name))).toEqual([])
})

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = channels.map((share) =>
    share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const GROUNDS = ['bg', 'surface', 'sunk', 'light-wash']
const PAIRS: readonly (readonly [token: string, grounds: readonly string[], floor: number])[] = [
  ['ink', GROUNDS, 7],
  ['ink-2', GROUNDS, 4.5],
  ['ink-3', GROUNDS, 4.5],
  ['link', GROUNDS, 4.5],
  ['visited', GROUNDS, 4.5],
  ['son', GROUNDS, 4.5],
  ['verdigris', GROUNDS, 4.5],
  ['on-action', ['action'], 4.5],
  ['on-light', ['light'], 7],
  ['on-son', ['son-fill'], 4.5],
  ['control', GROUNDS, 3],
  ['light-edge', GROUNDS, 3],
  ['focus', GROUNDS, 3],
  ['focus-on-light', ['light'], 3],
]

test.each(Object.entries(THEMES))('keeps every text and boundary legible in “%s”', (_, tokens) => {
  const colour = (name: string) => tokens.get(`--c-${name}`) ?? ''
  const tooFaint = PAIRS.flatMap(([token, grounds, floor]) =>
    grounds
      .filter((ground) => !(contrast(colour(token), colour(ground)) >= floor))
      .map((ground) => `${token} on ${ground}: ${contrast(colour(token), colour(ground)).toFixed(2)} < ${floor}`),
  )
  expect(tooFaint).toEqual([])
})
