import 'fake-indexeddb/auto'
import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { libraryStore } from '#features/library/use-library.ts'
import { filesOf, openApp } from '../support/render-app.tsx'
import { buildIssue } from '../support/sample-issue.ts'

const issue = buildIssue()
const files = filesOf([issue])
const PAGE = '/vi/issues/2024-01-12/'
const STORY = { issueId: issue.id, storyId: 'rooftop' }
const NAME = '2024-01-12/rooftop'

beforeEach(() => libraryStore.load())
afterEach(async () => {
  vi.restoreAllMocks()
  await act(() => libraryStore.clear())
})

const cardButton = async (name: string) =>
  within(await screen.findByRole('article', { name: 'Khu vườn trên mái' })).findByRole('button', { name })

const hears = async (words: string) => {
  await waitFor(() => {
    const said = screen.getAllByRole('status').map(({ textContent }) => textContent)
    expect(said.filter((text) => text.includes(words))).toHaveLength(1)
  })
}

test('saves a story from its card, and says so once the device has confirmed', async () => {
  const user = openApp(PAGE, files)
  const button = await cardButton('Lưu: Khu vườn trên mái')
  expect(button).toHaveAttribute('aria-pressed', 'false')
  await user.click(button)
  expect(await cardButton('Đã lưu: Khu vườn trên mái')).toHaveAttribute('aria-pressed', 'true')
  await hears('Đã lưu.')
  expect([...libraryStore.getSnapshot().bookmarks.keys()]).toEqual([NAME])
})

test('names the story in the language in which its title is shown', async () => {
  openApp(PAGE, files)
  const button = await cardButton('Lưu: Khu vườn trên mái')
  expect(within(button).getByText('Khu vườn trên mái')).toHaveAttribute('lang', 'vi')
})

test('removes a saved story, and takes that back with its first date', async () => {
  await libraryStore.saveStory(STORY)
  const before = libraryStore.getSnapshot().bookmarks.get(NAME)?.savedAt
  const user = openApp(PAGE, files)
  await user.click(await cardButton('Đã lưu: Khu vườn trên mái'))
  await hears('Đã bỏ lưu “Khu vườn trên mái”.')
  expect(libraryStore.getSnapshot().bookmarks.size).toBe(0)
  await user.click(screen.getByRole('button', { name: 'Hoàn tác' }))
  expect(await cardButton('Đã lưu: Khu vườn trên mái')).toHaveAttribute('aria-pressed', 'true')
  expect(libraryStore.getSnapshot().bookmarks.get(NAME)?.savedAt).toBe(before)
})

test.each([PAGE, '/vi/issues/2024-01-12/rooftop/'])('saves with the key S at %s', async (address) => {
  const user = openApp(address, files)
  await screen.findByRole('heading', { level: 1 })
  await user.keyboard('{s>}{/s}')
  await hears('Đã lưu.')
  expect(libraryStore.getSnapshot().bookmarks.size).toBe(1)
  for (const button of screen.getAllByRole('button', { name: /^Đã lưu: / })) {
    expect(button).toHaveAttribute('aria-pressed', 'true')
  }
})

test('goes back and says why where the device is full', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw Object.assign(new Error('no room'), { name: 'QuotaExceededError' })
  })
  const user = openApp(PAGE, files)
  await user.click(await cardButton('Lưu: Khu vườn trên mái'))
  await hears('Không lưu được vì bộ nhớ trình duyệt đã đầy.')
  expect(await cardButton('Lưu: Khu vườn trên mái')).toHaveAttribute('aria-pressed', 'false')
})
