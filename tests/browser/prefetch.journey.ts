import type { Page } from '@playwright/test'
import { expect, test } from './support.ts'

/** True once the code of story pages has come, which a busy device brings later. */
const hasStoryCode = (page: Page) =>
  page.evaluate(() =>
    performance.getEntriesByType('resource').some(({ name }) => /\/assets\/story-page-[^/]*\.js$/.test(name)),
  )

test('the next story is there before the tap: going on waits for nothing', async ({ page }) => {
  await page.goto('vi/issues/')
  await page.locator('main h3 a').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  const next = page.locator('main article h2 a').first()
  await next.scrollIntoViewIfNeeded()
  await expect.poll(() => hasStoryCode(page), { timeout: 15_000 }).toBe(true)
  await page.waitForLoadState('networkidle')
  const title = await next.innerText()
  // From now on no answer comes to anything that is asked for.
  await page.route('**/*', () => undefined)
  await next.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible()
})

test('a page comes when its link is approached, wherever it stands', async ({ page }) => {
  await page.goto('en/about/')
  await page.waitForLoadState('networkidle')
  const arrived = page.waitForResponse('**/issues/papers.json')
  await page.getByRole('banner').getByRole('link', { name: 'Papers' }).focus()
  await arrived
})
