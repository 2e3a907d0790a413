import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { awaitReadiness } from './app-readiness.ts'
import { everyPage } from './every-page.ts'
import { findBrowser } from './find-browser.ts'
import { serve } from './serve-sites.ts'
import { addressOf, SITES } from './sites.ts'

const folder = join(import.meta.dirname, '../../.cache/gallery')
const SHOTS = [360, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)

const fileOf = (page: string, shot: (typeof SHOTS)[number]) =>
  `${page.replaceAll('/', '_')}${shot.width}-${shot.colorScheme}.png`

async function takeShots(browser: Browser, base: string, pages: readonly string[]): Promise<void> {
  for (const shot of SHOTS) {
    const context = await browser.newContext({
      viewport: { width: shot.width, height: 900 },
      colorScheme: shot.colorScheme,
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await awaitReadiness(page)
    for (const address of pages) {
      await page.goto(base + address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.evaluate(() => document.fonts.ready)
      await page.screenshot({ path: join(folder, fileOf(address, shot)), fullPage: true })
    }
    await context.close()
  }
}

function sheetOf(pages: readonly string[]): string {
  const rows = pages.map((page) => {
    const pictures = SHOTS.map((shot) => {
      const file = fileOf(page, shot)
      return `<a href="${file}"><img loading="lazy" width="${shot.width / 4}" alt="${file}" src="${file}"></a>`
    })
    return `<h2>${page}</h2><p>${pictures.join(' ')}</p>`
  })
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><h1>Gallery</h1>${rows.join('\n')}</html>`
}

/** Pictures every page of the built site at two widths and in two themes, on one sheet. */
async function makeGallery(): Promise<void> {
  const [site] = SITES
  const executablePath = findBrowser()
  if (site === undefined || executablePath === undefined) throw new Error('no browser found')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const stop = await serve([site])
  const browser = await chromium.launch({ executablePath })
  const pages = everyPage()
  await takeShots(browser, addressOf(site), pages)
  await browser.close()
  await stop()
  writeFileSync(join(folder, 'index.html'), sheetOf(pages))
  process.stdout.write(`${pages.length * SHOTS.length} pictures: ${join(folder, 'index.html')}\n`)
}

await makeGallery()
