/** A source of numbers that gives the same ones for the same seed (mulberry32, public domain). */
export interface Random {
  /** A whole number from 0, below `limit`. */
  readonly below: (limit: number) => number
  /** One of the things given. @throws Error where nothing is given */
  readonly pick: <Thing>(things: readonly Thing[]) => Thing
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const pick = <Thing>(things: readonly Thing[]): Thing => {
    const thing = things[below(things.length)]
    if (thing === undefined) throw new Error('there is nothing to pick from')
    return thing
  }
  return { below, pick }
}
