import { act, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { lazyModule } from '#ui/lazy-module.ts'
import { lazyPart } from '#ui/lazy-part.tsx'

const Word = ({ word }: { word: string }) => <p>{word}</p>
const failure = <p role="alert">không tải được</p>
const part = (load: () => Promise<typeof Word>) => lazyPart<{ word: string }>(load)

test('shows a part as soon as its code is there, and at once the next time', async () => {
  const { Part } = part(() => Promise.resolve(Word))
  const { unmount } = render(<Part failure={failure} props={{ word: 'cửa' }} />)
  expect(screen.queryByText('cửa')).toBeNull()
  expect(await screen.findByText('cửa')).toBeVisible()
  unmount()
  render(<Part failure={failure} props={{ word: 'mở' }} />)
  expect(screen.getByText('mở')).toBeVisible()
})

test('shows a part at once whose control was pointed at before', async () => {
  const { Part, preload } = part(() => Promise.resolve(Word))
  await preload()
  render(<Part failure={failure} props={{ word: 'cửa' }} />)
  expect(screen.getByText('cửa')).toBeVisible()
})

test('says that a part did not come, and tries again when it is opened again', async () => {
  const load = vi.fn<() => Promise<typeof Word>>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(Word)
  const { Part } = part(load)
  const { unmount } = render(<Part failure={failure} props={{ word: 'cửa' }} />)
  expect(await screen.findByRole('alert')).toHaveTextContent('không tải được')
  unmount()
  render(<Part failure={failure} props={{ word: 'cửa' }} />)
  expect(await screen.findByText('cửa')).toBeVisible()
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
