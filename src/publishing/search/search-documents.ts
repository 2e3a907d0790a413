import type { Block } from '#domain/block.ts'
import type { Issue } from '#domain/issue.ts'
import { storyPapers } from '#domain/issue.ts'
import { LANGUAGES, type Language } from '#domain/language.ts'
import { paperLabel, type Paper } from '#domain/paper.ts'
import {
  SEARCH_VERSION,
  SIDES,
  type FoundPaper,
  type Passage,
  type SearchText,
  type Side,
} from '#domain/search-index.ts'
import type { Section } from '#domain/section.ts'
import type { Story } from '#domain/story.ts'
import { formatDate } from '#i18n/format-date.ts'
import { createTranslator } from '#i18n/create-translator.ts'
import { blockPassages } from './search-passages.ts'

/** One side of a story, or of what an issue says outside of its stories. */
export interface SearchDocument {
  /** Number of the story, or 0 for the issue itself. */
  readonly part: number
  readonly side: Side
  /** Words that count as a title. */
  readonly title: string
  readonly text: SearchText
  /** Words that can be found without being shown, such as dates in other forms. */
  readonly unseen: readonly string[]
}

const NAMES = { organisation: '', newsletter: '' }
const translators = { vi: createTranslator('vi', NAMES), en: createTranslator('en', NAMES) }

const blocksIn = (blocks: readonly Block[], language: Language) =>
  blocks.flatMap((block) => blockPassages(block, language).map((passage): Passage => ({ ...passage, isTitle: false })))

function sectionIn({ id, title, blocks }: Section, language: Language): Passage[] {
  const own = title?.[language]
  return [...(own === undefined ? [] : [{ id, text: own, isTitle: true }]), ...blocksIn(blocks, language)]
}

const storyIn = (story: Story, language: Language): Passage[] => [
  ...story.sections.flatMap((section) => sectionIn(section, language)),
  ...blocksIn(story.why?.blocks ?? [], language),
]

function issueIn({ hook, sections, outlook, closing }: Issue, language: Language): Passage[] {
  const actions = outlook?.actions.flatMap(({ id, text }) =>
    blockPassages({ id, type: 'paragraph', text }, language).map(
      (passage): Passage => ({ ...passage, isTitle: false }),
    ),
  )
  return [
    ...blocksIn(hook, language),
    ...sections.flatMap((section) => sectionIn(section, language)),
    ...blocksIn(outlook?.blocks ?? [], language),
    ...(outlook?.sections ?? []).flatMap((section) => sectionIn(section, language)),
    ...(actions ?? []),
    ...blocksIn(closing, language),
  ]
}

function foundPaper(paper: Paper): FoundPaper {
  const label = paperLabel(paper)
  return {
    id: paper.id,
    title: paper.title,
    titleLanguage: paper.titleLanguage,
    ...(paper.name !== undefined && { name: paper.name }),
    authors: paper.authors,
    ...(label !== undefined && { label }),
    ...(paper.date !== undefined && { date: paper.date }),
  }
}

/** The ways in which readers name an issue: its number and its date in both languages. */
function issueNames({ number, date }: Issue): string[] {
  const numbers =
    number === undefined ? [] : LANGUAGES.map((language) => translators[language]('issue.n', { n: number }))
  if (date === undefined) return numbers
  const dates = LANGUAGES.flatMap((language) => [
    formatDate(date, language, 'short'),
    formatDate(date, language, 'long'),
    formatDate(date, language, 'month'),
  ])
  return [...numbers, date, ...dates]
}

interface Part {
  readonly story: Story | undefined
  readonly papers: readonly Paper[]
}

function documentOf(issue: Issue, { story, papers }: Part, side: Side): SearchDocument {
  const title = story?.title ?? issue.title
  const passagesIn = (language: Language) => (story ? storyIn(story, language) : issueIn(issue, language))
  const text: SearchText = {
    schemaVersion: SEARCH_VERSION,
    issueId: issue.id,
    ...(issue.number !== undefined && { issueNumber: issue.number }),
    ...(issue.date !== undefined && { date: issue.date }),
    ...(story && { storyId: story.id, storyNumber: story.number }),
    title,
    passages: side === 'facts' ? [] : passagesIn(side),
    papers: side === 'facts' ? papers.map(foundPaper) : [],
  }
  return {
    part: story ? issue.stories.indexOf(story) + 1 : 0,
    side,
    title: side === 'facts' ? papers.map(({ name }) => name ?? '').join(' ') : (title[side] ?? ''),
    text,
    unseen: side === 'facts' && !story ? issueNames(issue) : [],
  }
}

/** Everything that can be found of an issue: each story's sides in order, then the issue's own. */
export function searchDocuments(issue: Issue): SearchDocument[] {
  const told = new Set(issue.stories.flatMap(({ paperIds }) => paperIds))
  const parts: Part[] = [
    ...issue.stories.map((story) => ({ story, papers: storyPapers(issue, story) })),
    { story: undefined, papers: issue.papers.filter(({ id }) => !told.has(id)) },
  ]
  return parts.flatMap((part) => SIDES.map((side) => documentOf(issue, part, side)))
}
