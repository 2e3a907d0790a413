import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, devices, type BrowserContext, type Page } from '@playwright/test'
import * as v from 'valibot'

const VisitSchema = v.object({ fcp: v.number(), lcp: v.number(), cls: v.number(), tbt: v.number() })

/** One visit of one site by a new reader on a slowed phone; times in milliseconds, the heap in megabytes. */
export interface Visit extends v.InferOutput<typeof VisitSchema> {
  readonly heap: number
  readonly next: number
  readonly again: number
  readonly repeat: number
}

export interface VisitPlan {
  readonly origin: string
  /** Addresses of two stories that lead to each other. */
  readonly first: string
  readonly second: string
  readonly cpu: number
  readonly executablePath: string | undefined
}

const QUIET = 1000

/**
 * Runs in every page before anything of it: notes paints, shifts and long tasks, when a link was tapped and when the
 * page's heading was painted. Functions in it have no names, since what builds this file would mark them.
 */
function watchPage(): void {
  const seen = { fcp: 0, lcp: 0, cls: 0, tbt: 0 }
  let heading = ''
  Object.assign(window, { seen })
  for (const type of ['paint', 'largest-contentful-paint', 'layout-shift', 'longtask']) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime
        if (type === 'largest-contentful-paint') seen.lcp = entry.startTime
        if (type === 'longtask') seen.tbt += Math.max(0, entry.duration - 50)
        if (Reflect.get(entry, 'hadRecentInput') === false) seen.cls += Number(Reflect.get(entry, 'value'))
      }
    }).observe({ type, buffered: true })
  }
  new MutationObserver(() => {
    const next = document.querySelector('h1')?.textContent ?? ''
    if (next === '' || next === heading) return
    heading = next
    requestAnimationFrame(() => {
      setTimeout(() => sessionStorage.setItem('paintedAt', String(performance.timeOrigin + performance.now())))
    })
  }).observe(document, { childList: true, subtree: true, characterData: true })
  addEventListener(
    'click',
    ({ timeStamp }) => sessionStorage.setItem('tappedAt', String(performance.timeOrigin + timeStamp)),
    true,
  )
}

async function readSeen(page: Page) {
  const seen: unknown = await page.evaluate<unknown>(() => Reflect.get(window, 'seen'))
  return v.parse(VisitSchema, seen)
}

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(QUIET)
  await page.waitForLoadState('networkidle')
}

async function slowDown(page: Page, cpu: number) {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  return session
}

/** From the tap on a link to the other story until its heading is painted. */
async function goTo(page: Page, address: string): Promise<number> {
  const link = page.locator(`main a[href$="${address}"]`).first()
  await link.scrollIntoViewIfNeeded()
  await settle(page)
  await page.evaluate(() => sessionStorage.clear())
  await link.tap()
  const wait = await page.waitForFunction(() => {
    const [from, to] = ['tappedAt', 'paintedAt'].map((name) => Number(sessionStorage.getItem(name)))
    return from !== undefined && to !== undefined && from > 0 && to > from ? to - from : false
  })
  return v.parse(v.number(), await wait.jsonValue())
}

async function measureHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}

async function walk(context: BrowserContext, { origin, first, second, cpu }: VisitPlan): Promise<Visit> {
  const page = await context.newPage()
  await slowDown(page, cpu)
  await page.goto(origin + first)
  await settle(page)
  const seen = await readSeen(page)
  const heap = await measureHeap(page)
  const next = await goTo(page, second)
  await page.goBack()
  await settle(page)
  const again = await goTo(page, second)
  await page.close()
  const later = await context.newPage()
  await slowDown(later, cpu)
  await later.goto(origin + first)
  await settle(later)
  return { ...seen, heap, next, again, repeat: (await readSeen(later)).fcp }
}

/** One visit with a browser and a profile of its own, so that nothing is known from before. */
export async function visit(plan: VisitPlan): Promise<Visit> {
  const profile = mkdtempSync(path.join(tmpdir(), 'reader-'))
  const context = await chromium.launchPersistentContext(profile, {
    ...devices['Moto G4'],
    ...(plan.executablePath !== undefined && { executablePath: plan.executablePath }),
  })
  try {
    await context.addInitScript(watchPage)
    return await walk(context, plan)
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}
