import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { prefetchLinks } from '#app/prefetch.ts'
import { LEAVING } from '#features/offline/leaving.ts'

type Watcher = (entries: { isIntersecting: boolean; target: Element }[]) => void

let watched = new Map<Element, Watcher>()
let end = () => {}

/** jsdom has no view; here links are in view when a test says so. */
class Sight {
  readonly tell: Watcher
  constructor(tell: Watcher) {
    this.tell = tell
  }
  observe(link: Element) {
    watched.set(link, this.tell)
  }
  unobserve(link: Element) {
    watched.delete(link)
  }
  disconnect() {}
}

beforeEach(() => {
  watched = new Map()
  vi.stubGlobal('IntersectionObserver', Sight)
})
afterEach(() => {
  end()
  delete document.documentElement.dataset.data
  vi.unstubAllGlobals()
})

function open(prepare = vi.fn((_path: string) => Promise.resolve())) {
  render(
    <main>
      <a href="/tin/vi/issues/2025-01-06/rain/">Mưa</a>
      <a href="/tin/vi/issues/2025-01-06/wind/#wind-problem-1">Gió</a>
      <a href="https://arxiv.org/abs/2509.09679">Bài báo</a>
      <a href="/elsewhere/">Trang khác</a>
      <a href="/tin/vi/feed.xml" download>
        Tải về
      </a>
      <a href="#top">Lên đầu</a>
    </main>,
  )
  end = prefetchLinks({ base: '/tin', prepare })
  const brought = () => prepare.mock.calls.map(([path]) => path)
  const show = (name: string) => {
    const link = screen.getByRole('link', { name })
    watched.get(link)?.([{ isIntersecting: true, target: link }])
  }
  return { prepare, brought, show }
}

test.each([
  ['a pointer', (user: ReturnType<typeof userEvent.setup>) => user.hover(screen.getByRole('link', { name: 'Mưa' }))],
  ['the focus', (user: ReturnType<typeof userEvent.setup>) => user.tab()],
])('brings a page as soon as %s comes to a link to it, once', async (_sign, approach) => {
  const { brought } = open()
  const user = userEvent.setup()
  await approach(user)
  await approach(user)
  expect(brought().filter((path) => path === '/vi/issues/2025-01-06/rain/')).toHaveLength(1)
})

test.each(['Bài báo', 'Trang khác', 'Tải về', 'Lên đầu'])('brings nothing for the link %s', async (name) => {
  const { brought } = open()
  await userEvent.hover(screen.getByRole('link', { name }))
  expect(brought()).toEqual([])
})

test('brings pages whose links are in view, one after another', async () => {
  const arrivals: (() => void)[] = []
  const { brought, show } = open(vi.fn(() => new Promise((resolve) => arrivals.push(() => resolve()))))
  show('Mưa')
  show('Gió')
  await waitFor(() => expect(brought()).toEqual(['/vi/issues/2025-01-06/rain/']))
  arrivals[0]?.()
  await waitFor(() => expect(brought()).toEqual(['/vi/issues/2025-01-06/rain/', '/vi/issues/2025-01-06/wind/']))
})

test('a reader who saves data gets pages on approach, and none on sight', async () => {
  document.documentElement.dataset.data = 'less'
  const { brought, show } = open()
  show('Mưa')
  await userEvent.hover(screen.getByRole('link', { name: 'Gió' }))
  await waitFor(() => expect(brought()).toEqual(['/vi/issues/2025-01-06/wind/']))
})

test('asks again for a page that did not come', async () => {
  const { brought } = open(vi.fn(() => Promise.reject(new Error('no network'))))
  const [rain, wind] = [screen.getByRole('link', { name: 'Mưa' }), screen.getByRole('link', { name: 'Gió' })]
  await userEvent.hover(rain)
  await userEvent.hover(wind)
  await userEvent.hover(rain)
  expect(brought()).toHaveLength(3)
})

test('brings nothing more once the page is about to be loaded anew', async () => {
  const { brought, show } = open()
  window.dispatchEvent(new Event(LEAVING))
  show('Mưa')
  await userEvent.setup().hover(screen.getByRole('link', { name: 'Mưa' }))
  expect(brought()).toEqual([])
})
