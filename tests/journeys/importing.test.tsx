import 'fake-indexeddb/auto'
import { Blob as PackableBlob } from 'node:buffer'
import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { printLibrary } from '#features/library/library-file.ts'
import { writeLibraryLinks } from '#features/library/library-link.ts'
import type { LibraryRecord } from '#features/library/library-record.ts'
import { libraryStore } from '#features/library/use-library.ts'
import { filesOf, openApp } from '../support/render-app.tsx'
import { buildIssue } from '../support/sample-issue.ts'

const issue = buildIssue()
const files = filesOf([issue])
const ROOFTOP = { issueId: issue.id, storyId: 'rooftop' }
const ATTIC = { issueId: issue.id, storyId: 'attic' }
let minutes = 0
/** Later than every stamp before it, and than what the clearing after each test leaves behind. */
function stamp() {
  minutes += 1
  const moment = new Date(Date.UTC(2099, 0, 1, 0, minutes)).toISOString()
  return { schemaVersion: 1, changedAt: `${moment}-0000`, deviceId: 'another-device' }
}
const bookmark = (story: typeof ROOFTOP): LibraryRecord => ({
  kind: 'bookmark',
  ...story,
  savedAt: 1_700_000_000_000,
  deleted: false,
  ...stamp(),
})

beforeEach(() => {
  // That of jsdom cannot be packed.
  vi.stubGlobal('Blob', PackableBlob)
  return libraryStore.load()
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  await act(() => libraryStore.clear())
})

async function open(address = '/vi/library/') {
  const user = openApp(address, files)
  await screen.findByRole('heading', { name: 'Nhập thư viện' })
  return user
}

async function choose(user: ReturnType<typeof openApp>, text: string | Uint8Array<ArrayBuffer>) {
  const file = new File([text], 'library.json', { type: 'application/json' })
  await user.upload(screen.getByLabelText('Chọn tệp thư viện', { selector: 'input' }), file)
  return screen.findByRole('dialog')
}
const saved = () => [...libraryStore.getSnapshot().bookmarks.keys()].sort()

test('shows what a file would add, change and remove before it does, and takes it back', async () => {
  await libraryStore.saveStory(ATTIC)
  await libraryStore.writeNote({ ...ROOFTOP, id: 'note-of-mine', text: 'Cũ' })
  const user = await open()
  const dialog = await choose(
    user,
    printLibrary([
      bookmark(ROOFTOP),
      { kind: 'bookmark', ...ATTIC, deleted: true, ...stamp() },
      { kind: 'note', id: 'note-of-mine', ...ROOFTOP, text: 'Mới', createdAt: 1, deleted: false, ...stamp() },
    ]),
  )
  expect(within(dialog).getByRole('heading', { name: 'Thêm 1 mục' })).toBeVisible()
  expect(within(dialog).getByText('Câu chuyện: Khu vườn trên mái')).toBeVisible()
  expect(within(dialog).getByRole('heading', { name: 'Cập nhật 1 mục' })).toBeVisible()
  expect(within(dialog).getByText('Ghi chú: Mới')).toBeVisible()
  expect(within(dialog).getByRole('heading', { name: 'Bỏ 1 mục' })).toBeVisible()
  expect(within(dialog).getByText('Câu chuyện: attic')).toBeVisible()
  expect(saved()).toEqual(['2024-01-12/attic'])
  await user.click(within(dialog).getByRole('button', { name: 'Nhập' }))
  await waitFor(() => expect(saved()).toEqual(['2024-01-12/rooftop']))
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }))
  await waitFor(() => expect(saved()).toEqual(['2024-01-12/attic']))
  expect(libraryStore.getSnapshot().notes.get('note-of-mine')?.text).toBe('Cũ')
})

test('says so where a file brings nothing new, and which of its records cannot be read', async () => {
  const user = await open()
  const [line] = printLibrary([bookmark(ROOFTOP)])
    .split('\n')
    .slice(1)
  const text = `{"format":"canh-cua-mo-rong/library","version":1,"records":[${line ?? ''},{"kind":"poem"}]}`
  await user.click(within(await choose(user, text)).getByRole('button', { name: 'Nhập' }))
  await waitFor(() => expect(saved()).toEqual(['2024-01-12/rooftop']))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const again = await choose(user, text)
  expect(await within(again).findByText('Thư viện của bạn đã có đủ những gì trong này.')).toBeVisible()
  expect(within(again).getByText(/^1 mục trong tệp không đọc được.*mục số 2\.$/)).toBeVisible()
  expect(within(again).queryByRole('button', { name: 'Nhập' })).toBeNull()
})

test.each([
  ['nothing', '', 'Tệp này trống.'],
  ['a half file', '{"format":"canh-cua', /bị cắt mất một phần/],
  ['other data', '{"a":1}', 'Tệp này không phải tệp thư viện.'],
  ['a picture', new Uint8Array([137, 80, 78, 71, 255]), /nội dung không phải văn bản/],
  ['a newer file', '{"format":"canh-cua-mo-rong/library","version":9,"records":[]}', /một bản mới hơn của trang/],
  ['no sound record', '{"format":"canh-cua-mo-rong/library","version":1,"records":[1]}', /Không đọc được mục nào/],
])('refuses %s whole, says why, and changes nothing', async (_, text, reason) => {
  await libraryStore.saveStory(ATTIC)
  const user = await open()
  const dialog = await choose(user, text)
  expect(within(dialog).getByRole('heading', { name: 'Không nhập được' })).toBeVisible()
  expect(within(dialog).getByText(reason)).toBeVisible()
  expect(within(dialog).getByText('Thư viện của bạn không thay đổi gì.')).toBeVisible()
  expect(saved()).toEqual(['2024-01-12/attic'])
})

test('keeps the preview open where the import could not be kept', async () => {
  const user = await open()
  vi.spyOn(libraryStore, 'importRecords').mockResolvedValueOnce({ kind: 'failed', problem: 'full' })
  const dialog = await choose(user, printLibrary([bookmark(ROOFTOP)]))
  await user.click(within(dialog).getByRole('button', { name: 'Nhập' }))
  expect((await screen.findAllByText(/bộ nhớ trình duyệt đã đầy/))[0]).toBeInTheDocument()
  await user.click(within(dialog).getByRole('button', { name: 'Nhập' }))
  await waitFor(() => expect(saved()).toEqual(['2024-01-12/rooftop']))
})

test('imports from the link of another device, and leaves the list out of the address afterwards', async () => {
  const record = bookmark(ROOFTOP)
  if (record.kind !== 'bookmark' || record.deleted) throw new Error('not a bookmark')
  const [link = ''] = await writeLibraryLinks({ address: '/vi/library/', bookmarks: [record] })
  const user = await open(link)
  const dialog = await screen.findByRole('dialog', { name: 'Nhập vào thư viện?' })
  expect(within(dialog).getByText('Câu chuyện: Khu vườn trên mái')).toBeVisible()
  await user.click(within(dialog).getByRole('button', { name: 'Nhập' }))
  await waitFor(() => expect(saved()).toEqual(['2024-01-12/rooftop']))
  await waitFor(() => expect(screen.getByTestId('address')).toHaveTextContent(/^\/vi\/library\/$/))
})

test('refuses a link that was cut on its way', async () => {
  await open('/vi/library/#import=1.1.1.dAAA')
  expect(await screen.findByText(/Hãy quét lại mã/)).toBeVisible()
})

test('shows the saved stories as codes that hold links, several where the list is long', async () => {
  const many = Array.from({ length: 400 }, (_, place) => ({
    issueId: `20${String(10 + (place % 80))}-01-0${String(1 + (place % 7))}`,
    storyId: `story-${(place * 7919).toString(36)}-${String(place)}`,
  }))
  await libraryStore.importRecords(many.map(bookmark))
  const user = await open()
  await user.click(screen.getByRole('button', { name: 'Chuyển sang thiết bị khác' }))
  const dialog = await screen.findByRole('dialog', { name: 'Quét bằng thiết bị kia' })
  expect(await within(dialog).findByRole('img', { name: /^Mã QR 1 trong \d+$/ })).toBeVisible()
  await user.click(within(dialog).getByRole('button', { name: 'Mã sau' }))
  expect(within(dialog).getByRole('img', { name: /^Mã QR 2 trong \d+$/ })).toBeVisible()
})
