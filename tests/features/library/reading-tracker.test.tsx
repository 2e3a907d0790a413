import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useReadingTracker } from '#features/library/use-reading-tracker.ts'
import { markUnread, useIssueReading, useStoryReading } from '#features/library/use-reading.ts'

const STORY = { issueId: 'tracked', storyId: 'roof' }
const BLOCKS = ['a', 'b', 'c', 'd']
const seers: ((entries: Partial<IntersectionObserverEntry>[]) => void)[] = []

class FakeObserver {
  constructor(see: (entries: Partial<IntersectionObserverEntry>[]) => void) {
    seers.push(see)
  }
  observe() {}
  disconnect() {}
}

function Story() {
  useReadingTracker({ ...STORY, blocks: BLOCKS }, 'vi')
  const { state, last } = useStoryReading('tracked', 'roof')
  const issue = useIssueReading('tracked', [{ id: 'roof' }, { id: 'attic' }])
  return (
    <>
      {BLOCKS.map((id) => (
        <p key={id} id={id} data-block />
      ))}
      <nav data-story-end />
      <output>{`${state} ${last?.block} ${issue.progress} ${issue.resumeAt?.storyId}#${issue.resumeAt?.block}`}</output>
    </>
  )
}

const boxOf = (height: number) => ({ ...document.body.getBoundingClientRect(), height })

/** Lets an element of a height come into a window of 768 px with so many of its pixels. */
function show(selector: string, shown: number, height = 100) {
  const target = document.querySelector(selector)
  if (target === null) throw new Error(`nothing matches ${selector}`)
  const entry = {
    target,
    isIntersecting: shown > 0,
    intersectionRect: boxOf(shown),
    boundingClientRect: boxOf(height),
  }
  act(() => {
    seers.at(-1)?.([entry])
  })
}

function wait(time: number) {
  act(() => {
    vi.advanceTimersByTime(time)
  })
}

const shown = () => screen.getByRole('status').textContent

function hideTab(isHidden: boolean) {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden)
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'))
  })
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('IntersectionObserver', FakeObserver)
})

afterEach(() => {
  act(() => {
    markUnread(STORY)
  })
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('notes a block of which half was in sight for a second', () => {
  render(<Story />)
  show('#b', 50)
  wait(1000)
  expect(shown()).toBe('reading b 0.125 roof#b')
})

test.each([
  ['less than half of it is in sight', 49, 100],
  ['it passes too quickly', 50, 100],
])('does not note a block where %s', (_, pixels, height) => {
  render(<Story />)
  show('#b', pixels, height)
  wait(900)
  show('#b', 0)
  wait(5000)
  expect(shown()).toMatch(/^unread/)
})

test('notes a block taller than the window that fills half of the window', () => {
  render(<Story />)
  show('#a', 390, 4000)
  wait(1000)
  expect(shown()).toMatch(/^reading a/)
})

test('does not count time in which the tab is hidden', () => {
  render(<Story />)
  show('#a', 100)
  wait(900)
  hideTab(true)
  wait(5000)
  expect(shown()).toMatch(/^unread/)
  hideTab(false)
  wait(1000)
  expect(shown()).toMatch(/^reading a/)
})

test('calls the story read at its end, once half of it was read', () => {
  render(<Story />)
  show('#a', 100)
  show('[data-story-end]', 100)
  wait(1000)
  expect(shown()).toMatch(/^reading/)
  show('[data-story-end]', 0)
  show('#b', 100)
  wait(1000)
  show('[data-story-end]', 100)
  wait(1000)
  expect(shown()).toBe('done b 0.5 attic#undefined')
})
