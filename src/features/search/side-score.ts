import { TITLE_POSITIONS } from '#domain/search-index.ts'
import { positionOf, qualityOf, type Hits } from './word-hits.ts'

/** The places of one word within one side: `hits.subarray(from, to)`. */
export interface SideHits {
  readonly hits: Hits
  readonly from: number
  readonly to: number
  /** How telling the word is: the rarer, the more. */
  readonly weight: number
}

/** What a place is worth by its quality; the index is the quality. */
const WORTH = [0, 0.45, 0.5, 0.7, 0.85, 0.95, 0.95, 1]
const TITLE_WORTH = 2.2
const NEAR = 6
const NEAR_WORTH = 0.4
const NEIGHBOUR_WORTH = 1.5
const SATURATION = 1.5

const worthOf = (hit: number) => WORTH[qualityOf(hit)] ?? 0

/** What one word is worth in a side: more often is better, ever less so. */
function wordScore({ hits, from, to, weight }: SideHits): number {
  let sum = 0
  for (let at = from; at < to; at += 1) sum += worthOf(hits[at] ?? 0)
  return (weight * sum) / (sum + SATURATION)
}

/** The part of the query, by the weight of its words, that stands in the title. */
function titleShare(words: readonly SideHits[], titleEnd: number): number {
  let had = 0
  let all = 0
  for (const { hits, from, to, weight } of words) {
    all += weight
    if (to > from && positionOf(hits[from] ?? 0) < titleEnd) had += weight
  }
  return all === 0 ? 0 : had / all
}

/** What two neighbouring words of the query are worth where they stand side by side, or near each other. */
function pairScore(one: SideHits, other: SideHits, titleEnd: number): number {
  let next = other.from
  let best = 0
  let count = 0
  for (let at = one.from; at < one.to; at += 1) {
    const hit = one.hits[at] ?? 0
    const position = positionOf(hit)
    while (next < other.to && positionOf(other.hits[next] ?? 0) <= position) next += 1
    if (next === other.to) break
    const following = other.hits[next] ?? 0
    const distance = positionOf(following) - position
    if (distance > NEAR) continue
    const worth = worthOf(hit) * worthOf(following) * (distance === 1 ? NEIGHBOUR_WORTH : NEAR_WORTH)
    count += distance === 1 ? 1 : 0
    best = Math.max(best, worth * (position < titleEnd ? TITLE_WORTH : 1))
  }
  return ((one.weight + other.weight) / 2) * best * (1 + count / (count + 4))
}

/** What the words of the query are worth together in a side that begins at position `start`. */
export function sideScore(words: readonly SideHits[], start: number): { words: number[]; together: number } {
  const titleEnd = start + TITLE_POSITIONS
  let together = 0
  for (let at = 1; at < words.length; at += 1) {
    const [one, other] = [words[at - 1], words[at]]
    if (one && other && one.to > one.from && other.to > other.from) together += pairScore(one, other, titleEnd)
  }
  const worth = 1 + titleShare(words, titleEnd) * (TITLE_WORTH - 1)
  return { words: words.map((word) => wordScore(word) * worth), together }
}

/** The smallest number of positions in which every word of the query stands; infinite where one is missing. */
export function smallestSpan(words: readonly SideHits[]): number {
  const at = words.map(({ from }) => from)
  let smallest = Number.POSITIVE_INFINITY
  for (;;) {
    let low = Number.POSITIVE_INFINITY
    let high = 0
    let lowest = 0
    for (const [index, { hits, to }] of words.entries()) {
      const place = at[index] ?? 0
      if (place >= to) return smallest
      const position = positionOf(hits[place] ?? 0)
      if (position < low) {
        low = position
        lowest = index
      }
      high = Math.max(high, position)
    }
    smallest = Math.min(smallest, high - low + 1)
    at[lowest] = (at[lowest] ?? 0) + 1
  }
}
