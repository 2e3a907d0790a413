import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { FONT_CUTS } from './font-cuts.ts'
import { standInFaces, webFontFace } from './font-faces.ts'
import { writeLicences } from './font-licences.ts'
import { FONT_SUBSETS, fontFileName, measureCut, subsetCut } from './subset-cut.ts'

/** Where the generated files go, from the project’s root. */
const FONT_FOLDER = 'src/ui/fonts'
const MANIFEST = 'manifest.json'

/** What the outcome depends on besides the packages’ files. */
const PIPELINE = [
  'build-fonts.ts',
  'font-characters.ts',
  'font-cuts.ts',
  'font-faces.ts',
  'font-licences.ts',
  'letter-shares.ts',
  'subset-cut.ts',
  'system-fonts.ts',
].map((file) => `src/publishing/fonts/${file}`)

interface BuildFontsOptions {
  /** The project’s root, where `node_modules` and `src` are. */
  readonly root: string
  /** Folder to write to, from the root. */
  readonly folder?: string
}

async function inputHash(root: string): Promise<string> {
  const sources = FONT_CUTS.flatMap((cut) => FONT_SUBSETS.map((subset) => cut.source(subset)))
  const hash = createHash('sha256')
  for (const file of [...PIPELINE, ...sources, 'node_modules/subset-font/package.json']) {
    hash.update(await readFile(join(root, file)))
  }
  return hash.digest('hex')
}

/** Written aside and renamed, so that a build beside this one never reads half a file. */
async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  const aside = `${path}.${process.pid}.part`
  await writeFile(aside, content)
  await rename(aside, path)
}

const outputs = (): string[] => [
  'fonts.css',
  'web-fonts.css',
  'stand-in-fonts.css',
  ...FONT_CUTS.flatMap((cut) => FONT_SUBSETS.map((subset) => fontFileName(cut, subset))),
]

async function isFresh(folder: string, hash: string): Promise<boolean> {
  const manifest = await readFile(join(folder, MANIFEST), 'utf8').catch(() => '')
  if (manifest !== `${JSON.stringify({ hash })}\n`) return false
  return outputs().every((name) => existsSync(join(folder, name)))
}

async function writeCuts(root: string, folder: string): Promise<void> {
  const web: string[] = []
  const standIns: string[] = []
  for (const cut of FONT_CUTS) {
    for (const subset of FONT_SUBSETS) {
      const file = await subsetCut(root, cut, subset)
      await writeWhole(join(folder, file.name), file.bytes)
      web.push(webFontFace(cut, file))
    }
    for (const matched of cut.matched) {
      standIns.push(...standInFaces(cut, matched, await measureCut(root, cut, matched)))
    }
  }
  await writeWhole(join(folder, 'web-fonts.css'), web.join('\n'))
  await writeWhole(join(folder, 'stand-in-fonts.css'), standIns.join('\n'))
  await writeWhole(join(folder, 'fonts.css'), `@import './stand-in-fonts.css';\n@import './web-fonts.css';\n`)
}

/**
 * Makes the font files and their stylesheets out of the installed font packages, unless they are there already:
 * `web-fonts.css` (ours), `stand-in-fonts.css` (the device’s own, in our measures) and `fonts.css`, which is both.
 * Returns whether anything had to be made. The same packages always give the same bytes.
 */
export async function buildFonts({ root, folder = FONT_FOLDER }: BuildFontsOptions): Promise<{ isBuilt: boolean }> {
  const target = join(root, folder)
  const hash = await inputHash(root)
  if (await isFresh(target, hash)) return { isBuilt: false }
  await mkdir(target, { recursive: true })
  await writeCuts(root, target)
  await writeLicences(root)
  await writeWhole(join(target, MANIFEST), `${JSON.stringify({ hash })}\n`)
  return { isBuilt: true }
}

const isCommand = import.meta.url === pathToFileURL(process.argv[1] ?? '').href
if (isCommand) await buildFonts({ root: process.cwd() })
