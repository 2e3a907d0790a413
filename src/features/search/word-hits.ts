import type { Posting } from './index-reader.ts'
import type { QueryWord } from './query-words.ts'

/** How well a word of a text answers a word of the query, from the worst to the best. */
export const QUALITY = { mistyped: 1, foldedBeginning: 2, beginning: 3, spelling: 4, folded: 5, exact: 7 } as const
/** Hits hold a position × 8 and a quality. */
export const QUALITIES = 8

/** Words of the index that may answer a word of the query, and how well they do. */
export interface Answers {
  readonly word: QueryWord
  readonly postings: readonly { readonly posting: Posting; readonly quality: number }[]
}

/** Every place of the index where a word of the query is answered: position × 8 + quality, rising. */
export type Hits = Uint32Array

export const positionOf = (hit: number) => hit >>> 3
export const qualityOf = (hit: number) => hit & 7

const TONE = /\d$/

/** True where a toned word goes on as a beginning does: the same letter marks, and its tone where that has one. */
function goesOn(toned: string, { toned: beginning }: QueryWord): boolean {
  const tone = TONE.exec(beginning)?.[0]
  return toned.startsWith(beginning.replace(TONE, '')) && (tone === undefined || toned.endsWith(tone))
}

function wayQuality(toned: string, word: QueryWord, quality: number): number {
  if (quality === QUALITY.folded) return toned === word.toned ? QUALITY.exact : quality
  if (quality === QUALITY.beginning) return goesOn(toned, word) ? quality : QUALITY.foldedBeginning
  return quality
}

/** The places of all answers to a word. */
export function collectHits({ word, postings }: Answers): Hits {
  const lists = postings.flatMap(({ posting, quality }) =>
    posting.ways.map(({ toned, positions }) => ({ positions, quality: wayQuality(toned, word, quality) })),
  )
  const hits = new Uint32Array(lists.reduce((sum, { positions }) => sum + positions.length, 0))
  let at = 0
  for (const { positions, quality } of lists) {
    for (const position of positions) hits[at++] = position * QUALITIES + quality
  }
  return lists.length > 1 ? hits.sort() : hits
}

const exactHits = new WeakMap<Hits, Hits>()

/** Only the places where the marks are those of the query. */
export function onlyExact(hits: Hits): Hits {
  const known = exactHits.get(hits)
  if (known) return known
  const exact = hits.filter((hit) => qualityOf(hit) !== QUALITY.folded && qualityOf(hit) !== QUALITY.foldedBeginning)
  exactHits.set(hits, exact)
  return exact
}
