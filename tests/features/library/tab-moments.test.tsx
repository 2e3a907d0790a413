import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { whenIdle } from '#features/library/tab-moments.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const pageIs = (state: DocumentReadyState) => vi.spyOn(document, 'readyState', 'get').mockReturnValue(state)
const passTime = () => vi.advanceTimersByTime(10_000)

test('waits for the whole page before it does what can wait', () => {
  const act = vi.fn()
  pageIs('interactive')
  whenIdle(act)
  passTime()
  expect(act).not.toHaveBeenCalled()
  window.dispatchEvent(new Event('load'))
  passTime()
  expect(act).toHaveBeenCalledOnce()
})

test.each(['complete', 'interactive'] as const)('does nothing for a page that has gone (%s)', (state) => {
  const act = vi.fn()
  pageIs(state)
  whenIdle(act)()
  window.dispatchEvent(new Event('load'))
  passTime()
  expect(act).not.toHaveBeenCalled()
})

test('does nothing for a page that goes between its arrival and the quiet moment', () => {
  const act = vi.fn()
  pageIs('interactive')
  const giveUp = whenIdle(act)
  window.dispatchEvent(new Event('load'))
  giveUp()
  passTime()
  expect(act).not.toHaveBeenCalled()
})
