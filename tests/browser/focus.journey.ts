import type { Page } from '@playwright/test'
import { builtIssues, pageKinds } from './every-page.ts'
import { noteUnfocused, readTabStop, type TabStop } from './measure-focus.ts'
import { expect, test } from './support.ts'

const MOST_STOPS = 400

/** Presses Tab from the top of the page to its end. */
async function tabThrough(page: Page): Promise<TabStop[]> {
  await page.evaluate(noteUnfocused)
  const stops: TabStop[] = []
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(readTabStop)
    if (stop === undefined) break
    stops.push(stop)
  }
  return stops
}

/** True for two stops whose middles are, but for a little, equally far down the page. */
function areInLine(one: TabStop, other: TabStop): boolean {
  const height = Math.min(one.bottom - one.top, other.bottom - other.top)
  return Math.abs(one.top + one.bottom - other.top - other.bottom) / 2 < height / 4
}

/** Stops that stand above the one before and in its column, or before it in its line. */
function stepsBack(stops: readonly TabStop[]): string[] {
  return stops.flatMap((stop, place) => {
    const before = stops[place - 1]
    if (before === undefined || stop.isOutOfFlow || before.isOutOfFlow) return []
    const isAbove = stop.bottom <= before.top + 1 && stop.left < before.right && stop.right > before.left
    const isBefore = stop.right <= before.left + 1 && areInLine(stop, before)
    return isAbove || isBefore ? [`${before.name} → ${stop.name}`] : []
  })
}

for (const width of [360, 1280]) {
  // The words differ by language, the order does not: one language for each width.
  const language = width === 360 ? 'vi' : 'en'
  for (const address of pageKinds().filter((page) => page.startsWith(`${language}/`))) {
    test(`${address} shows where the focus is at every stop, in the order of the page, ${width} px wide`, async ({
      page,
      faults,
    }) => {
      test.setTimeout(90_000)
      if (address.includes('no-such-page')) faults.expect(/404/)
      await page.setViewportSize({ width, height: 800 })
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      const stops = await tabThrough(page)
      expect(stops.length).toBeGreaterThan(5)
      expect(stops.length).toBeLessThan(MOST_STOPS)
      expect
        .soft(
          stops.filter(({ isMarked }) => !isMarked).map(({ name }) => name),
          'unmarked',
        )
        .toEqual([])
      const covered = stops.flatMap(({ name, coveredBy }) => (coveredBy === undefined ? [] : [`${name}: ${coveredBy}`]))
      expect.soft(covered, 'covered').toEqual([])
      expect.soft(stepsBack(stops), 'out of order').toEqual([])
    })
  }
}

const [latest] = builtIssues()
const [story] = latest?.stories ?? []
const issuePage = `vi/issues/${latest?.id}/`

/** A page, and a link on it that leads to another page of the site. */
const WAYS = [
  { from: 'vi/', to: `${issuePage}${story?.id}/` },
  { from: 'vi/', to: 'vi/issues/' },
  { from: 'vi/issues/', to: issuePage },
  { from: issuePage, to: `${issuePage}${story?.id}/` },
  { from: `${issuePage}${story?.id}/`, to: `${issuePage}${latest?.stories[1]?.id}/` },
  { from: `${issuePage}${story?.id}/`, to: issuePage },
  { from: 'vi/papers/', to: `${issuePage}${story?.id}/` },
  { from: 'vi/settings/', to: 'vi/about/' },
  { from: 'vi/about/', to: 'vi/papers/' },
]

for (const width of [360, 1280]) {
  test(`puts the focus on the new title, and on the way back on the link that was used, ${width} px wide`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(90_000)
    await page.setViewportSize({ width, height: 800 })
    for (const { from, to } of WAYS) {
      await page.goto(from)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.evaluate(() => document.fonts.ready)
      const address = new URL(to, baseURL).pathname
      const link = page.locator(`a[href="${address}"]:visible`).last()
      await link.focus()
      const before = await page.evaluate(() => window.scrollY)
      await page.keyboard.press('Enter')
      await expect(page, `${from} → ${to}`).toHaveURL(`${baseURL}${to}`)
      const title = page.getByRole('heading', { level: 1 })
      await expect(title, `${from} → ${to}`).toBeFocused()
      expect(await page.evaluate(() => window.scrollY), `${from} → ${to}`).toBe(0)
      await page.goBack()
      await expect(link, `${to} → ${from}`).toBeFocused()
      const after = await page.evaluate(() => window.scrollY)
      expect(Math.abs(after - before), `${to} → ${from}`).toBeLessThanOrEqual(2)
    }
  })
}
