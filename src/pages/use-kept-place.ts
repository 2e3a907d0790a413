import { useEffect, useLayoutEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router-dom'
import { pathInLanguage } from '#domain/paths.ts'
import { findPlace, restorePlace, type HeldPlace } from '#features/reading/hold-place.ts'

interface LeftPage {
  /** The page whatever its language. */
  readonly page: string
  /** Its address with language and view. */
  readonly address: string
  readonly place: HeldPlace | undefined
}

let keptAddress: string | undefined

/** Whether Back or Forward have just changed language or view alone, so that an anchor in the address is no wish. */
export const isPlaceKept = (address: string) => address === keptAddress

/**
 * Keeps the block under the reader’s eye where it is when Back or Forward change only the language or the
 * view of a page. Belongs above the page itself, so that it has the last word.
 */
export function useKeptPlace(): void {
  const { pathname, search, key } = useLocation()
  const type = useNavigationType()
  const page = pathInLanguage(pathname, 'vi')
  const left = useRef<LeftPage | null>(null)
  const address = pathname + search
  const current = useRef({ page, address })
  useEffect(() => {
    // Before the router hears of it: afterwards the old page is gone.
    const onLeave = () => {
      left.current = { ...current.current, place: findPlace(document) }
    }
    window.addEventListener('popstate', onLeave, { capture: true })
    return () => window.removeEventListener('popstate', onLeave, { capture: true })
  }, [])
  useLayoutEffect(() => {
    current.current = { page, address }
    const from = left.current
    left.current = null
    const isSamePage = type === 'POP' && from?.page === page && from.address !== address
    keptAddress = isSamePage ? address : undefined
    if (isSamePage && from.place) restorePlace(from.place)
  }, [page, address, key, type])
}
