/** Where a block stood on the screen. */
export interface HeldPlace {
  readonly blockId: string
  /** Distance of the block’s top from the top of the window, in CSS pixels. */
  readonly top: number
}

/** The block under the reader’s eye: the last one to begin above a third of the window, else the first in sight. */
export function findPlace(root: Document): HeldPlace | undefined {
  const eye = window.innerHeight / 3
  let place: HeldPlace | undefined
  for (const block of root.querySelectorAll<HTMLElement>('[data-block][id]')) {
    const { top, height } = block.getBoundingClientRect()
    if (height === 0) continue
    if (place !== undefined && top > eye) break
    if (top > window.innerHeight) break
    place = { blockId: block.id, top }
  }
  return place !== undefined && window.scrollY > 0 ? place : undefined
}

/** Scrolls so that the block stands where it stood. */
export function restorePlace(place: HeldPlace): void {
  const block = document.getElementById(place.blockId)
  if (block === null) return
  window.scrollBy({ top: block.getBoundingClientRect().top - place.top, behavior: 'instant' })
}
