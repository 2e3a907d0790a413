/** Longest wait for an idle moment, in milliseconds. */
const LATEST = 3000
const SOON = 200

function whenLoaded(act: () => void): void {
  if (document.readyState === 'complete') act()
  else window.addEventListener('load', act, { once: true })
}

/** Calls back once the page is loaded and the browser has nothing better to do. */
export function whenIdle(act: () => void): void {
  whenLoaded(() => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => act(), { timeout: LATEST })
    else setTimeout(act, SOON)
  })
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
