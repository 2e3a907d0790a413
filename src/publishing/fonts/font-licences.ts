import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FONT_CUTS, type FontCut } from './font-cuts.ts'
import { openFont } from './subset-cut.ts'

const LICENCE_FOLDER = 'public/licenses'

/** A package’s licence file, from the beginning of the licence itself. */
const LICENCE_START = 'This Font Software is licensed under the SIL Open Font License'

/** The names under which the licences are shipped. */
const LICENCE_NAMES: Record<FontCut['family'], string> = {
  'CM Display': 'source-serif-4-OFL.txt',
  'CM Text': 'source-serif-4-OFL.txt',
  'CM UI': 'be-vietnam-pro-OFL.txt',
  'CM Mono': 'jetbrains-mono-OFL.txt',
}

/** The copyright notice that the font itself carries, then the licence; the packages name the wrong owner at times. */
async function licenceText(root: string, cut: FontCut): Promise<string> {
  const source = cut.source('latin')
  const text = await readFile(join(root, source, '../../LICENSE'), 'utf8')
  const start = text.indexOf(LICENCE_START)
  const { copyright } = openFont(await readFile(join(root, source)), source)
  if (start < 0 || !copyright) throw new Error(`${source}: no licence that could be shipped with the font.`)
  return `${copyright}\n\n${text.slice(start).trimEnd()}\n`
}

/** Writes the licence text of every font family that is shipped. */
export async function writeLicences(root: string): Promise<void> {
  await mkdir(join(root, LICENCE_FOLDER), { recursive: true })
  const byName = new Map(FONT_CUTS.map((cut) => [LICENCE_NAMES[cut.family], cut]))
  for (const [name, cut] of byName) await writeFile(join(root, LICENCE_FOLDER, name), await licenceText(root, cut))
}
