/** How long a page is left alone until its reader is taken to be reading, in milliseconds. */
const QUIET = 10_000

const SIGNS = ['pointerdown', 'keydown', 'scroll'] as const

/**
 * Runs once the page has come whole and its reader has left it alone for a while, so that nothing that is fetched for
 * later is in the way of what is read now.
 * @returns what gives that up
 */
export function whenSettled(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    clearTimeout(timer)
    window.removeEventListener('load', wait)
    for (const sign of SIGNS) window.removeEventListener(sign, wait, { capture: true })
  }
  const settle = () => {
    stop()
    run()
  }
  const wait = () => {
    clearTimeout(timer)
    if (document.readyState === 'complete') timer = setTimeout(settle, QUIET)
  }
  window.addEventListener('load', wait)
  for (const sign of SIGNS) window.addEventListener(sign, wait, { capture: true, passive: true })
  wait()
  return stop
}

/** Whether the reader came here from another page of the site, by what the browser knows of the page it loaded. */
export function isLaterPage(base: string): boolean {
  const [loaded] = performance.getEntriesByType('navigation')
  const isElsewhere = loaded !== undefined && new URL(loaded.name).pathname !== location.pathname
  return isElsewhere || document.referrer.startsWith(base)
}

/** Whether the reader’s device saves data: then nothing is fetched for later but what was saved. */
export const isSparing = (): boolean => document.documentElement.dataset.data === 'less'
