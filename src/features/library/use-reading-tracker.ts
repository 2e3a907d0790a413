import { useEffect } from 'react'
import { createDwell } from './dwell.ts'
import type { StoryName } from './reading-store.ts'
import { readingStore } from './use-reading.ts'

const STAY = 1000
const END = '#end'
const STEPS = Array.from({ length: 21 }, (_, step) => step / 20)

interface TrackedStory extends StoryName {
  /** Ids of the story’s blocks, in reading order. */
  readonly blocks: readonly string[]
}

/** True for an element of which half is in sight, or that fills half of the window by itself. */
function isLookedAt({ isIntersecting, intersectionRect, boundingClientRect }: IntersectionObserverEntry): boolean {
  const enough = Math.min(boundingClientRect.height, window.innerHeight) / 2
  return isIntersecting && intersectionRect.height > 0 && intersectionRect.height >= enough
}

function trackReading(root: ParentNode, story: StoryName, blocks: readonly string[]): () => void {
  const dwell = createDwell({
    delay: STAY,
    clock: () => performance.now(),
    onDwell: (ids) => {
      readingStore.noteBlocks(story, ids, blocks)
      if (ids.includes(END)) readingStore.noteEnd(story, blocks)
    },
  })
  const nameOf = (element: Element) => (element.hasAttribute('data-story-end') ? END : element.id)
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (isLookedAt(entry)) dwell.enter(nameOf(entry.target))
        else dwell.leave(nameOf(entry.target))
      }
    },
    { threshold: STEPS },
  )
  for (const element of root.querySelectorAll('[data-block][id], [data-story-end]')) observer.observe(element)
  const heed = () => (document.hidden ? dwell.pause() : dwell.resume())
  heed()
  document.addEventListener('visibilitychange', heed)
  return () => {
    observer.disconnect()
    dwell.end()
    document.removeEventListener('visibilitychange', heed)
  }
}

/**
 * Notes what the reader stays with: a block at least half in sight for a second while the tab is, and the story’s
 * end (`[data-story-end]`).
 * @param drawing names the way in which the story is drawn; when it changes, its blocks are new elements
 */
export function useReadingTracker({ issueId, storyId, blocks }: TrackedStory, drawing: string): void {
  const names = blocks.join(' ')
  useEffect(() => {
    if (!('IntersectionObserver' in window)) return
    return trackReading(document, { issueId, storyId }, names.split(' '))
  }, [issueId, storyId, names, drawing])
}
