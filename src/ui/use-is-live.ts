import { startTransition, useEffect, useState } from 'react'

let hasBegun = false

/**
 * False as long as a page is as it was prerendered, true from then on. For controls that take no room and that only
 * the app can serve: neither the page’s HTML nor its taking over has to bear them.
 */
export function useIsLive(): boolean {
  const [isLive, setIsLive] = useState(hasBegun)
  useEffect(() => {
    hasBegun = true
    startTransition(() => setIsLive(true))
  }, [])
  return isLive
}
