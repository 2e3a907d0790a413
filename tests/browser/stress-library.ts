import { chromium } from '@playwright/test'
import { findBrowser } from './find-browser.ts'
import { killBrowsers } from './kill-browser.ts'
import { serveLibraryPage, stressLibrary } from './library-stress.ts'

/** Any address: every request to it is answered here. */
const BASE = 'http://127.0.0.1:4600/'
const ACTS = Number(process.argv[2] ?? 1000)
const SEED = Number(process.argv[3] ?? Date.now() % 100_000)
const KILLS = Number(process.argv[4] ?? 10)

const executablePath = findBrowser()
if (executablePath === undefined) throw new Error('no Chromium found')
const browser = await chromium.launch({ executablePath })
const context = await browser.newContext()
const address = await serveLibraryPage(context, BASE)
const began = performance.now()
const tabs = await stressLibrary({ context, address, tabs: 4, actsPerTab: ACTS, deathRate: 0.02, seed: SEED })
await browser.close()
const seconds = Math.round((performance.now() - began) / 1000)
console.info(JSON.stringify({ seed: SEED, seconds, ...tabs }, null, 2))
const browsers = await killBrowsers(executablePath, BASE, KILLS)
console.info(JSON.stringify(browsers, null, 2))
if (tabs.faults.length + browsers.faults.length > 0) process.exitCode = 1
