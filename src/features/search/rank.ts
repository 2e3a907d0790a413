import type { Language } from '#domain/language.ts'
import { SIDES, type Side } from '#domain/search-index.ts'
import type { Entity, Places } from './index-reader.ts'
import { sideScore, smallestSpan, type SideHits } from './side-score.ts'
import { QUALITIES, type Hits } from './word-hits.ts'

/** A story or issue that answers a query. */
export interface Ranked {
  readonly entity: Entity
  /** The side that answers best. */
  readonly side: Side
  readonly score: number
  /** True where all words of the query stand close together. */
  readonly isClose: boolean
  /** True where its papers alone answer the whole query. */
  readonly isAboutPapers: boolean
}

interface RankOptions {
  readonly places: Places
  readonly words: readonly Hits[]
  /** The language of the page, which decides between two sides that are as good. */
  readonly language: Language
  /** The part of the query, by the weight of its words, that an answer must have. */
  readonly atLeast: number
}

const OWN_LANGUAGE = 1.3
/** A text shows more than a list of authors does, and one that has every word more than one that has some. */
const FACTS_WORTH = 0.8
const WHOLE_WORTH = 1.4
/** Words stand close together within a span of twice their number and this. */
const CLOSE_SPAN = 4
/** Answers whose words are looked at for how close they stand. */
const LOOKED_AT = 80
const CLOSE_WORTH = 1.5

/** Ends of the hits of a word in each side: `ends[side + 1]`. */
function endsOf(hits: Hits, starts: Uint32Array): Uint32Array {
  const ends = new Uint32Array(starts.length)
  let at = 0
  for (let side = 1; side < starts.length; side += 1) {
    const end = (starts[side] ?? 0) * QUALITIES
    while (at < hits.length && (hits[at] ?? 0) < end) at += 1
    ends[side] = at
  }
  return ends
}

/** How telling a word is: the fewer sides have it, the more. */
function weightOf(ends: Uint32Array): number {
  let sides = 0
  for (let side = 1; side < ends.length; side += 1) if (ends[side] !== ends[side - 1]) sides += 1
  return sides === 0 ? 0 : Math.log(1 + (ends.length - 1) / sides)
}

interface Divided {
  readonly hits: Hits
  readonly ends: Uint32Array
  readonly weight: number
}

const known = new WeakMap<Hits, Divided>()

/** The hits of a word by side; while a reader types, most words stay. */
function divide(hits: Hits, { starts }: Places): Divided {
  const found = known.get(hits)
  if (found) return found
  const ends = endsOf(hits, starts)
  const divided = { hits, ends, weight: weightOf(ends) }
  known.set(hits, divided)
  return divided
}

const hitsIn = ({ hits, ends, weight }: Divided, side: number): SideHits => ({
  hits,
  from: ends[side] ?? 0,
  to: ends[side + 1] ?? 0,
  weight,
})

const hasAll = (words: readonly SideHits[]) => words.every(({ from, to }) => to > from)

/** The part of the query that an entity has on any of its sides. */
function coverage(words: readonly Divided[], firstSide: number): number {
  let had = 0
  let all = 0
  for (const { ends, weight } of words) {
    all += weight
    if (ends[firstSide] !== ends[firstSide + SIDES.length]) had += weight
  }
  return all === 0 ? 0 : had / all
}

function scoreEntity(words: readonly Divided[], place: number, { places, language }: RankOptions) {
  const best = words.map(() => 0)
  let chosen: Side = language
  let highest = -1
  let together = 0
  for (const [at, side] of SIDES.entries()) {
    const number = place * SIDES.length + at
    if (!words.some(({ ends }) => ends[number] !== ends[number + 1])) continue
    const hits = words.map((word) => hitsIn(word, number))
    const score = sideScore(hits, places.starts[number] ?? 0)
    score.words.forEach((one, index) => (best[index] = Math.max(best[index] ?? 0, one)))
    together = Math.max(together, score.together)
    const kind = (side === language ? OWN_LANGUAGE : 1) * (side === 'facts' ? FACTS_WORTH : 1)
    const own = score.words.reduce((sum, one) => sum + one, score.together) * kind * (hasAll(hits) ? WHOLE_WORTH : 1)
    if (own > highest) {
      highest = own
      chosen = side
    }
  }
  return { side: chosen, score: best.reduce((sum, one) => sum + one, together) }
}

function lookCloser(words: readonly Divided[], place: number): Pick<Ranked, 'isClose' | 'isAboutPapers'> {
  const span = Math.min(
    ...SIDES.map((_side, at) => smallestSpan(words.map((word) => hitsIn(word, place * SIDES.length + at)))),
  )
  const facts = words.map((word) => hitsIn(word, place * SIDES.length + SIDES.indexOf('facts')))
  return { isClose: words.length === 1 || span <= words.length * 2 + CLOSE_SPAN, isAboutPapers: hasAll(facts) }
}

/** Stories and issues that answer the query, the best first; of two that are as good, the newer one. */
export function rank(options: RankOptions): Ranked[] {
  const { places, atLeast } = options
  const words = options.words.map((hits) => divide(hits, places))
  const found = places.entities.flatMap((entity, place) =>
    coverage(words, place * SIDES.length) >= atLeast ? { entity, place, ...scoreEntity(words, place, options) } : [],
  )
  const best = found.sort((one, other) => other.score - one.score).slice(0, LOOKED_AT)
  const close = best.map(({ entity, place, side, score }): Ranked => {
    const look = lookCloser(words, place)
    return { entity, side, score: look.isClose ? score * CLOSE_WORTH : score, ...look }
  })
  return close.sort((one, other) => other.score - one.score)
}
