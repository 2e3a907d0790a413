import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { lazyModule } from '#ui/lazy-module.ts'
import { lazyPart } from '#ui/lazy-part.tsx'

const Word = ({ word }: { word: string }) => <p>{word}</p>
const words = { slow: 'đang chậm', failed: 'không tải được', retry: 'Thử lại', reload: 'Tải lại' }
const part = (load: () => Promise<typeof Word>) => lazyPart<{ word: string }>(load)

test('shows a part as soon as its code is there, and at once the next time', async () => {
  const { Part } = part(() => Promise.resolve(Word))
  const { unmount } = render(<Part words={words} props={{ word: 'cửa' }} />)
  expect(screen.queryByText('cửa')).toBeNull()
  expect(await screen.findByText('cửa')).toBeVisible()
  unmount()
  render(<Part words={words} props={{ word: 'mở' }} />)
  expect(screen.getByText('mở')).toBeVisible()
})

test('shows a part at once whose control was pointed at before', async () => {
  const { Part, preload } = part(() => Promise.resolve(Word))
  await preload()
  render(<Part words={words} props={{ word: 'cửa' }} />)
  expect(screen.getByText('cửa')).toBeVisible()
})

test('says that a part did not come, and tries again when it is opened again', async () => {
  const load = vi.fn<() => Promise<typeof Word>>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(Word)
  const { Part } = part(load)
  const { unmount } = render(<Part words={words} props={{ word: 'cửa' }} />)
  expect(await screen.findByRole('alert')).toHaveTextContent('không tải được')
  unmount()
  render(<Part words={words} props={{ word: 'cửa' }} />)
  expect(await screen.findByText('cửa')).toBeVisible()
})

test('offers another try in the place of a part that did not come', async () => {
  const load = vi.fn<() => Promise<typeof Word>>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(Word)
  const { Part } = part(load)
  render(<Part words={words} props={{ word: 'cửa' }} />)
  fireEvent.click(await screen.findByRole('button', { name: 'Thử lại' }))
  expect(await screen.findByText('cửa')).toBeVisible()
})

describe('code that stalls', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())
  const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000))

  test('is told within 8 seconds and given up within 15, where only a page loaded anew helps', async () => {
    const { Part } = part(() => new Promise<typeof Word>(() => {}))
    render(<Part words={words} props={{ word: 'cửa' }} />)
    await pass(5)
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
    await pass(3)
    expect(screen.getByRole('status')).toHaveTextContent('đang chậm')
    await pass(7)
    expect(screen.getByRole('alert')).toHaveTextContent('không tải được')
    expect(screen.getByRole('button', { name: 'Tải lại' })).toBeEnabled()
  })
})

test('fetches code once for many who ask at the same time', async () => {
  const load = vi.fn(() => Promise.resolve({ word: 'cửa' }))
  const words = lazyModule(load)
  await act(async () => {
    await Promise.all([words.preload(), words.preload(), words.use(({ word }) => word)])
  })
  expect(load).toHaveBeenCalledOnce()
  expect(words.use(({ word }) => word)).toBe('cửa')
})
