import type { FontSubset } from './font-characters.ts'
import type { FontCut, MatchedWeight } from './font-cuts.ts'
import { MONO_STAND_INS, SANS_STAND_INS, SERIF_STAND_INS, type SystemFace, type SystemFont } from './system-fonts.ts'

/** Heights of a cut above and below the baseline, and the mean width of its characters, in em. */
export interface CutMetrics {
  readonly ascent: number
  readonly descent: number
  readonly lineGap: number
  readonly width: number
}

/** A written font file and the characters that it serves. */
export interface FontFile {
  readonly name: string
  readonly subset: FontSubset
  readonly range: string
}

const STAND_INS: Record<FontCut['family'], readonly SystemFont[]> = {
  'CM Display': SERIF_STAND_INS,
  'CM Text': SERIF_STAND_INS,
  'CM UI': SANS_STAND_INS,
  'CM Mono': MONO_STAND_INS,
}

const face = (declarations: readonly string[]) =>
  `@font-face {\n${declarations.map((declaration) => `  ${declaration};\n`).join('')}}\n`

/** `@font-face` of one file of a cut. */
export function webFontFace(cut: FontCut, file: FontFile): string {
  return face([
    `font-family: '${cut.family}'`,
    `font-style: ${cut.style}`,
    `font-weight: ${cut.weight}`,
    'font-display: swap',
    `src: url('./${file.name}?no-inline') format('woff2')`,
    `unicode-range: ${file.range}`,
  ])
}

/** Families of the stand-ins for a family of ours, in the order in which a font stack must name them. */
export const standInFamilies = (family: FontCut['family']): string[] =>
  STAND_INS[family].map((font) => `${family} Fallback ${font.name}`)

const percent = (share: number) => `${(share * 100).toFixed(2)}%`

function matchedMeasures(system: SystemFace, metrics: CutMetrics): string[] {
  const scale = metrics.width / system.width
  return [
    `src: ${system.names.map((name) => `local('${name}')`).join(', ')}`,
    `size-adjust: ${percent(scale)}`,
    `ascent-override: ${percent(metrics.ascent / scale)}`,
    `descent-override: ${percent(metrics.descent / scale)}`,
    `line-gap-override: ${percent(metrics.lineGap / scale)}`,
  ]
}

/** `@font-face` rules that give the device’s own fonts the widths and heights of a cut at one of its weights. */
export function standInFaces(cut: FontCut, matched: MatchedWeight, metrics: CutMetrics): string[] {
  return STAND_INS[cut.family].flatMap((font) => {
    const system = font.faces[matched.standIn]
    if (!system) return []
    const family = `font-family: '${cut.family} Fallback ${font.name}'`
    const kind = [`font-style: ${cut.style}`, `font-weight: ${matched.css}`]
    return [face([family, ...kind, ...matchedMeasures(system, metrics)])]
  })
}
