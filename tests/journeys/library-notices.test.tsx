import 'fake-indexeddb/auto'
import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { inAppBrowser } from '#features/library/in-app-browser.ts'
import type { LibrarySnapshot } from '#features/library/library-snapshot.ts'
import { libraryStore } from '#features/library/use-library.ts'
import { filesOf, openApp } from '../support/render-app.tsx'
import { buildIssue } from '../support/sample-issue.ts'

const files = filesOf([buildIssue()])

beforeEach(() => libraryStore.load())
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** Opens the library as it is where its storage says so. */
async function openWith(facts: Partial<LibrarySnapshot>) {
  const snapshot: LibrarySnapshot = { ...libraryStore.getSnapshot(), ...facts }
  vi.spyOn(libraryStore, 'getSnapshot').mockReturnValue(snapshot)
  const user = openApp('/vi/library/', files)
  return { user, notices: await screen.findByRole('status', { name: 'Điều cần biết về thư viện' }) }
}

test.each<[string, Partial<LibrarySnapshot>, RegExp]>([
  ['blocked', { keeping: 'memory' }, /sẽ mất khi đóng thẻ này/],
  ['written by a newer version', { keeping: 'read-only' }, /Bạn vẫn đọc được mọi thứ/],
  ['held back by another tab', { isWaiting: true, phase: 'unloaded' }, /Hãy đóng thẻ đó/],
  ['cleared', { wasCleared: true }, /từng có một thư viện/],
  ['partly corrupt', { asideCount: 3 }, /^3 mục không đọc được và được để riêng/],
  ['partly newer', { newerCount: 2 }, /^2 mục do một bản mới hơn/],
])('tells the reader where storage is %s', async (_, facts, words) => {
  const { notices } = await openWith(facts)
  expect(await within(notices).findByText(words)).toBeVisible()
})

test('has nothing to say where all is well', async () => {
  const { notices } = await openWith({})
  await screen.findByRole('heading', { name: 'Thư viện nằm ở đâu' })
  expect(notices).toBeEmptyDOMElement()
})

test('offers an import where storage was cleared, until the reader has taken note', async () => {
  const dismiss = vi.spyOn(libraryStore, 'dismissCleared').mockReturnValue()
  const { user, notices } = await openWith({ wasCleared: true })
  expect(within(notices).getByRole('button', { name: 'Chọn tệp thư viện' })).toBeVisible()
  await user.click(within(notices).getByRole('button', { name: 'Đã rõ' }))
  expect(dismiss).toHaveBeenCalledOnce()
})

test('hands out what was set aside as a file, and throws it away only when asked', async () => {
  vi.spyOn(libraryStore, 'readAside').mockResolvedValue('{"rows":[]}')
  const drop = vi.spyOn(libraryStore, 'dropAside').mockResolvedValue()
  const files: Blob[] = []
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${String(files.push(blob))}` }))
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
  const { user } = await openWith({ asideCount: 1 })
  await user.click(await screen.findByRole('button', { name: 'Tải các mục này về' }))
  await expect.poll(() => files[0]?.text()).toBe('{"rows":[]}')
  expect(drop).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Bỏ hẳn các mục này' }))
  expect(drop).toHaveBeenCalledOnce()
})

describe('inside an app', () => {
  test.each([
    ['Mozilla/5.0 (Linux; Android 14; wv) Chrome/120 Mobile Safari/537.36 Zalo android/230', 'Zalo'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) AppleWebKit/605.1.15 [FBAN/FBIOS;FBAV/440.0]', 'Facebook'],
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/120 Safari/537.36 Teams/24', 'Teams'],
    ['Mozilla/5.0 (Linux; Android 14) Chrome/120.0 Mobile Safari/537.36', undefined],
    ['Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 Version/17.0 Safari/605.1.15', undefined],
  ])('%s is read inside %s', (agent, app) => expect(inAppBrowser(agent)).toBe(app))

  test('warns that data may be lost', async () => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mobile Zalo android/230')
    const { notices } = await openWith({})
    expect(await within(notices).findByText(/bên trong ứng dụng Zalo/)).toBeVisible()
  })
})

describe('the panel of storage', () => {
  const stub = (isPersisted: boolean, isGranted: boolean) =>
    vi.stubGlobal(
      'navigator',
      Object.assign(navigator, {
        storage: {
          estimate: () => Promise.resolve({ usage: 2_340_000 }),
          persisted: () => Promise.resolve(isPersisted),
          persist: () => Promise.resolve(isGranted),
        },
      }),
    )

  test('says where the library lives, how much room it takes, and that it was never exported', async () => {
    stub(true, true)
    await openWith({})
    const panel = await screen.findByRole('region', { name: 'Thư viện nằm ở đâu' })
    expect(within(panel).getByText(/chỉ nằm trong trình duyệt này, trên thiết bị này/)).toBeVisible()
    expect(await within(panel).findByText('2,3 MB')).toBeVisible()
    expect(within(panel).getByText('Có, trình duyệt đã hứa giữ lại.')).toBeVisible()
    expect(within(panel).getByText('Chưa lần nào')).toBeVisible()
  })

  test.each([
    [true, /đã hứa giữ lại/],
    [false, /Trình duyệt chưa đồng ý/],
  ])('asks the browser to keep it when the reader says so (answer: %s)', async (isGranted, words) => {
    stub(false, isGranted)
    const { user } = await openWith({ exportedAt: Date.UTC(2025, 8, 11) })
    expect(await screen.findByText('ngày 11 tháng 9 năm 2025')).toBeVisible()
    await user.click(await screen.findByRole('button', { name: 'Xin trình duyệt giữ lâu dài' }))
    expect((await screen.findAllByText(words))[0]).toBeInTheDocument()
  })
})
