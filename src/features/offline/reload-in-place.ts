/** Where in `history.state` the place is kept over a reload, beside what the router keeps there. */
const PLACE = 'placeBeforeReload'

interface Place {
  readonly blockId: string
  readonly top: number
}

/** What finds the place under the reader’s eye; the page says it. */
let findPlace: () => Place | undefined = () => undefined

/** From now on a reload keeps the place that this finds. */
export function keepPlaceOnReload(find: () => Place | undefined): void {
  findPlace = find
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function stateNow(): Readonly<Record<string, unknown>> {
  const state: unknown = history.state
  return isRecord(state) ? state : {}
}

/** Loads the page anew, at the same address and, as far as the page can tell it, at the same block. */
export function reloadInPlace(): void {
  const place = findPlace()
  if (place) history.replaceState({ ...stateNow(), [PLACE]: place }, '')
  location.reload()
}

/** The place before the reload that opened this page, told once; undefined where there was none. */
export function takePlaceBeforeReload(): Place | undefined {
  const { [PLACE]: place, ...rest } = stateNow()
  if (!isRecord(place)) return undefined
  history.replaceState(rest, '')
  const { blockId, top } = place
  return typeof blockId === 'string' && typeof top === 'number' ? { blockId, top } : undefined
}
