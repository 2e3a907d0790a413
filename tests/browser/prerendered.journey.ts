import type { Page } from '@playwright/test'
import { READY } from '#app/start-script.ts'
import { issuePath, libraryPath, searchPath, settingsPath, storyPath } from '#domain/paths.ts'
import { builtIssues, everyPage, isThorough, sampledKinds } from './every-page.ts'
import { holdApp } from './hold-app.ts'
import { expect, test } from './support.ts'

const [latest] = builtIssues()
const story = latest?.stories[0]
if (latest === undefined || story === undefined) throw new Error('the built site has no issue')
const storyPage = storyPath('vi', latest.id, story.id).slice(1)
const issuePage = issuePath('vi', latest.id).slice(1)

/** All pages where everything is looked at; else one of each kind. */
const pages = isThorough
  ? everyPage().filter((address) => !address.includes('no-such-page'))
  : sampledKinds().filter((address) => !/view=|no-such-page/.test(address))

test.use({ waitsForApp: false })

/** Keeps the HTML of `#root` as it came, and as it is when the app has taken it over. */
async function keepRoots(page: Page): Promise<void> {
  await page.addInitScript((ready) => {
    const roots: Record<string, string> = {}
    Object.assign(globalThis, { roots })
    const keep = (name: string) => {
      // Find-in-page reaches a shut panel only where a script has said so.
      roots[name] = (document.getElementById('root')?.innerHTML ?? '').replaceAll('hidden="until-found"', 'hidden=""')
    }
    document.addEventListener('DOMContentLoaded', () => keep('before'))
    document.addEventListener(ready, () => keep('after'))
  }, READY)
}

const rootOf = (page: Page, name: string) =>
  page.evaluate((key) => {
    const roots: unknown = Reflect.get(globalThis, 'roots')
    return typeof roots === 'object' && roots !== null ? String(Reflect.get(roots, key) ?? '') : ''
  }, name)

test('the app takes over every page as it stands, and fetches each of its data once', async ({ page }) => {
  test.setTimeout(240_000)
  await keepRoots(page)
  const data: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('.json')) data.push(request.url())
  })
  for (const address of pages) {
    // What the page before still asks for is not this one’s.
    await page.goto('about:blank')
    data.length = 0
    await page.goto(address)
    await expect.poll(() => rootOf(page, 'after'), { message: address, timeout: 20_000 }).not.toBe('')
    expect(await rootOf(page, 'after'), address).toBe(await rootOf(page, 'before'))
    expect(data, address).toEqual([...new Set(data)])
  }
})

test('a press before the app is there is not lost', async ({ page }) => {
  const letGo = await holdApp(page)
  await page.goto(issuePage)
  const panel = page.getByRole('button', { name: /^Tại sao quan trọng/ }).first()
  await expect(panel).toHaveAttribute('aria-expanded', 'false')
  await panel.click()
  await page.getByRole('radio', { name: 'English' }).first().click()
  letGo()
  await expect(page).toHaveURL(/\/en\/issues\//)
  await expect(page.getByRole('button', { name: /^Why it matters/ }).first()).toHaveAttribute('aria-expanded', 'true')
})

test('nor is one on a page that the app renders anew, and the focus stays where it was', async ({ page }) => {
  const letGo = await holdApp(page)
  await page.goto(`${issuePage}?view=both`)
  const panel = page.getByRole('button', { name: /^Tại sao quan trọng/ }).nth(1)
  await panel.click()
  await expect(panel).toHaveAttribute('aria-expanded', 'false')
  letGo()
  await expect(page.getByRole('main').locator('[aria-expanded="true"]').first()).toBeVisible()
  await expect(page.locator(':focus')).toHaveAttribute('aria-expanded', 'true')
})

test('what is typed into the search before the app is there is searched for', async ({ page }) => {
  const letGo = await holdApp(page)
  await page.goto('vi/search/', { waitUntil: 'commit' })
  const field = page.getByRole('searchbox')
  await field.pressSequentially('Butterfly')
  letGo()
  await field.pressSequentially('Quant', { delay: 100 })
  await expect(field).toHaveValue('ButterflyQuant')
  await expect(page.getByRole('main').locator(`a[href*="${storyPage}"]`).first()).toBeVisible()
})

test('a link pressed before the app is there leads on', async ({ page }) => {
  await page.route(/assets\/.*\.js$/, () => {})
  await page.goto(issuePage)
  await page.locator(`main a[href$="${storyPage}"]`).first().click()
  await expect(page).toHaveURL(new RegExp(`${storyPage}$`))
  await expect(page.locator('h1')).toBeVisible()
})

test('the whole style sheet moves nothing that the first paint has shown', async ({ page }) => {
  test.slow()
  await page.route(/assets\/.*\.(?:woff2|js)$/, () => {})
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    for (const address of sampledKinds().filter((one) => !one.includes('view=') && !one.includes('no-such-page'))) {
      let letGo = () => {}
      const held = new Promise<void>((resolve) => {
        letGo = resolve
      })
      await page.route(/assets\/.*\.css$/, async (route) => {
        await held
        await route.continue()
      })
      await page.goto(address, { waitUntil: 'commit' })
      await page.locator('main :is(h1, h2)').first().waitFor()
      const places = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('header, main *:not([data-story-end] *, [data-story-end])')].map((element) => {
            const { top, left, height } = element.getBoundingClientRect()
            return `${element.tagName} ${Math.round(left)} ${Math.round(top)} ${Math.round(height)}`
          }),
        )
      await page.waitForLoadState('domcontentloaded')
      const before = await places()
      letGo()
      await expect.poll(() => page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(1)
      expect(await places(), `${address} at ${width}`).toEqual(before)
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      await page.route(/assets\/.*\.(?:woff2|js)$/, () => {})
    }
  }
})

test('an issue that came after the build opens through the app', async ({ page, faults, baseURL }) => {
  faults.expect(/404/)
  const answer = await page.request.get(`${baseURL}issues/${latest.id}.json`)
  const text = (await answer.text()).replaceAll(`"${latest.id}"`, '"2099-01-01"')
  await page.route('**/issues/2099-01-01.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: text }),
  )
  await page.goto(`en/issues/2099-01-01/${story.id}/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title.en ?? '')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('every page but search and settings says what it is for, in its own style', async ({ page, faults }) => {
    faults.expect(/404/)
    for (const address of sampledKinds().filter((one) => !one.includes('view='))) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible()
      expect(await page.locator('main').innerText(), address).not.toBe('')
    }
    for (const address of [libraryPath('vi'), searchPath('vi'), settingsPath('vi')]) {
      await page.goto(address.slice(1))
      await expect(page.locator('main noscript p'), address).toBeVisible()
      await expect(page.getByRole('main').locator('input:visible, button:visible'), address).toHaveCount(0)
    }
    await page.goto(storyPage)
    await expect(page.locator('[data-block] p').first()).toBeVisible()
    const widths = await page.locator('main').evaluate((main) => [main.clientWidth, main.scrollWidth])
    expect(widths[1]).toBe(widths[0])
  })
})
