import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { workerFile } from '#domain/paths.ts'
import { inlineScriptHashes } from '#publishing/prerender/page-integrity.ts'

const ReleaseSchema = v.looseObject({
  version: v.string(),
  files: v.array(v.object({ file: v.string(), integrity: v.string() })),
  shell: v.string(),
})

const ENTRY = /assets\/(index-[\w-]+\.js)/

/** Every text file of a site. */
function listTexts(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files.filter((file) => /\.(?:html|js|css)$/.test(file) && file !== workerFile)
}

/** Gives every file of code another name, as another build of other sources would have. */
function renamer(folder: string, name: string): (text: string) => string {
  const known = new Set(readdirSync(join(folder, 'assets')))
  return (text) =>
    text.replace(/[\w.-]+\.(?:js|css|woff2)\b/g, (file) =>
      known.has(file) ? file.replace(/\.(\w+)$/, `${name}.$1`) : file,
    )
}

/** Changes a page and lets its policy allow its inline scripts again. */
function changePage(html: string, change: (text: string) => string, name: string): string {
  const changed = change(html).replace('<html ', `<html data-page="${name}" `)
  const after = inlineScriptHashes(changed)
  return inlineScriptHashes(html).reduce((text, hash, at) => text.replaceAll(hash, after[at] ?? hash), changed)
}

function integrityOf(file: string, algorithm: 'sha256' | 'sha384'): string {
  return `${algorithm}-${createHash(algorithm).update(readFileSync(file)).digest('base64')}`
}

/** What the files of a release must be, in a text that says it of the ones they were made from. */
function sealer(folder: string): (text: string) => string {
  const seal = (_: string, before: string, file: string, between: string) =>
    before + file + between + integrityOf(join(folder, file), 'sha256')
  return (text) =>
    text
      .replace(/("\/)(assets\/[^"]+)(":")sha256-[^"]+/g, seal)
      .replace(/((?:src|href)="\/)(assets\/[^"]+)(" integrity=")sha256-[^"]+/g, seal)
}

/**
 * Makes another release out of a built site: every file of code has another name, and both pages and code say by
 * which release they were made (`data-page` and `data-code` of `<html>`).
 * @param name letters and digits
 */
export function makeRelease(source: string, target: string, name: string): void {
  cpSync(source, target, { recursive: true, filter: (file) => !/[\\/](?:cards|licenses|hosting)$/.test(file) })
  const rename = renamer(source, name)
  const entry = ENTRY.exec(readFileSync(join(source, 'index.html'), 'utf8'))?.[1]
  if (entry === undefined) throw new Error('the built page names no entry')
  for (const file of listTexts(target)) {
    const text = readFileSync(join(target, file), 'utf8')
    const mark = file === join('assets', entry) ? `\n;document.documentElement.dataset.code="${name}"` : ''
    if (!file.endsWith('.html')) writeFileSync(join(target, file), rename(text) + mark)
  }
  const assets = join(target, 'assets')
  for (const file of readdirSync(assets)) renameSync(join(assets, file), join(assets, rename(file)))
  const seal = sealer(target)
  const change = (text: string) => seal(rename(text))
  for (const file of listTexts(target).filter((name) => name.endsWith('.html'))) {
    writeFileSync(join(target, file), changePage(readFileSync(join(target, file), 'utf8'), change, name))
  }
  const [first = '', ...code] = readFileSync(join(source, workerFile), 'utf8').split('\n')
  const release = v.parse(ReleaseSchema, JSON.parse(first.slice('self.RELEASE='.length, -1)))
  const files = release.files
    .map(({ file }) => rename(file))
    .map((file) => ({ file, integrity: integrityOf(join(target, file), 'sha384') }))
  const next = { ...release, files, version: name, shell: changePage(release.shell, change, name) }
  writeFileSync(join(target, workerFile), [`self.RELEASE=${JSON.stringify(next)};`, ...code].join('\n'))
}
