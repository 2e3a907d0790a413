import type { Language } from '#domain/language.ts'
import { HEADING_VOCABULARY } from './heading-vocabulary.ts'
import type { HeadingMeaning, HeadingWords } from './heading-words.ts'
import { beginsWith, isAll, wordsOf, type Word } from './words.ts'

/** A heading understood. */
export interface HeadingReading {
  readonly meaning: HeadingMeaning | 'other'
  /** The words that the heading has of its own: of “Câu chuyện 1: Tia nắng” it is “Tia nắng”. May be empty. */
  readonly title: string
  /** True when the heading says no more than its meaning. */
  readonly isUsual: boolean
}

const STORY_WORDS = ['cau chuyen', 'story', 'chuyen']
const PAPER_WORDS = ['bai bao', 'paper', 'nghien cuu', 'article']
const NUMBER_PREFIXES: ReadonlySet<string> = new Set(['so', 'thu', 'no', 'number'])
const NUMBER_WORDS: ReadonlySet<string> = new Set(
  'mot hai ba bon nam sau bay tam chin muoi nhat nhi tu one two three four five six seven eight nine ten'.split(' '),
)
const LEAD_WORDS: ReadonlySet<string> = new Set('the a an our key main new proposed cac nhung mot phan'.split(' '))
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an'])
const SEPARATORS = /^[\s:：.,;|)\]\-‐‑‒–—―−·•]+/u
const STRONG_SEPARATOR = /^\s*[:：|\-‐‑‒–—―−]/u
/** What must follow a count after a sign: in “Story: 2 – Rays” the number counts, in “Story: 2 rays” it does not. */
const COUNT_END = /^(?:\s*[:：|]|[.)]\s|\s+[\-‐‑‒–—―−]\s|\s*$)/u

const isNumber = ({ folded }: Word) => /^(?:\d+|[ivx]+)$/.test(folded) || NUMBER_WORDS.has(folded)

const isNumberOrLetter = (word: Word) => isNumber(word) || /^[a-z]$/.test(word.folded)

/** The words of `text` after “Story 2:” or “Bài báo A –”, or undefined where it does not begin so. */
function titleAfterCount(text: string, names: readonly string[], isCount: typeof isNumber): string | undefined {
  const words = wordsOf(text)
  const name = names.find((candidate) => beginsWith(words, candidate))
  if (name === undefined) return undefined
  const nameLength = name.split(' ').length
  const countAt = NUMBER_PREFIXES.has(words[nameLength]?.folded ?? '') ? nameLength + 1 : nameLength
  const count = words[countAt]
  const nameEnd = words[nameLength - 1]?.end ?? 0
  const isParted = STRONG_SEPARATOR.test(text.slice(nameEnd))
  const isCounted = count !== undefined && isCount(count) && (!isParted || COUNT_END.test(text.slice(count.end)))
  const end = isCounted ? count.end : isParted ? nameEnd : undefined
  return end === undefined ? undefined : text.slice(end).replace(SEPARATORS, '').trim()
}

/** `words` from the first one on that does not only lead to them. */
function withoutLead(words: readonly Word[], isLead: (folded: string) => boolean): readonly Word[] {
  let start = 0
  for (const { folded } of words) {
    if (!isLead(folded)) break
    start += 1
  }
  return words.slice(start)
}

const withoutCount = (words: readonly Word[]) => withoutLead(words, (folded) => /^\d+$/.test(folded))
const without = (lead: ReadonlySet<string>, words: readonly Word[]) => withoutLead(words, (folded) => lead.has(folded))

const isUsualFor = (entry: HeadingWords, words: readonly Word[]) =>
  [words, without(ARTICLES, words)].some((spelling) => entry.usual.some((pattern) => isAll(spelling, pattern)))

const fits = (entry: HeadingWords, words: readonly Word[]) => {
  const spellings = [words, without(LEAD_WORDS, words)]
  return (
    spellings.some((spelling) => entry.beginnings.some((pattern) => beginsWith(spelling, pattern))) ||
    isUsualFor(entry, words)
  )
}

/** Understands a heading (plain text, without decoration) in Vietnamese or English, marks or none. */
export function readHeading(text: string): HeadingReading {
  const storyTitle = titleAfterCount(text, STORY_WORDS, isNumber)
  if (storyTitle !== undefined) return { meaning: 'story', title: storyTitle, isUsual: false }
  const paperName = titleAfterCount(text, PAPER_WORDS, isNumberOrLetter)
  if (paperName !== undefined && paperName !== '') return { meaning: 'paper', title: paperName, isUsual: false }
  const words = withoutCount(wordsOf(text))
  const entry = HEADING_VOCABULARY.find((candidate) => fits(candidate, words))
  if (!entry) return { meaning: 'other', title: text, isUsual: false }
  return { meaning: entry.meaning, title: text, isUsual: isUsualFor(entry, words) }
}

/** The heading of the house format for `meaning`, naming the organisation where it is known. */
export function printedHeading(meaning: string, language: Language, organisation?: string): string | undefined {
  const entry = HEADING_VOCABULARY.find((candidate) => candidate.meaning === meaning)
  return entry?.printed[language].replace(/\[([^\]]*)\]/, (_, part: string) =>
    organisation === undefined ? '' : part.replace('*', organisation),
  )
}
