import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { inflateSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import type { Site } from '#domain/site.ts'
import { readCardColours } from '#publishing/cards/card-colours.ts'
import { encodePng, readPicture } from '#publishing/cards/encode-png.ts'
import { listCards } from '#publishing/cards/list-cards.ts'
import { writeCards } from '#publishing/cards/write-cards.ts'
import { listPageHeads } from '#publishing/page-heads.ts'
import { sampleIssue, sampleStory } from './sample-issue.ts'
import { makeFolder } from './temporary-folder.ts'

vi.setConfig({ testTimeout: 120_000 })

const SITE: Site = {
  newsletter: 'Cửa sổ nhỏ',
  tagline: { vi: 'Bản tin thử', en: 'A trial newsletter' },
  organisation: 'Acme',
  address: 'https://window.example/',
  languages: { vi: 'Tiếng Việt', en: 'English' },
}

const cardOf = (file: string, changes = {}) =>
  listCards({ site: SITE, issues: [sampleIssue(changes)] }).find((job) => job.file === file)?.card

test('every page has a card that is drawn', () => {
  const source = { site: SITE, issues: [sampleIssue({ aliases: { drops: 'rain' } })] }
  const files = listCards(source).map(({ file }) => file)
  expect(new Set(files).size).toBe(files.length)
  for (const { card } of listPageHeads(source)) expect(files).toContain(card)
})

test.each([
  ['cards/vi/2025-01-06/rain.png', { title: 'Chuyện rain', kicker: 'Câu chuyện 1 · Số 1', titleLanguage: 'vi' }],
  ['cards/en/2025-01-06/kite.png', { title: 'Story of kite', kicker: 'Story 2 · Issue 1', titleLanguage: 'en' }],
  ['cards/en/2025-01-06.png', { title: 'Rain and wind', kicker: 'Issue 1 · 6 January 2025', progress: 0 }],
  ['cards/vi.png', { title: 'Bản tin thử', kicker: '', newsletter: 'Cửa sổ nhỏ' }],
])('%s says in its language what the link leads to', (file, card) => {
  expect(cardOf(file)).toMatchObject(card)
})

test('a story that is not translated is named in the language it has; a sample says that it is one', () => {
  const stories = [{ ...sampleStory('rain', 1), title: { vi: 'Mưa' } }]
  expect(cardOf('cards/en/2025-01-06/rain.png', { stories, edition: 'sample' })).toMatchObject({
    title: 'Mưa',
    titleLanguage: 'vi',
    kicker: 'Story 1 · Issue 1 · Sample issue',
  })
})

test('the door stands wider from story to story, and is never wide open', () => {
  const doors = ['2025-01-06', '2025-01-06/rain', '2025-01-06/kite'].map(
    (page) => cardOf(`cards/vi/${page}.png`)?.progress,
  )
  expect(doors).toEqual([...doors].sort())
  expect(new Set(doors).size).toBe(3)
  expect(doors.at(-1)).toBeLessThan(1)
})

/** Size and kind from the header of a PNG, and its data as one row of bytes after another. */
function readPng(png: Buffer) {
  const chunks: [string, Buffer][] = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.push([png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length)])
    at += length + 12
  }
  const of = (type: string) => Buffer.concat(chunks.filter(([name]) => name === type).map(([, data]) => data))
  const header = of('IHDR')
  const width = header.readUInt32BE(0)
  return { width, height: header.readUInt32BE(4), palette: of('PLTE'), rows: inflateSync(of('IDAT')) }
}

const root = process.cwd()
const source = { site: SITE, issues: [sampleIssue()] }

test('cards are small pictures of the right size in the colours of the site', async () => {
  const folder = makeFolder()
  const cache = path.join(makeFolder(), 'cards')
  expect(await writeCards(folder, source, { root, cache })).toEqual({ total: 8, drawn: 8 })
  const file = path.join(folder, 'cards/vi/2025-01-06/rain.png')
  expect(statSync(file).size).toBeLessThan(60_000)
  const { width, height, palette, rows } = readPng(readFileSync(file))
  expect([width, height]).toEqual([1200, 630])
  const { bg, light } = readCardColours(readFileSync('src/ui/tokens.css', 'utf8'))
  const colourAt = (x: number, y: number) => {
    const place = (rows[y * (width + 1) + 1 + x] ?? 0) * 3
    return `#${palette.subarray(place, place + 3).toString('hex')}`
  }
  expect(colourAt(8, 8)).toBe(bg)
  expect(colourAt(72, 68)).toBe(light)

  const drawnAt = statSync(path.join(cache, readdirSync(cache).find((name) => name !== 'fonts') ?? '')).mtimeMs
  const again = makeFolder()
  expect(await writeCards(again, source, { root, cache })).toEqual({ total: 8, drawn: 0 })
  expect(readFileSync(path.join(again, 'cards/vi/2025-01-06/rain.png'))).toEqual(readFileSync(file))
  expect(statSync(path.join(cache, readdirSync(cache).find((name) => name !== 'fonts') ?? '')).mtimeMs).toBe(drawnAt)

  const title = { vi: 'Chuyện mưa', en: 'Story of rain' }
  const edited = {
    site: SITE,
    issues: [sampleIssue({ stories: [{ ...sampleStory('rain', 1), title }, sampleStory('kite', 2)] })],
  }
  expect(await writeCards(makeFolder(), edited, { root, cache })).toEqual({ total: 8, drawn: 1 })
  expect(readdirSync(cache).filter((name) => /^[0-9a-f]{40}$/.test(name))).toHaveLength(8)
  expect(existsSync(path.join(cache, 'fonts'))).toBe(true)
})

test('colours come from the tokens, and a missing one ends the build by name', () => {
  const css = readFileSync('src/ui/tokens.css', 'utf8')
  expect(readCardColours(css).ink).toMatch(/^#[0-9a-f]{6}$/)
  expect(() => readCardColours(css.replaceAll('--c-hair', '--c-thread'))).toThrow('have no --c-hair')
})

test('a picture keeps its colours; beyond a palette the rarest take the nearest', () => {
  const shades = 300
  const rgba = new Uint8Array(shades * 2 * 4)
  for (let at = 0; at < shades * 2; at += 1)
    rgba.set(at < shades ? [at % 256, Math.floor(at / 256), 0, 255] : [9, 9, 9, 255], at * 4)
  const { width, height, palette, rows } = readPng(encodePng([readPicture({ width: shades, height: 2, rgba })]))
  expect([width, height, palette.length]).toEqual([shades, 2, 256 * 3])
  const colourAt = (x: number, y: number) => [
    ...palette.subarray((rows[y * (width + 1) + 1 + x] ?? 0) * 3).subarray(0, 3),
  ]
  expect(colourAt(17, 1)).toEqual([9, 9, 9])
  for (let x = 0; x < shades; x += 1) {
    const [red = 0, green = 0] = colourAt(x, 0)
    expect(Math.abs(red - (x % 256)) + Math.abs(green - Math.floor(x / 256))).toBeLessThan(3)
  }
})
