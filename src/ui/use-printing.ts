import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Says when paper begins and ends; returns what ends the watch. */
function watchPrinting(tell: (isPrinting: boolean) => void): () => void {
  let isAnnounced = false
  const begin = () => {
    isAnnounced = true
    tell(true)
  }
  const end = () => {
    isAnnounced = false
    tell(false)
  }
  // For browsers without the two events. Between the events Chromium leaves and enters the medium more than once.
  const follow = ({ matches }: MediaQueryListEvent) => {
    if (!isAnnounced) tell(matches)
  }
  const media = typeof window.matchMedia === 'function' ? window.matchMedia('print') : undefined
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  media?.addEventListener('change', follow)
  return () => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
    media?.removeEventListener('change', follow)
  }
}

/** True while the page is being printed, from before the browser takes its picture of the page. */
export function usePrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false)
  // The browser does not wait for a later render.
  useEffect(() => watchPrinting((value) => flushSync(() => setIsPrinting(value))), [])
  return isPrinting
}
