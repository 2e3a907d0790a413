import { useEffect } from 'react'
import { useLocation, useNavigate, useNavigationType } from 'react-router-dom'
import { isStaying, STAY } from './page-heading.tsx'
import { isPlaceKept } from './use-kept-place.ts'

const MARKED = 'data-marked'

/** Marks the block that a link names until the reader scrolls it out of sight or points elsewhere. */
function markBlock(block: HTMLElement): () => void {
  block.setAttribute(MARKED, '')
  let wasSeen = false
  const unmark = () => {
    block.removeAttribute(MARKED)
    window.removeEventListener('scroll', unmarkUnseen)
    window.removeEventListener('pointerdown', unmarkElsewhere)
  }
  const unmarkUnseen = () => {
    const { top, bottom } = block.getBoundingClientRect()
    const isSeen = bottom > 0 && top < window.innerHeight
    if (wasSeen && !isSeen) unmark()
    wasSeen = isSeen
  }
  const unmarkElsewhere = ({ target }: PointerEvent) => {
    if (target instanceof Node && !block.contains(target)) unmark()
  }
  window.addEventListener('scroll', unmarkUnseen, { passive: true })
  window.addEventListener('pointerdown', unmarkElsewhere)
  return unmark
}

/** Opens the shut panels around an element, as the browser does for its own find-in-page. */
function reveal(target: HTMLElement): void {
  target.closest('[hidden="until-found"]')?.dispatchEvent(new Event('beforematch', { bubbles: true }))
}

/** Gives the focus to what an anchor names; of a panel, to the button that opens and shuts it. */
function focusTarget(target: HTMLElement): void {
  const opener = document.querySelector<HTMLElement>(`[aria-controls="${CSS.escape(target.id)}"]`)
  const stop = opener ?? target
  stop.focus({ preventScroll: true })
}

/** Leads from the former id of a story, section or block to its id now. */
function useCurrentAnchor(aliases: Readonly<Record<string, string>>): void {
  const { hash, pathname, search } = useLocation()
  const navigate = useNavigate()
  const former = hash.slice(1)
  const current = Object.hasOwn(aliases, former) ? aliases[former] : undefined
  useEffect(() => {
    if (current !== undefined) void navigate({ pathname, search, hash: current }, { replace: true, state: STAY })
  }, [current, navigate, pathname, search])
}

const NO_ALIASES = {}

/**
 * Scrolls to the block, section or panel that the address names, once it is on the page, and marks a block.
 * @param aliases former ids that links may still name → ids now
 */
export function useHashTarget(aliases: Readonly<Record<string, string>> = NO_ALIASES): void {
  const location = useLocation()
  const { pathname, search, hash, key } = location
  const stays = isStaying(location.state)
  const type = useNavigationType()
  useCurrentAnchor(aliases)
  useEffect(() => {
    if (hash === '') return
    const target = document.getElementById(hash.slice(1))
    if (target === null) return
    const unmark = target.hasAttribute('data-block') ? markBlock(target) : undefined
    const isReturn = type === 'POP' && (key !== 'default' || isPlaceKept(pathname + search))
    if (isReturn || (type === 'PUSH' && stays)) return unmark
    reveal(target)
    // A panel that has just been opened has its height in the next frame.
    const frame = requestAnimationFrame(() => {
      target.scrollIntoView({ block: 'start' })
      focusTarget(target)
    })
    return () => {
      cancelAnimationFrame(frame)
      unmark?.()
    }
  }, [pathname, search, hash, key, stays, type])
}
