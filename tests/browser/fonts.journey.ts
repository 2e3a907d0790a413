import type { Page } from '@playwright/test'
import { builtIssues, pageKinds } from './every-page.ts'
import { expect, test } from './support.ts'

const [latest] = builtIssues()
const story = `issues/${latest?.id}/${latest?.stories[0]?.id}/`

/** Texts of which a part is set in a font that is not one of the product’s own. */
async function findStrayGlyphs(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { parentElement: element, textContent } = walker.currentNode
      if (element?.checkVisibility() && textContent?.trim()) element.setAttribute('data-text', '')
    }
  })
  const { root } = await session.send('DOM.getDocument', { depth: 1 })
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '[data-text]' })
  const strays = await Promise.all(
    nodeIds.map(async (nodeId) => {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
      const foreign = fonts.filter(({ isCustomFont }) => !isCustomFont)
      if (foreign.length === 0) return []
      const { outerHTML } = await session.send('DOM.getOuterHTML', { nodeId })
      return foreign.map(({ familyName, glyphCount }) => `${glyphCount} in ${familyName}: ${outerHTML.slice(0, 160)}`)
    }),
  )
  await session.detach()
  return strays.flat()
}

const kinds = pageKinds().filter((address) => !address.includes('no-such-page'))
test('sets every sign of every kind of page in its own fonts, and asks for their Latin and Vietnamese cuts alone', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const files = new Set<string>()
  page.on('request', (request) => {
    if (request.resourceType() === 'font') files.add(new URL(request.url()).pathname)
  })
  await page.setViewportSize({ width: 1280, height: 800 })
  for (const address of kinds) {
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.locator('main button[aria-controls^="why-"][aria-expanded="false"]').evaluateAll((buttons) => {
      for (const button of buttons) if (button instanceof HTMLElement) button.click()
    })
    await page.evaluate(() => document.fonts.ready)
    expect.soft(await findStrayGlyphs(page), address).toEqual([])
  }
  expect(files.size).toBeGreaterThan(4)
  for (const file of files) expect(file).toMatch(/-(?:latin|vietnamese)[-.]/)
})

interface Setting {
  readonly name: string
  readonly height: number
  /** Middles of its lines, below its top. */
  readonly lines: readonly number[]
}

/** How every block of prose is set now. */
const settingsOf = (page: Page): Promise<Setting[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('h1, main [data-block] :is(p, li)')].map((block) => {
      const range = document.createRange()
      range.selectNodeContents(block)
      const { top, height } = block.getBoundingClientRect()
      const lines: number[] = []
      for (const { top: one, bottom } of range.getClientRects()) {
        const middle = (one + bottom) / 2 - top
        if (middle - (lines.at(-1) ?? -99) > 8) lines.push(middle)
      }
      return { name: block.textContent.slice(0, 24), height, lines }
    }),
  )

/** No two typefaces have equal widths, so that here and there a word goes to the next line. */
const MOST_BROKEN_OTHERWISE = 0.15

for (const language of ['vi', 'en']) {
  test(`moves no line of the ${language} text by more than a pixel when the fonts arrive`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 })
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/*.woff2', async (route) => {
      await released
      await route.continue()
    })
    await page.goto(`${language}/${story}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const standIns = await settingsOf(page)
    release()
    await page.waitForFunction(() => document.fonts.check('18px "CM Text"') && document.fonts.status === 'loaded')
    const own = await settingsOf(page)
    const pairs = own.map((setting, place) => ({ own: setting, standIn: standIns[place] ?? setting }))
    const isBrokenAlike = ({ own, standIn }: (typeof pairs)[number]) => own.lines.length === standIn.lines.length
    const alike = pairs.filter(isBrokenAlike)
    const moved = alike.flatMap(({ own, standIn }) => {
      const ways = own.lines.map((middle, line) => Math.abs(middle - (standIn.lines[line] ?? Number.NaN)))
      const way = Math.max(Math.abs(own.height - standIn.height), ...ways)
      return way <= 1 ? [] : [`${own.name}: ${way} px`]
    })
    expect(moved).toEqual([])
    expect(1 - alike.length / pairs.length).toBeLessThanOrEqual(MOST_BROKEN_OTHERWISE)
  })
}
