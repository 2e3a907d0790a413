import type { Strong } from 'mdast'
import type { Action } from '#domain/action.ts'
import type { Block } from '#domain/block.ts'
import { storyPapers, type Issue, type Outlook } from '#domain/issue.ts'
import type { Language } from '#domain/language.ts'
import type { Story } from '#domain/story.ts'
import { writeMarkdown } from './markdown.ts'
import { PLACEHOLDER, isPrintable, printBlocks } from './print-blocks.ts'
import { printFrontMatter } from './print-front-matter.ts'
import { headingText, printHeading, printPaperLink, printSections, type SectionPrint } from './print-sections.ts'
import { printedHeading, readHeading } from './read-heading.ts'

type Print = Omit<SectionPrint, 'prefix' | 'depth'>

const STORY_WORDS = { vi: 'Câu chuyện', en: 'Story' }
const TITLE_MEANINGS: readonly string[] = ['title', 'hook', 'story', 'stories']

const hasWords = (blocks: readonly Block[], { language }: Print) => blocks.some((block) => isPrintable(block, language))

/** The headline; under a heading of its own where its words would be read as something else. */
function printTitle(print: Print): string[] {
  const title = print.issue.title[print.language]
  if (title === undefined) return []
  if (!TITLE_MEANINGS.includes(readHeading(title).meaning)) return [printHeading(1, title)]
  const strong: Strong = { type: 'strong', children: [{ type: 'text', value: title }] }
  const line = writeMarkdown({ type: 'paragraph', children: [strong] })
  return [printHeading(2, printedHeading('title', print.language)), line]
}

function printEdge(name: 'hook' | 'closing', print: Print): string[] {
  const blocks = print.issue[name]
  if (!hasWords(blocks, print)) return []
  return [printHeading(2, printedHeading(name, print.language)), ...printBlocks(blocks, name, print)]
}

function printWhy({ why, id }: Story, print: Print): string[] {
  if (!why || !hasWords(why.blocks, print)) return []
  const text = headingText(why.title, 'why', print) ?? printedHeading('why', print.language)
  return [printHeading(3, text), ...printBlocks(why.blocks, `why-${id}`, print)]
}

/** The papers of a story that have no section of their own. */
function printPapers(story: Story, print: Print): string[] {
  const told = new Set(story.sections.map(({ paperId }) => paperId))
  const papers = storyPapers(print.issue, story).filter(({ id }) => !told.has(id))
  if (papers.length === 0) return []
  const heading = printHeading(3, printedHeading('papers', print.language))
  return [heading, papers.map((paper) => `- ${printPaperLink(paper)}`).join('\n')]
}

function printStory(story: Story, print: Print): string[] {
  const title = story.title[print.language]
  const count = `${STORY_WORDS[print.language]} ${story.number}`
  return [
    printHeading(2, title === undefined ? count : `${count}: ${title}`),
    ...printSections(story.sections, { ...print, prefix: story.id, depth: 3 }),
    ...printWhy(story, print),
    ...printPapers(story, print),
  ]
}

/** Before the stories where a heading would otherwise be taken for a part of the last story. */
function areSectionsFirst({ sections, original }: Issue): boolean {
  return sections.some(
    ({ kind, title }) => kind !== 'other' || readHeading(title?.[original] ?? '').meaning !== 'other',
  )
}

function printActions(actions: readonly Action[], { language, isOriginal }: Print): string[] {
  if (!actions.some(({ text }) => text[language] !== undefined)) return []
  let count = 0
  const items = actions.map(({ id, text }) => {
    const isUsual = id === `action-${count + 1}`
    if (isUsual) count += 1
    return `- ${text[language] ?? PLACEHOLDER}${isUsual || !isOriginal ? '' : ` {#${id}}`}`
  })
  return [printHeading(3, printedHeading('actions', language)), items.join('\n')]
}

function printOutlook(outlook: Outlook | undefined, print: Print): string[] {
  if (!outlook) return []
  const parts = [
    ...(hasWords(outlook.blocks, print) || print.isOriginal ? printBlocks(outlook.blocks, 'outlook', print) : []),
    ...printSections(outlook.sections, { ...print, prefix: 'outlook', depth: 3 }),
    ...printActions(outlook.actions, print),
  ]
  const title = outlook.title?.[print.language]
  if (parts.length === 0 && title === undefined && !print.isOriginal) return []
  return [printHeading(2, title ?? printedHeading('outlook', print.language, print.organisation)), ...parts]
}

function printStories({ issue, ...target }: Print): string[] {
  const print = { issue, ...target }
  const isNeeded = print.isOriginal || issue.stories.some(({ title }) => title[print.language] !== undefined)
  return isNeeded ? issue.stories.flatMap((story) => printStory(story, print)) : []
}

/**
 * One language of an issue as canonical Markdown (`docs/content-format.md`), the same bytes for the same issue.
 * The original carries the whole front matter. Parsed and built again, both files give the same issue.
 * @param organisation named in the usual headings that name it, such as “Why it matters for …”
 */
export function printIssue(issue: Issue, language: Language, organisation?: string): string {
  const print: Print = { issue, language, organisation, isOriginal: language === issue.original }
  const stories = printStories(print)
  const sections = printSections(issue.sections, { ...print, prefix: 'section', depth: 2 })
  const parts = [
    printFrontMatter(issue, language),
    ...printTitle(print),
    ...printEdge('hook', print),
    ...(areSectionsFirst(issue) ? [...sections, ...stories] : [...stories, ...sections]),
    ...printOutlook(issue.outlook, print),
    ...printEdge('closing', print),
  ]
  return `${parts.join('\n\n')}\n`
}
