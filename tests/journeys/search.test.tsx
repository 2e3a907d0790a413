import { configure, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { searchManifestFile } from '#domain/paths.ts'
import { buildSearch } from '#publishing/search/build-search.ts'
import { filesOf, openApp, type Files } from '../support/render-app.tsx'
import { buildIssue } from '../support/sample-issue.ts'

const issues = [buildIssue()]
const site = {}
const files: Files = new Map([...filesOf(issues), ...buildSearch({ issues, site })])
const story = '/vi/issues/2024-01-12/rooftop/'

// The code of search comes when it is first asked for, and here it is also compiled then.
vi.setConfig({ testTimeout: 30_000 })
configure({ asyncUtilTimeout: 10_000 })

beforeEach(() => localStorage.clear())

async function openPalette(address = story) {
  const user = openApp(address, files)
  await screen.findByRole('heading', { level: 1 })
  await user.keyboard('{Control>}k{/Control}')
  const field = await screen.findByRole('combobox', { name: 'Từ khóa' })
  return { user, field }
}

test('opens with Ctrl K, finds a story by half a remembered word, and leads to the very block', async () => {
  const { user, field } = await openPalette('/vi/about/')
  expect(field).toHaveFocus()
  await user.type(field, 'ba lop')
  const stories = await screen.findByRole('group', { name: 'Câu chuyện' })
  const option = within(stories).getByRole('option', { name: /Khu vườn trên mái/ })
  expect(within(option).getByText('ba lớp').tagName).toBe('MARK')
  await user.keyboard('{ArrowDown}')
  expect(field).toHaveAttribute('aria-activedescendant', option.id)
  expect(option).toHaveAttribute('aria-selected', 'true')
  await user.keyboard('{Enter}')
  expect(screen.getByTestId('address')).toHaveTextContent(`${story}#rooftop-solution-1`)
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

test('opens with the slash and with its button', async () => {
  const user = openApp(story, files)
  await screen.findByRole('heading', { level: 1 })
  await user.keyboard('/')
  expect(await screen.findByRole('combobox')).toHaveValue('')
  await user.keyboard('{Escape}')
  await user.click(screen.getByRole('button', { name: 'Đóng' }))
  await user.click(screen.getByRole('button', { name: 'Tìm kiếm' }))
  expect(await screen.findByRole('combobox')).toHaveFocus()
})

test('clears the field with Esc', async () => {
  const { user, field } = await openPalette()
  await user.type(field, 'xyz')
  await user.keyboard('{Escape}')
  expect(field).toHaveValue('')
  expect(screen.getByRole('dialog')).toBeInTheDocument()
})

test('moves through the results in a circle', async () => {
  const { user, field } = await openPalette()
  await user.type(field, 'RoofNet')
  await screen.findByRole('group', { name: 'Bài báo' })
  const options = screen.getAllByRole('option')
  await user.keyboard('{ArrowUp}')
  expect(field).toHaveAttribute('aria-activedescendant', options.at(-1)?.id)
  await user.keyboard('{ArrowDown}')
  expect(field).toHaveAttribute('aria-activedescendant', options[0]?.id)
})

test('says the language of a match that is not the page’s, and shows it there', async () => {
  const { user, field } = await openPalette()
  await user.type(field, 'three layers')
  const option = await screen.findByRole('option', { name: /khớp trong bản tiếng Anh/ })
  await user.click(option)
  expect(screen.getByTestId('address')).toHaveTextContent(`${story}?view=en#rooftop-solution-1`)
})

test('neither searches nor takes keys while an input method composes', async () => {
  const { field } = await openPalette()
  fireEvent.compositionStart(field)
  fireEvent.input(field, { target: { value: 'ba lop' }, isComposing: true })
  fireEvent.keyDown(field, { key: 'Escape', isComposing: true })
  expect(field).toHaveValue('ba lop')
  await new Promise((resolve) => {
    setTimeout(resolve, 300)
  })
  expect(screen.queryByRole('option')).not.toBeInTheDocument()
  fireEvent.compositionEnd(field)
  expect(await screen.findByRole('option', { name: /Khu vườn trên mái/ })).toBeInTheDocument()
})

test('runs a command by its words', async () => {
  const { user, field } = await openPalette()
  await user.type(field, 'giao dien toi')
  await user.click(await screen.findByRole('option', { name: 'Chuyển sang giao diện tối' }))
  expect(localStorage.getItem('cm.prefs')).toContain('"theme":"dark"')
})

test('offers what was searched for before', async () => {
  const { user, field } = await openPalette()
  await user.type(field, 'ba lop')
  await user.click(await screen.findByRole('option', { name: /Khu vườn/ }))
  await user.keyboard('{Control>}k{/Control}')
  const recent = await screen.findByRole('group', { name: 'Tìm gần đây' })
  await user.click(within(recent).getByRole('option', { name: 'ba lop' }))
  expect(screen.getByRole('combobox')).toHaveValue('ba lop')
})

test('has a page with an address of its own', async () => {
  const user = openApp('/vi/search/?q=mai', files)
  expect(await screen.findByRole('link', { name: 'Khu vườn trên mái' })).toBeInTheDocument()
  const field = screen.getByRole('searchbox', { name: 'Từ khóa' })
  expect(field).toHaveValue('mai')
  await user.clear(field)
  await user.type(field, 'Ada Nguyen')
  expect(await screen.findAllByText('Ada Nguyen', { selector: 'mark' })).not.toHaveLength(0)
  await expect.poll(() => screen.getByTestId('address').textContent).toBe('/vi/search/?q=Ada+Nguyen')
})

test('says what to try where nothing is found', async () => {
  openApp('/vi/search/?q=qqqqq', files)
  expect(await screen.findByText('Không tìm thấy “qqqqq”.')).toHaveRole('status')
  expect(screen.getByText('Thử từ ngắn hơn, gõ không dấu, hoặc tìm bằng tiếng Anh.')).toBeInTheDocument()
})

test('offers another try where the index does not load', async () => {
  const broken: Files = new Map(files)
  broken.set(searchManifestFile, '<!doctype html>')
  const user = openApp('/vi/search/?q=mai', broken)
  expect(await screen.findByRole('alert', undefined, { timeout: 4000 })).toHaveTextContent(
    'Chưa tải được dữ liệu tìm kiếm',
  )
  broken.set(searchManifestFile, files.get(searchManifestFile))
  await user.click(screen.getByRole('button', { name: 'Thử lại' }))
  expect(await screen.findByRole('link', { name: 'Khu vườn trên mái' })).toBeInTheDocument()
})

test('says which results did not load, shows the others, and offers another try', async () => {
  const broken: Files = new Map(files)
  const texts = [...files.keys()].filter((file) => /-(?:vi|en)\.json$/.test(file) && file.startsWith('search/'))
  for (const file of texts) broken.set(file, '<!doctype html>')
  const user = openApp('/vi/search/?q=mai', broken)
  expect(await screen.findByRole('alert')).toHaveTextContent('Một số kết quả chưa tải được')
  for (const file of texts) broken.set(file, files.get(file))
  await user.click(screen.getByRole('button', { name: 'Thử lại' }))
  expect(await screen.findByRole('link', { name: 'Khu vườn trên mái' })).toBeInTheDocument()
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

test('tells in the palette too that nothing is found', async () => {
  const { user, field } = await openPalette()
  await user.type(field, 'qqqqq')
  expect(await screen.findByText('Không tìm thấy “qqqqq”.')).toHaveRole('status')
})
