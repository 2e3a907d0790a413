import { builtIssues } from './every-page.ts'
import { expect, test } from './support.ts'

const [latest] = builtIssues()
const story = `vi/issues/${latest?.id}/${latest?.stories[0]?.id}/`

for (const width of [360, 768, 1280]) {
  test(`keeps the block under the eye where it is when the language flips, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(story)
    await page.evaluate(() => document.fonts.ready)
    const block = page.locator('[data-block]').nth(7)
    await block.evaluate((element) => {
      window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 200)
    })
    const topOf = () => block.evaluate((element) => element.getBoundingClientRect().top)
    const before = await topOf()
    const flip = () => page.getByRole('group', { name: 'Đọc bằng' }).getByRole('radio', { name: 'English' })
    await flip().evaluate((radio: HTMLInputElement) => {
      radio.click()
    })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(latest?.stories[0]?.title.en ?? '')
    expect(Math.abs((await topOf()) - before)).toBeLessThanOrEqual(2)
    expect(page.url()).toContain('?view=en')
  })
}

test('keeps open panels open when the language of the site changes, and Back returns to the old one', async ({
  page,
}) => {
  await page.goto(story)
  await page.getByRole('button', { name: 'Tại sao quan trọng đối với FCI?' }).click()
  await page
    .getByRole('group', { name: 'Ngôn ngữ trang' })
    .getByRole('radio', { name: 'English' })
    .click({ force: true })
  await expect(page.getByRole('button', { name: 'Why it matters for FCI' })).toHaveAttribute('aria-expanded', 'true')
  expect(page.url()).toContain('/en/issues/')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(latest?.stories[0]?.title.vi ?? '')
})

test('goes back to the language before at the same block', async ({ page }) => {
  await page.goto(`${story}?view=en`)
  const block = page.locator('[data-block]').nth(9)
  const topOf = () => block.evaluate((element) => element.getBoundingClientRect().top)
  await block.evaluate((element) => {
    window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 150)
  })
  const flip = page.getByRole('group', { name: 'Đọc bằng' }).getByRole('radio', { name: 'Tiếng Việt' })
  await flip.evaluate((radio: HTMLInputElement) => {
    radio.click()
  })
  await expect(block).toHaveAttribute('lang', 'vi')
  const before = await topOf()
  await page.goBack()
  await expect(block).toHaveAttribute('lang', 'en')
  expect(Math.abs((await topOf()) - before)).toBeLessThanOrEqual(2)
})

test('sets both languages side by side on a wide screen and one below the other on a phone', async ({ page }) => {
  const halves = () =>
    page
      .locator('[data-block]:has(> [lang=vi]):has(> [lang=en])')
      .first()
      .evaluate((pair) => [...pair.children].map((half) => half.getBoundingClientRect().top))
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`${story}?view=both`)
  const [left, right] = await halves()
  expect(left).toBe(right)
  await page.setViewportSize({ width: 360, height: 800 })
  const [upper, lower] = await halves()
  expect(lower).toBeGreaterThan(upper ?? 0)
})

test('works by keyboard: language of a card, then its panel', async ({ page }) => {
  await page.goto(`vi/issues/${latest?.id}/`)
  const card = page.getByRole('article').first()
  await card.getByRole('radio', { name: 'Tiếng Việt' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(card.getByRole('heading', { level: 2 })).toHaveText(latest?.stories[0]?.title.en ?? '')
  await expect(card.getByRole('radio', { name: 'English' })).toBeFocused()
  const panel = card.getByRole('button', { name: /^Why it matters|^Tại sao/ })
  await panel.focus()
  await page.keyboard.press('Enter')
  await expect(panel).toHaveAttribute('aria-expanded', 'true')
  await expect(panel).toBeFocused()
})
