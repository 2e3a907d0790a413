import type { Page } from '@playwright/test'
import { cardFile, issueFile, issuePath, storyPath } from '#domain/paths.ts'
import { awaitHolding, expect, newestIssues, readHeld, test } from './offline-support.ts'

const [latest, second, , oldest] = newestIssues()
const story = latest?.stories[0]
if (latest === undefined || second === undefined || oldest === undefined || story === undefined) {
  throw new Error('the built site has too few issues')
}
const storyPage = storyPath('vi', latest.id, story.id).slice(1)

test.use({ serviceWorkers: 'allow' })

test('what was opened, and the newest issues whole, can be read without a network', async ({ page, context }) => {
  await page.goto(storyPage)
  await awaitHolding(page, issueFile(oldest.id))
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title.vi ?? '')
  await expect(page.getByText('Bạn đang ngoại tuyến.')).toBeVisible()
  await page.goto(issuePath('en', oldest.id).slice(1))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(oldest.title.en ?? '')
  await page.goto('vi/papers/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

/** Notes what a page says when its HTML has come and the app has not. */
async function noteFirstWords(page: Page): Promise<() => Promise<string>> {
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      sessionStorage.setItem('first words', document.getElementById('root')?.innerText ?? '')
    })
  })
  return () => page.evaluate(() => sessionStorage.getItem('first words') ?? '')
}

const awaitHeldPage = (page: Page, path: string) =>
  expect.poll(async () => (await readHeld(page))['cm-pages'] ?? []).toContain(`/${path}`)

test('a page from the device has words before the app is there', async ({ page, context }) => {
  await page.goto(storyPage)
  await awaitHolding(page, issueFile(oldest.id))
  await context.setOffline(true)
  const readFirstWords = await noteFirstWords(page)
  await page.goto(issuePath('en', oldest.id).slice(1))
  expect(await readFirstWords()).toContain('Cánh cửa mở rộng')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(oldest.title.en ?? '')
  await expect(page.getByRole('banner')).toHaveCount(1)
})

test('a page that was opened can be read before the app is there, and then works', async ({ page, context }) => {
  await page.goto(storyPage)
  await awaitHolding(page, issueFile(oldest.id))
  await awaitHeldPage(page, storyPage)
  await context.setOffline(true)
  const readFirstWords = await noteFirstWords(page)
  await page.goto(`${storyPage}?view=both`)
  const first = await readFirstWords()
  expect(first).toContain(story.title.vi)
  expect(first).toContain('Bài báo')
  const save = page.getByRole('main').getByRole('button', { name: /^Lưu/ }).first()
  await save.click()
  await expect(page.getByRole('status').filter({ hasText: 'Đã lưu.' })).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
})

test('a page that was opened stays readable where the device has lost its data, and works when they come', async ({
  page,
  context,
}) => {
  await page.goto(storyPage)
  await awaitHolding(page, issueFile(oldest.id))
  await awaitHeldPage(page, storyPage)
  const readHeldData = () =>
    page.evaluate(async () => (await caches.keys()).filter((name) => /^cm-(?:issues|lists)/.test(name)))
  expect(await readHeldData()).not.toHaveLength(0)
  await page.evaluate((names) => Promise.all(names.map((name) => caches.delete(name))), await readHeldData())
  await context.setOffline(true)
  await page.goto(storyPage)
  await expect(page.getByText('Một phần của trang chưa tải được.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title.vi ?? '')
  await context.setOffline(false)
  await expect(page.getByRole('region', { name: 'Thông báo' })).toHaveCount(0)
  await page.getByRole('main').getByRole('button', { name: /^Lưu/ }).first().click()
  await expect(page.getByRole('status').filter({ hasText: 'Đã lưu.' })).toHaveCount(1)
})

test('a page of another release, or one that the host no longer has, is not shown from the device', async ({
  page,
  context,
  server,
}) => {
  await page.goto(storyPage)
  await awaitHolding(page, issueFile(oldest.id))
  await awaitHeldPage(page, storyPage)
  await page.evaluate(async (path) => {
    const cache = await caches.open('cm-pages')
    const html = await (await cache.match(path))?.text()
    const other = html?.replace(/assets\/[^"]+\.js/, 'assets/of-another-release.js')
    await cache.put(path, new Response(other, { headers: { 'Content-Type': 'text/html' } }))
  }, `/${storyPage}`)
  await context.setOffline(true)
  const readFirstWords = await noteFirstWords(page)
  await page.goto(storyPage)
  expect(await readFirstWords()).not.toContain(story.title.vi)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title.vi ?? '')
  await context.setOffline(false)
  server.fail((path) => (path === `/${storyPage}` ? 404 : undefined))
  await page.goto(storyPage)
  await expect.poll(async () => (await readHeld(page))['cm-pages'] ?? []).not.toContain(`/${storyPage}`)
})

test('of the pages that were opened the last sixty are held', async ({ page }) => {
  await page.goto(storyPage)
  await awaitHolding(page, issueFile(oldest.id))
  await page.evaluate(async () => {
    const pages = await caches.open('cm-pages')
    for (let at = 0; at < 60; at += 1) await pages.put(`/vi/old-${at}/`, new Response(''))
  })
  await page.goto(issuePath('vi', second.id).slice(1))
  await awaitHeldPage(page, issuePath('vi', second.id).slice(1))
  await expect.poll(async () => (await readHeld(page))['cm-pages']?.length).toBe(60)
  expect((await readHeld(page))['cm-pages']).not.toContain('/vi/old-0/')
})

test('a social card that was looked at is held, and nothing else in its place', async ({ page, context, server }) => {
  await page.goto(storyPage)
  await awaitHolding(page, issueFile(oldest.id))
  const [seen, other] = [latest, second].map(({ id }) => cardFile('vi', id))
  const look = (file = '') =>
    page.evaluate(async (path) => (await fetch(path)).headers.get('Content-Type'), `/${file}`).catch(() => 'nothing')
  server.fail((path) => (path === `/${other}` ? 'html' : undefined))
  expect([await look(seen), await look(other)]).toEqual(['image/png', expect.stringContaining('html')])
  await expect.poll(async () => (await readHeld(page))['cm-cards']).toEqual([`/${seen}`])
  await context.setOffline(true)
  expect([await look(seen), await look(other)]).toEqual(['image/png', 'nothing'])
})

test('where an issue is withdrawn, its pages go from the device with its data', async ({ page, server }) => {
  await page.goto(storyPage)
  await awaitHolding(page, issueFile(oldest.id))
  await awaitHeldPage(page, storyPage)
  const file = issueFile(latest.id)
  server.fail((path) => (path === `/${file}` ? 410 : undefined))
  await page.evaluate((address) => fetch(address), `/${file}`)
  await expect.poll(async () => (await readHeld(page))['cm-pages'] ?? []).not.toContain(`/${storyPage}`)
  expect((await readHeld(page))['cm-issues']).not.toContain(`/${file}`)
})

test('a page that the device does not hold says so, and leads to those that it holds', async ({ page, context }) => {
  await page.goto(storyPage)
  await awaitHolding(page, issueFile(oldest.id))
  await context.setOffline(true)
  await page.goto('vi/issues/2019-01-01/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trang này chưa có trên thiết bị')
  await page
    .getByRole('main')
    .getByRole('link', { name: oldest.title.vi ?? '' })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(oldest.title.vi ?? '')
})

test('search finds the newest issues without a network', async ({ page, context }) => {
  await page.goto(storyPage)
  await awaitHolding(page, issueFile(oldest.id))
  await expect.poll(async () => (await readHeld(page))['cm-search']?.length ?? 0).toBeGreaterThan(35)
  await context.setOffline(true)
  await page.goto('vi/search/?q=luong%20tu%20hoa')
  await expect(
    page
      .getByRole('main')
      .locator('mark')
      .filter({ hasText: /lượng tử hóa/i })
      .first(),
  ).toBeVisible()
})

test('a story can be saved without a network, and is there when it comes back', async ({ page, context }) => {
  await page.goto(storyPage)
  await awaitHolding(page, issueFile(oldest.id))
  await context.setOffline(true)
  await page.reload()
  const save = page.getByRole('main').getByRole('button', { name: /^Lưu/ }).first()
  await save.click()
  await expect(page.getByRole('status').filter({ hasText: 'Đã lưu.' })).toHaveCount(1)
  await context.setOffline(false)
  await expect(page.getByText('Bạn đang ngoại tuyến.')).toHaveCount(0)
  await page.reload()
  await expect(
    page
      .getByRole('main')
      .getByRole('button', { name: /^Đã lưu/ })
      .first(),
  ).toHaveAttribute('aria-pressed', 'true')
})

test('only code, data and what was opened are held: no other page, no feed, no picture', async ({ page }) => {
  await page.goto(storyPage)
  await awaitHolding(page, issueFile(oldest.id))
  await awaitHeldPage(page, storyPage)
  const { 'cm-pages': pages = [], ...others } = await readHeld(page)
  expect(pages).toEqual([`/${storyPage}`])
  expect(
    Object.values(others)
      .flat()
      .filter((path) => !/^\/(?:assets\/|issues\/.*\.json$|search\/.*\.json$|favicon\.svg$|served\.json$)/.test(path)),
  ).toEqual([])
})
