import { builtIssues, everyPage } from './every-page.ts'
import { expect, test } from './support.ts'

const [latest] = builtIssues()
const issue = `vi/issues/${latest?.id}/`
const story = `${issue}${latest?.stories[0]?.id}/`

test('leads from / to the language of the browser', async ({ page, baseURL }) => {
  await page.goto('')
  await expect(page).toHaveURL(`${baseURL}vi/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(latest?.title.vi ?? '')
})

test('gives every page its own title and language, at an address that can be opened', async ({ request }) => {
  const titles = new Set<string>()
  const pages = everyPage().filter((address) => !address.includes('no-such-page'))
  for (const address of pages) {
    const response = await request.get(address)
    expect(response.status(), address).toBe(200)
    const html = await response.text()
    const [, language] = /<html lang="(\w+)"/.exec(html) ?? []
    expect(language, address).toBe(address.slice(0, 2))
    expect(html.match(/<h1[\s>]/g), address).toHaveLength(1)
    titles.add(`${language} ${/<title>([^<]+)<\/title>/.exec(html)?.[1]}`)
  }
  expect(titles.size).toBe(pages.length)
})

test('answers an unknown address with 404 and a page that helps', async ({ page, faults }) => {
  faults.expect(/404/)
  const response = await page.goto('vi/khong-co-trang-nay/')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1, name: 'Không tìm thấy trang' })).toBeVisible()
})

test('survives a reload on a story, and finds the old place and link on the way back', async ({ page }) => {
  await page.goto(issue)
  const link = page.getByRole('article').nth(1).getByRole('heading').getByRole('link')
  await link.scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => window.scrollY)
  const title = await link.textContent()
  await link.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
  await page.goBack()
  await expect(link).toBeFocused()
  expect(Math.abs((await page.evaluate(() => window.scrollY)) - before)).toBeLessThanOrEqual(2)
  await page.goForward()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '')
})

test('opens the panel, section and block that a shared link names', async ({ page }) => {
  const id = latest?.stories[0]?.id
  await page.goto(`${story}#why-${id}`)
  await expect(page.getByRole('button', { name: 'Tại sao quan trọng đối với FCI?' })).toHaveAttribute(
    'aria-expanded',
    'true',
  )
  await page.goto(`${story}#${id}-numbers-2`)
  await expect(page.locator(`#${id}-numbers-2`)).toBeInViewport()
})

test('reads an issue from end to end by its links', async ({ page }) => {
  await page.goto('vi/')
  await page.getByRole('link', { name: 'Bắt đầu đọc' }).click()
  for (const [place, { title }] of (latest?.stories ?? []).entries()) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title.vi ?? '')
    const isLast = place + 1 === latest?.stories.length
    if (!isLast) await page.getByRole('link', { name: /Câu chuyện tiếp theo/ }).click()
  }
  const threshold = page.getByRole('navigation', { name: 'Chuyển câu chuyện' })
  await threshold.getByRole('link').first().click()
  await expect(page.locator('#outlook')).toBeInViewport()
})
