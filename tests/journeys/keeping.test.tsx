import 'fake-indexeddb/auto'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { WriteOutcome } from '#features/library/library-snapshot.ts'
import { libraryStore } from '#features/library/use-library.ts'
import { filesOf, openApp } from '../support/render-app.tsx'
import { buildIssue, sampleIssueData } from '../support/sample-issue.ts'

const [rooftop] = sampleIssueData.stories
const issue = buildIssue({ stories: [{ ...rooftop, id: 'rooftop' }], aliases: { roof: 'rooftop' } })
const files = filesOf([issue])
const STORY = '/vi/issues/2024-01-12/rooftop/'
const NAME = { issueId: issue.id, storyId: 'rooftop' }
const TITLE = 'Khu vườn trên mái'

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (run: () => void) => run())
  return libraryStore.load()
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  window.getSelection()?.removeAllRanges()
  await act(() => libraryStore.clear())
})

async function openStory(address = STORY) {
  const user = openApp(address, files)
  const region = await screen.findByRole('region', { name: /^(Ghi chú của bạn|Your notes)$/ })
  return { user, region }
}
const notes = () => [...libraryStore.getSnapshot().notes.values()].map(({ text }) => text)
const passages = () => [...libraryStore.getSnapshot().passages.values()]
const field = () => screen.getByRole('textbox', { name: `Ghi chú về “${TITLE}”` })

describe('notes', () => {
  const write = async (user: ReturnType<typeof openApp>, text: string) => {
    await user.click(screen.getByRole('button', { name: `Viết ghi chú: ${TITLE}` }))
    await user.type(field(), text)
  }

  test('are written on the page of a story, and the focus goes back to where it was', async () => {
    const { user, region } = await openStory()
    await write(user, 'Hỏi nhóm mạng')
    expect(field()).toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Lưu ghi chú' }))
    expect(await within(region).findByText('Hỏi nhóm mạng')).toBeVisible()
    await waitFor(() => expect(screen.getAllByText('Đã lưu ghi chú.')).not.toHaveLength(0))
    expect(notes()).toEqual(['Hỏi nhóm mạng'])
    expect(screen.getByRole('button', { name: `Viết ghi chú: ${TITLE}` })).toHaveFocus()
  })

  test('are written by keys alone: Ctrl and Enter save, Escape gives up what is untouched', async () => {
    const { user } = await openStory()
    await write(user, 'Bằng phím{Control>}{Enter}{/Control}')
    await waitFor(() => expect(notes()).toEqual(['Bằng phím']))
    await user.click(await screen.findByRole('button', { name: `Viết ghi chú: ${TITLE}` }))
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  test('are called saved only when the device has confirmed', async () => {
    const { user } = await openStory()
    let confirm: (outcome: WriteOutcome) => void = () => undefined
    const confirmed = new Promise<WriteOutcome>((resolve) => (confirm = resolve))
    vi.spyOn(libraryStore, 'writeNote').mockReturnValue(confirmed)
    await write(user, 'Chậm')
    await user.click(screen.getByRole('button', { name: 'Lưu ghi chú' }))
    expect(screen.queryByText('Đã lưu ghi chú.')).toBeNull()
    await act(async () => {
      confirm({ kind: 'kept', receipt: { replaced: [] } })
      await confirmed
    })
    expect(screen.getAllByText('Đã lưu ghi chú.')).not.toHaveLength(0)
  })

  test.each([
    ['full', /bộ nhớ trình duyệt đã đầy/],
    ['newer', /Một bản mới hơn của trang/],
    ['broken', /không giữ được thay đổi này/],
  ] as const)('that cannot be kept (%s) say so, and keep the words for another try', async (problem, words) => {
    const { user } = await openStory()
    vi.spyOn(libraryStore, 'writeNote').mockResolvedValueOnce({ kind: 'failed', problem })
    await write(user, 'Đừng mất')
    await user.click(screen.getByRole('button', { name: 'Lưu ghi chú' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(words)
    expect(screen.getByRole('alert')).toHaveTextContent('Những gì bạn viết vẫn còn ở đây.')
    expect(field()).toHaveValue('Đừng mất')
    await user.click(screen.getByRole('button', { name: 'Lưu ghi chú' }))
    await waitFor(() => expect(notes()).toEqual(['Đừng mất']))
  })

  test('that are not finished wait for the reader who leaves the page and comes back', async () => {
    const { user } = await openStory()
    await write(user, 'Còn dở')
    cleanup()
    const again = await openStory()
    expect(field()).toHaveValue('Còn dở')
    expect(field()).not.toHaveFocus()
    await again.user.click(screen.getByRole('button', { name: 'Bỏ những gì vừa viết' }))
    cleanup()
    await openStory()
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  test('are written anew, deleted, and brought back', async () => {
    await libraryStore.writeNote({ ...NAME, storyId: 'roof', text: 'Một' })
    const { user } = await openStory()
    await user.click(screen.getByRole('button', { name: 'Sửa ghi chú: Một' }))
    await user.clear(field())
    await user.type(field(), 'Hai')
    await user.click(screen.getByRole('button', { name: 'Lưu ghi chú' }))
    await waitFor(() => expect(notes()).toEqual(['Hai']))
    await user.click(await screen.findByRole('button', { name: 'Xóa ghi chú: Hai' }))
    await waitFor(() => expect(notes()).toEqual([]))
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }))
    await waitFor(() => expect(notes()).toEqual(['Hai']))
  })

  test('are written on the page of the library too', async () => {
    await libraryStore.saveStory(NAME)
    const user = openApp('/vi/library/', files)
    await screen.findByRole('link', { name: TITLE })
    await write(user, 'Ở thư viện')
    await user.click(screen.getByRole('button', { name: 'Lưu ghi chú' }))
    await waitFor(() => expect(notes()).toEqual(['Ở thư viện']))
  })
})

/** Selects words of a text that stands on the page as one piece. */
function select(text: string, words = text): void {
  const node = screen.getByText(text, { selector: '[data-block] *' }).firstChild
  if (node === null) throw new Error(`“${text}” is no text`)
  const start = text.indexOf(words)
  window.getSelection()?.setBaseAndExtent(node, start, node, start + words.length)
  fireEvent(document, new Event('selectionchange'))
}

describe('passages', () => {
  const HOT = 'Mái nhà rất nóng vào mùa hè.'

  beforeEach(() => {
    // jsdom has no layout.
    Range.prototype.getBoundingClientRect = () => new DOMRect(10, 10, 100, 20)
    // Nor has it popovers, which it nevertheless hides.
    HTMLElement.prototype.showPopover = function show() {
      this.removeAttribute('popover')
    }
  })

  test('are kept from a small bar beside what is selected, and listed in their language', async () => {
    const { user, region } = await openStory()
    select(HOT, 'rất nóng')
    const bar = await screen.findByRole('group', { name: 'Phần bạn đang chọn' })
    await user.click(within(bar).getByRole('button', { name: 'Giữ đoạn này' }))
    await waitFor(() => expect(screen.getAllByText('Đã giữ đoạn này.')).not.toHaveLength(0))
    expect(passages()).toEqual([
      expect.objectContaining({
        ...NAME,
        blockId: 'rooftop-problem-1',
        language: 'vi',
        quote: 'rất nóng',
        start: 8,
        end: 16,
      }),
    ])
    const kept = await within(region).findByRole('link', { name: 'rất nóng' })
    expect(kept.closest('[lang]')).toHaveAttribute('lang', 'vi')
    expect(kept).toHaveAttribute('href', `${STORY}#rooftop-problem-1`)
    const twin = await within(region).findByRole('link', { name: 'Xem đoạn này bằng tiếng Anh' })
    expect(twin).toHaveAttribute('href', `${STORY}?view=en#rooftop-problem-1`)
    expect(screen.queryByRole('group', { name: 'Phần bạn đang chọn' })).toBeNull()
  })

  test('are kept by a key, which says where nothing is selected', async () => {
    const { user } = await openStory()
    await user.keyboard('m')
    expect(screen.getAllByText('Hãy chọn một đoạn chữ trong bài trước.')).not.toHaveLength(0)
    expect(passages()).toEqual([])
    select(HOT, 'mùa hè')
    await user.keyboard('m')
    await waitFor(() => expect(passages().map(({ quote }) => quote)).toEqual(['mùa hè']))
  })

  test('that reach over several blocks are kept block by block, in the language where they begin', async () => {
    const { user } = await openStory(`${STORY}?view=both`)
    const first = screen.getByText(HOT).firstChild
    const last = screen.getByText('ba lớp').firstChild
    if (first === null || last === null) throw new Error('no text')
    window.getSelection()?.setBaseAndExtent(first, 8, last, 2)
    await user.keyboard('m')
    await waitFor(() =>
      expect(passages().map(({ language, quote }) => [language, quote])).toEqual([
        ['vi', 'rất nóng vào mùa hè.'],
        ['vi', 'Trồng cây thành ba'],
      ]),
    )
  })

  test('are removed where they stand, and brought back', async () => {
    const { user } = await openStory()
    select(HOT, 'rất nóng vào')
    await screen.findByRole('group', { name: 'Phần bạn đang chọn' })
    await user.keyboard('m')
    await waitFor(() => expect(passages()).toHaveLength(1))
    select(HOT, 'nóng')
    await user.click(await screen.findByRole('button', { name: 'Bỏ đoạn đã giữ' }))
    await waitFor(() => expect(passages()).toHaveLength(0))
    // The offer before this one, to undo the keeping, has gone.
    expect(await screen.findAllByText('Đã bỏ đoạn đã giữ.')).not.toHaveLength(0)
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }))
    await waitFor(() => expect(passages()).toHaveLength(1))
  })

  test('are kept whole and removed from the tools of a block', async () => {
    const { user } = await openStory()
    const block = screen.getByText(HOT).closest('[data-block]')
    const tools = block?.nextElementSibling
    if (!(tools instanceof HTMLElement)) throw new Error('no tools')
    await user.click(within(tools).getByRole('button', { name: /^Công cụ/ }))
    await user.click(within(tools).getByRole('button', { name: 'Giữ đoạn này' }))
    await waitFor(() => expect(passages().map(({ quote }) => quote)).toEqual([HOT]))
    expect(block).toHaveAttribute('data-kept')
    await user.click(await within(tools).findByRole('button', { name: 'Bỏ đoạn đã giữ' }))
    await waitFor(() => expect(passages()).toEqual([]))
    await waitFor(() => expect(block).not.toHaveAttribute('data-kept'))
  })

  const LOST = { ...NAME, language: 'vi', start: 0, end: 5 } as const

  test.each([
    ['whose words are gone', { blockId: 'rooftop-solution-1', quote: 'Không còn chữ này' }, 'rooftop-solution-1'],
    ['whose block is gone', { blockId: 'rooftop-solution-9', quote: 'Không còn chữ này' }, 'rooftop-solution-2'],
  ])('%s say so and lead to the nearest place', async (_, words, nearest) => {
    await libraryStore.keepPassage({ ...LOST, ...words })
    openApp('/vi/library/', files)
    expect(await screen.findByText(/^Những chữ này không còn trong bài/)).toBeVisible()
    expect(screen.getByRole('link', { name: words.quote })).toHaveAttribute('href', `${STORY}#${nearest}`)
  })

  test('whose words have moved to another block lead there without a word', async () => {
    await libraryStore.keepPassage({ ...LOST, blockId: 'rooftop-solution-9', quote: 'Trồng cây thành ba lớp' })
    openApp('/vi/library/', files)
    const link = await screen.findByRole('link', { name: 'Trồng cây thành ba lớp' })
    await waitFor(() => expect(link).toHaveAttribute('href', `${STORY}#rooftop-solution-1`))
    expect(screen.queryByText(/không còn trong bài/)).toBeNull()
  })
})
