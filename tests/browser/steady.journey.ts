import type { Page } from '@playwright/test'
import { pageKinds } from './every-page.ts'
import { watchShifts } from './layout-shifts.ts'
import { expect, test } from './support.ts'

/** Too little to see: a word that is a pixel wider in the font that came late. */
const UNSEEN = 0.001
const MOST_ELSEWHERE = 0.02
/** A window full of short passages: where one breaks otherwise in the stand-in, all below it move by a line. */
const MOST_IN_DIGEST = 0.1
const LATE = 400

/** Lets the fonts arrive after the page has been read for a while, as on a slow line. */
async function delayFonts(page: Page): Promise<void> {
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, LATE))
    await route.continue()
  })
}

async function useEverything(page: Page): Promise<void> {
  const settings = page.locator('header').getByRole('button', { name: /Tùy chọn đọc|Reading settings/ })
  await settings.press('Enter')
  await page.getByRole('dialog').getByRole('heading', { level: 2 }).waitFor()
  await page.keyboard.press('Escape')
  await expect(settings).toBeFocused()
  const openers = page.locator('main button[aria-expanded]:not([data-block] + div button):visible')
  for (const opener of (await openers.all()).slice(0, 4)) await opener.press('Enter')
  const radios = page.locator('main fieldset').first().getByRole('radio')
  for (let choice = (await radios.count()) - 1; choice >= 0; choice -= 1) {
    if (await radios.nth(choice).isEnabled()) await radios.nth(choice).press('Space')
  }
  await page.mouse.move(100, 300)
  for (const way of [1500, -700, 2500, -4000]) {
    await page.mouse.wheel(0, way)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  }
}

for (const width of [360, 1280]) {
  const language = width === 360 ? 'vi' : 'en'
  for (const address of pageKinds().filter((page) => page.startsWith(`${language}/`))) {
    const isStory = /issues\/[^/]+\/[^/?]+\//.test(address)
    const most = isStory ? UNSEEN : address.includes('for-fci') ? MOST_IN_DIGEST : MOST_ELSEWHERE
    test(`${address} moves by itself no more than ${most}, ${width} px wide, when fonts come late`, async ({
      page,
      faults,
    }) => {
      if (address.includes('no-such-page')) faults.expect(/404/)
      await delayFonts(page)
      const shifts = await watchShifts(page)
      await page.setViewportSize({ width, height: 800 })
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.evaluate(() => document.fonts.ready)
      await useEverything(page)
      const { sum, moved } = await shifts()
      expect(sum, moved.join('\n')).toBeLessThanOrEqual(most)
    })
  }
}
