import type { FontSubset } from './font-characters.ts'
import type { SystemFaceKind } from './system-fonts.ts'

/** A weight of a cut, and the face of the device’s fonts that is matched to it. */
export interface MatchedWeight {
  /** CSS `font-weight` of the stand-in. */
  readonly css: string
  /** Where on the cut’s weight axis its widths are taken. */
  readonly weight: number
  readonly standIn: SystemFaceKind
}

/** One font file that we ship, per subset: a part of a package’s font with some of its axes pinned. */
export interface FontCut {
  readonly family: 'CM Display' | 'CM Text' | 'CM UI' | 'CM Mono'
  /** Beginning of its files’ names. */
  readonly name: string
  /** CSS `font-style` and `font-weight`. */
  readonly style: 'normal' | 'italic'
  readonly weight: string
  readonly source: (subset: FontSubset) => string
  readonly axes?: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>
  readonly features: readonly string[]
  /** Weight at which stand-ins are matched; one per face of theirs. */
  readonly matched: readonly MatchedWeight[]
}

const sourceSerif = (axis: 'opsz' | 'wght', style: string) => (subset: FontSubset) =>
  `node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-${subset}-${axis}-${style}.woff2`

const beVietnam = (weight: number) => (subset: FontSubset) =>
  `node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff2`

const jetBrainsMono = (subset: FontSubset) =>
  `node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-${subset}-wght-normal.woff2`

/** Kerning, marks and alternates that spelling asks for. The figures of Source Serif are of one width without any. */
const TEXT_FEATURES = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'rlig', 'liga', 'calt', 'rvrn']

/** Code shows each character as it was typed: no ligatures. */
const CODE_FEATURES = ['mark', 'mkmk', 'ccmp', 'locl', 'rvrn']

const interfaceCut = (weight: 400 | 600): FontCut => ({
  family: 'CM UI',
  name: `ui-${weight}`,
  style: 'normal',
  weight: `${weight}`,
  source: beVietnam(weight),
  features: TEXT_FEATURES,
  matched: [{ css: `${weight}`, weight, standIn: weight === 600 ? 'bold' : 'regular' }],
})

const textCut = (style: 'normal' | 'italic', name: string): FontCut => ({
  family: 'CM Text',
  name,
  style,
  weight: '400 700',
  source: sourceSerif('wght', style),
  axes: { wght: { min: 400, max: 700 } },
  features: TEXT_FEATURES,
  matched: [
    { css: '400', weight: 400, standIn: style === 'italic' ? 'italic' : 'regular' },
    { css: '600', weight: 600, standIn: style === 'italic' ? 'boldItalic' : 'bold' },
  ],
})

/** Everything that is shipped. Headlines are set in one weight at one optical size, so that cut is pinned to both. */
export const FONT_CUTS: readonly FontCut[] = [
  {
    family: 'CM Display',
    name: 'display',
    style: 'normal',
    weight: '400 700',
    source: sourceSerif('opsz', 'normal'),
    axes: { opsz: 60, wght: 600 },
    features: TEXT_FEATURES,
    // At this optical size its strokes are nearer to a regular face than to a bold one.
    matched: [{ css: '400 700', weight: 600, standIn: 'regular' }],
  },
  textCut('normal', 'text'),
  textCut('italic', 'text-italic'),
  interfaceCut(400),
  interfaceCut(600),
  {
    family: 'CM Mono',
    name: 'mono',
    style: 'normal',
    weight: '400 600',
    source: jetBrainsMono,
    axes: { wght: { min: 400, max: 600 } },
    features: CODE_FEATURES,
    matched: [{ css: '400 600', weight: 400, standIn: 'regular' }],
  },
]
