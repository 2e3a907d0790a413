import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { builtIssues } from './every-page.ts'
import { expect, test } from './support.ts'

const [latest] = builtIssues()
const [first] = latest?.stories ?? []
const story = `vi/issues/${latest?.id}/${first?.id}/`
const title = first?.title.vi ?? ''

/** Chromium sets a blank before words that are only heard. */
const named = (verb: string, about = title) =>
  new RegExp(`^${verb} ?: ${about.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)
const toast = (page: Page, words: string) => page.getByText(words, { exact: true }).last()
const noteField = (page: Page) => page.getByRole('textbox', { name: `Ghi chú về “${title}”` })
const kept = (page: Page) => page.getByRole('region', { name: 'Ghi chú của bạn' })
const items = (page: Page) => page.getByRole('main').getByRole('heading', { level: 3 })

/** Selects the first words of the first block of text. */
async function selectWords(page: Page): Promise<string> {
  return page
    .locator('article [data-block][id] p')
    .first()
    .evaluate((paragraph) => {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
      const node = walker.nextNode()
      const words = node?.textContent?.slice(0, 24).trim() ?? ''
      paragraph.scrollIntoView({ block: 'center' })
      if (node) getSelection()?.setBaseAndExtent(node, 0, node, words.length)
      return words
    })
}

test('a note that was begun outlives a reload', async ({ page }) => {
  await page.goto(story)
  await page.getByRole('button', { name: named('Viết ghi chú') }).click()
  await noteField(page).fill('Hỏi nhóm hạ tầng')
  await page.reload()
  await expect(noteField(page)).toHaveValue('Hỏi nhóm hạ tầng')
})

test('keeps a story with a note and a passage, takes it all along, and brings it back', async ({ page }) => {
  await page.goto(story)
  await page
    .getByRole('button', { name: named('Lưu') })
    .first()
    .click()
  await expect(toast(page, 'Đã lưu.')).toBeVisible()
  await page.getByRole('button', { name: named('Viết ghi chú') }).click()
  await noteField(page).fill('Hỏi nhóm hạ tầng')
  await page.getByRole('button', { name: 'Lưu ghi chú' }).click()
  await expect(toast(page, 'Đã lưu ghi chú.')).toBeVisible()

  const words = await selectWords(page)
  await page.getByRole('button', { name: 'Giữ đoạn này' }).click()
  await expect(kept(page).getByRole('link', { name: words })).toBeVisible()
  expect(await page.evaluate(() => CSS.highlights.get('kept-passage')?.size)).toBe(1)

  await page.goto('vi/library/')
  await expect(items(page).filter({ hasText: title })).toBeVisible()
  await expect(page.getByText('Ghi chú: Hỏi nhóm hạ tầng', { exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: words })).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải cả thư viện (JSON)' }).click()
  const file = await (await download).path()
  expect(await readFile(file, 'utf8')).toContain('Hỏi nhóm hạ tầng')

  await page.getByRole('button', { name: 'Chuyển sang thiết bị khác' }).click()
  await expect(page.getByRole('img', { name: 'Mã QR 1 trong 1' })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Xóa tất cả' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa tất cả' }).click()
  await expect(page.getByRole('link', { name: words })).toHaveCount(0)
  await page.getByRole('button', { name: 'Khôi phục những gì vừa xóa' }).click()
  await expect(page.getByRole('link', { name: words })).toBeVisible()

  await page.getByLabel('Chọn tệp thư viện').last().setInputFiles(file)
  const preview = page.getByRole('dialog', { name: 'Nhập vào thư viện?' })
  await expect(preview.getByText('Thư viện của bạn đã có đủ những gì trong này.')).toBeVisible()
})

test('does the same by keys alone', async ({ page }) => {
  await page.goto(story)
  await page.keyboard.press('s')
  await expect(toast(page, 'Đã lưu.')).toBeVisible()
  await kept(page).waitFor()
  const words = await selectWords(page)
  await page.keyboard.press('m')
  await expect(kept(page).getByRole('link', { name: words })).toBeVisible()
  await page.getByRole('button', { name: named('Viết ghi chú') }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Chỉ dùng phím')
  await page.keyboard.press('Control+Enter')
  await expect(toast(page, 'Đã lưu ghi chú.')).toBeVisible()
  await expect(page.getByRole('button', { name: named('Viết ghi chú') })).toBeFocused()
  await page.getByRole('button', { name: named('Xóa ghi chú', 'Chỉ dùng phím') }).focus()
  await page.keyboard.press('Enter')
  await expect(toast(page, 'Đã xóa ghi chú.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(kept(page).getByText('Ghi chú: Chỉ dùng phím', { exact: true })).toBeVisible()
})

test('tells other tabs, and takes a library from a code that another device shows', async ({
  page,
  context,
  browser,
}) => {
  await page.goto(story)
  const other = await context.newPage()
  await other.goto('vi/library/')
  await expect(other.getByRole('heading', { name: 'Bạn chưa lưu câu chuyện nào' })).toBeVisible()
  await page
    .getByRole('button', { name: named('Lưu') })
    .first()
    .click()
  await expect(items(other).filter({ hasText: title })).toBeVisible()

  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await other.bringToFront()
  await other.getByRole('button', { name: 'Chuyển sang thiết bị khác' }).click()
  await other.getByRole('button', { name: 'Chép liên kết của mã này' }).click()
  const link = await other.evaluate(() => navigator.clipboard.readText())
  expect(link).toContain('#import=1.1.1.')
  const phone = await browser.newPage()
  await phone.goto(link)
  const preview = phone.getByRole('dialog', { name: 'Nhập vào thư viện?' })
  await expect(preview.getByText(`Câu chuyện: ${title}`)).toBeVisible()
  await preview.getByRole('button', { name: 'Nhập', exact: true }).click()
  await expect(items(phone).filter({ hasText: title })).toBeVisible()
  await expect(phone).toHaveURL(/library\/$/)
  await phone.close()
})
