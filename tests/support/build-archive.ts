import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { issueBlocks, type Issue } from '#domain/issue.ts'
import { LANGUAGES, type Language } from '#domain/language.ts'
import { parseIssue } from '#domain/parse-issue.ts'
import { readContentFolder } from '#publishing/content-reader.ts'
import { readIssue } from '#publishing/read-issue.ts'
import { compareNewestFirst } from '#publishing/summarise-issue.ts'
import { FILLER } from './filler.ts'

const root = path.join(import.meta.dirname, '../..')

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The issues in `content/`. */
export function publishedIssues(): Issue[] {
  const reader = readContentFolder(path.join(root, 'content'))
  return reader.issueIds().flatMap((issueId) => readIssue(reader, issueId).issue ?? [])
}

const WrittenSchema = v.array(
  v.object({
    issue: v.string(),
    id: v.string(),
    title: v.object({ vi: v.string(), en: v.string() }),
    vi: v.array(v.string()),
    en: v.array(v.string()),
    papers: v.array(
      v.object({
        arxiv: v.optional(v.string()),
        doi: v.optional(v.string()),
        title: v.string(),
        name: v.string(),
        authors: v.array(v.string()),
      }),
    ),
  }),
)
type WrittenStory = v.InferOutput<typeof WrittenSchema>[number]

function writtenIssue(story: WrittenStory): Issue {
  const papers = story.papers.map(({ arxiv, doi, ...paper }) =>
    arxiv === undefined ? { ...paper, id: `doi:${doi}`, doi } : { ...paper, id: `arxiv:${arxiv}`, arxivId: arxiv },
  )
  return parseIssue(story.issue, {
    schemaVersion: 1,
    id: story.issue,
    date: story.issue,
    original: 'vi',
    title: { vi: `Số tuần ${story.issue}`, en: `Week of ${story.issue}` },
    hook: [],
    stories: [
      {
        id: story.id,
        number: 1,
        title: story.title,
        sections: [
          {
            id: `${story.id}-problem`,
            kind: 'problem',
            blocks: story.vi.map((text, at) => ({
              id: `${story.id}-problem-${at + 1}`,
              type: 'paragraph',
              text: { vi: text, en: story.en[at] },
            })),
          },
        ],
        paperIds: papers.map(({ id }) => id),
      },
    ],
    sections: [],
    closing: [],
    papers,
  })
}

/** Issues of one story each, written for the search’s golden set. */
export function writtenIssues(): Issue[] {
  const text = readFileSync(path.join(root, 'tests/search/archive.json'), 'utf8')
  return v.parse(WrittenSchema, JSON.parse(text)).map(writtenIssue)
}

/** The day `weeks` weeks after the first Monday of 2014, as `YYYY-MM-DD`. */
const weekDate = (weeks: number) => new Date(Date.UTC(2014, 0, 6 + weeks * 7)).toISOString().slice(0, 10)

/** Writes a text in one language; the same call in both languages gives sentences that belong together. */
export type Writer = (language: Language, length: number) => string

interface WrittenBy {
  readonly week: number
  readonly write: Writer
  readonly authors: readonly string[]
}

/** An issue of three stories, as long as real ones, in words that a writer gives. */
export function wordyIssue({ week, write, authors }: WrittenBy): Issue {
  const date = weekDate(week)
  const both = (length: number) => ({ vi: write('vi', length), en: write('en', length) })
  const blocks = (id: string, count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: `${id}-${at + 1}`, type: 'paragraph', text: both(3) }))
  const stories = [1, 2, 3].map((number) => {
    const id = `tale-${week}-${number}`
    return {
      id,
      number,
      title: both(1),
      sections: ['problem', 'solution', 'highlights'].map((kind) => ({
        id: `${id}-${kind}`,
        kind,
        blocks: blocks(`${id}-${kind}`, 4),
      })),
      why: { id: `why-${id}`, blocks: blocks(`why-${id}`, 2) },
      paperIds: [`name:paper-${week}-${number}`],
    }
  })
  const papers = [1, 2, 3].map((number) => ({
    id: `name:paper-${week}-${number}`,
    title: write('en', 1),
    authors: authors.slice(number, number + 4),
  }))
  const own = { id: date, date, title: both(1), hook: blocks('hook', 2), closing: blocks('closing', 1) }
  return parseIssue(date, { schemaVersion: 1, original: 'vi', ...own, stories, sections: [], papers })
}

/** Issues full of everyday words, so that single syllables are found everywhere. */
export function chattyIssues(count: number): Issue[] {
  const random = randomNumbers(7)
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? ''
  const write: Writer = (language, length) =>
    Array.from({ length }, () => {
      const { sentences, subjects } = FILLER[language]
      return pick(sentences).replace('#', pick(subjects))
    }).join(' ')
  return Array.from({ length: count }, (_, week) => wordyIssue({ week, write, authors: ['Filler Author'] }))
}

/** Sentences that sound like those of real issues: each word follows one that it follows there (a Markov chain). */
export function soundingLike(issues: readonly Issue[]): Writer {
  const random = randomNumbers(11)
  const chains = Object.fromEntries(
    LANGUAGES.map((language) => {
      const following = new Map<string, string[]>()
      for (const block of issues.flatMap(issueBlocks)) {
        const text = block.type === 'table' ? '' : (block.text[language] ?? '')
        const words: readonly string[] = text.match(/\S+/gu) ?? []
        words.forEach((word, at) => {
          const known = following.get(word)
          const next = words[at + 1] ?? words[0] ?? ''
          if (known) known.push(next)
          else following.set(word, [next])
        })
      }
      return [language, { following, starts: [...following.keys()] }]
    }),
  )
  return (language, length) => {
    const { following, starts } = chains[language] ?? { following: new Map<string, string[]>(), starts: [] }
    const words: string[] = []
    for (let word = ''; words.length < length * 16; ) {
      const next = following.get(word) ?? starts
      word = next[Math.floor(random() * next.length)] ?? ''
      // A word of its own now and then: real archives go on naming things that were never named before.
      if (word !== '') words.push(random() < 0.02 ? inventedWord(random) : word)
    }
    return words.join(' ')
  }
}

const SYLLABLES = ['ra', 'men', 'to', 'qui', 'fle', 'dor', 'sta', 'vin', 'plex', 'gra', 'lo', 'zen', 'mi', 'tron', 'ke']

/** A name such as “Fledorzen”. */
export function inventedWord(random: () => number): string {
  const parts = Array.from({ length: 3 }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '')
  const word = parts.join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** A large archive, newest first, in the words of the real issues. */
export function largeArchive(count: number): Issue[] {
  const write = soundingLike(publishedIssues())
  const random = randomNumbers(5)
  return Array.from({ length: count }, (_, week) => {
    const authors = Array.from({ length: 8 }, () => `${inventedWord(random)} ${inventedWord(random)}`)
    return wordyIssue({ week, write, authors })
  }).reverse()
}

/** The issues that the golden set is about, newest first. */
export function goldenIssues(): Issue[] {
  return [...publishedIssues(), ...writtenIssues(), ...chattyIssues(40)].sort(compareNewestFirst)
}
