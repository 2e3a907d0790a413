import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDwell } from '#features/library/dwell.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function watch() {
  const stays: (readonly string[])[] = []
  const dwell = createDwell({ delay: 1000, clock: () => Date.now(), onDwell: (ids) => stays.push(ids) })
  return { dwell, stays }
}

test('tells what stayed in sight for a second, together and in order', () => {
  const { dwell, stays } = watch()
  dwell.enter('a')
  dwell.enter('b')
  vi.advanceTimersByTime(999)
  expect(stays).toEqual([])
  vi.advanceTimersByTime(1)
  expect(stays).toEqual([['a', 'b']])
})

test('does not count what passes by', () => {
  const { dwell, stays } = watch()
  dwell.enter('a')
  vi.advanceTimersByTime(900)
  dwell.leave('a')
  dwell.enter('a')
  vi.advanceTimersByTime(900)
  expect(stays).toEqual([])
  vi.advanceTimersByTime(100)
  expect(stays).toEqual([['a']])
})

test('tells a stay once, however long it is', () => {
  const { dwell, stays } = watch()
  dwell.enter('a')
  vi.advanceTimersByTime(1000)
  dwell.enter('a')
  vi.advanceTimersByTime(9000)
  expect(stays).toEqual([['a']])
})

test('waits while nobody looks, and begins the second anew', () => {
  const { dwell, stays } = watch()
  dwell.enter('a')
  vi.advanceTimersByTime(900)
  dwell.pause()
  dwell.enter('b')
  vi.advanceTimersByTime(9000)
  dwell.resume()
  vi.advanceTimersByTime(999)
  expect(stays).toEqual([])
  vi.advanceTimersByTime(1)
  expect(stays).toEqual([['a', 'b']])
})

test('says nothing after its end', () => {
  const { dwell, stays } = watch()
  dwell.enter('a')
  dwell.end()
  vi.advanceTimersByTime(9000)
  expect(stays).toEqual([])
})
