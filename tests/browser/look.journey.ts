import AxeBuilder from '@axe-core/playwright'
import { pageKinds } from './every-page.ts'
import { expect, test } from './support.ts'

const WIDTHS = [320, 360, 640, 700, 768, 1280, 1680]
const PLACES = [
  { width: 360, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const

test.describe('every kind of page', () => {
  for (const address of pageKinds()) {
    const isUnknown = address.includes('no-such-page')

    test(`${address} never scrolls sideways`, async ({ page, faults }) => {
      if (isUnknown) faults.expect(/404/)
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 })
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow, `${width} px`).toBeLessThanOrEqual(0)
      }
    })

    test(`${address} has nothing that axe objects to, on a light phone and on a dark desk`, async ({
      page,
      faults,
    }) => {
      if (isUnknown) faults.expect(/404/)
      for (const { width, colorScheme } of PLACES) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 800 })
        await page.goto(address)
        await page.getByRole('heading', { level: 1 }).waitFor()
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze()
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
        expect(found, `${width} px, ${colorScheme}`).toEqual([])
      }
    })
  }
})

test('asks for no font but the Latin and Vietnamese cuts', async ({ page }) => {
  const fonts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(new URL(request.url()).pathname)
  })
  await page.goto('vi/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(() => document.fonts.ready)
  expect(fonts.length).toBeGreaterThan(0)
  for (const font of fonts) expect(font).toMatch(/-(?:latin|vietnamese)[-.]/)
})

test('opens every panel in print', async ({ page }) => {
  await page.goto('vi/')
  const panel = page.locator('[id^="why-"]').first()
  await expect(panel).toBeAttached()
  await page.emulateMedia({ media: 'print' })
  const height = await panel.evaluate((element) => element.getBoundingClientRect().height)
  expect(height).toBeGreaterThan(50)
})
