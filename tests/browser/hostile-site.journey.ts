import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { LANGUAGES } from '#domain/language.ts'
import { parseIssueIndex } from '#domain/parse-issue.ts'
import { parseSearchManifest } from '#domain/parse-search.ts'
import {
  cardFile,
  feedFile,
  homePath,
  issueIndexFile,
  issuesPath,
  libraryPath,
  paperFeedFile,
  papersPath,
  searchManifestFile,
  searchPath,
} from '#domain/paths.ts'
import { listSearchFiles } from '#features/offline/hold-latest.ts'
import { CARD_HEIGHT, CARD_WIDTH } from '#publishing/cards/card-size.ts'
import { hostileLibrary } from './hostile-library.ts'
import { expect, HOSTILE_ISSUES, HOSTILE_SITE, test } from './hostile-site.ts'
import { auditDocument, watchPage } from './hostile-watch.ts'
import { awaitHolding, readHeld } from './offline-support.ts'

test.describe.configure({ mode: 'default', timeout: process.env.MEASURE === undefined ? 180_000 : 1_800_000 })

const LISTS = LANGUAGES.flatMap((language) => [homePath(language), issuesPath(language), papersPath(language)])
const PAGES = [
  ...LISTS.map((path) => path.slice(1)),
  ...HOSTILE_ISSUES.flatMap(({ pagesIn }) => [...pagesIn('vi'), ...pagesIn('en').map((path) => `${path}?view=both`)]),
]

const readBuilt = (file: string): unknown => JSON.parse(readFileSync(join(HOSTILE_SITE, file), 'utf8'))

/** What a device goes on to fetch once it holds the newest issues. */
const listFoundWith = () => [
  searchManifestFile,
  ...listSearchFiles(
    parseSearchManifest(readBuilt(searchManifestFile)),
    parseIssueIndex('the built list of issues', readBuilt(issueIndexFile)),
  ),
]

const newest = HOSTILE_ISSUES.at(-1)
if (newest === undefined) throw new Error('there are no hostile strings')

/** Every fourth string day by day; all of them with `npm run measure`. */
const LOOKED_FOR = HOSTILE_ISSUES.flatMap(({ texts }) => texts).filter(
  (_, at) => process.env.MEASURE !== undefined || at % 4 === 0,
)

/** A text as part of an address, which halves of characters cannot be. */
const asQuery = (text: string) => encodeURIComponent(text.slice(0, 200).replace(/\p{Cs}/gu, ''))

const watch = (page: Page, baseURL: string | undefined) => watchPage(page, new URL(baseURL ?? '').origin)
const audit = (page: Page) => page.evaluate(auditDocument, '#root')

async function goOn(page: Page): Promise<void> {
  await page.getByRole('contentinfo').getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, waitsForApp: false })

  test('hostile strings do nothing on prerendered pages', async ({ page, baseURL }) => {
    const { takeDeeds } = await watch(page, baseURL)
    for (const address of PAGES) {
      await page.goto(address)
      expect(await audit(page), address).toEqual([])
      expect(await takeDeeds(), address).toEqual([])
    }
    await goOn(page)
  })
})

test('hostile strings do nothing on prerendered pages that the app takes over, which lead on', async ({
  page,
  baseURL,
}) => {
  const { takeDeeds } = await watch(page, baseURL)
  for (const address of PAGES) {
    await page.goto(address)
    expect(await audit(page), address).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, `${address} scrolls sideways`).toBeLessThanOrEqual(0)
    await goOn(page)
    expect(await takeDeeds(), address).toEqual([])
  }
})

test.describe('offline', () => {
  test.use({ serviceWorkers: 'allow' })

  test('hostile strings do nothing in the copies that a device holds', async ({ page, context, baseURL }) => {
    const { takeDeeds } = await watch(page, baseURL)
    for (const { file, pagesIn } of HOSTILE_ISSUES) {
      for (const address of pagesIn('vi')) await page.goto(address)
      await awaitHolding(page, file)
      // The page at which the reader stays is held as well.
      const path = new URL(page.url()).pathname
      await expect.poll(async () => (await readHeld(page))['cm-pages'] ?? []).toContain(path)
    }
    for (const file of listFoundWith()) await awaitHolding(page, file)
    await context.setOffline(true)
    for (const address of HOSTILE_ISSUES.flatMap(({ pagesIn }) => [...pagesIn('vi'), ...pagesIn('en')])) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await audit(page), address).toEqual([])
      await goOn(page)
      expect(await takeDeeds(), address).toEqual([])
    }
  })
})

test('hostile strings do nothing where they are looked for, nor where they are found', async ({ page, baseURL }) => {
  const { takeDeeds } = await watch(page, baseURL)
  for (const text of ['trước', ...LOOKED_FOR]) {
    const query = asQuery(text)
    await page.goto(`${searchPath('vi').slice(1)}?q=${query}`)
    // Of blanks alone nothing is asked.
    const told = decodeURIComponent(query).trim() === '' ? /^$/ : /\S/
    await expect(page.getByRole('main').getByRole('status').filter({ hasText: told }).first()).toBeAttached()
    if (text === 'trước') await expect(page.getByRole('main').locator('mark').first()).toBeVisible()
    expect(await audit(page), text).toEqual([])
    expect(await takeDeeds(), text).toEqual([])
  }
  await goOn(page)
})

test('hostile strings do nothing in the library, nor in what is about to be imported', async ({ page, baseURL }) => {
  const { takeDeeds } = await watch(page, baseURL)
  await page.goto(libraryPath('vi').slice(1))
  const file = { name: '"><img src=x onerror=alert(7)>.json', mimeType: 'application/json', buffer: hostileLibrary() }
  await page.getByLabel('Chọn tệp thư viện').last().setInputFiles(file)
  const preview = page.getByRole('dialog', { name: 'Nhập vào thư viện?' })
  await expect(preview.getByText('Câu chuyện', { exact: false }).first()).toBeVisible()
  expect(await page.evaluate(auditDocument, 'dialog[open]')).toEqual([])
  await preview.getByRole('button', { name: 'Nhập', exact: true }).click()
  await expect(page.getByRole('main').getByRole('heading', { level: 3 }).first()).toBeVisible()
  expect(await audit(page)).toEqual([])
  for (const address of newest.pagesIn('vi')) {
    await page.goto(address)
    expect(await audit(page), address).toEqual([])
  }
  expect(await takeDeeds()).toEqual([])
  await goOn(page)
})

/** Reads a feed as a reader of feeds does: XML, and in it the HTML of each entry. Runs in the page. */
async function readFeed(address: string): Promise<readonly string[]> {
  const text = await (await fetch(address)).text()
  const feed = new DOMParser().parseFromString(text, 'application/xml')
  const strange = [...feed.querySelectorAll('*')].filter(
    ({ namespaceURI }) => namespaceURI !== 'http://www.w3.org/2005/Atom',
  )
  if (strange.length > 0) throw new Error(`${address} holds <${strange[0]?.nodeName}>`)
  return [...feed.querySelectorAll('content')].map(({ textContent }) => textContent)
}

test.describe('feeds', () => {
  // The page is the test’s own, without the app.
  test.use({ waitsForApp: false })

  test('hostile strings do nothing in feeds, even for a reader that trusts them', async ({ page, baseURL }) => {
    const { takeDeeds } = await watch(page, baseURL)
    await page.route('**/trusting-reader/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Trusting</title><body><div id="root">' }),
    )
    await page.goto('trusting-reader/')
    for (const language of LANGUAGES) {
      for (const file of [feedFile(language, 'xml'), paperFeedFile(language, 'xml')]) {
        const entries = await page.evaluate(readFeed, `/${file}`)
        expect(entries.length, file).toBeGreaterThan(0)
        for (const html of entries) {
          await page.locator('#root').evaluate((box, content) => {
            box.innerHTML = content
          }, html)
          expect(await audit(page), file).toEqual([])
        }
      }
    }
    expect(await takeDeeds()).toEqual([])
  })
})

test('social cards of hostile strings are pictures like any other', async ({ page, baseURL }) => {
  const { takeDeeds } = await watch(page, baseURL)
  await page.goto('vi/about/')
  for (const { id } of HOSTILE_ISSUES) {
    for (const file of [cardFile('vi', id), cardFile('en', id, 'whole')]) {
      const size = await page.evaluate(async (address) => {
        const picture = new Image()
        picture.src = address
        await picture.decode()
        return { width: picture.naturalWidth, height: picture.naturalHeight }
      }, `/${file}`)
      expect(size, file).toEqual({ width: CARD_WIDTH, height: CARD_HEIGHT })
    }
  }
  expect(await takeDeeds()).toEqual([])
})
