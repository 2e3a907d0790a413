import { test as plain, type BrowserContext } from '@playwright/test'
import { awaitReadiness } from './app-readiness.ts'

/** What went wrong in the pages of a journey while nobody looked. */
export interface Faults {
  /** Announces a fault that belongs to the journey; it fails where the fault does not come. */
  readonly expect: (pattern: RegExp) => void
}

/** Collects console errors, uncaught exceptions and requests to other origins of every page. */
function watch(context: BrowserContext, origin: string): string[] {
  const faults: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console.error: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => {
    faults.push(`uncaught: ${error.error().message}`)
  })
  context.on('request', (request) => {
    const url = new URL(request.url())
    const isInside = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:'
    if (!isInside) faults.push(`request to another origin: ${url.href}`)
  })
  return faults
}

/**
 * Playwright's `test`, failing on any console error, uncaught exception or request to another origin.
 * Journeys go to relative addresses (`page.goto('vi/issues/')`), so that they hold below any base path.
 */
export const test = plain.extend<{ faults: Faults; waitsForApp: boolean }>({
  /** False for journeys through pages before, or without, the app. */
  waitsForApp: [true, { option: true }],
  page: async ({ page, waitsForApp }, use) => {
    if (waitsForApp) await awaitReadiness(page)
    await use(page)
  },
  faults: [
    async ({ context, baseURL }, use) => {
      const found = watch(context, new URL(baseURL ?? '').origin)
      const announced: RegExp[] = []
      await use({ expect: (pattern) => announced.push(pattern) })
      const surprises = found.filter((fault) => !announced.some((pattern) => pattern.test(fault)))
      const missing = announced.filter((pattern) => !found.some((fault) => pattern.test(fault)))
      const faults = [...surprises, ...missing.map((pattern) => `did not come: ${pattern}`)]
      if (faults.length > 0) throw new Error(`The pages were not as quiet as promised.\n${faults.join('\n')}`)
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'
