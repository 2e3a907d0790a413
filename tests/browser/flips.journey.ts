import { builtIssues } from './every-page.ts'
import { expect, test } from './support.ts'

const [latest] = builtIssues()
const issue = `vi/issues/${latest?.id}/`
const pages = [issue, ...(latest?.stories ?? []).map(({ id }) => `${issue}${id}/`)]

interface Flips {
  readonly faults: string[]
  /** Blocks at which the language was flipped, and those too near an end of the page to come under the eye, or beside another. */
  readonly flipped: number
  readonly outOfReach: number
}

/** Flips the language and back at every block of the page, in the page itself: by the toggle, and by the key. */
async function flipAtEveryBlock(): Promise<Flips> {
  const drawn = async () => {
    await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
  }
  const toggle = [...document.querySelectorAll('main fieldset')].find((set) => set.querySelector('[value=both]'))
  const choose = (language: string) => {
    const radio = toggle?.querySelector<HTMLInputElement>(`[value=${language}]`)
    radio?.focus({ preventScroll: true })
    radio?.click()
    return radio
  }
  const press = () => {
    const key = { code: 'KeyL', key: 'l', bubbles: true }
    const before = document.activeElement
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key))
    return before
  }
  // In two columns, either block may be the one that is read.
  const isBesideAnother = (id: string, eye: number) =>
    [...document.querySelectorAll('main [data-block][id]')].some((other) => {
      const { top, bottom, left } = other.getBoundingClientRect()
      const own = document.getElementById(id)?.getBoundingClientRect()
      return other.id !== id && top <= window.innerHeight / 3 && bottom > eye && Math.abs(left - (own?.left ?? 0)) > 100
    })
  const openPanels = () => document.querySelectorAll('[aria-controls^="why-"][aria-expanded=true]').length
  const faults: string[] = []
  let flipped = 0
  let outOfReach = 0
  for (const { id } of document.querySelectorAll('main [data-block][id]')) {
    const topOf = () => document.getElementById(id)?.getBoundingClientRect().top ?? Number.NaN
    if (document.getElementById(id)?.checkVisibility() !== true) continue
    // A little above a third of the window: the block is the last to begin there.
    const eye = Math.floor(window.innerHeight / 3) - 20
    window.scrollBy({ top: topOf() - eye, behavior: 'instant' })
    await drawn()
    if (Math.abs(topOf() - eye) > 1 || window.scrollY === 0 || isBesideAnother(id, eye)) {
      outOfReach += 1
      continue
    }
    flipped += 1
    const ways = [() => choose('en'), () => choose('vi'), ...(flipped % 3 === 0 ? [press, press] : [])]
    for (const [way, flip] of ways.entries()) {
      const [top, panels, address] = [topOf(), openPanels(), location.href]
      const focused = flip()
      await drawn()
      const moved = topOf() - top
      const place = `${id}, flip ${way + 1}`
      if (location.href === address) faults.push(`${place}: nothing happened`)
      if (!(Math.abs(moved) <= 2)) faults.push(`${place}: moved by ${moved} px`)
      if (document.activeElement !== focused) faults.push(`${place}: lost the focus`)
      if (openPanels() !== panels) faults.push(`${place}: shut a panel`)
    }
  }
  return { faults, flipped, outOfReach }
}

for (const width of [360, 768, 1280]) {
  for (const address of pages) {
    test(`keeps every block of ${address} where it is when the language flips, ${width} px wide`, async ({ page }) => {
      test.setTimeout(120_000)
      await page.setViewportSize({ width, height: 800 })
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.evaluate(() => document.fonts.ready)
      for (const panel of await page.locator('main button[aria-controls^="why-"]').all()) await panel.press('Enter')
      const { faults, flipped, outOfReach } = await page.evaluate(flipAtEveryBlock)
      expect(faults).toEqual([])
      expect(flipped).toBeGreaterThan(outOfReach)
    })
  }
}
