import type { Page } from '@playwright/test'

/**
 * Adds up the layout shifts that no press asked for, from the first moment of a page; to be called before the page is
 * loaded. What it returns tells the sum, and which elements moved.
 */
export async function watchShifts(page: Page): Promise<() => Promise<{ sum: number; moved: string[] }>> {
  await page.addInitScript(() => {
    const shifts = { sum: 0, moved: [] as string[] }
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
          value: number
          hadRecentInput: boolean
          sources: readonly { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[]
        }
        if (hadRecentInput) continue
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
