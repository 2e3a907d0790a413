import { findAxeFaults } from './axe.ts'
import { expect, test } from './support.ts'

test('finds a story with the keyboard alone, and leads to the very block', async ({ page }) => {
  await page.goto('vi/about/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.mouse.move(10, 10)
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('combobox')).toBeFocused({ timeout: 1000 })
  }).toPass()
  await page.keyboard.type('chiec o dai vao va li')
  const option = page.getByRole('option').first()
  await expect(option).toContainText('ButterflyQuant')
  await expect(option.locator('mark').first()).toHaveText('chiếc ô dài vào va li')
  await page.keyboard.press('ArrowDown')
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/vi\/issues\/2025-09-11\/butterflyquant\/#butterflyquant-analogy-1$/)
  await expect(page.locator('#butterflyquant-analogy-1')).toBeInViewport()
})

test('gives the focus back to what opened it', async ({ page }) => {
  await page.goto('vi/')
  const opener = page.getByRole('button', { name: 'Tìm kiếm' })
  await opener.click()
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('entropy')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('combobox')).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(opener).toBeFocused()
})

test('neither searches nor takes keys while an input method composes', async ({ page }) => {
  await page.goto('vi/')
  await page.getByRole('button', { name: 'Tìm kiếm' }).click()
  const field = page.getByRole('combobox')
  await expect(field).toBeFocused()
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/search/')) asked.push(request.url())
  })
  const session = await page.context().newCDPSession(page)
  for (const text of ['l', 'lu', 'lươ', 'lượng']) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  await expect(field).toHaveValue('lượng')
  await page.waitForTimeout(600)
  expect(asked).toEqual([])
  await expect(page.getByRole('option')).toHaveCount(0)
  await session.send('Input.insertText', { text: 'lượng tử hóa' })
  await expect(page.getByRole('option').first()).toContainText('QuaRot')
})

for (const [name, set] of [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
] as const) {
  test(`has no fault that axe finds, with results shown, ${name}`, async ({ page }) => {
    await page.emulateMedia(set)
    await page.goto('vi/')
    await page.getByRole('button', { name: 'Tìm kiếm' }).click()
    await page.getByRole('combobox').fill('quantization')
    await expect(page.getByRole('option').first()).toBeVisible()
    await page.keyboard.press('ArrowDown')
    expect(await findAxeFaults(page, false)).toEqual([])
    await page.goto('en/search/?q=entropy')
    await expect(page.getByRole('link', { name: /entropy mechanism/ }).first()).toBeVisible()
    expect(await findAxeFaults(page, false)).toEqual([])
  })
}

test('finds the same story once, however it is asked for', async ({ page }) => {
  await page.goto('vi/search/')
  const field = page.getByRole('searchbox')
  for (const query of ['2509.09679', 'butterflyquant', 'Yuzhang Shang', '2\u2011bit', 'umbrela suitcase']) {
    await field.fill(query)
    await expect(page).toHaveURL(/q=/)
    const stories = page.getByRole('region', { name: 'Câu chuyện' })
    await expect(stories.getByRole('link', { name: /ButterflyQuant/ })).toHaveCount(1)
    await field.fill('')
    await expect(stories).toHaveCount(0)
  }
})
