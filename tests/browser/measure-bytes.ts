import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { pathInLanguage } from '#domain/paths.ts'
import { isYear } from '#domain/year.ts'
import { elementsOf, openBuilt, type BuiltFiles } from './built-site.ts'

/** Bytes of a file as hosts send it. */
const brotli = (text: string | Uint8Array): number => brotliCompressSync(text).length

const LISTS = ['issues', 'papers', 'topics']

/** `story`, `issue`, `paper`, or the name of the page itself. */
function kindOf(file: string): string {
  const [section = '', name, story] = pathInLanguage(`/${file}`, 'vi').split('/').slice(2, -1)
  if (section === '') return file.startsWith('404') || file === 'index.html' ? 'front door and 404' : 'home'
  if (story !== undefined) return 'story'
  if (name === undefined) return LISTS.includes(section) ? `list of ${section}` : section
  return section === 'issues' && isYear(name) ? 'issues of a year' : section.slice(0, -1)
}

type Note = (what: string, size: number) => void

/** The largest page of each kind, and its largest script before the first paint. */
function measurePages({ pages, read }: BuiltFiles, note: Note): void {
  for (const file of pages) {
    const html = read(file)
    note(`HTML: ${kindOf(file)}`, brotli(html))
    const scripts = elementsOf(html).filter(({ name, attributes }) => name === 'script' && !attributes.has('src'))
    const early = scripts.filter(({ attributes }) => !attributes.has('type')).map(({ text }) => text)
    note('inline script of a page', Buffer.byteLength(early.join('')))
  }
}

const STATIC_IMPORT = /(?:from|import)\s*"\.\/([^"]+\.js)"/g

/** Scripts with all that they import at once, each once. */
function withImports(names: readonly string[], read: (name: string) => string): ReadonlySet<string> {
  const found = new Set<string>()
  const queue = [...names]
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name)) continue
    found.add(name)
    queue.push(...[...read(name).matchAll(STATIC_IMPORT)].map(([, imported = '']) => imported))
  }
  return found
}

/** What a first visit of a page takes: the app, the page and the words of its language. */
const FIRST_VISITS = { home: ['home-page'], issue: ['issue-page'], story: ['story-page'] } as const

/** The built site's bytes by what they are, as hosts send them; of pages, the largest of each kind. */
export function measureBytes(folder: string): ReadonlyMap<string, number> {
  const assets = path.join(import.meta.dirname, '../..', folder, 'assets')
  const names = readdirSync(assets)
  const read = (name: string) => readFileSync(path.join(assets, name), 'utf8')
  const named = (name: string) => names.filter((file) => file.startsWith(`${name}-`) && file.endsWith('.js'))
  const bytes = new Map<string, number>()
  measurePages(openBuilt({ folder, base: '/' }), (what, size) => bytes.set(what, Math.max(bytes.get(what) ?? 0, size)))
  for (const name of names.filter((file) => file.endsWith('.css'))) bytes.set('style sheet', brotli(read(name)))
  for (const [kind, pages] of Object.entries(FIRST_VISITS)) {
    const scripts = withImports(['index', ...pages, 'vi'].flatMap(named), read)
    bytes.set(
      `scripts: ${kind}`,
      [...scripts].reduce((sum, name) => sum + brotli(read(name)), 0),
    )
  }
  // Compressed in themselves, fonts are sent as they are.
  const fonts = names
    .filter((name) => name.endsWith('.woff2'))
    .map((name) => readFileSync(path.join(assets, name)).length)
  return bytes.set(
    'all fonts',
    fonts.reduce((sum, size) => sum + size, 0),
  )
}
