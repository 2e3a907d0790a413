import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { beforeAll, expect, test } from 'vitest'
import { buildFromContent } from '#publishing/build-command.ts'
import { inlineScriptsOf } from '#publishing/hosting/write-hosting.ts'
import { createTerminal } from '#publishing/terminal.ts'
import { makeApp } from './make-app.ts'
import { put } from './temporary-folder.ts'

const PATIENCE = 60_000

async function buildApp(root: string, base = '/') {
  const said: string[] = []
  const stream = { write: (text: string) => said.push(text) }
  const terminal = createTerminal({ output: stream, errors: stream, environment: {} })
  const code = await buildFromContent({ base, out: 'dist' }, { terminal, root, calledFrom: root })
  return {
    root,
    code,
    said: said.join(''),
    read: (file: string) => readFileSync(path.join(root, 'dist', file), 'utf8'),
  }
}

let below: Awaited<ReturnType<typeof buildApp>>
beforeAll(async () => {
  below = await buildApp(makeApp(), '/tin/')
}, PATIENCE)

test('every page is a file with its own words, language, title and description', () => {
  const { read } = below
  const issue = read('en/issues/2025-01-06/index.html')
  expect(issue).toContain('<html lang="en">')
  expect(issue).toContain('<title>Rain and wind · Cửa sổ nhỏ</title>')
  expect(issue).toContain('content="Have you ever counted rain?"')
  expect(issue).toContain(
    '<div id="root" data-path="/en/issues/2025-01-06/"><p class="known">/tin/ /en/issues/2025-01-06/',
  )
  expect(issue).not.toContain('Needs JavaScript')
  expect(issue.match(/<title>/g)).toHaveLength(1)
  expect(issue.match(/name="description"/g)).toHaveLength(1)
  expect(read('vi/issues/2025-01-13/moss/index.html')).toContain('<title>Rêu biết nói · Cửa sổ nhỏ</title>')
  expect(read('vi/index.html')).toContain('Bản tin thử cho &lt;các bạn&gt;')
  expect(read('index.html')).toContain('<title>Cửa sổ nhỏ')
})

test('a page that stands for unknown addresses says so to the app', () => {
  expect(below.read('404.html')).toContain('<div id="root"><p class="known">')
})

test('a page names the style sheet and the code of its first load with what their bytes must be', () => {
  const [, map = '{}'] = /<script type="importmap">(.*?)<\/script>/.exec(below.read('vi/index.html')) ?? []
  const { integrity } = v.parse(v.object({ integrity: v.record(v.string(), v.string()) }), JSON.parse(map))
  const addresses = Object.keys(integrity)
  expect(addresses.map((address) => path.extname(address)).slice(0, 2)).toEqual(['.css', '.js'])
  for (const address of addresses) {
    const hash = createHash('sha256').update(below.read(address.replace('/tin/', '')))
    expect(integrity[address]).toBe(`sha256-${hash.digest('base64')}`)
  }
})

test('a page holds the style of its first paint, brings the rest later, and allows no other inline code', () => {
  const page = below.read('vi/index.html')
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(page) ?? []
  expect(style).toContain('.known{')
  expect(style).toContain('Georgia')
  expect(style).not.toContain('.unknown')
  expect(style).not.toContain('Web')
  expect(page).toMatch(
    /<noscript><link rel="stylesheet" href="\/tin\/assets\/[^"]+\.css" integrity="sha256-[^"]+"><\/noscript>/,
  )
  expect(page).not.toContain('<script type="module"')
  expect(page).toContain('<script>go()</script>')
  expect(page).not.toContain('modulepreload')
  const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? []
  expect(policy).toMatch(/script-src 'self' 'sha256-[^']+' 'sha256-[^']+';/)
  expect(policy).toMatch(/style-src 'self' 'sha256-[^']+';/)
  expect(policy).not.toContain('unsafe')
})

test('the data is published with the pages, and the site’s words with the app', () => {
  const { read, root } = below
  expect(JSON.parse(read('issues/2025-01-06.json'))).toMatchObject({ id: '2025-01-06', number: 1 })
  expect(read('licenses/OFL.txt')).toContain('Licence')
  expect(read('robots.txt')).toContain('Sitemap')
  expect(read('en/feed.xml')).toContain('<feed')
  const script = readdirSync(path.join(root, 'dist/assets')).find((name) => name.endsWith('.js'))
  expect(read(`assets/${script}`)).toContain('Cửa sổ nhỏ')
})

test('an unchanged page costs nothing at the next build, a changed one is made anew', {
  timeout: PATIENCE,
}, async () => {
  const root = makeApp()
  const first = await buildApp(root)
  const again = await buildApp(root)
  expect(first.said).not.toContain(' 0 of them new')
  expect(again.said).toContain(' 0 of them new')
  expect(again.read('vi/index.html')).toBe(first.read('vi/index.html'))
  retitle(root, 'Nắng lên')
  const edited = await buildApp(root)
  expect(edited.read('vi/issues/2025-01-06/index.html')).toContain('Nắng lên')
  const [, pages, made] = /(\d+) pages, (\d+) of them new/.exec(edited.said) ?? []
  expect(Number(made)).toBeGreaterThan(0)
  expect(Number(made)).toBeLessThan(Number(pages) / 2)
})

function retitle(root: string, title: string): void {
  const file = path.join(root, 'content/2025-01-06/vi.md')
  put(file, readFileSync(file, 'utf8').replace(/^# .*$/m, `# ${title}`))
}

/** Every file of the site, by its path. */
function readSite(root: string): Record<string, string> {
  const files = readdirSync(path.join(root, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  return Object.fromEntries(files.map((file) => [path.relative(root, file), readFileSync(file, 'latin1')]))
}

test('a site of which nothing has changed is left as it is', { timeout: PATIENCE }, async () => {
  const root = makeApp()
  await buildApp(root)
  const { ino } = statSync(path.join(root, 'dist'))
  await buildApp(root)
  expect(statSync(path.join(root, 'dist')).ino).toBe(ino)
  put(path.join(root, 'public/licenses/OFL.txt'), 'Another licence\n')
  expect((await buildApp(root)).read('licenses/OFL.txt')).toBe('Another licence\n')
})

test('what was written into the site or taken from it is put right by the next build', {
  timeout: PATIENCE,
}, async () => {
  const root = makeApp()
  await buildApp(root)
  const before = readSite(root)
  const dist = path.join(root, 'dist')
  writeFileSync(path.join(dist, 'vi/index.html'), 'Not ours')
  writeFileSync(path.join(dist, 'cards/vi.png'), 'Not ours')
  rmSync(path.join(dist, 'en/about'), { recursive: true })
  put(path.join(dist, 'left-behind.txt'), 'Not ours')
  await buildApp(root)
  expect(readSite(root)).toEqual(before)
})

test('a site with one changed issue is, byte for byte, the site that is built from nothing', {
  timeout: PATIENCE,
}, async () => {
  const root = makeApp()
  await buildApp(root)
  retitle(root, 'Nắng lên')
  await buildApp(root)
  const rebuilt = readSite(root)
  rmSync(path.join(root, '.cache'), { recursive: true })
  rmSync(path.join(root, 'dist'), { recursive: true })
  await buildApp(root)
  expect(readSite(root)).toEqual(rebuilt)
})

/** Empties or changes every file below `.cache` of which the name is told, and counts them. */
function damage(root: string, isMeant: (file: string) => boolean, text: string): number {
  const cache = path.join(root, '.cache')
  const entries = readdirSync(cache, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name)).filter(isMeant)
  for (const file of files) writeFileSync(file, text)
  return files.length
}

test.each([
  ['emptied', 'everything', () => true, ''],
  ['overwritten', 'everything', () => true, '{"Not": "ours"}'],
  ['emptied', 'a script of the app', (file: string) => /client.assets.*[.]js$/.test(file), ''],
  ['emptied', 'what is noted of files', (file: string) => file.endsWith('states.json'), ''],
  ['emptied', 'the pages', (file: string) => file.includes(path.join('.cache', 'pages')), ''],
] as const)(
  'where somebody has %s %s in the cache, the site is built as from nothing',
  {
    timeout: PATIENCE,
  },
  async (_how, _what, isMeant, text) => {
    const root = makeApp()
    await buildApp(root)
    const before = readSite(root)
    expect(damage(root, isMeant, text)).toBeGreaterThan(0)
    rmSync(path.join(root, 'dist'), { recursive: true })
    const { code, said } = await buildApp(root)
    expect(code).toBe(0)
    expect(said).not.toMatch(/JSON|error:/)
    expect(readSite(root)).toEqual(before)
  },
)

test('a broken issue ends the build by name, and the site of before stays', { timeout: PATIENCE }, async () => {
  const root = makeApp()
  const before = (await buildApp(root)).read('vi/index.html')
  put(
    path.join(root, 'content/2025-01-06/vi.md'),
    '---\nid: 2025-01-06\nlanguage: vi\ndate: 2025-02-31\n---\n\n# Mưa\n',
  )
  const { code, said, read } = await buildApp(root)
  expect(code).toBe(1)
  expect(said).toMatch(/content\/2025-01-06\/vi\.md:\d+/)
  expect(read('vi/index.html')).toBe(before)
})

test('a page that fails ends the build by name, and the site of before stays', { timeout: PATIENCE }, async () => {
  const root = makeApp()
  const before = (await buildApp(root)).read('vi/index.html')
  retitle(root, 'Hỏng')
  await expect(buildApp(root)).rejects.toThrow(/\/(?:vi|en)\/issues\/2025-01-06\/.* no such word/)
  expect(readFileSync(path.join(root, 'dist/vi/index.html'), 'utf8')).toBe(before)
  expect(readdirSync(root).filter((name) => name.startsWith('.tmp-'))).toEqual([])
})

test('two builds at once leave one whole site, and nothing beside it', { timeout: PATIENCE }, async () => {
  const root = makeApp()
  const ends = await Promise.allSettled([buildApp(root), buildApp(root)])
  const done = ends.filter(({ status }) => status === 'fulfilled')
  expect(done.length).toBeGreaterThan(0)
  for (const end of ends)
    if (end.status === 'rejected') expect(String(end.reason)).toMatch(/another process|exists already/)
  const read = (file: string) => readFileSync(path.join(root, 'dist', file), 'utf8')
  expect(read('vi/index.html')).toContain('Cửa sổ nhỏ')
  expect(inlineScriptsOf(read('en/issues/2025-01-06/index.html'))).toEqual(inlineScriptsOf(read('index.html')))
  for (const source of inlineScriptsOf(read('404.html'))) expect(read('_headers')).toContain(source)
  expect(readdirSync(root).filter((name) => /^\.(?:tmp|old)-/.test(name))).toEqual([])
})

test('a site without its names ends the build by name', { timeout: PATIENCE }, async () => {
  const root = makeApp()
  rmSync(path.join(root, 'content/site.json'))
  const { code, said } = await buildApp(root)
  expect(code).toBe(1)
  expect(said).toMatch(/content\/site\.json: error: The file is missing/)
  expect(existsSync(path.join(root, 'dist'))).toBe(false)
})
