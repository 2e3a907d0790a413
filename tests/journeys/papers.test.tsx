import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { filesOf, openApp } from '../support/render-app.tsx'
import { buildIssue, sampleIssueData } from '../support/sample-issue.ts'

// Comes when it is asked for; brought here, so that no test waits for the machine to translate it.
await import('#features/sharing/cite-ways.tsx')

const [roof, moss] = sampleIssueData.papers
const [story] = sampleIssueData.stories
const quantum = {
  id: 'doi:10.1000/quantum(1)',
  title: 'Quantum Gardens',
  authors: ['Nguyễn Văn An'],
  date: '2023-12-01',
  doi: '10.1000/quantum(1)',
}
const older = buildIssue({
  id: '2024-01-05',
  number: 6,
  date: '2024-01-05',
  stories: [
    {
      ...story,
      id: 'well',
      title: { vi: 'Giếng trời', en: 'The light well' },
      why: undefined,
      paperIds: [roof?.id, quantum.id],
    },
  ],
  papers: [{ ...roof, version: 2 }, quantum],
})
const files = filesOf([buildIssue(), older])

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const rows = () => screen.getAllByRole('row').slice(1)
const copied = () => navigator.clipboard.readText()
const address = () => screen.getByTestId('address').textContent

test('finds a paper by its story’s title without tone marks, and keeps filter and order in the address', async () => {
  const user = openApp('/vi/papers/', files)
  expect(await screen.findByText('3 bài báo')).toBeInTheDocument()
  expect(rows()).toHaveLength(3)
  await user.click(screen.getByRole('searchbox'))
  await user.paste('gieng van')
  await waitFor(() => expect(rows()).toHaveLength(1))
  expect(rows()[0]).toHaveTextContent('Quantum Gardens')
  await user.selectOptions(screen.getByRole('combobox'), 'Tên bài, A–Z')
  await waitFor(() => expect(address().split(/[?&]/).sort()).toEqual(['/vi/papers/', 'q=gieng+van', 'sort=az']))
})

test('begins with the filter and the order that an address names', async () => {
  openApp('/en/papers/?q=2401&sort=az', files)
  await screen.findByText('2 papers')
  expect(rows().map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
    expect.stringContaining('MossBench'),
    expect.stringContaining('RoofNet'),
  ])
})

test('says of a paper where it appeared and in which other version it was cited', async () => {
  openApp('/en/papers/', files)
  const row = (await screen.findByRole('rowheader', { name: /RoofNet/ })).closest('tr')
  if (!row) throw new Error('no row')
  expect(
    within(row)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(expect.arrayContaining(['The garden on the roof · Issue 7', 'The light well · Issue 6']))
  expect(row).toHaveTextContent('Also cited in other versions: v2')
})

test('cites the papers that are selected, in the format that is chosen', async () => {
  const user = openApp('/en/papers/', files)
  await user.click(await screen.findByRole('checkbox', { name: 'Select MossBench' }))
  await user.click(screen.getByRole('searchbox'))
  await user.paste('quantum')
  await user.click(await screen.findByRole('checkbox', { name: 'Select Quantum Gardens' }))
  await user.click(screen.getByRole('button', { name: 'Cite the 2 papers selected' }))
  await user.click(await screen.findByRole('button', { name: 'Copy citation' }))
  expect(await copied()).toContain('author = {Nguyễn, Văn An}')
  expect((await copied()).match(/^@misc/gm)).toHaveLength(2)
  await user.click(screen.getByRole('radio', { name: 'RIS' }))
  await user.click(screen.getByRole('button', { name: /Citation copied|Copy citation/ }))
  expect(await copied()).toMatch(/^TY {2}- /)
  expect(await copied()).not.toContain('RoofNet')
})

test('gives every paper a page with all stories about it, at an address that a DOI cannot break', async () => {
  const user = openApp('/en/papers/', files)
  await user.click(await screen.findByRole('link', { name: 'Quantum Gardens' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Quantum Gardens' })).toBeInTheDocument()
  expect(address()).toBe('/en/papers/doi-10.1000_quantum~28~1~29~/')
  await user.click(screen.getByRole('link', { name: 'The light well' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'The light well' })).toBeInTheDocument()
})

test('tells an address that is no paper’s as a page that is not there', async () => {
  openApp('/vi/papers/arxiv-1999.00001/', files)
  expect(await screen.findByRole('heading', { level: 1, name: 'Không tìm thấy trang' })).toBeInTheDocument()
})

test('hands a story’s citation over as a file of its own name', async () => {
  const clicked: string[] = []
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:here', revokeObjectURL: () => {} }))
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(this.download)
  })
  const user = openApp('/vi/issues/2024-01-12/rooftop/', files)
  await user.click(await screen.findByRole('button', { name: 'Trích dẫn câu chuyện và bài báo' }))
  await user.click(await screen.findByRole('radio', { name: 'Câu chuyện này' }))
  await user.click(screen.getByRole('button', { name: 'Sao chép trích dẫn' }))
  expect(await copied()).toContain('title = {{Khu vườn trên mái}}')
  await user.click(screen.getByRole('radio', { name: 'CSL-JSON' }))
  await user.click(screen.getByRole('button', { name: 'Tải tệp CSL-JSON' }))
  expect(clicked).toEqual(['2024-01-12-rooftop.json'])
  expect(moss?.name).toBe('MossBench')
})
