import { startTransition, useLayoutEffect, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { Router, UNSAFE_createBrowserHistory as createBrowserHistory } from 'react-router-dom'
import { pathInLanguage } from '#domain/paths.ts'

/**
 * A device that needs longer than this to draw is asked for no fade, in milliseconds: it would come on top, and the
 * reader is waiting. Work of this length is a long task (W3C Long Tasks API).
 */
const QUICK = 50

/** How long the page that is left may stay for the next one to come whole, in milliseconds. */
const PATIENCE = 300

interface FadingRouterProps {
  /** Base path without a slash at its end. */
  readonly basename: string
  /** Brings what the page at a path below the base path needs, so that it renders without a wait. */
  readonly prepare: (path: string) => Promise<unknown>
  readonly children: ReactNode
}

/** Neither the device nor the reader’s settings ask for less motion, and the browser knows how to fade. */
function mayFade(): boolean {
  const isUnwelcome =
    document.documentElement.dataset.motion === 'reduced' || matchMedia('(prefers-reduced-motion: reduce)').matches
  return 'startViewTransition' in document && document.visibilityState === 'visible' && !isUnwelcome
}

/** Draws the next page over the one that is left, in which focus and scrolling are settled at once. */
function fade(draw: () => void): void {
  const transition = document.startViewTransition(draw)
  // A fade that is cut short by the next one, or by a hidden window, is no fault: the page has been drawn.
  transition.ready.catch(() => undefined)
}

/** Whether a preparation came to its end, well or not, while patience lasted. */
function isSoonOver(preparation: Promise<unknown>): Promise<boolean> {
  const patience = new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false))
  const isOver = () => true
  // What did not come is told by the page itself.
  return Promise.race([preparation.then(isOver, isOver), patience])
}

const pageOf = (pathname: string, basename: string) => pathInLanguage(pathname.slice(basename.length), 'vi')

/**
 * The router of the app in a browser. Another page fades in where the device is quick; the same page in another
 * language or view, and every way Back, is drawn at once, since there the reader’s place is what counts.
 */
export function FadingRouter({ basename, prepare, children }: FadingRouterProps) {
  const [{ history, began }] = useState(() => ({
    history: createBrowserHistory({ v5Compat: true }),
    began: performance.now(),
  }))
  const [shown, setShown] = useState({ action: history.action, location: history.location })
  useLayoutEffect(() => {
    let page = pageOf(history.location.pathname, basename)
    let turn = 0
    // How long the last drawing took: at first, that of the frame of the first page.
    let pace = performance.now() - began
    return history.listen(({ action, location }) => {
      const draw = () => setShown({ action, location })
      const drawAtOnce = () => {
        const start = performance.now()
        flushSync(draw)
        pace = performance.now() - start
      }
      const next = pageOf(location.pathname, basename)
      const isOther = next !== page
      page = next
      turn += 1
      const own = turn
      // What follows the press, such as putting a block back where it stood, counts on what is drawn by then.
      if (action === 'PUSH' && !isOther) return flushSync(draw)
      if (action !== 'PUSH') return startTransition(draw)
      void isSoonOver(prepare(location.pathname.slice(basename.length))).then((isReady) => {
        // The reader has gone on elsewhere meanwhile.
        if (own !== turn) return
        if (!isReady) startTransition(draw)
        else if (pace <= QUICK && mayFade()) fade(drawAtOnce)
        else drawAtOnce()
      })
    })
  }, [history, began, basename, prepare])
  return (
    <Router basename={basename} location={shown.location} navigationType={shown.action} navigator={history}>
      {children}
    </Router>
  )
}
