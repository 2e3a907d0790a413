import type { Page } from '@playwright/test'
import { builtIssues } from './every-page.ts'
import { pressAndWait, watchShifts } from './layout-shifts.ts'
import { expect, test } from './support.ts'

const [latest] = builtIssues()
const [story] = latest?.stories ?? []
const issuePage = `vi/issues/${latest?.id}/`
const storyPage = `${issuePage}${story?.id}/`

const barOf = (page: Page) => page.locator('article > [data-state]')
const isInWindow = (page: Page) =>
  barOf(page).evaluate((bar) => bar.getBoundingClientRect().top >= 0 && getComputedStyle(bar).visibility === 'visible')

/** Too little to see: words of the header that are a few pixels wider in the font that came late. */
const UNSEEN = 0.002

/** Reads on by the wheel, a little less than a window at a time, each time until what is in sight is noted. */
async function readToTheEnd(page: Page) {
  const noted = () => page.evaluate(() => localStorage.getItem('cm.reading') ?? '')
  const done = page.getByRole('navigation', { name: 'Chuyển câu chuyện' }).getByText('Đã đọc')
  await page.mouse.move(200, 300)
  for (let turn = 0; turn < 40 && !(await done.isVisible()); turn += 1) {
    const before = await noted()
    const isAtEnd = await page.evaluate(() => window.scrollY + window.innerHeight >= document.body.scrollHeight - 2)
    await page.mouse.wheel(0, 450)
    if (isAtEnd) break
    await expect
      .poll(noted, { timeout: 2500 })
      .not.toBe(before)
      .catch(() => undefined)
  }
  await expect(done).toBeVisible()
}

test('reads a story by scrolling until it is read, and finds the door of the issue open', async ({ page }) => {
  test.setTimeout(90_000)
  const shifts = await watchShifts(page)
  await page.goto(storyPage)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await readToTheEnd(page)
  const { sum, moved } = await shifts()
  expect(sum, moved.join('\n')).toBeLessThan(UNSEEN)
  await page.getByRole('link', { name: 'Về trang số này' }).last().click()
  const card = page.getByRole('article').first()
  await expect(card.getByText('Đã đọc')).toBeVisible()
  await expect(page.getByText(`Đã đọc 1/${latest?.stories.length} câu chuyện`)).toBeVisible()
  await page.reload()
  await expect(card.getByText('Đã đọc')).toBeVisible()
})

test('leads back from the home page to the block that was read last', async ({ page }) => {
  await page.goto(storyPage)
  const places = () => page.evaluate(() => localStorage.getItem('cm.reading') ?? '')
  await expect.poll(places).toContain(`${latest?.id}/${story?.id}`)
  await page.goto('vi/')
  await page.getByRole('link', { name: 'Đọc tiếp' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story?.title.vi ?? '')
  await expect(page.locator(new URL(page.url()).hash)).toBeInViewport()
})

for (const width of [360, 1280]) {
  test(`brings the reading bar on the way up and takes it away on the way down, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(storyPage)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expect(barOf(page)).toBeHidden()
    await page.mouse.move(200, 300)
    await page.mouse.wheel(0, 1200)
    await expect(barOf(page)).toHaveAttribute('data-state', 'tucked')
    await expect.poll(() => isInWindow(page)).toBe(false)
    await page.mouse.wheel(0, -200)
    await expect.poll(() => isInWindow(page)).toBe(true)
    await expect(barOf(page)).toContainText(/\d\u00a0%/)
    await page.mouse.wheel(0, 300)
    await expect.poll(() => isInWindow(page)).toBe(false)
    await barOf(page).getByRole('button').first().focus()
    await expect.poll(() => isInWindow(page)).toBe(true)
    await page.mouse.wheel(0, -3000)
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0)
  })
}

test('marks in the contents where the reader is, and leads there by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(storyPage)
  const contents = page.getByRole('navigation', { name: 'Trong bài này' })
  const second = contents.getByRole('link').nth(1)
  await second.focus()
  await page.keyboard.press('Enter')
  await expect(second).toHaveAttribute('aria-current', 'location')
  await expect(contents.locator('[aria-current]')).toHaveCount(1)
  const heading = page.getByRole('heading', { level: 2, name: (await second.textContent()) ?? '' })
  await expect(heading).toBeFocused()
  await expect(heading).toBeInViewport()
})

test('never covers what has the focus on the way back up', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 })
  await page.goto(storyPage)
  await page.getByRole('navigation', { name: 'Chuyển câu chuyện' }).getByRole('link').last().focus()
  for (let stop = 0; stop < 8; stop += 1) {
    await page.keyboard.press('Shift+Tab')
    const isCovered = () =>
      page.evaluate(() => {
        const focused = document.activeElement
        if (focused === null || focused.closest('[data-state]')) return false
        const { left, top, height } = focused.getBoundingClientRect()
        const hit = document.elementFromPoint(left + 4, top + height / 2)
        return hit !== null && hit.closest('article > [data-state]') !== null
      })
    await expect.poll(isCovered).toBe(false)
  }
})

for (const width of [360, 1280, 1680]) {
  test(`moves nothing by itself through load, toggles and panels, ${width} px wide`, async ({ page }) => {
    const shifts = await watchShifts(page)
    await page.setViewportSize({ width, height: 800 })
    await page.goto(storyPage)
    await page.evaluate(() => document.fonts.ready)
    await page.mouse.move(200, 300)
    for (const view of ['English', 'Song ngữ', 'Tiếng Việt']) {
      const choice = page.getByRole('group', { name: 'Đọc bằng' }).getByRole('radio', { name: view })
      await choice.focus()
      await pressAndWait(
        page,
        () => page.keyboard.press('Space'),
        () => expect(choice).toBeChecked(),
      )
    }
    const why = page.getByRole('button', { name: 'Tại sao quan trọng đối với FCI?' })
    await pressAndWait(
      page,
      () => why.press('Enter'),
      () => expect(why).toHaveAttribute('aria-expanded', 'true'),
    )
    await page.mouse.wheel(0, 600)
    await expect(barOf(page)).toHaveAttribute('data-state', 'tucked')
    await page.mouse.wheel(0, -1200)
    await expect.poll(() => isInWindow(page)).toBe(true)
    const places = () => page.evaluate(() => localStorage.getItem('cm.reading') ?? '')
    await expect.poll(places).toContain(`${story?.id}`)
    const { sum, moved } = await shifts()
    expect(sum, moved.join('\n')).toBeLessThan(UNSEEN)
  })
}

test.describe('where motion is welcome', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } })

  test('swings the door once, when the reader returns from a story and it stands elsewhere', async ({ page }) => {
    const place = { state: 'done', blocks: [], total: 1, last: null, changedAt: 1, clearedAt: 0 }
    const kept = JSON.stringify({ version: 1, stories: { [`${latest?.id}/${story?.id}`]: place } })
    await page.addInitScript((text) => {
      if (localStorage.getItem('cm.reading') === null) localStorage.setItem('cm.reading', text)
    }, kept)
    await page.goto(issuePage)
    const leaf = page.getByRole('img').locator('polygon').last()
    const read = await leaf.getAttribute('points')
    await page.getByRole('article').first().getByRole('heading').getByRole('link').click()
    await page.getByRole('button', { name: 'Đánh dấu chưa đọc' }).click()
    await page.evaluate(() => {
      // Slowly, so that a busy machine too draws a few frames of it.
      document.documentElement.style.setProperty('--m-4', '3000ms')
      const drawn = new Set<string>()
      Object.assign(window, { drawn })
      const look = () => {
        const points = document.querySelector('svg[role=img] polygon:last-of-type')?.getAttribute('points')
        if (points) drawn.add(points)
        requestAnimationFrame(look)
      }
      look()
    })
    const drawn = () => page.evaluate(() => Array.from(Reflect.get(window, 'drawn') as Set<string>))
    await page.getByRole('link', { name: 'Về trang số này' }).last().click()
    await expect(page.getByRole('img', { name: /mở 0% / })).toBeVisible()
    await expect.poll(async () => (await drawn()).length).toBeGreaterThan(3)
    expect((await drawn())[0]).toBe(read)
    await expect(leaf).toHaveAttribute('points', '310,48 171.7,43.9 171.7,325.2 310,318')
  })
})
