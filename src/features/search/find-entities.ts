import type { Language } from '#domain/language.ts'
import type { Breathe } from './breathe.ts'
import { findAnswers, mistypedAnswers } from './find-answers.ts'
import type { SearchIndex } from './index-reader.ts'
import { readLeftover } from './keyboard-leftovers.ts'
import { createMatcher, type Matcher } from './passages.ts'
import { readQuery } from './query-words.ts'
import { rank, type Ranked } from './rank.ts'
import { collectHits, onlyExact, type Answers, type Hits } from './word-hits.ts'

/** What answers a query, before any text of it is loaded. */
export interface FoundEntities {
  readonly exact: readonly Ranked[]
  /** Where the marks differ from the query’s. */
  readonly near: readonly Ranked[]
  readonly matcher: Matcher
}

const MOST_KNOWN = 200

function hitsOf({ known }: SearchIndex, answers: Answers): Hits {
  const name = [answers.word.toned, ...answers.postings.map(({ posting }) => posting.folded)].join(' ')
  const found = known.get(name)
  if (found) return found
  const hits = collectHits(answers)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(name, hits)
  return hits
}

const isClose = (ranked: Ranked) => ranked.isClose
const keyOf = ({ entity }: Ranked) => `${entity.issueId}/${entity.part}`

/** Where something answers closely, what merely has all the words somewhere is noise. */
const withoutNoise = (ranked: readonly Ranked[]) => (ranked.some(isClose) ? ranked.filter(isClose) : ranked)

interface RankAnswers {
  readonly index: SearchIndex
  readonly answers: readonly Answers[]
  readonly language: Language
  readonly atLeast: number
  readonly breathe: Breathe
}

async function collectAll(index: SearchIndex, answers: readonly Answers[], breathe: Breathe): Promise<Hits[]> {
  const words: Hits[] = []
  for (const one of answers) {
    words.push(hitsOf(index, one))
    await breathe()
  }
  return words
}

async function rankAnswers({ index, answers, language, atLeast, breathe }: RankAnswers): Promise<FoundEntities> {
  const { places } = index
  const matcher = createMatcher(answers)
  const words = await collectAll(index, answers, breathe)
  const all = withoutNoise(rank({ places, words, language, atLeast }))
  if (!answers.some(({ word }) => word.hasMarks)) return { exact: all, near: [], matcher }
  await breathe()
  const exact = withoutNoise(rank({ places, words: words.map(onlyExact), language, atLeast }))
  // Words of the right marks that are scattered over a text lead only where nothing closer has others.
  if (!exact.some(isClose) && all.some(isClose)) return { exact: [], near: all, matcher }
  const known = new Set(exact.map(keyOf))
  const near = all.filter((one) => !known.has(keyOf(one)) && (one.isClose || exact.length === 0))
  return { exact, near, matcher }
}

const isFound = ({ exact, near }: FoundEntities) => exact.length + near.length > 0
const isFoundClosely = ({ exact, near }: FoundEntities) => exact.some(isClose) || near.some(isClose)

/** The typed words as they would read with the keyboard’s leftovers turned into the letters that were meant. */
function readLeftovers(typed: string): string | undefined {
  const words = typed.trim().split(/\s+/u)
  const meant = words.map((word) => readLeftover(word) ?? word)
  return meant.some((word, at) => word !== words[at]) ? `${meant.join(' ')} ` : undefined
}

/** Each word of the query in turn as if it were mistyped. */
async function tryMistyped({ index, answers, ...rest }: RankAnswers): Promise<FoundEntities> {
  const others = await Promise.all(
    answers.map(async (one): Promise<Answers> => {
      const known = new Set(one.postings.map(({ posting }) => posting.folded))
      const near = one.word.folded.length < 4 ? [] : await mistypedAnswers(index, one.word)
      return { ...one, postings: [...one.postings, ...near.filter(({ posting }) => !known.has(posting.folded))] }
    }),
  )
  return rankAnswers({ index, answers: others, ...rest })
}

const MOST = 0.5
const ALL = 0.9999

interface EntityRequest {
  readonly typed: string
  readonly language: Language
  readonly breathe: Breathe
}

/**
 * What answers a query: all its words; else as it reads without the keyboard’s leftovers; else with a word that may
 * be mistyped; else the better part of it.
 */
export async function findEntities(index: SearchIndex, request: EntityRequest): Promise<FoundEntities> {
  const { typed, language, breathe } = request
  const answers = await findAnswers(index, readQuery(typed).words)
  const wanted = { index, answers, language, atLeast: ALL, breathe }
  const found = await rankAnswers(wanted)
  if (isFoundClosely(found)) return found
  const meant = readLeftovers(typed)
  if (meant !== undefined) {
    const other = await findAnswers(index, readQuery(meant).words)
    const foundOther = await rankAnswers({ ...wanted, answers: other })
    if (isFoundClosely(foundOther)) return foundOther
  }
  if (isFound(found)) return found
  const corrected = await tryMistyped(wanted)
  return isFound(corrected) ? corrected : rankAnswers({ ...wanted, atLeast: MOST })
}
