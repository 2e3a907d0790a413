/** Numbers that look random and are the same for the same seed, on every machine. */
export interface Random {
  /** A whole number from `first` to `last`, both included. */
  readonly between: (first: number, last: number) => number
  /** True in `share` of all cases, from 0 to 1. */
  readonly happens: (share: number) => boolean
  /** @throws Error when there is nothing to pick from */
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** Several different ones, in their order; all where there are no more. */
  readonly pickSome: <Item>(items: readonly Item[], count: number) => Item[]
}

/** Source of the generator: mulberry32 (Tommy Ettinger, public domain). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (first: number, last: number) => first + Math.floor(next() * (last - first + 1))
  return {
    between,
    happens: (share) => next() < share,
    pick: (items) => {
      const item = items[between(0, items.length - 1)]
      if (item === undefined) throw new Error('There is nothing to pick from.')
      return item
    },
    pickSome: (items, count) => {
      const left = items.map((_item, place) => place)
      while (left.length > Math.max(count, 0)) left.splice(between(0, left.length - 1), 1)
      return items.filter((_item, place) => left.includes(place))
    },
  }
}
