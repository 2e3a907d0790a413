import type { Page } from '@playwright/test'
import { expect, test } from './support.ts'

/** Counts the fades of a page from its first moment on. */
async function countFades(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const begin = document.startViewTransition.bind(document)
    document.startViewTransition = (update) => {
      const { dataset } = document.documentElement
      dataset.fades = String(Number(dataset.fades ?? 0) + 1)
      return begin(update)
    }
  })
  return () => page.evaluate(() => Number(document.documentElement.dataset.fades ?? 0))
}

/** A clock by which nothing takes time, or every look at it takes a second: a quick device, and a slow one. */
async function setPace(page: Page, step: number): Promise<void> {
  await page.addInitScript((by) => {
    let time = 0
    performance.now = () => (time += by)
  }, step)
}

test.describe('where motion is welcome', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } })

  test('fades to another page, with the focus on its heading, and is back at once', async ({ page }) => {
    await setPace(page, 0)
    const fades = await countFades(page)
    await page.goto('vi/issues/')
    const link = page.locator('main h3 a').first()
    const title = await link.innerText()
    await link.click()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    expect(await fades()).toBe(1)
    await page.goBack()
    await expect(link).toBeFocused()
    expect(await fades()).toBe(1)
  })

  test('asks no fade of a device that draws slowly', async ({ page }) => {
    await setPace(page, 1000)
    const fades = await countFades(page)
    await page.goto('vi/issues/')
    await page.locator('main h3 a').first().click()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    expect(await fades()).toBe(0)
  })
})

test('shows another page at once where motion is unwelcome', async ({ page }) => {
  const fades = await countFades(page)
  await page.goto('vi/issues/')
  await page.locator('main h3 a').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  expect(await fades()).toBe(0)
})
