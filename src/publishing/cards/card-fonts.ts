import { readFileSync } from 'node:fs'
import path from 'node:path'
import { keyOf, type KeptResults } from '#publishing/kept-results.ts'

/** A font as satori takes it. Each file has a family of its own: files of one family would hide each other’s letters. */
export interface CardFont {
  readonly name: string
  readonly data: Buffer
}

interface FontSource {
  readonly name: string
  readonly file: string
  /** Axes to pin: satori draws no variable fonts. */
  readonly axes?: Readonly<Record<string, number>>
}

const DISPLAY_SUBSETS = ['latin', 'vietnamese', 'latin-ext', 'greek', 'cyrillic']
const UI_SUBSETS = ['latin', 'vietnamese', 'latin-ext']

/** The cut of headlines: pinned like the one that the site ships. */
const DISPLAY_AXES = { opsz: 60, wght: 600 }

const SOURCES: readonly FontSource[] = [
  ...DISPLAY_SUBSETS.map((subset) => ({
    name: `display ${subset}`,
    file: `node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-${subset}-opsz-normal.woff2`,
    axes: DISPLAY_AXES,
  })),
  ...UI_SUBSETS.map((subset) => ({
    name: `ui ${subset}`,
    file: `node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-400-normal.woff2`,
  })),
]

const span = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, offset) => String.fromCodePoint(first + offset)).join('')

/** Latin, Greek, Cyrillic, Vietnamese, punctuation, signs and arrows: as much of each file as it has. */
const CHARACTERS = span(0x20, 0x52f) + span(0x1e00, 0x1eff) + span(0x2000, 0x23ff)

const familiesOf = (beginning: string) =>
  SOURCES.filter(({ name }) => name.startsWith(beginning))
    .map(({ name }) => name)
    .join(', ')

export const DISPLAY_FAMILIES = familiesOf('display')
export const UI_FAMILIES = familiesOf('ui')

/** The font files that cards are drawn with, from the project’s root. */
export const CARD_FONT_FILES = SOURCES.map(({ file }) => file)

async function loadFont(root: string, { name, file, axes }: FontSource, kept: KeptResults): Promise<CardFont> {
  const bytes = readFileSync(path.join(root, file))
  const key = keyOf([bytes, JSON.stringify(axes ?? {}), CHARACTERS])
  const before = kept.take(key)
  if (before) return { name, data: before }
  const { default: subsetFont } = await import('subset-font')
  const data = await subsetFont(bytes, CHARACTERS, {
    targetFormat: 'truetype',
    noHinting: true,
    ...(axes && { variationAxes: axes }),
  })
  kept.keep(key, data)
  return { name, data }
}

/** The fonts of the installed packages in the form that satori draws, made once and kept. */
export function loadCardFonts(root: string, kept: KeptResults): Promise<CardFont[]> {
  return Promise.all(SOURCES.map((source) => loadFont(root, source, kept)))
}
