/** Longest wait for an idle moment, in milliseconds. */
const LATEST = 3000
const SOON = 200

/** @returns what gives it up */
function soon(act: () => void): () => void {
  let isGivenUp = false
  const run = () => {
    if (!isGivenUp) act()
  }
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: LATEST })
  else setTimeout(run, SOON)
  return () => {
    isGivenUp = true
  }
}

/**
 * Calls back once the page is loaded and the browser has nothing better to do.
 * @returns what gives it up
 */
export function whenIdle(act: () => void): () => void {
  if (document.readyState === 'complete') return soon(act)
  let giveUp = () => window.removeEventListener('load', begin)
  const begin = () => {
    giveUp = soon(act)
  }
  window.addEventListener('load', begin, { once: true })
  return () => giveUp()
}

/** Calls back whenever the tab is looked at again, or comes back from where the browser had put it to sleep. */
export function onReturn(act: () => void): () => void {
  const look = () => {
    if (!document.hidden) act()
  }
  document.addEventListener('visibilitychange', look)
  window.addEventListener('pageshow', look)
  return () => {
    document.removeEventListener('visibilitychange', look)
    window.removeEventListener('pageshow', look)
  }
}
