import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { create, type Font } from 'fontkitten'
import subsetFont from 'subset-font'
import { unicodeRange, wantedCharacters, type FontSubset } from './font-characters.ts'
import type { FontCut, MatchedWeight } from './font-cuts.ts'
import type { CutMetrics, FontFile } from './font-faces.ts'
import { LETTER_SHARES, meanWidth } from './letter-shares.ts'

export const FONT_SUBSETS: readonly FontSubset[] = ['latin', 'vietnamese']

/** Reads a font file. @throws Error when it holds several fonts */
export function openFont(bytes: Buffer, name: string): Font {
  const font = create(bytes)
  if (font.isCollection) throw new Error(`${name} is a collection of fonts, not one font.`)
  return font
}

/** Code points that a font file has a glyph for, without the end marker of its tables. */
export const codePointsOf = (font: Font): number[] => font.characterSet.filter((codePoint) => codePoint !== 0xffff)

/** Name of the file that holds one subset of a cut. */
export const fontFileName = (cut: FontCut, subset: FontSubset) => `${cut.name}-${subset}.woff2`

/**
 * Cuts the wanted characters of one subset out of a package’s font.
 * Returns the WOFF2 file and its description; the range is read back from the file, so that it promises nothing more.
 */
export async function subsetCut(root: string, cut: FontCut, subset: FontSubset): Promise<FontFile & { bytes: Buffer }> {
  const bytes = await subsetFont(await readFile(join(root, cut.source(subset))), wantedCharacters(subset), {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: [...cut.features],
    ...(cut.axes ? { variationAxes: cut.axes } : {}),
  })
  const name = fontFileName(cut, subset)
  return { name, subset, range: unicodeRange(codePointsOf(openFont(bytes, name))), bytes }
}

async function instance(source: string, axes: FontCut['axes']): Promise<Font> {
  const letters = [...LETTER_SHARES.keys()].join('')
  const bytes = await subsetFont(await readFile(source), letters, {
    targetFormat: 'truetype',
    noHinting: true,
    keepFeatures: [],
    ...(axes ? { variationAxes: axes } : {}),
  })
  return openFont(bytes, source)
}

/** Heights and mean width of a cut at one of its weights. */
export async function measureCut(root: string, cut: FontCut, matched: MatchedWeight): Promise<CutMetrics> {
  const axes = cut.axes && { ...cut.axes, wght: matched.weight }
  const fonts = await Promise.all(FONT_SUBSETS.map((subset) => instance(join(root, cut.source(subset)), axes)))
  const [latin] = fonts
  if (!latin) throw new Error(`${cut.name} has no files.`)
  const em = latin.unitsPerEm
  return {
    ascent: latin.ascent / em,
    descent: -latin.descent / em,
    lineGap: latin.lineGap / em,
    width: meanWidth(fonts),
  }
}
