import type { Locator, Page } from '@playwright/test'
import { findAxeFaults } from './axe.ts'
import { builtIssues } from './every-page.ts'
import { expect, test } from './support.ts'

const [latest] = builtIssues()
const story = `vi/issues/${latest?.id}/${latest?.stories[0]?.id}/`

async function open(page: Page, address: string, width: number): Promise<Locator> {
  await page.setViewportSize({ width, height: 800 })
  await page.goto(address)
  await page.evaluate(() => document.fonts.ready)
  const block = page.locator('[data-block][id]').nth(3)
  await block.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }))
  return block
}

const toolsOf = (block: Locator) => block.locator('xpath=following-sibling::*')
const handleOf = (block: Locator) => toolsOf(block).getByRole('button', { name: 'Công cụ của đoạn này' })
const topOf = (block: Locator) => block.evaluate((element) => element.getBoundingClientRect().top)

for (const width of [320, 360, 768, 1280]) {
  test(`peeks at a block without moving what is above it, ${width} px wide`, async ({ page }) => {
    const block = await open(page, story, width)
    await handleOf(block).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    const before = await topOf(block)
    await page.keyboard.press('Enter')
    await expect(toolsOf(block).locator('[lang="en"]').first()).toBeVisible()
    expect(Math.abs((await topOf(block)) - before)).toBeLessThanOrEqual(2)
    await expect(toolsOf(block).getByRole('button', { name: 'Ẩn bản tiếng Anh' })).toBeFocused()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    expect(await findAxeFaults(page)).toEqual([])
  })
}

test('takes no room for its handles, and shows one only where the pointer or the focus is', async ({ page }) => {
  const block = await open(page, story, 1280)
  const sign = handleOf(block).locator('span').first()
  await page.mouse.move(0, 0)
  await expect(sign).toHaveCSS('opacity', '0')
  await block.hover()
  await expect(sign).toHaveCSS('opacity', '1')
  const room = await toolsOf(block).evaluate((tools) => tools.getBoundingClientRect().height)
  expect(room).toBe(0)
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 800 } })

  test('gives the thumb a target of 44 px beside every block', async ({ page }) => {
    await page.goto(story)
    for (const handle of await page.getByRole('button', { name: 'Công cụ của đoạn này' }).all()) {
      if (!(await handle.isVisible())) continue
      const box = await handle.boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
    }
    await expect(page.locator('[data-block] + div button span').first()).toHaveCSS('opacity', '1')
  })
})

test('leads from a shared link to its block, in sight and marked', async ({ page }) => {
  const block = await open(page, story, 1280)
  const id = await block.getAttribute('id')
  await page.goto('about:blank')
  await page.goto(`${story}#${id}`)
  const target = page.locator(`[id="${id}"]`)
  await expect(target).toHaveAttribute('data-marked', '')
  await expect(target).toBeInViewport()
  await page.mouse.wheel(0, 4000)
  await expect(target).not.toHaveAttribute('data-marked', '')
})

test('copies a quotation that says where it is from', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const block = await open(page, story, 1280)
  await handleOf(block).click()
  await toolsOf(block).getByRole('button', { name: 'Sao chép trích dẫn song ngữ' }).click()
  await expect(toolsOf(block).getByRole('button', { name: 'Đã sao chép trích dẫn.' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(latest?.stories[0]?.title.vi)
  expect(copied).toContain(`${story}#${await block.getAttribute('id')}`)
})

test('keeps the heads of both columns in sight on a wide screen', async ({ page }) => {
  await open(page, `${story}?view=both`, 1280)
  const head = page.getByText('Nguyên bản').first()
  await expect(head).toBeInViewport()
  const pair = page.locator('[data-block]:has(> [lang=vi]):has(> [lang=en])').first()
  await expect(pair).toBeAttached()
})
