import { act, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { storyBlocks } from '#domain/story.ts'
import { markUnread, readingStore } from '#features/library/use-reading.ts'
import { filesOf, openApp } from '../support/render-app.tsx'
import { buildIssue, sampleIssueData } from '../support/sample-issue.ts'

const [first] = sampleIssueData.stories
const second = {
  ...structuredClone(first),
  id: 'attic',
  number: 2,
  title: { vi: 'Gác mái', en: 'The attic' },
  sections: [
    {
      id: 'attic-problem',
      kind: 'problem',
      blocks: [{ id: 'attic-1', type: 'paragraph', text: { vi: 'Gác mái tối.' } }],
    },
  ],
  why: undefined,
}
const issue = buildIssue({ stories: [first, second] })
const files = filesOf([issue, buildIssue({ id: 'older', date: '2023-12-01', title: { vi: 'Số cũ' } })])

function read(storyId: string, count: number, issueId = issue.id) {
  const story = issue.stories.find(({ id }) => id === storyId)
  const blocks = story ? storyBlocks(story).map(({ id }) => id) : []
  act(() => readingStore.noteBlocks({ issueId, storyId }, blocks.slice(0, count), blocks))
}

afterEach(() => {
  for (const issueId of [issue.id, 'older']) {
    for (const { id } of issue.stories) act(() => markUnread({ issueId, storyId: id }))
  }
})

const cardOf = (name: string) => screen.findByRole('article', { name })

test('says on its card that a story is begun, and then that it is read', async () => {
  openApp('/vi/issues/2024-01-12/', files)
  const card = await cardOf('Khu vườn trên mái')
  expect(within(card).queryByText('Đang đọc dở')).toBeNull()
  read('rooftop', 1)
  expect(within(card).getByText('Đang đọc dở')).toBeVisible()
  read('rooftop', 4)
  expect(within(card).getByText('Đã đọc')).toBeVisible()
  expect(within(card).queryByText('Đang đọc dở')).toBeNull()
  expect(within(await cardOf('Gác mái')).queryByText('Đã đọc')).toBeNull()
})

test('opens the door of the issue as wide as it is read, and says so', async () => {
  openApp('/vi/issues/2024-01-12/', files)
  expect(await screen.findByRole('img', { name: /mở 0% / })).toBeVisible()
  read('rooftop', 2)
  expect(screen.getByRole('img', { name: /mở 25% / })).toBeVisible()
  read('rooftop', 4)
  expect(screen.getByRole('img', { name: /mở 50% / })).toBeVisible()
  expect(screen.getByText('Đã đọc 1/2 câu chuyện')).toBeVisible()
})

test('says in the archive how much of each issue was read', async () => {
  read('rooftop', 4, 'older')
  openApp('/en/issues/', files)
  const row = (await screen.findByRole('link', { name: 'Số cũ' })).closest('li')
  expect(row).toHaveTextContent('1 of 1 stories read')
  expect(screen.getByRole('link', { name: 'Small gardens' }).closest('li')).not.toHaveTextContent('stories read')
})

test('leads from the home page to the last block that was read', async () => {
  openApp('/vi/', files)
  expect(await screen.findByRole('link', { name: 'Bắt đầu đọc' })).toHaveAttribute(
    'href',
    '/vi/issues/2024-01-12/rooftop/',
  )
  read('rooftop', 2)
  const wayOn = screen.getByRole('link', { name: 'Đọc tiếp' })
  expect(wayOn).toHaveAttribute('href', '/vi/issues/2024-01-12/rooftop/#rooftop-solution-1')
})

test('leads from the home page to the first story that is not read, once the others are', async () => {
  read('rooftop', 4)
  openApp('/vi/', files)
  expect(await screen.findByRole('link', { name: 'Đọc tiếp' })).toHaveAttribute('href', '/vi/issues/2024-01-12/attic/')
})

test('lets the reader mark a story as unread, says so, and lets them take that back', async () => {
  read('rooftop', 4)
  const user = openApp('/vi/issues/2024-01-12/rooftop/', files)
  const end = await screen.findByRole('navigation', { name: 'Chuyển câu chuyện' })
  expect(within(end).getByText('Đã đọc')).toBeVisible()
  await user.click(within(end).getByRole('button', { name: 'Đánh dấu chưa đọc' }))
  expect(within(end).queryByText('Đã đọc')).toBeNull()
  const [said] = screen.getAllByRole('status').filter(({ textContent }) => textContent === 'Đã đánh dấu là chưa đọc.')
  expect(said).toBeInTheDocument()
  expect(end).toContainElement(document.activeElement instanceof HTMLElement ? document.activeElement : null)
  await user.click(screen.getByRole('button', { name: 'Hoàn tác' }))
  expect(within(end).getByText('Đã đọc')).toBeVisible()
  expect(end).toContainElement(document.activeElement instanceof HTMLElement ? document.activeElement : null)
})

test('says at the end of the last story how much is read, and that the issue is finished when it is', async () => {
  openApp('/vi/issues/2024-01-12/attic/', files)
  const end = await screen.findByRole('navigation', { name: 'Chuyển câu chuyện' })
  expect(within(end).getByText('Đã đọc 0/2 câu chuyện')).toBeVisible()
  read('rooftop', 4)
  read('attic', 1)
  expect(within(end).getByText('Bạn đã đọc hết số này.')).toBeVisible()
  expect(within(end).getByRole('link', { name: /Góc nhìn từ FCI/ })).toBeVisible()
})

test('keeps the contents of a story shut on small screens until they are asked for', async () => {
  const user = openApp('/vi/issues/2024-01-12/rooftop/', files)
  const contents = await screen.findByRole('navigation', { name: 'Trong bài này' })
  const button = within(contents).getByRole('button', { name: 'Trong bài này' })
  expect(button).toHaveAttribute('aria-expanded', 'false')
  await user.click(button)
  expect(button).toHaveAttribute('aria-expanded', 'true')
})

test('leads from the contents to the panel, opens it and puts the focus on its heading', async () => {
  const user = openApp('/vi/issues/2024-01-12/rooftop/', files)
  const contents = await screen.findByRole('navigation', { name: 'Trong bài này' })
  await user.click(within(contents).getByRole('link', { name: 'Tại sao quan trọng đối với FCI?' }))
  const panel = screen.getByRole('button', { name: 'Tại sao quan trọng đối với FCI?' })
  expect(panel).toHaveAttribute('aria-expanded', 'true')
  expect(panel).toHaveFocus()
})
