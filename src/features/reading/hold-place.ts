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

let endRoom = () => {}

/** Keeps the page longer by so many CSS pixels, until the reader has scrolled where nobody sees them go. */
function makeRoomBelow(pixels: number): void {
  const { body } = document
  body.style.paddingBlockEnd = `${pixels}px`
  const look = () => {
    const rest = document.documentElement.scrollHeight - window.scrollY - window.innerHeight
    if (rest >= pixels) endRoom()
  }
  endRoom = () => {
    body.style.paddingBlockEnd = ''
    window.removeEventListener('scroll', look)
    endRoom = () => {}
  }
  window.addEventListener('scroll', look, { passive: true })
}

/** Scrolls so that the block stands where it stood; near the end of a page that has become shorter, it makes room. */
export function restorePlace(place: HeldPlace): void {
  const block = document.getElementById(place.blockId)
  if (block === null) return
  endRoom()
  const way = () => block.getBoundingClientRect().top - place.top
  window.scrollBy({ top: way(), behavior: 'instant' })
  const missing = Math.ceil(way())
  if (missing <= 0) return
  makeRoomBelow(missing)
  window.scrollBy({ top: way(), behavior: 'instant' })
}
