import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { create } from 'fontkitten'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildFonts } from '#publishing/fonts/build-fonts.ts'
import { unicodeRange, VIETNAMESE_LETTERS } from '#publishing/fonts/font-characters.ts'
import { FONT_CUTS } from '#publishing/fonts/font-cuts.ts'
import { standInFamilies } from '#publishing/fonts/font-faces.ts'
import { FONT_SUBSETS, fontFileName, subsetCut } from '#publishing/fonts/subset-cut.ts'

const ROOT = process.cwd()
const folder = mkdtempSync(path.join(tmpdir(), 'fonts-'))

beforeAll(async () => {
  await buildFonts({ root: ROOT, folder: path.relative(ROOT, folder) })
}, 60_000)

afterAll(() => {
  rmSync(folder, { recursive: true })
})

interface Face {
  readonly family: string
  readonly style: string
  readonly weight: string
  readonly file: string
  readonly codePoints: ReadonlySet<number>
}

function codePointsIn(range: string): Set<number> {
  const points = range.split(', ').flatMap((part) => {
    const [first = 0, last = first] = part
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16))
    return Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
  })
  return new Set(points)
}

function readFaces(): Face[] {
  const css = readFileSync(path.join(folder, 'web-fonts.css'), 'utf8')
  return css
    .split('@font-face')
    .slice(1)
    .map((face) => {
      const value = (name: string) => new RegExp(`${name}: (.+);`).exec(face)?.[1] ?? ''
      return {
        family: value('font-family').replaceAll("'", ''),
        style: value('font-style'),
        weight: value('font-weight'),
        file: /url\('\.\/([^?']+)/.exec(face)?.[1] ?? '',
        codePoints: codePointsIn(value('unicode-range')),
      }
    })
}

const facesOfOneCut = (faces: readonly Face[], face: Face) =>
  faces.filter((other) => other.family === face.family && other.style === face.style && other.weight === face.weight)

test.each([
  [[], ''],
  [[0x41], 'U+41'],
  [[0x43, 0x41, 0x42, 0x42, 0x20ab], 'U+41-43, U+20AB'],
])('writes code points %j as “%s”', (codePoints, range) => {
  expect(unicodeRange(codePoints)).toBe(range)
})

test('knows all letters of Vietnamese, in both cases', () => {
  expect(new Set(VIETNAMESE_LETTERS).size).toBe(178)
  expect(VIETNAMESE_LETTERS.filter((letter) => letter.normalize('NFC') !== letter)).toEqual([])
})

test('has each letter of Vietnamese in exactly one file of each cut, so that no second file is fetched for it', () => {
  const faces = readFaces()
  for (const face of faces) {
    const cut = facesOfOneCut(faces, face)
    const holders = (letter: string) => cut.filter((each) => each.codePoints.has(letter.codePointAt(0) ?? 0)).length
    expect(
      VIETNAMESE_LETTERS.filter((letter) => holders(letter) !== 1),
      face.file,
    ).toEqual([])
  }
})

test('never offers a character from two files of a cut', () => {
  const faces = readFaces()
  for (const face of faces) {
    const others = facesOfOneCut(faces, face).filter((other) => other.file !== face.file)
    const shared = [...face.codePoints].filter((point) => others.some((other) => other.codePoints.has(point)))
    expect(shared, face.file).toEqual([])
  }
})

test('promises no character that a file does not have, and hides none that it has', () => {
  for (const face of readFaces()) {
    const font = create(readFileSync(path.join(folder, face.file)))
    if (font.isCollection) throw new Error(face.file)
    const drawn = font.characterSet.filter((point) => point !== 0xffff)
    expect(unicodeRange(face.codePoints), face.file).toBe(unicodeRange(drawn))
  }
})

/** Greek, arrows, relations, indices: no cut has them; the mathematical fonts at the end of every stack draw them. */
const LEFT_TO_THE_SYSTEM = /[\p{Script=Greek}←-⇿∀-∑∓-⋿⁰-ₜᴬ-ᵪ\u2011\u202f\n]/u

test('draws every character of every issue', () => {
  const issues = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
  expect(issues).not.toEqual([])
  const used = new Set(issues.flatMap((file) => Array.from(readFileSync(path.join('content', file), 'utf8'))))
  const faces = readFaces()
  for (const face of faces) {
    const drawn = (character: string) =>
      facesOfOneCut(faces, face).some((each) => each.codePoints.has(character.codePointAt(0) ?? 0))
    const missing = [...used].filter((character) => !LEFT_TO_THE_SYSTEM.test(character) && !drawn(character))
    expect(missing, `${face.family} ${face.style}`).toEqual([])
  }
})

test('names every stand-in in the font stacks, in its order, right after the font that it stands in for', () => {
  const tokens = readFileSync('src/ui/tokens.css', 'utf8').replaceAll(/\s+/g, ' ')
  const standIns = readFileSync(path.join(folder, 'stand-in-fonts.css'), 'utf8')
  for (const { family } of FONT_CUTS) {
    const families = standInFamilies(family)
    // The cut is named apart, so that it can be left out where data are dear.
    const [, webName = ''] = new RegExp(`(--web-[a-z]+): '${family}',;`).exec(tokens) ?? []
    expect(webName, family).not.toBe('')
    expect(tokens).toContain(`var(${webName}) ${families.map((name) => `'${name}'`).join(', ')}`)
    expect(families.filter((name) => !standIns.includes(`font-family: '${name}'`))).toEqual([])
  }
})

test('keeps the fonts that a story needs under 90 kB', () => {
  const sizes = ['display', 'text', 'ui-400'].flatMap((cut) =>
    FONT_SUBSETS.map((subset) => readFileSync(path.join(folder, `${cut}-${subset}.woff2`)).length),
  )
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(90_000)
})

test('makes the same bytes from the same packages', async () => {
  for (const cut of FONT_CUTS.filter(({ family }) => family === 'CM UI')) {
    for (const subset of FONT_SUBSETS) {
      const { bytes } = await subsetCut(ROOT, cut, subset)
      expect(bytes.equals(readFileSync(path.join(folder, fontFileName(cut, subset))))).toBe(true)
    }
  }
})

test('does nothing where the fonts are there, and makes them again where one is gone', async () => {
  const options = { root: ROOT, folder: path.relative(ROOT, folder) }
  expect(await buildFonts(options)).toEqual({ isBuilt: false })
  rmSync(path.join(folder, 'text-latin.woff2'))
  expect(await buildFonts(options)).toEqual({ isBuilt: true })
  expect(readdirSync(folder)).toContain('text-latin.woff2')
}, 60_000)

test.each(['source-serif-4', 'be-vietnam-pro', 'jetbrains-mono'])('ships the licence of %s with its owner', (name) => {
  const text = readFileSync(`public/licenses/${name}-OFL.txt`, 'utf8')
  expect(text).toMatch(/^(Copyright|©) .*(Adobe|Be Vietnam Pro Project|JetBrains Mono Project)/)
  expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1')
})
