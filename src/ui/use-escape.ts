import { useEffect, type RefObject } from 'react'

/**
 * Calls back when Escape is pressed with the focus inside an element, and keeps the key from what lies around it.
 * @param onEscape what to do; undefined while there is nothing to shut
 */
export function useEscape(element: RefObject<HTMLElement | null>, onEscape: (() => void) | undefined): void {
  useEffect(() => {
    const inside = element.current
    if (inside === null || onEscape === undefined) return
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      event.stopPropagation()
      onEscape()
    }
    inside.addEventListener('keydown', listen)
    return () => inside.removeEventListener('keydown', listen)
  }, [element, onEscape])
}
