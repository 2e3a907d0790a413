import type { Page } from '@playwright/test'
import { findAxeFaults } from './axe.ts'
import { pageKinds } from './every-page.ts'
import { findOutlineFaults, findSmallTargets } from './measure-structure.ts'
import { findLines, findSidewaysScroll, findSmallText } from './measure-text.ts'
import { expect, test } from './support.ts'

const ZOOMED = [320, 256] as const
const FLOORS = { size: 13, leading: { 'CM Display': 1.25, 'CM Text': 1.25, 'CM UI': 1.5 } }
/** The spacing that a reader may set without losing anything (WCAG 1.4.12). */
const READERS_SPACING = `* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
} p { margin-block-end: 2em !important; }`
const SHORTEST_LINE = 45
const LONGEST_LINE = 80

/** Opens every panel of the page, so that what they hold is measured too. */
async function openPanels(page: Page): Promise<void> {
  await page.locator('main button[aria-controls^="why-"][aria-expanded="false"]').evaluateAll((buttons) => {
    for (const button of buttons) if (button instanceof HTMLElement) button.click()
  })
}

async function expectNoSidewaysScroll(page: Page, sizes: readonly (readonly [number, number])[], state: string) {
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height })
    expect.soft(await page.evaluate(findSidewaysScroll), `${state}, ${width} × ${height}`).toEqual([])
  }
}

/** In a window as high as the page, so that every target can be hit. */
async function expectLargeTargets(page: Page, width: number, side: number): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height })
  expect.soft(await page.evaluate(findSmallTargets, side), `targets at ${width} px`).toEqual([])
}

async function expectGoodLines(page: Page, width: number): Promise<void> {
  const lines = (await page.evaluate(findLines, '.prose p')).filter(({ isLast }) => !isLast)
  const odd = lines.filter(({ text }) => text.length < SHORTEST_LINE || text.length > LONGEST_LINE)
  expect
    .soft(
      odd.map(({ text }) => `${text.length}: ${text}`),
      `lines at ${width} px`,
    )
    .toEqual([])
}

test.describe('every kind of page', () => {
  for (const address of pageKinds()) {
    test(`${address} can be read and used at every width and size of text`, async ({ page, faults }) => {
      test.setTimeout(90_000)
      if (address.includes('no-such-page')) faults.expect(/404/)
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.evaluate(() => document.fonts.ready)
      await openPanels(page)
      expect.soft(await page.evaluate(findOutlineFaults), 'outline').toEqual([])
      expect.soft(await findAxeFaults(page), 'axe on a dark desk').toEqual([])
      await expectLargeTargets(page, 1280, 24)
      for (const width of [1680, 1280, 768, 360]) {
        await page.setViewportSize({ width, height: 800 })
        expect.soft(await page.evaluate(findSmallText, FLOORS), `${width} px`).toEqual([])
        if (width >= 768 && !address.includes('view=both')) await expectGoodLines(page, width)
      }
      await page.emulateMedia({ colorScheme: 'light' })
      expect.soft(await findAxeFaults(page), 'axe on a light phone').toEqual([])
      await expectLargeTargets(page, 360, 44)
      const sizes = [320, 360, 640, 700, 768, 1280, 1680].map((width) => [width, 800] as const)
      await expectNoSidewaysScroll(page, [ZOOMED, ...sizes], 'as it is')
      await page.evaluate(() => Object.assign(document.documentElement.dataset, { size: '200' }))
      await expectNoSidewaysScroll(page, sizes, 'twice the text')
      await page.evaluate(() => delete document.documentElement.dataset.size)
      await page.evaluate(async (style) => {
        // As an extension of the browser would: the page's own policy admits no element with a style.
        const sheet = new CSSStyleSheet()
        document.adoptedStyleSheets = [await sheet.replace(style)]
      }, READERS_SPACING)
      await expectNoSidewaysScroll(page, [ZOOMED, ...sizes], 'the reader’s spacing')
    })
  }
})
