import { useEffect, useRef } from 'react'

function isInSight(element: Element | null): boolean {
  if (element === null) return false
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < window.innerHeight
}

/** True where an element, or as much of it as the window can hold, is in sight above the player. */
function isWellInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && (bottom <= window.innerHeight * 0.85 || top < window.innerHeight * 0.25)
}

/**
 * Marks the block that is being read aloud, and keeps it in sight for readers who follow: who has scrolled
 * away from the block before is left alone.
 */
export function useSpokenBlock(blockId: string | undefined): void {
  const before = useRef<string>(undefined)
  useEffect(() => {
    const block = blockId === undefined ? null : document.getElementById(blockId)
    const isFollowed = before.current === undefined || isInSight(document.getElementById(before.current))
    before.current = blockId
    if (block === null) return
    block.setAttribute('aria-current', 'true')
    const isThere = block.getBoundingClientRect().height > 0
    if (isThere && isFollowed && !isWellInSight(block)) block.scrollIntoView({ block: 'center' })
    return () => block.removeAttribute('aria-current')
  }, [blockId])
}
