import type { Page } from '@playwright/test'
import { blockStorage } from './block-storage.ts'
import { builtIssues } from './every-page.ts'
import { expect, test } from './support.ts'

const [latest] = builtIssues()
const [first, second] = latest?.stories ?? []
const issue = `vi/issues/${latest?.id}/`
const DARK_GROUND = 'rgb(18, 20, 31)'

/** What a page is there for, done by keyboard. */
interface Job {
  readonly address: string
  readonly task: string
  readonly work: (page: Page) => Promise<void>
}

const titleIs = (page: Page, title: string | undefined) =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '')

async function openWhy(page: Page): Promise<void> {
  const opener = page.locator('button[aria-controls^="why-"]').first()
  await opener.press('Enter')
  await expect(opener).toHaveAttribute('aria-expanded', 'true')
  await expect(page.locator('[id^="why-"]').first()).toBeVisible()
}

const JOBS: readonly Job[] = [
  {
    address: 'vi/',
    task: 'leads into the latest issue',
    work: async (page) => {
      await page.getByRole('link', { name: 'Bắt đầu đọc' }).press('Enter')
      await titleIs(page, first?.title.vi)
    },
  },
  {
    address: 'vi/issues/',
    task: 'leads to an issue',
    work: async (page) => {
      await page.getByRole('main').getByRole('link').first().press('Enter')
      await titleIs(page, latest?.title.vi)
    },
  },
  {
    address: issue,
    task: 'opens a panel, sets a card in English and leads to its story',
    work: async (page) => {
      await openWhy(page)
      const card = page.getByRole('article').first()
      await card.getByRole('radio', { name: 'English' }).press('Space')
      const link = card.getByRole('heading', { level: 2 }).getByRole('link')
      await expect(link).toHaveText(first?.title.en ?? '')
      await link.press('Enter')
      await titleIs(page, first?.title.en)
    },
  },
  {
    address: `${issue}${first?.id}/`,
    task: 'sets both languages side by side, opens its panel and leads on',
    work: async (page) => {
      await page.getByRole('radio', { name: 'Song ngữ' }).press('Space')
      await expect(page.locator('[data-block]:has(> [lang=vi]):has(> [lang=en])').first()).toBeVisible()
      await openWhy(page)
      await page.getByRole('link', { name: /Câu chuyện tiếp theo/ }).press('Enter')
      await titleIs(page, second?.title.vi)
    },
  },
  {
    address: 'vi/papers/',
    task: 'finds a paper',
    work: async (page) => {
      await page.getByRole('searchbox').fill('ButterflyQuant')
      await expect(page.getByRole('status').first()).toContainText(/^[12] /)
      await expect(page.getByRole('rowheader').first()).toContainText('ButterflyQuant')
    },
  },
  {
    address: 'vi/settings/',
    task: 'changes the theme at once',
    work: async (page) => {
      await page.getByRole('radio', { name: 'Tối' }).press('Space')
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    },
  },
  {
    address: 'vi/about/',
    task: 'tells about the newsletter and changes to English',
    work: async (page) => {
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
      await page.keyboard.press('l')
      await titleIs(page, 'About and help')
    },
  },
  {
    address: 'vi/khong-co-trang-nay/',
    task: 'leads home',
    work: async (page) => {
      await page.getByRole('main').getByRole('link').first().press('Enter')
      await titleIs(page, latest?.title.vi)
    },
  },
]

/** Names of animations and transitions that are under way. */
const movements = (page: Page) =>
  page.evaluate(() =>
    document.getAnimations().flatMap((animation) => {
      const duration = Number(animation.effect?.getComputedTiming().duration ?? 0)
      return animation.playState === 'running' && duration > 0 ? [`${animation.constructor.name} ${duration} ms`] : []
    }),
  )

for (const { address, task, work } of JOBS) {
  const isUnknown = address.includes('khong-co')

  test(`${address} ${task} where storage is blocked`, async ({ page, faults }) => {
    if (isUnknown) faults.expect(/404/)
    await blockStorage(page)
    await page.goto(address)
    await expect(page.getByRole('region', { name: 'Thông báo' })).toBeVisible()
    await work(page)
  })

  test(`${address} ${task} without a movement where motion is unwelcome`, async ({ page, faults }) => {
    if (isUnknown) faults.expect(/404/)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.evaluate(() => {
      const seen = new Set<string>()
      Object.assign(window, { movementsSeen: seen })
      const note = (event: Event) => seen.add(`${event.type} of ${(event.target as Element).localName}`)
      document.addEventListener('transitionrun', note)
      document.addEventListener('animationstart', note)
    })
    await work(page)
    expect(await movements(page)).toEqual([])
    expect(await page.evaluate(() => [...(Reflect.get(window, 'movementsSeen') as Set<string>)])).toEqual([])
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto')
  })

  test(`${address} ${task} in forced colours`, async ({ page, faults }) => {
    if (isUnknown) faults.expect(/404/)
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(DARK_GROUND)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)
    expect(outline).toBe('solid')
    const chosen = page.locator('label:has(input:checked) > span:visible')
    for (const segment of await chosen.all()) {
      const isTold = await segment.evaluate((element) => {
        const other = element.closest('fieldset')?.querySelector('label:has(input:not(:checked)) > span')
        const groundOf = (part: Element) => getComputedStyle(part).backgroundColor
        return other == null || groundOf(other) !== groundOf(element)
      })
      expect(isTold).toBe(true)
    }
    await work(page)
  })
}
