import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { buildIssue, sampleIssueData } from '../support/sample-issue.ts'
import { filesOf, openApp } from '../support/render-app.tsx'

const older = buildIssue({ id: '2024-01-05', number: 6, date: '2024-01-05', title: { vi: 'Số trước đó' } })
const files = filesOf([buildIssue(), older])

test('opens the latest issue with its headline, stories, actions and papers', async () => {
  openApp('/vi/', files)
  expect(await screen.findByRole('heading', { level: 1, name: 'Những khu vườn nhỏ' })).toBeVisible()
  const card = screen.getByRole('article', { name: 'Khu vườn trên mái' })
  expect(within(card).getByText('Mái nhà rất nóng vào mùa hè.')).toBeVisible()
  expect(screen.getByText('Chọn một mái nhà.')).toBeVisible()
  expect(screen.getByRole('table', { name: '2 bài báo' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Số trước đó' })).toHaveAttribute('href', '/vi/issues/2024-01-05/')
})

test('leads from / to the language that the browser asks for', async () => {
  openApp('/', files)
  await screen.findByRole('heading', { level: 1, name: 'Small gardens' })
  expect(screen.getByTestId('address')).toHaveTextContent('/en/')
})

test('leads from / to the language that the reader chose before', async () => {
  localStorage.setItem('cm.prefs', JSON.stringify({ lang: 'vi', theme: 'dark' }))
  openApp('/', files)
  await screen.findByRole('heading', { level: 1, name: 'Những khu vườn nhỏ' })
  localStorage.clear()
})

test('flips the whole page, keeps the address otherwise, and remembers the language', async () => {
  const user = openApp('/vi/issues/2024-01-12/rooftop/?view=vi&from=mail', files)
  await screen.findByRole('heading', { level: 1 })
  const [toggle] = screen.getAllByRole('group', { name: 'Ngôn ngữ trang' })
  await user.click(within(toggle ?? document.body).getByRole('radio', { name: 'English' }))
  expect(screen.getByRole('heading', { level: 1, name: 'The garden on the roof' })).toBeVisible()
  expect(screen.getByTestId('address')).toHaveTextContent(/^\/en\/issues\/2024-01-12\/rooftop\/\?from=mail$/)
  expect(JSON.parse(localStorage.getItem('cm.prefs') ?? '')).toEqual({ lang: 'en' })
  expect(document.documentElement).toHaveAttribute('lang', 'en')
  localStorage.clear()
})

test('stays side by side when the page flips, and says the new language once', async () => {
  const user = openApp('/vi/issues/2024-01-12/rooftop/?from=mail', files)
  await screen.findByRole('heading', { level: 1 })
  const view = screen.getByRole('group', { name: 'Đọc bằng' })
  await user.click(within(view).getByRole('radio', { name: 'Song ngữ' }))
  expect(screen.getByTestId('address')).toHaveTextContent('?from=mail&view=both')
  await user.keyboard('l')
  expect(screen.getByTestId('address')).toHaveTextContent('/en/issues/2024-01-12/rooftop/?from=mail&view=both')
  expect(screen.getByText('Now reading in English.')).toBeInTheDocument()
  localStorage.clear()
})

test('flips one card only, says so, and goes on to the story in that language', async () => {
  const user = openApp('/vi/issues/2024-01-12/', files)
  const card = await screen.findByRole('article', { name: 'Khu vườn trên mái' })
  await user.click(within(card).getByRole('radio', { name: 'English' }))
  const flipped = screen.getByRole('article', { name: 'The garden on the roof' })
  expect(within(flipped).getByText('Roofs grow very hot in summer.')).toBeVisible()
  expect(within(flipped).getByText('Bản dịch')).toBeVisible()
  expect(screen.getByRole('heading', { level: 1, name: 'Những khu vườn nhỏ' })).toBeVisible()
  expect(screen.getByText('Đang hiển thị bản tiếng Anh.')).toBeInTheDocument()
  await user.click(within(flipped).getByRole('link', { name: 'The garden on the roof' }))
  expect(screen.getByTestId('address')).toHaveTextContent('/vi/issues/2024-01-12/rooftop/?view=en')
  expect(screen.getByRole('heading', { level: 1, name: 'The garden on the roof' })).toHaveFocus()
})

test('keeps the language of a flipped card over a reload', async () => {
  sessionStorage.setItem('cm.choices', JSON.stringify({ '2024-01-12/rooftop': 'en' }))
  openApp('/vi/issues/2024-01-12/', files)
  expect(await screen.findByRole('article', { name: 'The garden on the roof' })).toBeVisible()
  sessionStorage.clear()
})

test('finds a paper by the address that was pasted', async () => {
  const user = openApp('/vi/papers/', files)
  await user.click(await screen.findByRole('searchbox'))
  await user.paste('http://www.arxiv.org/pdf/2401.00002v3.pdf')
  expect(screen.getByText('1 bài báo')).toBeVisible()
})

test('gives a flipped card back to the language of the page', async () => {
  const user = openApp('/vi/issues/2024-01-12/', files)
  const card = await screen.findByRole('article', { name: 'Khu vườn trên mái' })
  await user.click(within(card).getByRole('radio', { name: 'English' }))
  await user.click(screen.getByRole('button', { name: 'Dùng lại ngôn ngữ trang' }))
  expect(screen.getByRole('article', { name: 'Khu vườn trên mái' })).toBeVisible()
})

test('lets the view of the page undo what was chosen for its cards', async () => {
  const user = openApp('/vi/issues/2024-01-12/', files)
  const card = await screen.findByRole('article', { name: 'Khu vườn trên mái' })
  await user.click(within(card).getByRole('radio', { name: 'English' }))
  const view = screen.getByRole('group', { name: 'Đọc bằng' })
  await user.click(within(view).getByRole('radio', { name: 'Song ngữ' }))
  expect(screen.getByTestId('address')).toHaveTextContent('?view=both')
  expect(screen.getByRole('article', { name: 'Khu vườn trên mái' })).toBeVisible()
})

test('keeps the why-it-matters panel shut until it is asked for', async () => {
  const user = openApp('/vi/issues/2024-01-12/', files)
  const button = await screen.findByRole('button', { name: /^Tại sao quan trọng đối với FCI\?/ })
  expect(button).toHaveAttribute('aria-expanded', 'false')
  await user.click(button)
  expect(button).toHaveAttribute('aria-expanded', 'true')
  expect(screen.getByText('Phòng máy của chúng ta cũng nóng.')).toBeVisible()
  expect(button).toHaveFocus()
  await user.click(button)
  expect(document.getElementById('why-rooftop')).toHaveAttribute('hidden', 'until-found')
})

test('opens the panel that the address names', async () => {
  openApp('/vi/issues/2024-01-12/rooftop/#why-rooftop', files)
  const button = await screen.findByRole('button', { name: 'Tại sao quan trọng đối với FCI?' })
  expect(button).toHaveAttribute('aria-expanded', 'true')
})

test('shows a passage without a translation in the original, with a label and its own language', async () => {
  openApp('/en/issues/2024-01-12/rooftop/', files)
  const passage = await screen.findByText('Tưới vào sáng sớm.')
  const block = passage.closest('[data-block]')
  expect(block).toHaveAttribute('lang', 'vi')
  expect(block).toHaveTextContent('Not translated yet')
})

test('pairs the languages block by block, with the page’s language first and one outline', async () => {
  openApp('/en/issues/2024-01-12/rooftop/?view=both', files)
  const words = await screen.findByText('Roofs grow very hot in summer.')
  const pair = words.closest('[data-block]')
  expect([...(pair?.children ?? [])].map((half) => half.getAttribute('lang'))).toEqual(['en', 'vi'])
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
  expect(screen.queryByRole('heading', { name: 'Khu vườn trên mái' })).toBeNull()
})

test('leads from story to story and back', async () => {
  const second = {
    ...structuredClone(sampleIssueData.stories[0]),
    id: 'attic',
    number: 2,
    why: undefined,
    sections: [],
  }
  const issue = buildIssue({
    stories: [sampleIssueData.stories[0], { ...second, title: { vi: 'Gác mái', en: 'The attic' } }],
  })
  const user = openApp('/vi/issues/2024-01-12/rooftop/', filesOf([issue]))
  await user.click(await screen.findByRole('link', { name: /Câu chuyện tiếp theo/ }))
  expect(screen.getByRole('heading', { level: 1, name: 'Gác mái' })).toHaveFocus()
  await user.click(screen.getByRole('link', { name: /Câu chuyện trước/ }))
  expect(screen.getByRole('heading', { level: 1, name: 'Khu vườn trên mái' })).toHaveFocus()
})

test('links every paper to its abstract and its PDF at the version that is cited', async () => {
  openApp('/vi/issues/2024-01-12/rooftop/', files)
  const table = await screen.findByRole('table', { name: 'Bài báo gốc của câu chuyện này' })
  const row = within(table).getByRole('row', { name: /RoofNet/ })
  const addresses = within(row)
    .getAllByRole('link')
    .map((link) => link.getAttribute('href'))
    .filter((address) => address?.startsWith('https:'))
  expect(addresses).toEqual(['https://arxiv.org/abs/2401.00001v1', 'https://arxiv.org/pdf/2401.00001v1'])
})

test('finds papers by words typed without tone marks, and keeps the filter in the address', async () => {
  const user = openApp('/vi/papers/', files)
  await user.type(await screen.findByRole('searchbox'), 'khu vuon tren mai')
  expect(screen.getByText('2 bài báo')).toBeVisible()
  await user.clear(screen.getByRole('searchbox'))
  await user.type(screen.getByRole('searchbox'), 'moss')
  expect(screen.getByText('1 bài báo')).toBeVisible()
  await waitFor(() => expect(screen.getByTestId('address')).toHaveTextContent('/vi/papers/?q=moss'))
  await user.type(screen.getByRole('searchbox'), 'xyz')
  await user.click(screen.getByRole('button', { name: 'Xóa từ khóa' }))
  expect(screen.getByText('2 bài báo')).toBeVisible()
})

test('says so where an address leads nowhere, and offers the ways on', async () => {
  openApp('/vi/khong-co/', files)
  expect(await screen.findByRole('heading', { level: 1, name: 'Không tìm thấy trang' })).toBeVisible()
  const main = screen.getByRole('main')
  expect(within(main).getByRole('link', { name: 'Số mới nhất' })).toHaveAttribute('href', '/vi/')
})

test.each(['/vi/issues/2020-01-01/', '/vi/issues/index/', '/vi/issues/2024-01-12/no-such-story/'])(
  'knows that %s does not exist',
  async (address) => {
    openApp(address, files)
    expect(await screen.findByRole('heading', { level: 1, name: 'Không tìm thấy trang' })).toBeVisible()
  },
)

test('labels a sample issue wherever it is listed or read', async () => {
  openApp('/en/issues/', filesOf([buildIssue(), buildIssue({ id: 'old', edition: 'sample', title: { en: 'Old' } })]))
  const title = await screen.findByRole('link', { name: 'Old' })
  expect(title.closest('li')).toHaveTextContent('Sample issue')
})

test('says so where a link names a passage that is not there, and opens the page from its top', async () => {
  openApp('/vi/issues/2024-01-12/rooftop/#gone', files)
  expect(await screen.findAllByText(/^Không tìm thấy đoạn mà liên kết này dẫn tới/)).not.toHaveLength(0)
  expect(screen.getByRole('heading', { level: 1, name: 'Khu vườn trên mái' })).toBeVisible()
})

test.each(['', '#top', '#:~:text=mùa hè', '#why-rooftop'])(
  'says nothing of an address that ends in %j',
  async (end) => {
    openApp(`/vi/issues/2024-01-12/rooftop/${end}`, files)
    await screen.findByRole('heading', { level: 1 })
    expect(screen.queryByText(/^Không tìm thấy đoạn/)).toBeNull()
  },
)
