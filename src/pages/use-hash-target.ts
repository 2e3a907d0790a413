import { useEffect } from 'react'
import { useLocation, useNavigationType } from 'react-router-dom'

/** Scrolls to the block, section or panel that the address names, once it is on the page. */
export function useHashTarget(): void {
  const { hash, key } = useLocation()
  const type = useNavigationType()
  useEffect(() => {
    if (hash === '' || (type === 'POP' && key !== 'default')) return
    const target = document.getElementById(hash.slice(1))
    target?.scrollIntoView({ block: 'start' })
    if (target?.tabIndex === -1) target.focus({ preventScroll: true })
  }, [hash, key, type])
}
