import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseIssueIndex } from '#domain/parse-issue.ts'
import { issueIndexFile, issuesPath } from '#domain/paths.ts'
import { expect as plainExpect, test as plain, type BrowserContext, type Page } from '@playwright/test'
import { awaitReadiness } from './app-readiness.ts'
import { startFaultyServer, type FaultyServer } from './faulty-server.ts'
import { SITES } from './sites.ts'

/** The built site that these journeys go through. */
export const BUILT = join(import.meta.dirname, '../..', process.env.JOURNEYS_FOLDER ?? SITES[0]?.folder ?? 'dist')

/** The newest issues of that site. */
export function newestIssues() {
  const text = readFileSync(join(BUILT, issueIndexFile), 'utf8')
  return parseIssueIndex('the built list of issues', JSON.parse(text)).issues
}

/** A browser says so of every request that fails; here that is no fault of the page. */
const TOLD_BY_BROWSER =
  /^Failed to load resource|Failed to fetch dynamically imported module|^StalledCode:|^Refused to (?:apply style|execute script).*MIME type|net::ERR_|violates the following Content Security Policy.*portal\.invalid/

/** Collects what scripts of the pages did not catch or complained of. */
function watch(context: BrowserContext): string[] {
  const faults: string[] = []
  context.on('weberror', (error) => {
    faults.push(`uncaught: ${error.error().stack ?? error.error().message}`)
  })
  context.on('console', (message) => {
    if (message.type() === 'error' && !TOLD_BY_BROWSER.test(message.text())) {
      faults.push(`console.error: ${message.text()} (${message.location().url})`)
    }
  })
  return faults
}

/** `test` with a host of its own, failing on any error that the pages did not catch. Addresses are relative to it. */
export const test = plain.extend<{ server: FaultyServer; quiet: undefined }>({
  server: async ({}, use) => {
    const server = await startFaultyServer(BUILT)
    await use(server)
    await server.close()
  },
  baseURL: async ({ server }, use) => use(server.url),
  page: async ({ page }, use) => {
    await awaitReadiness(page)
    await use(page)
  },
  quiet: [
    async ({ context }, use) => {
      const faults = watch(context)
      await use(undefined)
      if (faults.length > 0) throw new Error(`The pages were not as quiet as promised.\n${faults.join('\n')}`)
    },
    { auto: true },
  ],
})

/** Opens a second page and comes back: who does so has the worker come, which a first page goes without. */
async function lookAround(page: Page): Promise<void> {
  const hasWorker = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.scope !== undefined)
  if (await hasWorker()) return
  const address = page.url()
  await page
    .getByRole('banner')
    .locator(`a[href$="${issuesPath('vi')}"]`)
    .first()
    .click()
  await page.waitForURL(/issues\/$/)
  await plainExpect.poll(hasWorker, { message: 'a second page has the worker come' }).toBe(true)
  await page.goBack()
  await page.waitForURL(address)
}

/** Waits until a worker serves the page and holds a file. */
export async function awaitHolding(page: Page, file: string): Promise<void> {
  await lookAround(page)
  const isHeld = (path: string) =>
    page.evaluate(async (address) => {
      if (navigator.serviceWorker.controller === null) return false
      return (await caches.match(address, { ignoreVary: true })) !== undefined
    }, path)
  await plainExpect.poll(() => isHeld(`/${file}`), { message: `${file} is held`, timeout: 15_000 }).toBe(true)
}

/** Every address that the device holds, by cache. */
export function readHeld(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const held: Record<string, string[]> = {}
    for (const name of await caches.keys()) {
      held[name] = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)
    }
    return held
  })
}

export { expect } from '@playwright/test'
