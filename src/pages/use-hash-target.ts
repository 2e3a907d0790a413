import { useEffect } from 'react'
import { useLocation, useNavigate, useNavigationType } from 'react-router-dom'
import { STAY } from './page-heading.tsx'

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
  const { hash, key } = useLocation()
  const type = useNavigationType()
  useCurrentAnchor(aliases)
  useEffect(() => {
    if (hash === '') return
    const target = document.getElementById(hash.slice(1))
    if (target === null) return
    const unmark = target.hasAttribute('data-block') ? markBlock(target) : undefined
    if (type === 'POP' && key !== 'default') return unmark
    reveal(target)
    // A panel that has just been opened has its height in the next frame.
    const frame = requestAnimationFrame(() => {
      target.scrollIntoView({ block: 'start' })
      if (target.tabIndex === -1) target.focus({ preventScroll: true })
    })
    return () => {
      cancelAnimationFrame(frame)
      unmark?.()
    }
  }, [hash, key, type])
}
