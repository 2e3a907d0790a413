import type { Page } from '@playwright/test'
import { blockStorage } from './block-storage.ts'
import { builtIssues } from './every-page.ts'
import { holdApp } from './hold-app.ts'
import { watchShifts } from './layout-shifts.ts'
import { expect, test } from './support.ts'

const [latest] = builtIssues()
const story = `vi/issues/${latest?.id}/${latest?.stories[0]?.id}/`
/** Too little to see: words of the header that are a few pixels wider in the font that came late. */
const UNSEEN = 0.002
const DARK_GROUND = 'rgb(18, 20, 31)'

const groundOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

test('keeps the theme over a reload, and never paints another one first, however slow the device', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('vi/settings/')
  await page.getByRole('group', { name: 'Giao diện' }).getByRole('radio', { name: 'Tối' }).check({ force: true })
  expect(await groundOf(page)).toBe(DARK_GROUND)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  // Notes the ground of the page in every frame from the first one on.
  await page.addInitScript(() => {
    const seen = new Set<string>()
    Object.assign(window, { seenGrounds: seen })
    const look = () => {
      const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')]
      const isPainted = sheets.length > 0 && sheets.every(({ sheet }) => sheet !== null)
      if (isPainted) seen.add(getComputedStyle(document.documentElement).backgroundColor)
      requestAnimationFrame(look)
    }
    look()
  })
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  const seen = await page.evaluate(() => {
    const grounds: unknown = Reflect.get(window, 'seenGrounds')
    return grounds instanceof Set ? [...grounds].map(String) : []
  })
  expect(seen).toEqual([DARK_GROUND])
  const themeColour = page.locator('meta[name="theme-color"]').first()
  await expect(themeColour).toHaveAttribute('content', '#12141f')
})

test('follows the device live until the reader chooses', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('vi/settings/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => groundOf(page)).toBe(DARK_GROUND)
  await page.getByRole('group', { name: 'Giao diện' }).getByRole('radio', { name: 'Sáng' }).check({ force: true })
  await expect.poll(() => groundOf(page)).not.toBe(DARK_GROUND)
})

test('sets the text of a story in the width, spacing and typeface that the reader chose', async ({ page }) => {
  await page.setViewportSize({ width: 1680, height: 900 })
  const looks = async (preferences: Readonly<Record<string, unknown>>) => {
    await page.goto(story)
    await page.evaluate((text) => localStorage.setItem('cm.prefs', text), JSON.stringify(preferences))
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
      .locator('[data-block] p')
      .first()
      .evaluate((words) => {
        const { lineHeight, fontSize, fontFamily } = getComputedStyle(words)
        const leading = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)
        const ems = words.getBoundingClientRect().width / Number.parseFloat(fontSize)
        return { leading: leading.toFixed(1), ems: Math.round(ems), isSans: fontFamily.startsWith('"CM UI"') }
      })
  }
  expect(await looks({})).toEqual({ leading: '1.7', ems: 33, isSans: false })
  expect(await looks({ leading: 'compact', measure: 'narrow' })).toEqual({ leading: '1.5', ems: 29, isSans: false })
  const wide = { leading: '1.9', ems: 38, isSans: true }
  expect(await looks({ leading: 'airy', measure: 'wide', face: 'sans' })).toEqual(wide)
})

test('opens the panel without shifting the page, and gives the focus back', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(story)
  const heading = page.getByRole('heading', { level: 1 })
  const before = await heading.boundingBox()
  const opener = page.getByRole('button', { name: 'Tùy chọn đọc' }).first()
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Tùy chọn đọc' })).toBeFocused()
  expect(await page.locator('h1').boundingBox()).toEqual(before)
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()
  await opener.click()
  await page.mouse.click(40, 400)
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('works where storage is blocked', async ({ page }) => {
  await blockStorage(page)
  await page.goto('vi/settings/')
  const notice = page.getByRole('region', { name: 'Thông báo' })
  await expect(notice).toBeVisible()
  await page.getByRole('group', { name: 'Giao diện' }).getByRole('radio', { name: 'Tối' }).check({ force: true })
  expect(await groundOf(page)).toBe(DARK_GROUND)
  await notice.getByRole('button', { name: 'Ẩn thông báo' }).click()
  await expect(notice).toHaveCount(0)
})

test.describe('before the app is there', () => {
  test.use({ waitsForApp: false })

  test('shows panels that are always open in the first paint, and moves nothing when the app opens them', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      localStorage.setItem('cm.prefs', '{"why":true}')
    })
    const shifts = await watchShifts(page)
    const letGo = await holdApp(page)
    await page.goto(story)
    const panel = page.locator('[id^="why-"]').first()
    await expect(panel).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('data-why', 'true')
    letGo()
    await expect(page.locator('html')).not.toHaveAttribute('data-why')
    await expect(panel).toBeVisible()
    await expect(page.getByRole('button', { name: 'Tại sao quan trọng đối với FCI?' })).toHaveAttribute(
      'aria-expanded',
      'true',
    )
    const { sum, moved } = await shifts()
    expect(sum, moved.join('\n')).toBeLessThan(UNSEEN)
  })
})
