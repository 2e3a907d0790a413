import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeBrowser } from './fake-worker.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

/** Lets what was promised come. */
const settle = () => vi.advanceTimersByTimeAsync(0)

test('registers the worker once, however often it is started', async () => {
  const { link, register } = makeBrowser()
  await Promise.all([link.start(), link.start()])
  expect(register).toHaveBeenCalledOnce()
  expect(link.getSnapshot()).toEqual({ isHolding: true, isUpdateReady: false })
})

test('leaves the page as it is where the worker is blocked', async () => {
  const { link, register } = makeBrowser()
  register.mockRejectedValue(new TypeError('blocked'))
  await link.start()
  link.hold(['issues/a.json'])
  await link.look()
  expect(link.getSnapshot()).toEqual({ isHolding: false, isUpdateReady: false })
})

test('offers a release that came, and not the one that the page is of', async () => {
  const other = makeBrowser()
  await other.link.start()
  other.install()
  await settle()
  expect(other.link.getSnapshot().isUpdateReady).toBe(true)
  const same = makeBrowser({ isSameRelease: true })
  await same.link.start()
  same.install()
  await settle()
  expect(same.link.getSnapshot().isUpdateReady).toBe(false)
})

test('tells the worker before to rest, then lets the other take over, and loads the page once', async () => {
  const { link, install, change, told, reload } = makeBrowser()
  await link.start()
  install()
  link.update()
  link.update()
  expect(told).toEqual(['page: rest', 'active: rest'])
  // What is on its way comes to its end first.
  await vi.advanceTimersByTimeAsync(300)
  expect(told.slice(2)).toEqual(['waiting: take-over'])
  expect(reload).not.toHaveBeenCalled()
  change()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(reload).toHaveBeenCalledOnce()
})

test('loads the page all the same where the other release does not take over in time', async () => {
  const { link, install, reload } = makeBrowser()
  await link.start()
  install()
  link.update()
  await vi.advanceTimersByTimeAsync(9_999)
  expect(reload).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(reload).toHaveBeenCalledOnce()
})

test('offers, and does not load, what another tab has agreed to', async () => {
  const { link, change, reload } = makeBrowser()
  await link.start()
  change()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(reload).not.toHaveBeenCalled()
  expect(link.getSnapshot().isUpdateReady).toBe(true)
  link.update()
  expect(reload).toHaveBeenCalledOnce()
})

test('says nothing of the first worker that the page gets', async () => {
  const { link, change } = makeBrowser({ isControlled: false })
  await link.start()
  change()
  await settle()
  expect(link.getSnapshot().isUpdateReady).toBe(false)
})

test('tells those who listen, until they leave', async () => {
  const { link } = makeBrowser()
  const [stays, leaves] = [vi.fn(), vi.fn()]
  link.subscribe(stays)
  link.subscribe(leaves)()
  await link.start()
  expect(stays).toHaveBeenCalled()
  expect(leaves).not.toHaveBeenCalled()
})
