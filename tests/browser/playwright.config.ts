import { defineConfig } from '@playwright/test'
import { findBrowser } from './find-browser.ts'
import { addressOf, SITES } from './sites.ts'

const executablePath = findBrowser()

/** They look at every page, block and stop of Tab one by one: `npm run measure` runs them too. */
const MEASURED = ['**/{flips,focus,fonts,legible,steady,jobs}.journey.ts']

const IGNORED = process.env.MEASURE === undefined ? MEASURED : []

/** Builds a site of its own, once: begun first, it does not keep a single worker busy at the end. */
const HOSTILE_SITE = '**/hostile-site.journey.ts'

export default defineConfig({
  testDir: '.',
  globalSetup: './serve-sites.ts',
  testMatch: '**/*.journey.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 3,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: '../../.cache/results/browser.json' }]],
  use: {
    ...(executablePath !== undefined && { launchOptions: { executablePath } }),
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    contextOptions: { reducedMotion: 'reduce' },
    // What a worker holds would stand between a journey and the site; the journeys about it allow it.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'hostile site', testMatch: HOSTILE_SITE },
    ...SITES.map((site) => ({
      name: site.name,
      use: { baseURL: addressOf(site) },
      testIgnore: [...IGNORED, HOSTILE_SITE],
      // A base path changes addresses, not looks.
      ...(site.base !== '/' && { testMatch: ['addresses.journey.ts', 'languages.journey.ts', 'links.journey.ts'] }),
    })),
  ],
})
