import { LEAVING } from '#features/offline/leaving.ts'
import { readablePath } from './plain-address.ts'

/** On a page with more links than these, sight of one says little about where the reader will go. */
const MOST_ON_SIGHT = 8

/** Links that are drawn together are looked for together, in milliseconds. */
const CALM = 300

export interface PrefetchOptions {
  /** Base path without a slash at its end. */
  readonly base: string
  /** Brings what the page at a path below the base path needs. */
  readonly prepare: (path: string) => Promise<unknown>
}

/** The script of the first paint has noted that the reader’s device saves data. */
const isSparing = () => document.documentElement.dataset.data === 'less'

/** The page to which a link leads inside the app, by its path below the base path. */
function pageOf(target: EventTarget | null, base: string): string | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
  if (!link || link.target !== '' || link.hasAttribute('download') || link.origin !== location.origin) return undefined
  if (link.pathname === location.pathname || !link.pathname.startsWith(`${base}/`)) return undefined
  return readablePath(link.pathname).slice(base.length)
}

/** Looks for links of the page’s own part as they come, and tells those that have come into view. */
function watchSight(onSight: (link: Element) => void): () => void {
  const sight = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue
      sight.unobserve(target)
      onSight(target)
    }
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    timer = undefined
    for (const link of document.querySelectorAll('main a[href]')) sight.observe(link)
  }
  const changes = new MutationObserver(() => {
    timer ??= setTimeout(look, CALM)
  })
  look()
  changes.observe(document.body, { childList: true, subtree: true })
  return () => {
    clearTimeout(timer)
    changes.disconnect()
    sight.disconnect()
  }
}

const APPROACHES = ['pointerover', 'pointerdown', 'focusin']

/** Looks for what comes to a link: a pointer, a finger or the focus. */
function watchApproach(onApproach: (event: Event) => void): () => void {
  for (const sign of APPROACHES) document.addEventListener(sign, onApproach, { passive: true })
  return () => {
    for (const sign of APPROACHES) document.removeEventListener(sign, onApproach)
  }
}

/**
 * Brings pages before they are asked for: at once where a pointer, a finger or the focus comes to a link; one after
 * another where links are in view, unless the reader saves data.
 * @returns ends it
 */
export function prefetchLinks({ base, prepare }: PrefetchOptions): () => void {
  const brought = new Set<string>()
  let hasEnded = false
  const bring = async (page: string) => {
    brought.add(page)
    // What does not come now is asked for again by the tap, and told there.
    await prepare(page).catch(() => brought.delete(page))
  }
  const approach = ({ target }: Event) => {
    const page = pageOf(target, base)
    if (page !== undefined && !brought.has(page)) void bring(page)
  }
  const onSight = new Map<string, number>()
  let turn = Promise.resolve()
  const see = (link: Element) => {
    turn = turn.then(async () => {
      const page = pageOf(link, base)
      const count = onSight.get(location.pathname) ?? 0
      if (page === undefined || brought.has(page) || count >= MOST_ON_SIGHT || hasEnded || isSparing()) return
      onSight.set(location.pathname, count + 1)
      await bring(page)
    })
  }
  const watches = [watchApproach(approach), watchSight(see)]
  const end = () => {
    hasEnded = true
    for (const stop of watches) stop()
  }
  window.addEventListener(LEAVING, end, { once: true })
  return end
}
