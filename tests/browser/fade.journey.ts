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

/** Sets a clock on which every look at it takes so many milliseconds: none on a quick device. */
function setPace(step: number): void {
  let time = performance.now()
  performance.now = () => (time += step)
}

test.describe('where motion is welcome', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } })

  test('fades to another page, with the focus on its heading, and is back at once', async ({ page }) => {
    await page.addInitScript(setPace, 0)
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

  test('asks no fade of a device that drew the last page slowly', async ({ page }) => {
    const fades = await countFades(page)
    await page.goto('vi/issues/')
    const menu = page.getByRole('banner').getByRole('navigation')
    const goTo = async (name: string) => {
      await menu.getByRole('link', { name }).click()
      await expect(page.getByRole('heading', { level: 1, name })).toBeFocused()
    }
    // From now on both pages are there, so that what counts is how long they take to draw.
    await goTo('Bài báo gốc')
    await goTo('Tất cả các số')
    await page.evaluate(setPace, 1000)
    await goTo('Bài báo gốc')
    const before = await fades()
    await goTo('Tất cả các số')
    expect(await fades()).toBe(before)
  })
})

test('shows another page at once where motion is unwelcome', async ({ page }) => {
  const fades = await countFades(page)
  await page.goto('vi/issues/')
  await page.locator('main h3 a').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  expect(await fades()).toBe(0)
})
