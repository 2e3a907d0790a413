import { useEffect, useState } from 'react'

/** Where on the screen a part becomes the one that is read: a third of the way down. */
const EYE = 0.33

function sectionOf(id: string): Element | undefined {
  return document.getElementById(id)?.parentElement ?? undefined
}

function currentOf(ids: readonly string[]): string | undefined {
  const eye = window.innerHeight * EYE
  return ids.findLast((id) => {
    const top = sectionOf(id)?.getBoundingClientRect().top
    return top !== undefined && top <= eye
  })
}

/**
 * The part that the reader is at, by the id of its heading: the last one that begins above the reader’s eye.
 * @param drawing names the way in which the parts are drawn; when it changes, they are new elements
 */
export function useCurrentSection(ids: readonly string[], drawing: string): string | undefined {
  const [current, setCurrent] = useState<string | undefined>(undefined)
  const names = ids.join(' ')
  useEffect(() => {
    if (!('IntersectionObserver' in window)) return
    const watched = names.split(' ')
    const margin = `0px 0px -${(1 - EYE) * 100}% 0px`
    const observer = new IntersectionObserver(() => setCurrent(currentOf(watched)), { rootMargin: margin })
    for (const id of watched) {
      const section = sectionOf(id)
      if (section) observer.observe(section)
    }
    return () => observer.disconnect()
  }, [names, drawing])
  return current
}
