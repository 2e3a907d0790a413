import * as v from 'valibot'
import { BriefingIndexSchema, BriefingYearSchema } from '#domain/briefing.ts'
import { expect, test } from './support.ts'

test('the page for the organisation shows as many entries as its data counts, and their links open their panels', async ({
  page,
}) => {
  await page.goto('vi/for-fci/')
  const read = async (file: string): Promise<unknown> => (await page.request.get(file)).json()
  const { years } = v.parse(BriefingIndexSchema, await read('issues/briefing.json'))
  const total = years.reduce((sum, { count }) => sum + count, 0)
  await expect(page.getByText(`${total} mục`)).toBeVisible()
  const entries = years[0]
    ? v.parse(BriefingYearSchema, await read(`issues/briefing/${years[0].year}.json`)).entries
    : []
  const links = page.locator('[data-entry] h4 a')
  await expect(links).toHaveCount(entries.length)
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  expect(new Set(addresses).size).toBe(entries.length)
  // One in four day by day; all of them with `npm run measure`.
  const step = process.env.MEASURE === undefined ? 4 : 1
  for (const [place, address] of addresses.entries()) {
    if (place % step !== 0) continue
    await page.goto(address.slice(1))
    const anchor = page.locator(`[id="${new URL(address, 'https://here.example').hash.slice(1)}"]`)
    await expect(anchor, address).toBeInViewport()
    const isPanel = entries[place]?.kind === 'why' || address.includes('#why-')
    if (isPanel) await expect(anchor, address).not.toHaveAttribute('hidden')
  }
})

test('keeps a filter through a reload, in either language', async ({ page }) => {
  await page.goto('en/for-fci/')
  await page.getByRole('searchbox').fill('luong tu hoa')
  await expect(page).toHaveURL(/q=luong\+tu\+hoa/)
  await page.reload()
  await expect(page.getByRole('searchbox')).toHaveValue('luong tu hoa')
  await page.getByRole('combobox', { name: 'Topic' }).selectOption('quantization')
  await expect(page).toHaveURL(/topic=quantization/)
  await page.getByRole('banner').getByRole('radio', { name: 'Tiếng Việt' }).check()
  await expect(page).toHaveURL(/\/vi\/for-fci\/\?.*topic=quantization/)
})

test('a citation comes as a file that can be opened', async ({ page }) => {
  await page.goto('en/papers/arxiv-2509.09679/')
  await page.getByRole('button', { name: 'Cite' }).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download BibTeX file' }).click()
  const file = await coming
  expect(file.suggestedFilename()).toBe('arxiv-2509.09679.bib')
})
