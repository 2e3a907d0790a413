import 'fake-indexeddb/auto'
import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { storyBlocks } from '#domain/story.ts'
import { libraryStore } from '#features/library/use-library.ts'
import { readingStore } from '#features/library/use-reading.ts'
import { filesOf, openApp } from '../support/render-app.tsx'
import { buildIssue, sampleIssueData } from '../support/sample-issue.ts'

const [rooftop] = sampleIssueData.stories
const attic = { ...structuredClone(rooftop), id: 'attic', number: 2, title: { vi: 'Gác mái', en: 'The attic' } }
const newer = buildIssue({
  id: '2024-01-19',
  date: '2024-01-19',
  number: 8,
  title: { vi: 'Số mới', en: 'A newer issue' },
  aliases: { cellar: 'attic' },
  stories: [{ ...attic, sections: [], why: undefined, paperIds: [] }],
})
const issue = buildIssue()
const files = filesOf([newer, issue])
const ROOFTOP = { issueId: issue.id, storyId: 'rooftop' }
const ATTIC = { issueId: newer.id, storyId: 'attic' }

beforeEach(() => libraryStore.load())
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  await act(() => libraryStore.clear())
})

const open = async (address = '/vi/library/') => {
  const user = openApp(address, files)
  await screen.findByRole('heading', { level: 1, name: 'Đã lưu' })
  return user
}
const titles = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)

test('says where it lives and how to begin where nothing is saved', async () => {
  await open()
  expect(await screen.findByRole('heading', { name: 'Bạn chưa lưu câu chuyện nào' })).toBeVisible()
  expect(screen.getByText(/chỉ nằm trên thiết bị này, không gửi đi đâu/)).toBeVisible()
  expect(within(screen.getByRole('main')).getByRole('link', { name: 'Số mới nhất' })).toHaveAttribute('href', '/vi/')
})

test('lists what is saved by issue, with notes and with passages in their own language', async () => {
  await libraryStore.saveStory(ROOFTOP)
  await libraryStore.saveStory(ATTIC)
  await libraryStore.writeNote({ ...ROOFTOP, text: 'Hỏi lại nhóm làm vườn' })
  await libraryStore.keepPassage({
    ...ROOFTOP,
    blockId: 'rooftop-problem-1',
    language: 'en',
    quote: 'Roofs grow very hot',
    start: 0,
    end: 19,
  })
  await open()
  expect(await screen.findByRole('heading', { level: 2, name: 'Số mới' })).toBeVisible()
  expect(titles()).toEqual(['Gác mái', 'Khu vườn trên mái'])
  expect(screen.getByText('Hỏi lại nhóm làm vườn')).toBeVisible()
  const passage = screen.getByRole('link', { name: 'Roofs grow very hot' })
  expect(passage.closest('[lang]')).toHaveAttribute('lang', 'en')
  expect(passage).toHaveAttribute('href', '/vi/issues/2024-01-12/rooftop/?view=en#rooftop-problem-1')
})

test.each([
  ['vuon', ['Khu vườn trên mái']],
  ['roof', ['Khu vườn trên mái']],
  ['gac', ['Gác mái']],
  ['lam vuon', ['Khu vườn trên mái']],
])('filters by “%s” as it is typed, tone marks aside', async (query, left) => {
  await libraryStore.saveStory(ROOFTOP)
  await libraryStore.saveStory(ATTIC)
  await libraryStore.writeNote({ ...ROOFTOP, text: 'Hỏi lại nhóm làm vườn' })
  const user = await open()
  await user.type(await screen.findByRole('searchbox', { name: /^Lọc/ }), query)
  await waitFor(() => expect(titles()).toEqual(left))
})

test('sorts by the time of saving, and by progress', async () => {
  const clock = vi.spyOn(Date, 'now')
  clock.mockReturnValue(1_700_000_000_000)
  await libraryStore.saveStory(ATTIC)
  clock.mockReturnValue(1_700_000_900_000)
  await libraryStore.saveStory(ROOFTOP)
  clock.mockRestore()
  const user = await open('/vi/library/?sort=saved')
  await screen.findByRole('link', { name: 'Gác mái' })
  expect(titles()).toEqual(['Khu vườn trên mái', 'Gác mái'])
  const sort = await screen.findByRole('combobox', { name: 'Sắp xếp' })
  expect(sort).toHaveValue('saved')
  const blocks = issue.stories.flatMap(storyBlocks).map(({ id }) => id)
  act(() => readingStore.noteBlocks(ROOFTOP, blocks.slice(0, 1), blocks))
  await act(() => libraryStore.keepPlaces(readingStore.getSnapshot()))
  await user.selectOptions(sort, 'issue')
  await waitFor(() => expect(titles()).toEqual(['Gác mái', 'Khu vườn trên mái']))
  await user.selectOptions(sort, 'progress')
  await waitFor(() => expect(titles()).toEqual(['Khu vườn trên mái', 'Gác mái']))
  expect(screen.getByText(/^Đã đọc \d+ %$/)).toBeVisible()
})

test('keeps a removed story in its place, struck out, until it is taken back', async () => {
  await libraryStore.saveStory(ROOFTOP)
  const user = await open()
  await user.click(await screen.findByRole('button', { name: 'Đã lưu: Khu vườn trên mái' }))
  const struck = await screen.findByRole('heading', { level: 3, name: 'Khu vườn trên mái' })
  expect(within(struck).queryByRole('link')).toBeNull()
  expect(libraryStore.getSnapshot().bookmarks.size).toBe(0)
  await user.click(screen.getByRole('button', { name: 'Hoàn tác: Khu vườn trên mái' }))
  expect(await screen.findByRole('link', { name: 'Khu vườn trên mái' })).toBeVisible()
  expect(libraryStore.getSnapshot().bookmarks.size).toBe(1)
})

test('finds a story that has another id today', async () => {
  await libraryStore.saveStory({ issueId: newer.id, storyId: 'cellar' })
  await open()
  expect(await screen.findByRole('link', { name: 'Gác mái' })).toHaveAttribute('href', '/vi/issues/2024-01-19/attic/')
})

test('clears everything only when asked twice, and brings it back', async () => {
  await libraryStore.saveStory(ROOFTOP)
  await libraryStore.writeNote({ ...ROOFTOP, text: 'Một ghi chú' })
  const user = await open()
  await user.click(await screen.findByRole('button', { name: 'Xóa tất cả' }))
  const dialog = screen.getByRole('dialog', { name: 'Xóa mọi thứ trong thư viện?' })
  expect(within(dialog).getByText('1 câu chuyện đã lưu')).toBeVisible()
  expect(within(dialog).getByRole('button', { name: 'Giữ lại' })).toHaveFocus()
  await user.click(within(dialog).getByRole('button', { name: 'Xóa tất cả' }))
  await waitFor(() => expect(libraryStore.getSnapshot().notes.size).toBe(0))
  const back = await screen.findByRole('button', { name: 'Khôi phục những gì vừa xóa' })
  expect(screen.queryByText('Một ghi chú')).toBeNull()
  await user.click(back)
  await waitFor(() => expect(libraryStore.getSnapshot().bookmarks.size).toBe(1))
  expect(libraryStore.getSnapshot().notes.size).toBe(1)
})

test('offers the place of last reading, and the nearest one where it is gone', async () => {
  await libraryStore.saveStory(ROOFTOP)
  // Later than the clearing at the end of each test, which leaves all places unread.
  const now = Date.now() + 1000
  const place = {
    state: 'reading' as const,
    blocks: ['no-longer-there', 'rooftop-problem-1'],
    total: 4,
    last: { block: 'no-longer-there', at: now },
    changedAt: now,
    clearedAt: now,
  }
  await libraryStore.keepPlaces(new Map([['2024-01-12/rooftop', place]]))
  await open()
  const offer = await screen.findByRole('region', { name: 'Đọc tiếp chỗ đang dở' })
  expect(within(offer).getByRole('link', { name: 'Khu vườn trên mái' })).toHaveAttribute(
    'href',
    '/vi/issues/2024-01-12/rooftop/#rooftop-problem-1',
  )
  expect(within(offer).getByText(/dẫn đến chỗ gần nhất/)).toBeVisible()
})

test.each([
  ['Tải cả thư viện (JSON)', 'canh-cua-mo-rong.json', '"kind":"bookmark"'],
  ['Tải bản để đọc (Markdown)', 'canh-cua-mo-rong.md', '[Khu vườn trên mái](<http'],
])('“%s” hands over a file that holds what is kept', async (button, name, words) => {
  await libraryStore.saveStory(ROOFTOP)
  let file: Blob | undefined
  const names: string[] = []
  vi.stubGlobal(
    'URL',
    class extends URL {
      static override createObjectURL(blob: Blob) {
        file = blob
        return 'blob:file'
      }
    },
  )
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download)
  })
  const user = await open()
  await user.click(await screen.findByRole('button', { name: button }))
  await waitFor(() => expect(names).toEqual([name]))
  expect(await file?.text()).toContain(words)
})

test('cites the papers of saved stories', async () => {
  await libraryStore.saveStory(ROOFTOP)
  await open()
  expect(await screen.findByText('Trích dẫn 2 bài báo đã lưu', {}, { timeout: 10_000 })).toBeVisible()
})

test('offers the openings of issues since the last visit, without those that are begun', async () => {
  const snapshot = { ...libraryStore.getSnapshot(), lastVisitAt: Date.UTC(2024, 0, 15) }
  vi.spyOn(libraryStore, 'getSnapshot').mockReturnValue(snapshot)
  await open()
  const missed = await screen.findByRole('region', { name: 'Từ lần bạn ghé trước' })
  expect(within(missed).getByRole('link', { name: 'Số mới' })).toHaveAttribute('href', '/vi/issues/2024-01-19/')
  expect(within(missed).getByText('Bạn có một mái nhà trống?')).toBeVisible()
  expect(within(missed).queryByRole('link', { name: 'Những khu vườn nhỏ' })).toBeNull()
})

test('finds saved stories, notes and passages in the search', async () => {
  await libraryStore.saveStory(ROOFTOP)
  await libraryStore.writeNote({ ...ROOFTOP, text: 'Hỏi lại nhóm làm vườn' })
  const words = { blockId: 'rooftop-problem-1', quote: 'Roofs grow very hot', start: 0, end: 19 }
  await libraryStore.keepPassage({ ...ROOFTOP, ...words, language: 'en' })
  const user = await open()
  await screen.findByRole('heading', { name: 'Thư viện nằm ở đâu' })
  await user.keyboard('/')
  const field = await screen.findByRole('combobox', { name: 'Từ khóa' })
  await user.type(field, 'nhom lam vuon')
  const notes = await screen.findByRole('group', { name: 'Ghi chú của bạn' })
  expect(within(notes).getByRole('option', { name: /Hỏi lại nhóm làm vườn/ })).toBeVisible()
  await user.clear(field)
  await user.type(field, 'grow very')
  const passages = await screen.findByRole('group', { name: 'Đoạn bạn đã giữ' })
  await user.click(within(passages).getByRole('option', { name: /Roofs grow very hot/ }))
  expect(screen.getByTestId('address')).toHaveTextContent('/vi/issues/2024-01-12/rooftop/?view=en#rooftop-problem-1')
})
