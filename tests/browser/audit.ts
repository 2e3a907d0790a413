import { chromium, type Browser, type Page } from '@playwright/test'
import { awaitReadiness } from './app-readiness.ts'
import { auditedStates, type AuditedState } from './audited-states.ts'
import { findAxeFaults } from './axe.ts'
import { findBrowser } from './find-browser.ts'
import { serve } from './serve-sites.ts'
import { addressOf, SITES } from './sites.ts'

const WIDTHS = [320, 360, 768, 1280, 1680]
const NARROW = 480
const THEMES = ['light', 'dark'].flatMap((theme) => ['standard', 'high'].map((contrast) => ({ theme, contrast })))

/** Changes the theme as the settings do, and waits until the page is drawn in it. */
async function setTheme(page: Page, theme: (typeof THEMES)[number]): Promise<void> {
  await page.evaluate(async ({ theme, contrast }) => {
    Object.assign(document.documentElement.dataset, { theme, contrast })
    await new Promise(requestAnimationFrame)
  }, theme)
}

const overflowOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

async function auditState(page: Page, { address, state = '', isNarrow = false, ...steps }: AuditedState, base: string) {
  const faults: string[] = []
  const widths = WIDTHS.filter((width) => !isNarrow || width < NARROW)
  await page.setViewportSize({ width: widths.at(-1) ?? 0, height: 900 })
  await awaitReadiness(page)
  await steps.arrive?.(page)
  await page.goto(base + address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(() => document.fonts.ready)
  await steps.prepare?.(page)
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    for (const [index, theme] of THEMES.entries()) {
      await setTheme(page, theme)
      const place = [address, state, width, theme.theme, theme.contrast].join(' ')
      const overflow = await overflowOf(page)
      if (overflow > 0) faults.push(`${place}: scrolls sideways by ${overflow} px`)
      faults.push(...(await findAxeFaults(page, index > 0)).map((fault) => `${place}: ${fault}`))
    }
  }
  return { faults, looks: widths.length * THEMES.length }
}

/** Takes state after state from the list, until none is left. */
async function auditStates(browser: Browser, base: string, states: AuditedState[]) {
  let faultCount = 0
  let lookCount = 0
  for (let state = states.shift(); state; state = states.shift()) {
    const context = await browser.newContext({ reducedMotion: 'reduce', permissions: ['clipboard-write'] })
    const { faults, looks } = await auditState(await context.newPage(), state, base)
    await context.close()
    console.info(
      `${state.address} ${state.state ?? ''}: ${faults.length === 0 ? 'no fault' : `${faults.length} faults`}`,
    )
    faultCount += faults.length
    lookCount += looks
    for (const fault of faults) console.info(fault)
  }
  return { faultCount, lookCount }
}

/**
 * Asks axe about every page of the built site, with its panels shut and open, and about every overlay, in four themes
 * and at five widths. Words after the command choose among the pages: `npm run audit -- /papers/`.
 */
async function audit(wanted: readonly string[]): Promise<void> {
  const [site] = SITES
  const executablePath = findBrowser()
  if (site === undefined || executablePath === undefined) throw new Error('no browser found')
  const states = auditedStates().filter(({ address, state = '' }) =>
    wanted.every((word) => `${address} ${state}`.includes(word)),
  )
  const stop = await serve([site])
  const browser = await chromium.launch({ executablePath })
  const waiting = [...states]
  const work = () => auditStates(browser, addressOf(site), waiting)
  const tallies = await Promise.all([work(), work()])
  await browser.close()
  await stop()
  const sum = (count: (tally: (typeof tallies)[number]) => number) => tallies.reduce((all, one) => all + count(one), 0)
  const faultCount = sum((tally) => tally.faultCount)
  const lookCount = sum((tally) => tally.lookCount)
  console.info(`${states.length} states of pages, ${lookCount} looks: ${faultCount} faults`)
  process.exitCode = faultCount === 0 ? 0 : 1
}

await audit(process.argv.slice(2))
