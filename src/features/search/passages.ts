import { foldWords, type FoldedWord } from '#domain/fold-words.ts'
import type { Passage } from '#domain/search-index.ts'
import type { Answers } from './word-hits.ts'

/** Words to mark: `text.slice(start, end)`. */
export interface Mark {
  readonly start: number
  readonly end: number
}

/** A text with the words that answer the query. */
export interface MarkedText {
  readonly text: string
  readonly marks: readonly Mark[]
}

/** Says which word of the query a word of a text answers, and how well. */
export interface Matcher {
  readonly count: number
  readonly match: (word: FoldedWord) => { readonly index: number; readonly isExact: boolean } | undefined
}

/** A matcher for the words that the index gave for a query. */
export function createMatcher(answers: readonly Answers[]): Matcher {
  const indexes = new Map<string, number>()
  answers.forEach(({ postings }, index) => {
    for (const { posting } of postings) if (!indexes.has(posting.folded)) indexes.set(posting.folded, index)
  })
  const match = (word: FoldedWord) => {
    const index = indexes.get(word.folded)
    return index === undefined ? undefined : { index, isExact: answers[index]?.word.toned === word.toned }
  }
  return { count: answers.length, match }
}

interface Found extends Mark {
  readonly index: number
  readonly isExact: boolean
  /** Which word of the text it is. */
  readonly at: number
}

const SNIPPET = 180
const LEAD = 50
/** Words of the query that stand further apart than this are not told together. */
const WINDOW = 24

const findAll = (text: string, matcher: Matcher) => matchWords(foldWords(text), matcher)

function matchWords(words: readonly FoldedWord[], { match }: Matcher): Found[] {
  const all: Found[] = []
  for (const [at, word] of words.entries()) {
    const found = match(word)
    if (found) all.push({ ...found, start: word.start, end: word.end, at })
  }
  return all
}

const foldedPassages = new WeakMap<Passage, readonly FoldedWord[]>()

/** The words of a passage, taken apart once: with every key the same passages are looked at again. */
function wordsOf(passage: Passage): readonly FoldedWord[] {
  const known = foldedPassages.get(passage)
  if (known) return known
  const words = foldWords(passage.text)
  foldedPassages.set(passage, words)
  return words
}

/** Runs of the query’s words, the fullest first: how many different words, how exact, how close. */
function bestRun(found: readonly Found[]): { run: Found[]; score: number } {
  let best: { run: Found[]; score: number } = { run: [], score: 0 }
  for (const [from, first] of found.entries()) {
    const run = found.slice(from).filter(({ at }) => at - first.at <= WINDOW)
    const indexes = new Set<number>()
    let neighbours = 0
    let exact = 0
    run.forEach((one, place) => {
      const before = run[place - 1]
      if (before?.at === one.at - 1 && before.index === one.index - 1) neighbours += 1
      if (one.isExact && !indexes.has(one.index)) exact += 1
      indexes.add(one.index)
    })
    const score = indexes.size * 3 + neighbours * 2 + exact * 2 + 1 / run.length
    if (score > best.score) best = { run, score }
  }
  return best
}

const BETWEEN_WORDS = /^[\s\u2010\u2011-]$/u

/** Neighbouring words are one mark, so that a phrase is read as one. */
function joinMarks(text: string, marks: readonly Mark[]): Mark[] {
  const joined: Mark[] = []
  for (const { start, end } of marks) {
    const last = joined.at(-1)
    const isNext = last !== undefined && (start === last.end || BETWEEN_WORDS.test(text.slice(last.end, start)))
    if (isNext) joined[joined.length - 1] = { start: last.start, end }
    else joined.push({ start, end })
  }
  return joined
}

/** Marks that are worth showing: a single small word of a longer query, far from the others, is not. */
function toMarks(text: string, found: readonly Found[], count: number): Mark[] {
  const isWorth = ({ at, index }: Found) =>
    count === 1 || found.some((other) => other.index !== index && Math.abs(other.at - at) <= 3)
  const worth = found.filter(isWorth)
  return joinMarks(text, worth.length > 0 ? worth : found)
}

/** A text with the words that answer the query marked. */
export function markText(text: string, matcher: Matcher): MarkedText {
  return { text, marks: toMarks(text, findAll(text, matcher), matcher.count) }
}

/** How many words of the query a text answers. */
export function countAnswered(text: string, matcher: Matcher): number {
  return new Set(findAll(text, matcher).map(({ index }) => index)).size
}

/** Cuts a marked text between words, around its first marks. */
function cutAround({ text, marks }: MarkedText, from: number): MarkedText {
  if (text.length <= SNIPPET) return { text, marks }
  const wanted = Math.max(0, Math.min(from - LEAD, text.length - SNIPPET))
  const start = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1
  const space = text.lastIndexOf(' ', start + SNIPPET)
  const end = start + SNIPPET >= text.length || space <= start ? text.length : space
  const lead = start === 0 ? '' : '…'
  const shift = lead.length - start
  return {
    text: `${lead}${text.slice(start, end)}${end === text.length ? '' : '…'}`,
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start + shift, end: mark.end + shift })),
  }
}

/** The passage that answers a query best, cut to a few lines; the first one where none does. */
export function choosePassage(
  passages: readonly Passage[],
  matcher: Matcher,
): (MarkedText & { id?: string }) | undefined {
  let best: { passage: Passage; found: Found[]; run: Found[]; score: number } | undefined
  for (const passage of passages) {
    const found = matchWords(wordsOf(passage), matcher)
    const { run, score } = bestRun(found)
    const own = passage.isTitle ? score * 0.9 : score
    if (!best || own > best.score) best = { passage, found, run, score: own }
  }
  if (!best) return undefined
  const marked = { text: best.passage.text, marks: toMarks(best.passage.text, best.found, matcher.count) }
  const cut = cutAround(marked, best.run[0]?.start ?? 0)
  return best.passage.id === undefined || best.score === 0 ? cut : { ...cut, id: best.passage.id }
}
