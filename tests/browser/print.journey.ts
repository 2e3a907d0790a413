import type { Page } from '@playwright/test'
import { builtIssues, isThorough } from './every-page.ts'
import { printPage, withoutSpaces } from './printed-pages.ts'
import { expect, test } from './support.ts'

const LONGEST_STORY = 3
const LONGEST_ISSUE = 8

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(() => document.fonts.ready)
}

/** What the why-it-matters panels say, block by block, without spaces. */
async function panelTexts(page: Page): Promise<string[]> {
  const blocks = page.locator('main [id^="why-"] [data-block]')
  return (await blocks.allTextContents()).map(withoutSpaces)
}

/** The words that stand on paper. */
async function printedWords(page: Page): Promise<string> {
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  return page.locator('main').innerText()
}

/** The newest issue is the longest; the others are printed where everything is looked at. */
const printed = isThorough ? builtIssues() : builtIssues().slice(0, 1)

for (const language of ['vi', 'en'] as const) {
  for (const issue of printed) {
    test(`prints ${language}/${issue.id} whole on at most ${LONGEST_ISSUE} sheets, with its panels and no heading left alone`, async ({
      page,
    }) => {
      await open(page, `${language}/issues/${issue.id}/`)
      const panels = await panelTexts(page)
      const { sheets, signs, lonelyHeadings } = await printPage(page)
      expect(sheets).toBeLessThanOrEqual(LONGEST_ISSUE)
      expect(lonelyHeadings).toEqual([])
      for (const text of panels) expect(signs).toContain(text)
      const words = await printedWords(page)
      for (const story of issue.stories) expect(words).toContain(story.title[language] ?? story.title.vi)
    })

    for (const story of issue.stories) {
      test(`prints ${language}/${issue.id}/${story.id} on at most ${LONGEST_STORY} sheets, with its panel and no heading left alone`, async ({
        page,
      }) => {
        await open(page, `${language}/issues/${issue.id}/${story.id}/`)
        const panels = await panelTexts(page)
        const { sheets, signs, lonelyHeadings } = await printPage(page)
        expect(sheets).toBeLessThanOrEqual(LONGEST_STORY)
        expect(lonelyHeadings).toEqual([])
        expect(panels.length).toBeGreaterThan(0)
        for (const text of panels) expect(signs).toContain(text)
      })
    }
  }
}

test('prints what a shut panel says, where paper links lead, where the print is from, and nothing to press', async ({
  page,
}) => {
  const [issue] = builtIssues()
  await open(page, `vi/issues/${issue?.id}/${issue?.stories[0]?.id}/`)
  const panel = page.locator('[id^="why-"][hidden]').first()
  const hiddenWords = await panel.evaluate((element) => element.textContent)
  const words = await printedWords(page)
  for (const word of hiddenWords.split(/\s+/).slice(0, 8)) expect(words).toContain(word)
  expect(words).toMatch(/In từ https?:\/\/.*, ngày \d+\/\d+\/\d{4}/)
  const after = await page
    .locator('table a[href*="arxiv.org"]')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content)
  expect(after).toContain('arxiv.org')
  await expect(page.getByRole('button', { name: 'Chia sẻ' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Công cụ của đoạn này' }).first()).toBeHidden()
  await expect(page.getByRole('group', { name: 'Đọc bằng' })).toBeHidden()
})

test('gives the screen back as it was when the print is done', async ({ page }) => {
  const [issue] = builtIssues()
  await open(page, `vi/issues/${issue?.id}/`)
  await page.evaluate(() => window.scrollTo({ top: 900, behavior: 'instant' }))
  const before = await page.evaluate(() => [window.scrollY, document.documentElement.scrollHeight])
  await page.pdf({ preferCSSPageSize: true })
  expect(await page.evaluate(() => [window.scrollY, document.documentElement.scrollHeight])).toEqual(before)
})

test('opens every panel of the home page in print', async ({ page }) => {
  await open(page, 'vi/')
  const panels = await panelTexts(page)
  expect(panels.length).toBeGreaterThan(0)
  const { signs } = await printPage(page)
  for (const text of panels) expect(signs).toContain(text)
})
