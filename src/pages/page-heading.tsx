import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { useLocation, useNavigationType } from 'react-router-dom'
import { isRecord } from '#domain/parse-issue.ts'
import { hasBeenAt, noteLink, noteScroll, returnTo } from './navigation-memory.ts'

/** State of a navigation that stays at its place, such as a change of language. */
export const STAY = { stays: true }

/** Whether a location was reached by a navigation that stays at its place. */
export const isStaying = (state: unknown) => isRecord(state) && state.stays === true

function returnAfterReload(hash: string): void {
  const state: unknown = history.state
  const top = isRecord(state) ? state.scrollTop : undefined
  if (typeof top === 'number' && hash === '') window.scrollTo({ top, behavior: 'instant' })
}

function useNotedPlace(entry: string): void {
  // A layout effect ends with the page: the jump to the next page’s top must not be noted for this one.
  useLayoutEffect(() => {
    history.scrollRestoration = 'manual'
    const onScroll = () => noteScroll(entry)
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
      if (link) noteLink(entry, link)
    }
    // For a reload: the browser itself would restore the place before there is anything to scroll.
    const onLeave = () => {
      const state: unknown = history.state
      history.replaceState({ ...(isRecord(state) ? state : {}), scrollTop: window.scrollY }, '')
    }
    window.addEventListener('scroll', onScroll, { passive: true })
    window.addEventListener('click', onClick, { capture: true })
    window.addEventListener('pagehide', onLeave)
    return () => {
      window.removeEventListener('scroll', onScroll)
      window.removeEventListener('click', onClick, { capture: true })
      window.removeEventListener('pagehide', onLeave)
    }
  }, [entry])
}

/**
 * The one h1 of a page. After a change of route it takes the focus and the page begins at its top; on the
 * way back the reader finds the old place and the link that was used. The first page of a visit is left alone.
 */
export function PageHeading({ className, children }: { className?: string | undefined; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const location = useLocation()
  const { key, hash, pathname } = location
  const type = useNavigationType()
  const stays = isStaying(location.state)
  useNotedPlace(key)
  useLayoutEffect(() => {
    // The entry by which the app was opened has the key "default", and so have the browser’s own jumps to anchors.
    if (type === 'POP' && !hasBeenAt(key)) return returnAfterReload(hash)
    const isBrowsersOwn = key === 'default' && hash !== ''
    if (isBrowsersOwn || stays) return
    if (type === 'POP') return returnTo(key)
    if (hash !== '') return
    window.scrollTo({ top: 0, behavior: 'instant' })
    heading.current?.focus({ preventScroll: true })
  }, [key, hash, pathname, stays, type])
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  )
}
