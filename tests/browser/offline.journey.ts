import { issueFile, issuePath, storyPath } from '#domain/paths.ts'
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

test('a page from the device has words before the app is there', async ({ page, context }) => {
  await page.goto(storyPage)
  await awaitHolding(page, issueFile(oldest.id))
  await context.setOffline(true)
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      sessionStorage.setItem('first words', document.getElementById('root')?.innerText ?? '')
    })
  })
  await page.goto(issuePath('en', oldest.id).slice(1))
  expect(await page.evaluate(() => sessionStorage.getItem('first words'))).toContain('Cánh cửa mở rộng')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(oldest.title.en ?? '')
  await expect(page.getByRole('banner')).toHaveCount(1)
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

test('only code and data are held: no page, no feed, no picture', async ({ page }) => {
  await page.goto(storyPage)
  await awaitHolding(page, issueFile(oldest.id))
  const held = Object.values(await readHeld(page)).flat()
  expect(
    held.filter(
      (path) => !/^\/(?:assets\/|issues\/.*\.json$|search\/.*\.json$|favicon\.svg$|served\.json$)/.test(path),
    ),
  ).toEqual([])
})
