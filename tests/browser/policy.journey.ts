import type { Page } from '@playwright/test'
import { builtIssues, sampledKinds } from './every-page.ts'
import { expect, test } from './support.ts'

// The site is served with the headers that its build asks for, and its pages say the rest themselves.

const [latest] = builtIssues()
if (latest === undefined) throw new Error('the built site has no issue')
const issue = `vi/issues/${latest.id}/`
const story = `${issue}${latest.stories[0]?.id}/`

declare global {
  interface Window {
    noteRefusal?: (refusal: string) => Promise<void>
  }
}

/** Notes what the browser refuses, on this page and all that follow. */
async function watchPolicy(page: Page): Promise<() => Promise<readonly string[]>> {
  const refused: string[] = []
  await page.exposeFunction('noteRefusal', (refusal: string) => void refused.push(refusal))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      void window.noteRefusal?.([violatedDirective, blockedURI, sample].join(' '))
    })
  })
  return async () => {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    return refused.splice(0)
  }
}

const flip = (page: Page, group: string, name: string) =>
  page
    .getByRole('group', { name: group })
    .getByRole('radio', { name })
    .first()
    .evaluate((radio: HTMLInputElement) => {
      radio.click()
    })

test('the host sends its policy with every page, and each page its own', async ({ page, baseURL, faults }) => {
  faults.expect(/404/)
  for (const address of ['', issue, story, 'vi/search/', 'vi/no-such-page/']) {
    const answer = await page.goto(address)
    const told = await answer?.headerValue('content-security-policy')
    expect(told, address).toMatch(/^script-src 'self' 'sha256-.*frame-ancestors 'none'$/)
    expect(told).toContain("require-trusted-types-for 'script'; trusted-types app")
    expect(await answer?.headerValue('cross-origin-opener-policy')).toBe('same-origin')
    const own = await page.locator('meta[http-equiv="Content-Security-Policy"]').first().getAttribute('content')
    expect(own, address).toMatch(/^default-src 'none'; script-src 'self' 'sha256-.*style-src 'self' 'sha256-/)
    expect(`${told} ${own}`).not.toContain('unsafe')
  }
  expect(baseURL).toBeDefined()
})

test('a story is read, heard, kept, shared and taken along, and nothing of it is refused', async ({
  page,
  context,
}) => {
  test.slow()
  page.setDefaultTimeout(20_000)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const refusals = await watchPolicy(page)
  await page.goto('vi/')
  await page.locator(`main a[href$="${story}"]`).first().click()
  await expect(page.locator('[data-block]').first()).toBeVisible()
  await flip(page, 'Đọc bằng', 'Song ngữ')
  await expect(page).toHaveURL(/view=both/)
  await page.getByRole('button', { name: 'Tại sao quan trọng đối với FCI?' }).click()
  await page.getByRole('button', { name: 'Nghe', exact: true }).click()
  await page.getByRole('button', { name: 'Chia sẻ' }).first().click()
  await page.getByRole('button', { name: 'Sao chép liên kết' }).first().click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Lưu/ }).first().click()
  await flip(page, 'Ngôn ngữ trang', 'English')
  await expect(page).toHaveURL(/\/en\/issues\//)
  await page.goto('vi/library/')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải cả thư viện (JSON)' }).click()
  expect((await download).suggestedFilename()).toContain('.json')
  expect(await refusals()).toEqual([])
})

test('search, papers and settings work, and nothing of them is refused', async ({ page }) => {
  test.slow()
  const refusals = await watchPolicy(page)
  await page.goto('vi/search/')
  await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('luong tu hoa')
  await expect(page.getByRole('main').getByRole('link').filter({ hasText: 'QuaRot' }).first()).toBeVisible()
  await page.goto('vi/papers/')
  await page.locator('main a[href*="/vi/papers/"]').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goto('vi/settings/')
  await page.getByRole('group', { name: 'Giao diện' }).getByRole('radio', { name: 'Tối' }).check({ force: true })
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await refusals()).toEqual([])
})

test('every kind of page opens with nothing refused', async ({ page, faults }) => {
  test.setTimeout(180_000)
  faults.expect(/404/)
  const refusals = await watchPolicy(page)
  for (const address of sampledKinds()) {
    await page.goto(address)
    expect(await refusals(), address).toEqual([])
  }
})

test('Markdown that no build has parsed is read without a string that becomes HTML', async ({
  page,
  baseURL,
  faults,
}) => {
  faults.expect(/404.*2099-01-01/)
  const refusals = await watchPolicy(page)
  const text = await (await page.request.get(`${baseURL}issues/${latest.id}.json`)).text()
  await page.route('**/issues/2099-01-01.json', (route) =>
    route.fulfill({
      contentType: 'application/json',
      body: text
        .replaceAll(`"${latest.id}"`, '"2099-01-01"')
        .replace('"parsedMarkdown":', '"unknown":')
        .replaceAll('"text":{"vi":"', '"text":{"vi":"&hellip; **mới** '),
    }),
  )
  const parser = page.waitForRequest(/assets\/parse-markdown-/)
  await page.goto(`vi/issues/2099-01-01/${latest.stories[0]?.id}/`)
  await parser
  await expect(page.locator('[data-block] p').first()).toContainText('… mới')
  expect(await refusals()).toEqual([])
})

test('the same watch sees what is refused: a script in a page, a style, HTML from a string', async ({
  page,
  faults,
}) => {
  faults.expect(/Content Security Policy/)
  faults.expect(/TrustedHTML/)
  const refusals = await watchPolicy(page)
  await page.route('**/vi/about/', async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace('<body', '<script>window.wasRun = true</script><body')
    await route.fulfill({ response, body })
  })
  await page.goto('vi/about/')
  const ran = await page.evaluate(() => {
    document.body.setAttribute('style', 'color:red')
    try {
      Reflect.set(document.createElement('p'), 'innerHTML', '<b>bold</b>')
    } catch {
      // Refused at once.
    }
    return Reflect.get(window, 'wasRun') === true
  })
  expect(ran).toBe(false)
  const seen = (await refusals()).join('\n')
  expect(seen).toMatch(/script-src/)
  expect(seen).toMatch(/style-src/)
  expect(seen).toMatch(/require-trusted-types-for/)
})
