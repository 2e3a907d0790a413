import AxeBuilder from '@axe-core/playwright'
import { chromium, type Page } from '@playwright/test'
import { everyPage } from './every-page.ts'
import { findBrowser } from './find-browser.ts'
import { serve } from './serve-sites.ts'
import { addressOf, SITES } from './sites.ts'

const WIDTHS = [320, 360, 768, 1280, 1680]
const THEMES = (['light', 'dark'] as const).flatMap((theme) =>
  (['standard', 'high'] as const).map((contrast) => ({ theme, contrast })),
)
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function auditPage(page: Page, address: string): Promise<string[]> {
  const faults: string[] = []
  for (const { theme, contrast } of THEMES) {
    await page.addInitScript((preferences) => {
      localStorage.setItem('cm.prefs', preferences)
    }, JSON.stringify({ theme, contrast }))
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      const place = `${address} ${theme} ${contrast} ${width}`
      faults.push(
        ...violations.map(({ id, nodes }) => `${place}: ${id}: ${nodes.map((node) => node.html).join(' | ')}`),
      )
      if (overflow > 0) faults.push(`${place}: scrolls sideways by ${overflow} px`)
    }
  }
  return faults
}

/** Asks axe about every page of the built site, in four themes and at five widths. Takes a quarter of an hour. */
async function audit(): Promise<void> {
  const [site] = SITES
  const executablePath = findBrowser()
  if (site === undefined || executablePath === undefined) throw new Error('no browser found')
  const stop = await serve([site])
  const browser = await chromium.launch({ executablePath })
  let faultCount = 0
  const pages = everyPage()
  for (const address of pages) {
    const context = await browser.newContext({ reducedMotion: 'reduce' })
    const faults = await auditPage(await context.newPage(), addressOf(site) + address)
    faultCount += faults.length
    for (const fault of faults) process.stdout.write(`${fault}\n`)
    await context.close()
  }
  await browser.close()
  await stop()
  process.stdout.write(
    `${pages.length} pages × ${THEMES.length} themes × ${WIDTHS.length} widths: ${faultCount} faults\n`,
  )
  process.exitCode = faultCount === 0 ? 0 : 1
}

await audit()
