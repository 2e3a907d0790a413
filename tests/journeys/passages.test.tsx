import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { filesOf, openApp } from '../support/render-app.tsx'
import { buildIssue, sampleIssueData } from '../support/sample-issue.ts'

const question = {
  id: 'rooftop-question',
  kind: 'question',
  blocks: [
    { id: 'rooftop-question-1', type: 'paragraph', text: { vi: 'Mái nào **trước**?', en: 'Which roof first?' } },
  ],
}
const [story] = sampleIssueData.stories
const issue = buildIssue({
  stories: [{ ...story, sections: [...(story?.sections ?? []), question] }],
  aliases: { 'old-block': 'rooftop-solution-1' },
})
const files = filesOf([issue])
const STORY = '/vi/issues/2024-01-12/rooftop/'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** Opens the tools of the block that holds these words. */
async function openTools(user: ReturnType<typeof openApp>, words: string): Promise<HTMLElement> {
  const block = (await screen.findByText(words)).closest('[data-block]')
  const tools = await waitFor(() => {
    const next = block?.nextElementSibling
    if (next instanceof HTMLElement) return next
    throw new Error(`no tools beside “${words}”`)
  })
  await user.click(within(tools).getByRole('button', { name: /Công cụ của đoạn này|Tools for this passage/ }))
  return tools
}

const copied = () => navigator.clipboard.readText()

test('peeks at the other language below a block, says so, and folds it away again', async () => {
  const user = openApp(STORY, files)
  const tools = await openTools(user, 'Mái nhà rất nóng vào mùa hè.')
  await user.click(within(tools).getByRole('button', { name: 'Xem bản tiếng Anh' }))
  expect(within(tools).getByText('Roofs grow very hot in summer.').closest('[lang]')).toHaveAttribute('lang', 'en')
  expect(screen.getByText('Bản tiếng Anh của đoạn này hiện ở ngay bên dưới.')).toBeInTheDocument()
  const again = within(tools).getByRole('button', { name: 'Ẩn bản tiếng Anh' })
  expect(again).toHaveFocus()
  await user.click(again)
  expect(screen.queryByText('Roofs grow very hot in summer.')).toBeNull()
})

test('folds the peek, then the tools, with Escape, and keeps the focus', async () => {
  const user = openApp(STORY, files)
  const tools = await openTools(user, 'Mái nhà rất nóng vào mùa hè.')
  await user.click(within(tools).getByRole('button', { name: 'Xem bản tiếng Anh' }))
  await user.keyboard('{Escape}')
  expect(screen.queryByText('Roofs grow very hot in summer.')).toBeNull()
  expect(within(tools).getByRole('button', { name: 'Xem bản tiếng Anh' })).toHaveFocus()
  await user.keyboard('{Escape}')
  expect(within(tools).queryByRole('button', { name: 'Xem bản tiếng Anh' })).toBeNull()
  expect(within(tools).getByRole('button')).toHaveFocus()
})

test('a peek that goes because both languages are shown leaves the focus with its passage', async () => {
  const user = openApp(STORY, files)
  const tools = await openTools(user, 'Mái nhà rất nóng vào mùa hè.')
  const peek = within(tools).getByRole('button', { name: 'Xem bản tiếng Anh' })
  await user.click(peek)
  await user.keyboard('b')
  await waitFor(() => expect(peek).not.toBeInTheDocument())
  expect(document.activeElement).toHaveAccessibleName(/Công cụ của đoạn này/)
})

test('says so where a passage has no twin', async () => {
  const user = openApp(STORY, files)
  const tools = await openTools(user, 'Tưới vào sáng sớm.')
  await user.click(within(tools).getByRole('button', { name: 'Xem bản tiếng Anh' }))
  expect(within(tools).getByText(/^Phần này chưa có bản tiếng Anh/)).toBeVisible()
  expect(within(tools).queryByRole('button', { name: 'Sao chép trích dẫn song ngữ' })).toBeNull()
})

test('offers no peek where both languages are shown', async () => {
  const user = openApp(`${STORY}?view=both`, files)
  const tools = await openTools(user, 'Mái nhà rất nóng vào mùa hè.')
  expect(within(tools).queryByRole('button', { name: /^Xem bản/ })).toBeNull()
  expect(screen.getByText('Nguyên bản').textContent).toContain('Nguyên bản')
})

test('copies a link to a block, in the language and view in which it is read', async () => {
  const user = openApp(`${STORY}?view=en`, files)
  const tools = await openTools(user, 'Roofs grow very hot in summer.')
  await user.click(within(tools).getByRole('button', { name: 'Sao chép liên kết đến đoạn này' }))
  expect(await copied()).toBe(`${window.location.origin}${STORY}?view=en#rooftop-problem-1`)
  expect(within(tools).getByRole('button', { name: 'Đã sao chép liên kết.' })).toBeVisible()
})

test('copies a quotation with its source, in both languages, without Markdown', async () => {
  const user = openApp(STORY, files)
  const tools = await openTools(user, 'ba lớp')
  await user.click(within(tools).getByRole('button', { name: 'Sao chép trích dẫn song ngữ' }))
  expect(await copied()).toBe(
    [
      '“Trồng cây thành ba lớp.”',
      '“Plant in three layers.”',
      `Nguồn: “Khu vườn trên mái”, Cánh cửa mở rộng, Số 7, ngày 12 tháng 1 năm 2024\n${window.location.origin}${STORY}#rooftop-solution-1`,
    ].join('\n\n'),
  )
})

test('quotes what the reader has selected, even where pressing the button ends the selection', async () => {
  const user = openApp(STORY, files)
  const words = (await screen.findByText('Mái nhà rất nóng vào mùa hè.')).firstChild
  if (words === null) throw new Error('no words to select')
  document.getSelection()?.setBaseAndExtent(words, 0, words, 7)
  const tools = words.parentElement?.closest('[data-block]')?.nextElementSibling
  if (!(tools instanceof HTMLElement)) throw new Error('no tools')
  const handle = within(tools).getByRole('button')
  fireEvent.pointerDown(handle)
  // In some browsers the press ends the selection before the click is told.
  document.getSelection()?.removeAllRanges()
  fireEvent.click(handle)
  await user.click(within(tools).getByRole('button', { name: 'Sao chép phần đã chọn kèm nguồn' }))
  expect(await copied()).toMatch(/^“Mái nhà”\n\nNguồn: /)
})

test('shows the link to be copied by hand where the browser does not allow it', async () => {
  const user = openApp(STORY, files)
  await user.click(await screen.findByRole('button', { name: 'Chia sẻ' }))
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
  await user.click(screen.getByRole('button', { name: 'Sao chép liên kết' }))
  expect(await screen.findByRole('textbox', { name: 'Nội dung cần sao chép' })).toHaveValue(
    `${window.location.origin}${STORY}`,
  )
  expect(screen.getAllByText(/^Không sao chép được/)[0]).toBeVisible()
})

test('shares by mail, print and the system, and closes with Escape', async () => {
  const share = vi.fn(() => Promise.resolve())
  vi.stubGlobal('print', vi.fn())
  Object.defineProperty(navigator, 'share', { configurable: true, value: share })
  const user = openApp(STORY, files)
  const opener = await screen.findByRole('button', { name: 'Chia sẻ' })
  await user.click(opener)
  await user.click(screen.getByRole('button', { name: 'Chia sẻ qua ứng dụng khác' }))
  expect(share).toHaveBeenCalledWith({ title: 'Khu vườn trên mái', url: `${window.location.origin}${STORY}` })
  const mail = new URL(screen.getByRole('link', { name: 'Gửi qua email' }).getAttribute('href') ?? '')
  expect(mail.searchParams.get('body')).toContain(STORY)
  await user.click(screen.getByRole('button', { name: 'In câu chuyện' }))
  expect(window.print).toHaveBeenCalledOnce()
  await user.keyboard('{Escape}')
  expect(opener).toHaveFocus()
  expect(opener).toHaveAttribute('aria-expanded', 'false')
  Reflect.deleteProperty(navigator, 'share')
})

test('copies an open question for the team to answer', async () => {
  const user = openApp(STORY, files)
  await user.click(await screen.findByRole('button', { name: 'Sao chép câu hỏi' }))
  expect(await copied()).toBe(`Mái nào trước?\n\n${window.location.origin}${STORY}#rooftop-question`)
})

test('marks the block that a link names until the reader points elsewhere, also by its former name', async () => {
  const user = openApp(`${STORY}#old-block`, files)
  const block = (await screen.findByText('ba lớp')).closest('[data-block]')
  await waitFor(() => expect(block).toHaveAttribute('data-marked'))
  expect(screen.getByTestId('address')).toHaveTextContent(`${STORY}#rooftop-solution-1`)
  await user.click(screen.getByRole('heading', { level: 1 }))
  expect(block).not.toHaveAttribute('data-marked')
})

test('opens the panel around the block that a link names', async () => {
  openApp(`${STORY}#why-rooftop-1`, files)
  const button = await screen.findByRole('button', { name: 'Tại sao quan trọng đối với FCI?' })
  await waitFor(() => expect(button).toHaveAttribute('aria-expanded', 'true'))
})

test('prints the stories of an issue in full, and where the print is from', async () => {
  openApp('/vi/issues/2024-01-12/', files)
  await screen.findByRole('heading', { level: 1 })
  expect(screen.queryByText('Tưới vào sáng sớm.')).toBeNull()
  act(() => void window.dispatchEvent(new Event('beforeprint')))
  expect(screen.getByText('Tưới vào sáng sớm.')).toBeInTheDocument()
  expect(screen.getByText(/^In từ .*\/?, ngày \d+\/\d+\/\d{4}$/)).toBeInTheDocument()
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  act(() => void window.dispatchEvent(new Event('afterprint')))
  expect(screen.queryByText('Tưới vào sáng sớm.')).toBeNull()
})
