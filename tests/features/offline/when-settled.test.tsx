import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isLaterPage, whenSettled } from '#features/offline/when-settled.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('begins what is for later once the page has been left alone for ten seconds', () => {
  const begin = vi.fn()
  whenSettled(begin)
  vi.advanceTimersByTime(9_999)
  expect(begin).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(begin).toHaveBeenCalledOnce()
  window.dispatchEvent(new Event('scroll'))
  vi.advanceTimersByTime(20_000)
  expect(begin).toHaveBeenCalledOnce()
})

test.each(['pointerdown', 'keydown', 'scroll'])('waits anew at each %s', (sign) => {
  const begin = vi.fn()
  whenSettled(begin)
  vi.advanceTimersByTime(9_000)
  document.body.dispatchEvent(new Event(sign))
  vi.advanceTimersByTime(9_000)
  expect(begin).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1_000)
  expect(begin).toHaveBeenCalledOnce()
})

test('waits for the whole page first', () => {
  const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive')
  const begin = vi.fn()
  whenSettled(begin)
  vi.advanceTimersByTime(60_000)
  expect(begin).not.toHaveBeenCalled()
  state.mockReturnValue('complete')
  window.dispatchEvent(new Event('load'))
  vi.advanceTimersByTime(10_000)
  expect(begin).toHaveBeenCalledOnce()
})

test('begins nothing that was given up', () => {
  const begin = vi.fn()
  whenSettled(begin)()
  vi.advanceTimersByTime(60_000)
  expect(begin).not.toHaveBeenCalled()
})

test.each([
  ['the page before was of the site', 'https://news.example/tin/vi/', true],
  ['the page before was of another site', 'https://other.example/', false],
  ['there was none', '', false],
])('knows by the address that led here whether %s', (_what, referrer, isLater) => {
  vi.spyOn(document, 'referrer', 'get').mockReturnValue(referrer)
  expect(isLaterPage('https://news.example/tin/')).toBe(isLater)
})
