import type { Page } from '@playwright/test'
import * as v from 'valibot'
import { issuePath, storyPath } from '#domain/paths.ts'
import { builtIssues } from './every-page.ts'
import { expect, test } from './support.ts'

const ImportMapSchema = v.object({ integrity: v.record(v.string(), v.string()) })

const [latest] = builtIssues()
const first = latest?.stories[0]
if (latest === undefined || first === undefined) throw new Error('the built site has no issue')
const story = storyPath('vi', latest.id, first.id).slice(1)
const issue = issuePath('vi', latest.id).slice(1)

test.use({ waitsForApp: false, serviceWorkers: 'block' })

/** Addresses of what a page brings after its first paint, style sheet first. */
async function listFiles(page: Page): Promise<string[]> {
  await page.goto(story)
  const map = await page.locator('script[type=importmap]').textContent()
  return Object.keys(v.parse(ImportMapSchema, JSON.parse(map ?? '')).integrity)
}

/** Adds to a file on its way what shows whether it was taken. */
async function alter(page: Page, address: string): Promise<void> {
  const isStyle = address.endsWith('.css')
  await page.route(`**${address}`, async (route) => {
    const response = await route.fetch()
    const mark = isStyle ? 'html{--altered:yes}' : ';globalThis.isAltered=true'
    await route.fulfill({ response, body: (await response.text()) + mark })
  })
}

const isTaken = (page: Page) =>
  page.evaluate(
    () =>
      Reflect.get(globalThis, 'isAltered') === true ||
      getComputedStyle(document.documentElement).getPropertyValue('--altered') === 'yes',
  )

test('a file that was altered on its way is not taken, and the story can be read and left', async ({
  page,
  faults,
}) => {
  faults.expect(/integrity/)
  for (const address of await listFiles(page)) {
    await alter(page, address)
    const isRefused = page.waitForEvent('console', (message) => /integrity/.test(message.text()))
    await page.goto(story)
    await isRefused
    expect(await isTaken(page), address).toBe(false)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.goto(issue)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.unrouteAll({ behavior: 'wait' })
  }
})

test('the same watch sees a file that is taken: a page that does not say what its files must be', async ({ page }) => {
  const [style = '', entry = ''] = await listFiles(page)
  await page.route(`**/${story}`, async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace(/<meta http-equiv="Content[^>]*>/, '').replace(/"sha256-[^"]+"/g, '""')
    const headers = Object.entries(response.headers()).filter(([name]) => name !== 'content-security-policy')
    await route.fulfill({ status: 200, headers: Object.fromEntries(headers), body })
  })
  for (const address of [style, entry]) {
    await alter(page, address)
    await page.goto(story)
    await expect.poll(() => isTaken(page), address).toBe(true)
    await page.unroute(`**${address}`)
  }
})
