import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { aboutPath, issueFile, issuePath, issuesPath, papersPath } from '#domain/paths.ts'
import { isThorough } from './every-page.ts'
import { makeRelease } from './make-release.ts'
import { awaitHolding, BUILT, expect, newestIssues, test as plain } from './offline-support.ts'

const [latest, second] = newestIssues()
if (latest === undefined || second === undefined) throw new Error('the built site has too few issues')

const test = plain.extend<{ release: (name: string) => string }>({
  release: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'releases-'))
    await use((name) => {
      const target = join(folder, name)
      makeRelease(BUILT, target, name)
      return target
    })
    rmSync(folder, { recursive: true, force: true })
  },
})

test.use({ serviceWorkers: 'allow' })

/** By which releases the page and the code that runs in it were made. */
const madeBy = (page: Page) =>
  page.evaluate(() => [document.documentElement.dataset.page, document.documentElement.dataset.code])

const look = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined)
  })

const offer = (page: Page) => page.getByText('Đã có phiên bản mới của trang.')

function countLoads(page: Page): () => number {
  let loads = 0
  page.on('load', () => (loads += 1))
  return () => loads
}

async function leaveNetwork(context: BrowserContext, page: Page): Promise<void> {
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Takes the release that is offered; the page is there again, made by that release alone. */
async function takeOffer(page: Page, name: string): Promise<void> {
  await expect(offer(page), `${name} is offered`).toBeVisible({ timeout: 15_000 })
  await page.getByRole('button', { name: 'Tải lại' }).click()
  // Less than after which the page would be loaded anew without waiting for the worker.
  const isThere = { message: `${name} has taken over`, timeout: 9000 }
  await expect.poll(() => madeBy(page).catch(() => []), isThere).toEqual([name, name])
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Goes to another page within the app, by a link that the header has anywhere. */
async function goOn(page: Page, path: string): Promise<void> {
  await page.getByRole('banner').locator(`a[href$="${path}"]`).first().click()
  await expect(page).toHaveURL(new RegExp(`${path}$`))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** So many releases come one after another while tabs stay open. */
const RELEASES = isThorough ? 50 : 1
/** The second tab lets releases pass and takes one of so many. */
const TAKEN = isThorough ? 3 : 2

test('tabs stay whole through many releases and a rollback, and are loaded anew only when asked', async ({
  page,
  context,
  server,
  release,
}) => {
  test.setTimeout(60_000 + RELEASES * 20_000)
  const names = Array.from({ length: RELEASES }, (_none, at) => `r${at + 1}`)
  let before = release('r0')
  server.show(before)
  // The first worker waits for its network when another is to take over.
  const [stalled, asked] = [`/${issueFile(second.id)}`, new Set<string>()]
  server.fail((path) => {
    asked.add(path)
    return path === stalled ? 'stall' : undefined
  })
  await page.goto('vi/')
  await awaitHolding(page, issueFile(latest.id))
  await expect.poll(() => [...asked]).toContain(stalled)
  const tab = await context.newPage()
  await tab.goto('vi/')
  const [loads, tabLoads] = [countLoads(page), countLoads(tab)]
  let [ofTab, taken] = ['r0', 0]
  // The last is the first again: a rollback.
  for (const [at, name] of [...names, 'r0'].entries()) {
    const folder = release(name)
    server.show(folder)
    rmSync(before, { recursive: true })
    before = folder
    await look(page)
    await takeOffer(page, name)
    server.fail()
    expect(loads(), `reloads of the first tab up to ${name}`).toBe(at + 1)
    await goOn(tab, at % 2 === 0 ? issuesPath('vi') : papersPath('vi'))
    expect(await madeBy(tab), `the second tab beside ${name}`).toEqual([ofTab, ofTab])
    if (at % TAKEN !== TAKEN - 1) continue
    await takeOffer(tab, name)
    ofTab = name
    taken += 1
    expect(tabLoads(), `reloads of the second tab up to ${name}`).toBe(taken)
  }
})

test('a worker that is missing, broken or half there leaves the one before at work', async ({
  page,
  context,
  server,
  release,
}) => {
  const [whole, broken] = [release('a'), release('b')]
  server.show(whole)
  await page.goto('vi/')
  await awaitHolding(page, issueFile(second.id))
  const worker = join(broken, 'sw.js')
  const damages: [string, () => void][] = [
    [
      'half of its code is missing',
      () => {
        const assets = join(broken, 'assets')
        for (const file of readdirSync(assets).filter((_name, at) => at % 2 === 0)) rmSync(join(assets, file))
      },
    ],
    ['it is no script', () => writeFileSync(worker, 'self.RELEASE={"vers')],
    ['it is not there', () => rmSync(worker)],
  ]
  for (const [what, damage] of damages) {
    damage()
    server.show(broken)
    await look(page)
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.installing ?? null), {
        message: what,
      })
      .toBeNull()
    await expect(offer(page), what).toHaveCount(0)
    expect(await madeBy(page), what).toEqual(['a', 'a'])
  }
  await leaveNetwork(context, page)
  expect(await madeBy(page)).toEqual(['a', 'a'])
})

test('pages of a half-uploaded release can be read', async ({ page, context, server, release }) => {
  const [whole, half] = [release('a'), release('b')]
  server.show(whole)
  await page.goto('vi/')
  await awaitHolding(page, issueFile(second.id))
  const assets = join(half, 'assets')
  for (const file of readdirSync(assets)) rmSync(join(assets, file))
  server.show(half)
  const tab = await context.newPage()
  const loads = countLoads(tab)
  await tab.goto(issuePath('vi', latest.id).slice(1))
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText(latest.title.vi ?? '')
  await tab.getByRole('link', { name: 'Tất cả các số' }).first().click()
  await expect(tab).toHaveURL(/issues\/$/)
  await expect(tab.getByRole('heading', { level: 1 })).toBeVisible()
  expect(loads()).toBe(2)
})

test('the switch takes away what was held and the worker, and no page', async ({ page, server, release }) => {
  const [first, next] = [release('a'), release('b')]
  server.show(first)
  await page.goto('vi/')
  await awaitHolding(page, issueFile(second.id))
  const loads = countLoads(page)
  cpSync(join(next, 'sw-off.js'), join(next, 'sw.js'))
  server.show(next)
  await look(page)
  // Only their names: to look into one that is just going would make it anew.
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([])
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  expect(loads()).toBe(0)
})

test.describe('without a worker', () => {
  test.use({ serviceWorkers: 'block' })

  test('code that has gone with a release costs one reload, at the page that needs it', async ({
    page,
    server,
    release,
  }) => {
    server.show(release('a'))
    await page.goto('vi/')
    const loads = countLoads(page)
    server.show(release('b'))
    await page
      .getByRole('contentinfo')
      .locator(`a[href$="${aboutPath('vi')}"]`)
      .click()
    await expect.poll(() => madeBy(page).catch(() => [])).toEqual(['b', 'b'])
    await expect(page).toHaveURL(/about/)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(loads()).toBe(1)
  })
})
