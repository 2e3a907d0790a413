import type { BrowserContext, Page } from '@playwright/test'
import {
  issueFile,
  issueIndexFile,
  issuePath,
  issuesPath,
  paperPath,
  papersPath,
  searchManifestFile,
  searchPath,
  storyPath,
} from '#domain/paths.ts'
import { isDataFile } from '#domain/read-data-file.ts'
import type { Fault, Misfortune } from './faulty-server.ts'
import { watchShifts } from './layout-shifts.ts'
import { awaitHolding, expect, newestIssues, readHeld, test } from './offline-support.ts'

const [latest, second] = newestIssues()
const story = latest?.stories[0]
const [paper] = story?.paperIds ?? []
if (latest === undefined || second === undefined || story === undefined || paper === undefined)
  throw new Error('the built site has too few issues')

const storyPage = storyPath('vi', latest.id, story.id).slice(1)
const storyTitle = story.title.vi ?? ''
const secondTitle = second.title.vi ?? ''

const FAULTS: readonly Fault[] = [
  'dead',
  'html',
  'truncated',
  'wrong-type',
  'other-json',
  'too-new',
  'portal',
  404,
  500,
]

/** Each of them costs the seconds in which the app tries again. */
const AT_FIRST: readonly Fault[] =
  process.env.MEASURE === undefined ? ['html', 500, 'too-new'] : ['dead', 'html', 'truncated', 'too-new', 'portal', 500]

const AT_START: readonly Fault[] =
  process.env.MEASURE === undefined ? ['html', 'stall'] : ['dead', 'html', 'truncated', 404, 500, 'stall']

const IS_DATA = /^\/(?:issues|search)\/.*\.json$/
const IS_CODE = /^\/assets\/.*\.js$/
const isData = (path: string) => IS_DATA.test(path)

/** A line of text that breaks otherwise when its last words or its font come. */
const HARDLY_SEEN = 0.005

/** The issue’s own page fails by its data alone. */
const failSecond =
  (fault: Fault): Misfortune =>
  (path) =>
    path === `/${issueFile(second.id)}` ? fault : undefined

/** A tab of which nothing waits for the app. */
async function openPlainly(context: BrowserContext, address: string): Promise<Page> {
  const tab = await context.newPage()
  await tab.goto(address)
  return tab
}

const leadToSecond = async (page: Page) => {
  await page
    .getByRole('main')
    .locator(`a[href$="${issuePath('vi', second.id)}"]`)
    .first()
    .click()
}

test.describe('with a worker that holds the newest issues', () => {
  test.use({ serviceWorkers: 'allow' })

  test('nothing that goes wrong with data keeps them from being read, and nothing wrong is held', async ({
    page,
    server,
  }) => {
    test.slow()
    await page.goto(storyPage)
    await awaitHolding(page, issueFile(second.id))
    for (const fault of FAULTS) {
      server.fail((path) => (isData(path) ? fault : undefined))
      await page.goto(issuePath('vi', second.id).slice(1))
      await expect(page.getByRole('heading', { level: 1 }), `${fault}`).toHaveText(secondTitle)
      await expect(page.getByRole('alert'), `${fault}`).toHaveCount(0)
    }
    server.fail()
    const { bad, held } = await page.evaluate(async () => {
      const bad: string[] = []
      const held: [file: string, text: string][] = []
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const request of await cache.keys()) {
          const answer = await cache.match(request, { ignoreVary: true })
          const path = new URL(request.url).pathname
          const type = answer?.headers.get('Content-Type') ?? ''
          const isRight = /\.json$/.test(path) ? type.includes('json') : !type.includes('html')
          if (answer?.status !== 200 || !isRight) bad.push(`${path}: ${answer?.status} ${type}`)
          if (/^\/(?:issues|search)\//.test(path)) held.push([path.slice(1), (await answer?.text()) ?? ''])
        }
      }
      return { bad, held }
    })
    expect(bad).toEqual([])
    expect(held.filter(([file, text]) => !isDataFile(file, text)).map(([file]) => file)).toEqual([])
    expect(held.map(([file]) => file)).toContain(issueFile(second.id))
  })

  test('a search whose data were wrong when they were fetched for later finds again when they are right', async ({
    page,
    server,
  }) => {
    const isWrong = (path: string) => path.startsWith('/search/') && path !== `/${searchManifestFile}`
    server.fail((path) => (isWrong(path) ? 'other-json' : undefined))
    await page.goto(storyPage)
    await awaitHolding(page, issueFile(second.id))
    await expect.poll(() => server.takeRequests().some(isWrong)).toBe(true)
    server.fail()
    await page.goto(`${searchPath('vi').slice(1)}?q=ButterflyQuant`)
    await expect(page.getByRole('main').getByRole('link', { name: storyTitle })).toBeVisible()
  })

  test('pages that fail or stall are filled from the device', async ({ page, server }) => {
    test.slow()
    await page.goto(storyPage)
    await awaitHolding(page, issueFile(second.id))
    for (const fault of [500, 'dead', 'stall', 'wrong-type'] as const) {
      server.fail((path) => (isData(path) ? undefined : fault))
      await page.goto(issuePath('vi', second.id).slice(1))
      await expect(page.getByRole('heading', { level: 1 }), `${fault}`).toHaveText(secondTitle)
    }
  })

  test('a page that the device does not hold leads to those that it holds', async ({ page, server }) => {
    await page.goto(storyPage)
    await awaitHolding(page, issueFile(second.id))
    server.fail(() => 'dead')
    await page.goto(paperPath('vi', paper).slice(1))
    await expect(page.getByRole('alert')).toContainText('Không tải được bài báo này.', { timeout: 15_000 })
    await page.getByRole('main').getByRole('link', { name: secondTitle }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(secondTitle)
  })

  test('where the list of issues is missing, those that are held are led to, and it is not asked for without end', async ({
    page,
    server,
  }) => {
    await page.goto(storyPage)
    await awaitHolding(page, issueFile(second.id))
    await page.evaluate((file) => caches.open('cm-lists').then((lists) => lists.delete(file)), `/${issueIndexFile}`)
    server.fail((path) => (path === '/vi/' || path === `/${issueIndexFile}` ? 500 : undefined))
    let asked = 0
    page.on('request', (request) => {
      if (request.url().endsWith(issueIndexFile)) asked += 1
    })
    await page.goto('vi/')
    await expect(page.getByRole('alert')).toContainText('Không tải được danh sách các số.', { timeout: 15_000 })
    await page.getByRole('main').getByRole('link', { name: second.id }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(secondTitle)
    expect(asked).toBeLessThan(8)
  })

  test('a worker takes no code that is not the release’s', async ({ page, server }) => {
    server.fail((path) => (IS_CODE.test(path) && path.includes('about') ? 'html' : undefined))
    await page.goto(storyPage)
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active ?? null))
      .toBeNull()
    expect((await readHeld(page))['cm-issues'] ?? []).toEqual([])
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(storyTitle)
  })
})

test.describe('at a first visit', () => {
  test('an issue whose data do not come is named, and comes with another try', async ({ page, server }) => {
    test.slow()
    for (const fault of AT_FIRST) {
      server.fail(failSecond(fault))
      await page.goto('vi/issues/')
      await leadToSecond(page)
      await expect(page.getByRole('alert'), `${fault}`).toContainText(second.id, { timeout: 15_000 })
      await expect(page.getByRole('navigation', { name: 'Điều hướng chính' })).toBeVisible()
      server.fail()
      await page.getByRole('button', { name: fault === 'too-new' ? 'Tải lại' : 'Thử lại' }).click()
      await expect(page.getByRole('heading', { level: 1 }), `${fault}`).toHaveText(secondTitle)
    }
  })

  test('a prerendered page keeps its words where its data do not come, and works after another try', async ({
    page,
    context,
    server,
  }) => {
    server.fail((path) => (path === `/${issueFile(latest.id)}` ? 500 : undefined))
    const tab = await openPlainly(context, storyPage)
    await expect(tab.getByText('Một phần của trang chưa tải được.')).toBeVisible({ timeout: 15_000 })
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText(storyTitle)
    await expect(tab.locator('[data-block] p').first()).toBeVisible()
    await tab.getByRole('banner').getByRole('button', { name: 'Tìm kiếm' }).click()
    await expect(tab.getByRole('dialog')).toBeVisible()
    await tab.keyboard.press('Escape')
    server.fail()
    await tab.getByRole('button', { name: 'Thử lại' }).click()
    await expect(tab.getByRole('region', { name: 'Thông báo' })).toHaveCount(0)
    await tab.getByRole('main').getByRole('button', { name: /^Lưu/ }).first().click()
    await expect(tab.getByRole('status').filter({ hasText: 'Đã lưu.' })).toHaveCount(1)
    await page.close()
  })

  test('what stalls is told within 8 seconds and given up within 15', async ({ page, server }) => {
    // From the start: what is asked for ahead of the tap is given up by the same clock.
    await page.clock.install()
    server.fail(failSecond('stall'))
    await page.goto('vi/issues/')
    await leadToSecond(page)
    // The last page may stay for a moment; from then on this one says that it is loading.
    await page.clock.runFor(300)
    await expect(page.getByRole('main').locator('p[role=status]')).toBeAttached()
    await page.clock.runFor(7600)
    await expect(page.getByRole('status').filter({ hasText: 'Mạng đang chậm' })).toHaveCount(1)
    await page.clock.runFor(7400)
    await expect(page.getByRole('alert')).toContainText(second.id)
    await expect(page.getByRole('button', { name: 'Thử lại' })).toBeVisible()
  })

  test('code that stalls is told within 8 seconds and given up within 15', async ({ page, server }) => {
    test.setTimeout(90_000)
    await page.goto(storyPage)
    server.fail((path) => (/settings-form|about-page/.test(path) ? 'stall' : undefined))
    await page.getByRole('contentinfo').getByRole('link', { name: 'Giới thiệu và trợ giúp' }).click()
    await page.getByRole('banner').getByRole('button', { name: 'Tùy chọn đọc' }).click()
    const main = page.locator('main')
    const panel = page.getByRole('dialog')
    await expect(main.getByText('Mạng đang chậm')).toBeVisible({ timeout: 9000 })
    await expect(panel.getByText('Mạng đang chậm')).toBeVisible()
    await expect(panel.getByRole('alert')).toContainText('Chưa tải được phần này.', { timeout: 8000 })
    await expect(panel.getByRole('button', { name: 'Tải lại' })).toBeVisible()
    await page.keyboard.press('Escape')
    server.fail()
    await main.getByRole('button', { name: 'Tải lại' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Giới thiệu và trợ giúp')
  })

  test('what stalls is let go when the reader goes on elsewhere', async ({ page, server }) => {
    await page.goto('vi/issues/')
    server.fail(failSecond('stall'))
    const letGo = page.waitForEvent('requestfailed', (request) => request.url().endsWith(issueFile(second.id)))
    await leadToSecond(page)
    await expect(page).toHaveURL(new RegExp(issuePath('vi', second.id)))
    await page
      .getByRole('banner')
      .locator(`a[href$="${issuesPath('vi')}"]`)
      .first()
      .click()
    await letGo
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tất cả các số')
  })

  const KS = process.env.MEASURE === undefined ? [1, 3, 8] : Array.from({ length: 30 }, (_none, at) => at + 1)

  test('what has come of a page stays where it is while the rest comes bit by bit', async ({ page, server }) => {
    server.fail((path) => (path.endsWith('/') ? 'bit-by-bit' : undefined))
    const shifts = await watchShifts(page)
    for (const address of [papersPath('vi').slice(1), storyPage]) {
      await page.goto(address)
      const { sum, moved } = await shifts()
      expect(sum, `${address}: ${moved.join('\n')}`).toBeLessThan(HARDLY_SEEN)
    }
  })

  for (const [what, isIt, faults] of [
    ['the app', (path: string) => path.startsWith('/assets/index-'), AT_START],
    ['the words of its controls', (path: string) => path.startsWith('/assets/vi-'), AT_START.slice(-1)],
  ] as const) {
    test(`a page without ${what} says so, and can be loaded anew`, async ({ page, browser, server }) => {
      test.setTimeout(120_000)
      await page.close()
      for (const fault of faults) {
        server.fail((path) => (isIt(path) ? fault : undefined))
        // With nothing from before in its cache.
        const context = await browser.newContext()
        const tab = await openPlainly(context, storyPage)
        await tab.getByRole('banner').getByRole('button', { name: 'Tùy chọn đọc' }).click()
        const link = tab.getByRole('link', { name: 'Trang chưa tải xong. Tải lại' })
        await expect(link, `${fault}`).toBeInViewport({ timeout: 11_000 })
        await expect(tab.getByRole('heading', { level: 1 })).toHaveText(storyTitle)
        server.fail()
        await link.click()
        await tab.getByRole('banner').getByRole('button', { name: 'Tùy chọn đọc' }).click()
        await expect(tab.getByRole('dialog').getByRole('heading', { level: 2 }), `${fault}`).toBeVisible()
        await expect(link).toBeHidden()
        await context.close()
      }
    })
  }

  test('an address that breaks off in the middle of a letter leads to a page that works', async ({ page }) => {
    await page.goto('vi/issues/%E0%A4%A/')
    await page.getByRole('banner').getByRole('button', { name: 'Tìm kiếm' }).click()
    await expect(page.getByRole('combobox')).toBeVisible()
  })

  test('a host that dies at any request leaves the words that have come', async ({ page, context, server }) => {
    test.setTimeout(180_000)
    await page.close()
    for (const k of KS) {
      server.fail((_path, count) => (count >= k ? 'dead' : undefined))
      const tab = await openPlainly(context, storyPage)
      await expect(tab.getByRole('heading', { level: 1 }), `dead from request ${k} on`).toHaveText(storyTitle)
      await expect(tab.locator('[data-block] p').first()).toBeVisible()
      await tab.close()
    }
  })

  test('where three requests of ten fail, every page can be read', async ({ page, context, server }) => {
    test.setTimeout(180_000)
    await page.close()
    const isPage = (path: string) => path.endsWith('/')
    const addresses = ['vi/', storyPage, 'en/issues/', issuePath('vi', second.id).slice(1)]
    for (const [turn, address] of addresses.entries()) {
      // The same three of ten at every run, and others at every page.
      server.fail((path, count) => (!isPage(path) && (count * 7 + turn * 3) % 10 < 3 ? 'dead' : undefined))
      const tab = await openPlainly(context, address)
      await expect(tab.getByRole('heading', { level: 1 }), address).toBeVisible()
      await tab.close()
    }
  })
})
