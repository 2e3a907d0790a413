import { useEffect, useState } from 'react'

/** How much of each issue was read when its door was last seen on this visit, 0 to 1. */
const seen = new Map<string, number>()

/** Notes, as a story is opened, how much of its issue is read by now, unless its door was seen before. */
export function useProgressBeforeStory(issueId: string, progress: number): void {
  useEffect(() => {
    if (!seen.has(issueId)) seen.set(issueId, progress)
    // Only what was read before the story was opened counts, so later progress does not matter here.
  }, [issueId])
}

/**
 * How much of an issue was read when its door was last seen, where that was less or more than now: once, for the
 * door to swing from there. Undefined where the reader does not return from reading.
 */
export function useProgressSeenBefore(issueId: string, progress: number): number | undefined {
  const [before] = useState(() => seen.get(issueId))
  useEffect(() => {
    seen.set(issueId, progress)
  }, [issueId, progress])
  return before === progress ? undefined : before
}
