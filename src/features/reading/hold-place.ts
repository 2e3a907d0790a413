/** Where a block stood on the screen. */
export interface HeldPlace {
  readonly blockId: string
  /** Distance of the block’s top from the top of the window, in CSS pixels. */
  readonly top: number
}

/** The block under the reader’s eye: the lowest to begin above a third of the window, else the first in sight. */
export function findPlace(root: Document): HeldPlace | undefined {
  if (window.scrollY <= 0) return undefined
  const eye = window.innerHeight / 3
  let place: HeldPlace | undefined
  // All of them: cards stand in columns, so that a block further on may begin higher up.
  for (const block of root.querySelectorAll<HTMLElement>('[data-block][id]')) {
    const { top, height } = block.getBoundingClientRect()
    if (height === 0 || top > window.innerHeight) continue
    const isBetter = place === undefined || (top <= eye ? place.top > eye || top >= place.top : top < place.top)
    if (isBetter) place = { blockId: block.id, top }
  }
  return place
}

/** Scrolls so that the block stands where it stood. */
export function restorePlace(place: HeldPlace): void {
  const block = document.getElementById(place.blockId)
  if (block === null) return
  window.scrollBy({ top: block.getBoundingClientRect().top - place.top, behavior: 'instant' })
}
