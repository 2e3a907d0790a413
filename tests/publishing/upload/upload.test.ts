import { spawn } from 'node:child_process'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openS3Bucket, parseS3Address } from '#publishing/upload/s3-bucket.ts'
import { uploadCommand } from '#publishing/upload/upload-command.ts'
import { SMALL_SITE_FILES, putSmallSite } from '../hosting/small-site.ts'
import { speak } from '../spoken.ts'
import { makeFolder, put } from '../temporary-folder.ts'
import { KEY } from './signature.ts'
import { openStore, type Store } from './store.ts'

const PATIENCE = 60_000
const HOUSE = path.join(import.meta.dirname, '../../..')
const NOTE = /^tin\/hosting\/releases\/.*\.json$/

let store: Store
let root = ''
beforeEach(async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', KEY.id)
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', KEY.secret)
  store = await openStore()
  root = makeFolder()
  putSmallSite(path.join(root, 'dist'), '/')
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await store.close()
})

const parameters = (...more: string[]) => ['--to', 's3://news/tin/', '--endpoint', store.endpoint, ...more]
const upload = (...more: string[]) => speak(uploadCommand, root, parameters(...more))
const keysOf = (keys: Iterable<string>) =>
  [...keys].filter((key) => !NOTE.test(key)).map((key) => key.slice('tin/'.length))

test('a site is put into a store whole, without what only other hosts read', async () => {
  const said = await upload()
  expect(said).toMatchObject({ exitCode: 0, errors: '' })
  expect(said.output).toBe(`s3://news/tin: ${SMALL_SITE_FILES.length} files sent, 0 were there.\n`)
  expect(keysOf(store.objects.keys()).sort()).toEqual([...SMALL_SITE_FILES].sort())
})

test('what a page leads to is there before the page, and the service worker comes last', async () => {
  await upload()
  const place = (file: string) => keysOf(store.puts).indexOf(file)
  for (const file of SMALL_SITE_FILES.filter((name) => name.startsWith('assets/'))) {
    expect(place(file)).toBeLessThan(place('issues/index.json'))
  }
  for (const page of SMALL_SITE_FILES.filter((name) => name.endsWith('.html'))) {
    expect(place('issues/index.json')).toBeLessThan(place(page))
    expect(place(page)).toBeLessThan(place('vi/feed.xml'))
  }
  expect(keysOf(store.puts).at(-1)).toBe('sw.js')
})

test.each([
  ['assets/app-x1.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['assets/text-x1.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
  ['vi/index.html', 'text/html; charset=utf-8', 'no-cache'],
  ['issues/index.json', 'application/json', 'no-cache'],
  ['manifest.webmanifest', 'application/manifest+json', 'no-cache'],
  ['sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
])('%s is kept as %s, %s', async (file, contentType, cacheControl) => {
  await upload()
  expect(store.objects.get(`tin/${file}`)).toMatchObject({ contentType, cacheControl })
})

test('what is there already is not sent again; what has changed is, and all of it when asked', async () => {
  await upload()
  store.puts.length = 0
  put(path.join(root, 'dist/vi/index.html'), 'a new home')
  expect((await upload()).output).toContain(`1 files sent, ${SMALL_SITE_FILES.length - 1} were there`)
  expect(keysOf(store.puts)).toEqual(['vi/index.html'])
  store.puts.length = 0
  await upload('--all')
  expect(keysOf(store.puts)).toHaveLength(SMALL_SITE_FILES.length)
})

function killAtPut(deadly: number): Promise<string> {
  const cli = path.join(HOUSE, 'src/publishing/cli.ts')
  const { INIT_CWD: _, ...env } = process.env
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), cli, 'upload', ...parameters()], {
    cwd: root,
    env,
    stdio: 'ignore',
  })
  let puts = 0
  store.fault = (method) => {
    puts += method === 'PUT' ? 1 : 0
    if (puts >= deadly) child.kill('SIGKILL')
    return puts >= deadly ? 'break' : undefined
  }
  return new Promise((resolve) => child.on('exit', (code, signal) => resolve(signal ?? String(code))))
}

test(
  'a run that was killed in the middle goes on where it stopped',
  async () => {
    expect(await killAtPut(6)).toBe('SIGKILL')
    const before = keysOf(store.puts)
    expect(before.length).toBeGreaterThan(0)
    expect(before).not.toContain('index.html')
    store.fault = () => undefined
    expect((await upload()).exitCode).toBe(0)
    expect(keysOf(store.puts).sort()).toEqual([...SMALL_SITE_FILES].sort())
    expect(keysOf(store.puts).at(-1)).toBe('sw.js')
  },
  PATIENCE,
)

test(
  'a put that fails is tried again, and nobody need know',
  async () => {
    let failures = 0
    store.fault = (method, key) => (method === 'PUT' && key.endsWith('vi.png') && failures++ < 2 ? 'fail' : undefined)
    expect(await upload()).toMatchObject({ exitCode: 0, errors: '' })
    expect(failures).toBe(3)
    expect(store.objects.has('tin/cards/vi.png')).toBe(true)
  },
  PATIENCE,
)

test.each([
  ['fail', 'the store failed with status 503. Run the command again; it goes on where it stopped.'],
  ['break', 'the connection broke off. Run the command again; it goes on where it stopped.'],
] as const)(
  'a put that goes on failing (%s) is named in one line, and no page is put',
  async (fault, words) => {
    store.fault = (method, key) => (method === 'PUT' && key.endsWith('vi.png') ? fault : undefined)
    const said = await upload()
    expect(said).toEqual({ exitCode: 1, output: '', errors: `s3://news/tin/cards/vi.png: ${words}\n` })
    expect(keysOf(store.objects.keys()).filter((file) => file.endsWith('.html'))).toEqual([])
  },
  PATIENCE,
)

const openNews = (inSilence: number) =>
  openS3Bucket({ ...parseS3Address('s3://news/tin'), endpoint: store.endpoint }, { toConnect: 1000, inSilence })
const upTo = (file: string, bytes: Uint8Array) => ({ file, bytes, contentType: 'image/png', cacheControl: 'no-cache' })

test('a store that takes requests and never answers is asked four times, and told in one line', async () => {
  const warn = vi.spyOn(console, 'warn')
  let asked = 0
  store.fault = () => {
    asked += 1
    return 'silence'
  }
  const words = 'the store does not answer. Run the command again; it goes on where it stopped.'
  await expect(openNews(300).list()).rejects.toThrow(`s3://news/tin: ${words}`)
  expect(asked).toBe(4)
  await expect(openNews(300).put(upTo('cards/vi.png', Buffer.of(1)))).rejects.toThrow(
    `s3://news/tin/cards/vi.png: ${words}`,
  )
  expect(warn).not.toHaveBeenCalled()
})

test('a large file on a slow line takes longer than the patience with silence, and is put at once', async () => {
  let asked = 0
  store.fault = () => {
    asked += 1
    return 'crawl'
  }
  const large = Buffer.alloc(48 * 1024 * 1024, 'picture')
  const begun = performance.now()
  await openNews(2500).put(upTo('cards/large.png', large))
  expect(performance.now() - begun).toBeGreaterThan(2500)
  expect(asked).toBe(1)
  expect(store.objects.get('tin/cards/large.png')?.bytes.equals(large)).toBe(true)
})

test.each([
  ['a wrong secret', 'AWS_SECRET_ACCESS_KEY', 'wrong', 'does not accept the signature'],
  ['an unknown key', 'AWS_ACCESS_KEY_ID', 'AKIDWRONG', 'does not know this access key'],
])('%s is told in one line', async (_, name, value, words) => {
  vi.stubEnv(name, value)
  const said = await upload()
  expect(said.exitCode).toBe(1)
  expect(said.errors).toMatch(/^s3:\/\/news\/tin: [^\n]+\n$/)
  expect(said.errors).toContain(words)
})

test(
  'a bucket that is not there, and a store that is not, are told in one line',
  async () => {
    const wrong = await speak(uploadCommand, root, ['--to', 's3://other', '--endpoint', store.endpoint])
    expect(wrong).toMatchObject({ exitCode: 1 })
    expect(wrong.errors).toMatch(/^s3:\/\/other: there is no such bucket\. [^\n]+\n$/)
    await store.close()
    const gone = await upload()
    expect(gone.errors).toMatch(/^s3:\/\/news\/tin: nothing answers at that address\. [^\n]+\n$/)
  },
  PATIENCE,
)

test.each([
  [[], 'Where to?'],
  [['--to', 'https://news'], '--to https://news'],
  [['--to', 's3://news/../x'], 'leave dots out'],
  [['--to', 's3://news', '--prune'], 'How old?'],
  [['--to', 's3://news', '--older-than', '3'], '--older-than goes with --prune'],
  [['--to', 's3://news', '--endpoint', 'store'], 'write it as https://host'],
])('%s is a misuse, told in one line', async (given, words) => {
  const said = await speak(uploadCommand, root, given)
  expect(said.exitCode).toBe(2)
  expect(said.errors).toContain(words)
  expect(said.errors).toMatch(/^[^\n]+\n$/)
})

test('a folder without a site is told in one line', async () => {
  const said = await upload('--from', 'nothing')
  expect(said).toMatchObject({ exitCode: 1, errors: 'nothing holds no site. Run npm run build first.\n' })
})

test('nothing is ever removed unless asked, and then only what no release has needed for as long', async () => {
  const days = (count: number) => new Date(Date.now() - count * 24 * 60 * 60 * 1000)
  const age = (keys: readonly string[], count: number) => {
    for (const [key, object] of store.objects)
      if (keys.includes(key)) store.objects.set(key, { ...object, changedAt: days(count) })
  }
  const release = async (code: string, count: number) => {
    const before = new Set(store.objects.keys())
    putSmallSite(path.join(root, 'dist'), '/')
    put(path.join(root, `dist/assets/${code}.js`), code)
    put(path.join(root, 'dist/index.html'), code)
    expect((await upload()).exitCode).toBe(0)
    age(
      [...store.objects.keys()].filter((key) => !before.has(key)),
      count,
    )
  }
  await release('first', 100)
  const { rmSync } = await import('node:fs')
  for (const [next, last, count] of [
    ['second', 'first', 40],
    ['third', 'second', 5],
    ['fourth', 'third', 0],
  ] as const) {
    rmSync(path.join(root, `dist/assets/${last}.js`))
    await release(next, count)
  }
  store.objects.set('tin/foreign.txt', { bytes: Buffer.of(), contentType: '', cacheControl: '', changedAt: days(900) })
  const code = () => keysOf(store.objects.keys()).filter((file) => /(?:first|second|third|fourth)\.js$/.test(file))
  expect(code()).toHaveLength(4)
  // The second release was served until five days ago, so its pages may still be open.
  await upload('--prune', '--older-than', '30')
  expect(code()).toEqual(['assets/second.js', 'assets/third.js', 'assets/fourth.js'])
  expect(store.objects.has('tin/foreign.txt')).toBe(true)
})
