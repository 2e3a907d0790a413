import { test as plain } from '@playwright/test'
import { chunk } from '../support/hostile-issue.ts'
import { hostileStrings } from '../support/hostile-strings.ts'
import { showUnsafely } from './hostile-control.ts'
import { SURFACES } from './hostile-surfaces.ts'
import { auditDocument, watchPage } from './hostile-watch.ts'
import { expect, test } from './support.ts'

const STRINGS_A_PAGE = 40
const strings = hostileStrings()
const chunks = chunk(
  strings.map(({ text }) => text),
  STRINGS_A_PAGE,
)
/** A page full of them day by day; all of them with `npm run measure`. */
const groups = process.env.MEASURE === undefined ? chunks.slice(0, 1) : chunks

test.describe('hostile content', () => {
  test.slow()

  for (const { name, show, part } of SURFACES) {
    for (const [at, texts] of groups.entries()) {
      test(`does nothing on the ${name}, which stays whole and leads on: strings from ${at * STRINGS_A_PAGE}`, async ({
        page,
        baseURL,
      }) => {
        const { takeDeeds } = await watchPage(page, new URL(baseURL ?? '').origin)
        await page.setViewportSize({ width: 360, height: 800 })
        await show(page, texts)
        expect(await page.evaluate(auditDocument, part)).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0)
        await page.getByRole('contentinfo').getByRole('link').first().click()
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        expect(await takeDeeds()).toEqual([])
      })
    }
  }
})

// Not the fixture of the other journeys: here faults are what is looked for.
plain('the harness sees what hostile strings do on a page without any care', async ({ page, baseURL }) => {
  plain.slow()
  const live = strings.filter(({ isLive }) => isLive)
  const caught = await showUnsafely(page, new URL(baseURL ?? '').origin, live)
  const missed = caught.filter(({ deeds }) => deeds.length === 0).map(({ text }) => text)
  const ran = caught.filter(({ deeds }) => deeds.some((deed) => /^(?:script|request|led|a )/.test(deed)))
  console.info(`control: ${live.length - missed.length} of ${live.length} caught, ${ran.length} of them in the act`)
  expect(live.length).toBeGreaterThanOrEqual(50)
  expect(missed.length / live.length, missed.join('\n')).toBeLessThanOrEqual(0.05)
})
