import { startTransition, useEffect, useState } from 'react'

/** So many items are drawn in one go; between two goes the page answers to its reader. */
const STEP = 6

/** The part of a list that is drawn by now: a few items at once, the others soon after, a few at a time. */
export function useDrawn<Item>(items: readonly Item[]): readonly Item[] {
  const [count, setCount] = useState(STEP)
  const isWhole = count >= items.length
  useEffect(() => {
    if (isWhole) return undefined
    const timer = setTimeout(() => startTransition(() => setCount(count + STEP)))
    return () => clearTimeout(timer)
  }, [count, isWhole])
  return isWhole ? items : items.slice(0, count)
}
