import type { Page } from '@playwright/test'

interface Answering {
  /** When the press came, and when its answer was drawn, in milliseconds since the page began. */
  readonly from: number
  to: number
}

/**
 * Adds up the layout shifts that no press asked for, from the first moment of a page; to be called before the page is
 * loaded. Words that go to another line of a box which keeps its place and size, as where a title’s font comes late,
 * are none. What it returns tells the sum, and which elements moved.
 */
export async function watchShifts(page: Page): Promise<() => Promise<{ sum: number; moved: string[] }>> {
  await page.addInitScript(() => {
    const shifts = { sum: 0, moved: [] as string[] }
    const answerings: Answering[] = []
    Object.assign(window, { shifts, answerings })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
          value: number
          hadRecentInput: boolean
          sources: readonly { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[]
        }
        const hasMoved = sources.some(({ previousRect: from, currentRect: to }) => {
          return from.x !== to.x || from.y !== to.y || from.width !== to.width || from.height !== to.height
        })
        const { startTime } = entry
        if (!hasMoved) continue
        if (hadRecentInput || answerings.some(({ from, to }) => from <= startTime && startTime <= to)) continue
        shifts.sum += value
        for (const { node, previousRect, currentRect } of sources) {
          const element = node instanceof Element ? node : node?.parentElement
          const way = [currentRect.x - previousRect.x, currentRect.y - previousRect.y].map(Math.round).join()
          shifts.moved.push(`${element?.localName}.${element?.className} by ${way}`)
        }
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () => page.evaluate(() => Reflect.get(window, 'shifts') as { sum: number; moved: string[] })
}

/**
 * Presses, and waits until the answer is drawn: a busy machine takes longer for it than the half second after which a
 * browser takes a shift for one that nobody asked for.
 */
export async function pressAndWait(page: Page, press: () => Promise<void>, answer: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const answerings = Reflect.get(window, 'answerings') as Answering[]
    answerings.push({ from: performance.now(), to: Number.POSITIVE_INFINITY })
  })
  await press()
  await answer()
  await page.evaluate(async () => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    await nextFrame()
    await nextFrame()
    const answering = (Reflect.get(window, 'answerings') as Answering[]).at(-1)
    if (answering) answering.to = performance.now()
  })
}
