import { useEffect, useEffectEvent } from 'react'
import { useLocation, useNavigate, useNavigationType } from 'react-router-dom'
import { useTranslate } from '#i18n/interface-language.tsx'
import { useToast } from '#ui/toast.tsx'
import { isStaying, STAY } from './page-heading.tsx'
import { isPlaceKept } from './use-kept-place.ts'

const MARKED = 'data-marked'

/** Runs once an element that was in sight is in sight no more. */
function onceUnseen(element: HTMLElement, run: () => void): () => void {
  if (!('IntersectionObserver' in window)) return () => undefined
  let wasSeen = false
  const observer = new IntersectionObserver((entries) => {
    const isSeen = entries.at(-1)?.isIntersecting === true
    if (wasSeen && !isSeen) run()
    wasSeen = isSeen
  })
  observer.observe(element)
  return () => observer.disconnect()
}

/** Marks the block that a link names until the reader scrolls it out of sight or points elsewhere. */
function markBlock(block: HTMLElement): () => void {
  block.setAttribute(MARKED, '')
  const unmark = () => {
    block.removeAttribute(MARKED)
    endWatch()
    window.removeEventListener('pointerdown', unmarkElsewhere)
  }
  const unmarkElsewhere = ({ target }: PointerEvent) => {
    if (target instanceof Node && !block.contains(target)) unmark()
  }
  const endWatch = onceUnseen(block, unmark)
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

/** Former ids → ids now. */
type Aliases = Readonly<Record<string, string>>

/** Leads from the former id of a story, section or block to its id now. */
function useCurrentAnchor(aliases: Aliases): void {
  const { hash, pathname, search } = useLocation()
  const navigate = useNavigate()
  const former = hash.slice(1)
  const current = Object.hasOwn(aliases, former) ? aliases[former] : undefined
  useEffect(() => {
    if (current !== undefined) void navigate({ pathname, search, hash: current }, { replace: true, state: STAY })
  }, [current, navigate, pathname, search])
}

/** Whether an anchor may name nothing: the top of a page (HTML, 7.4.6.3), or a text fragment that a browser left. */
const namesNoElement = (anchor: string) => anchor.toLowerCase() === 'top' || anchor.startsWith(':~:')

/** Shows what an anchor names and gives it the focus. What it returns gives that up. */
function leadTo(target: HTMLElement): () => void {
  reveal(target)
  // A panel that has just been opened has its height in the next frame.
  const frame = requestAnimationFrame(() => {
    target.scrollIntoView({ block: 'start' })
    focusTarget(target)
  })
  return () => cancelAnimationFrame(frame)
}

const NO_ALIASES = {}

/** Scrolls to the block, section or panel that the address names, and marks a block. Says so where there is none. */
export function useHashTarget(aliases: Aliases = NO_ALIASES): void {
  const location = useLocation()
  const { pathname, search, hash, key } = location
  const stays = isStaying(location.state)
  const type = useNavigationType()
  const toast = useToast()
  const translate = useTranslate()
  useCurrentAnchor(aliases)
  const tellMissing = useEffectEvent((anchor: string) => {
    if (!namesNoElement(anchor) && !Object.hasOwn(aliases, anchor)) toast({ text: translate('err.anchor') })
  })
  useEffect(() => {
    if (hash === '') return
    const anchor = hash.slice(1)
    const target = document.getElementById(anchor)
    const isReturn = type === 'POP' && (key !== 'default' || isPlaceKept(pathname + search))
    const isThere = isReturn || (type === 'PUSH' && stays)
    if (target === null) return isThere ? undefined : tellMissing(anchor)
    const unmark = target.hasAttribute('data-block') ? markBlock(target) : undefined
    const endWay = isThere ? undefined : leadTo(target)
    return () => {
      endWay?.()
      unmark?.()
    }
  }, [pathname, search, hash, key, stays, type])
}
