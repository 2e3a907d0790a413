import type { Issue } from '#domain/issue.ts'
import type { LocalizedText } from '#domain/language.ts'
import { paperAddresses, type Paper } from '#domain/paper.ts'
import type { Section } from '#domain/section.ts'
import { writeMarkdown } from './markdown.ts'
import { isPrintable, printBlocks, type PrintTarget } from './print-blocks.ts'
import { printedHeading, readHeading } from './read-heading.ts'
import { SectionSuffixes } from './section-suffix.ts'

/** What a section is printed with. */
export interface SectionPrint extends PrintTarget {
  readonly issue: Issue
  readonly organisation: string | undefined
  /** What the ids of the sections begin with. */
  readonly prefix: string
  readonly depth: 2 | 3
}

const PAPER_WORDS = { vi: 'Bài báo', en: 'Paper' }

/** A heading of plain text, which may have none, with an id for the section where one is given. */
export function printHeading(depth: 1 | 2 | 3, text = '', id?: string): string {
  const value = `${text.trim()}${id === undefined ? '' : ` {#${id}}`}`.trim()
  return writeMarkdown({ type: 'heading', depth, children: [{ type: 'text', value }] })
}

/** A paper as a link, or by its name where it has no address. */
export function printPaperLink(paper: Paper): string {
  const text = { type: 'text', value: paper.name ?? paper.title } as const
  const url = paperAddresses(paper).abstract
  return writeMarkdown({
    type: 'paragraph',
    children: url === undefined ? [text] : [{ type: 'link', url, children: [text] }],
  })
}

/** The heading for a title that may be absent or untranslated: the title, the usual words for the kind, or undefined. */
export function headingText(
  title: LocalizedText | undefined,
  kind: string,
  print: Pick<SectionPrint, 'language' | 'organisation'>,
) {
  return title ? title[print.language] : printedHeading(kind, print.language, print.organisation)
}

function paperOf(section: Section, issue: Issue): Paper | undefined {
  return issue.papers.find(({ id }) => id === section.paperId)
}

function nameOf(section: Section, issue: Issue): string | undefined {
  if (section.kind !== 'paper') return section.title?.[issue.original]
  const paper = paperOf(section, issue)
  return paper?.name ?? section.title?.[issue.original] ?? paper?.title
}

function sectionTitle(section: Section, print: SectionPrint, letter: string): string | undefined {
  if (section.kind !== 'paper') return headingText(section.title, section.kind, print)
  const name = section.title?.[print.language] ?? nameOf(section, print.issue)
  return `${PAPER_WORDS[print.language]} ${letter}: ${name ?? ''}`
}

interface Neighbours {
  readonly sections: readonly Section[]
  readonly suffix: string
  readonly isUsualSuffix: boolean
}

/** True when the reader of the translation could not tell by its kind which section this is. */
function isAmbiguous(section: Section, title: string | undefined, { sections }: Neighbours): boolean {
  const isSame = (other: Section) =>
    other.kind === section.kind && other.paperId === section.paperId && !other.title === !section.title
  const isAlone = sections.filter(isSame).length === 1
  const meaning = title === undefined ? 'other' : readHeading(title).meaning
  return !isAlone || meaning !== section.kind
}

function printSection(section: Section, neighbours: Neighbours, print: SectionPrint): string[] {
  const papers = neighbours.sections.filter(({ kind }) => kind === 'paper')
  const letter = String.fromCharCode(65 + (papers.indexOf(section) % 26))
  const title = sectionTitle(section, print, letter)
  const isWritten =
    section.blocks.some((block) => isPrintable(block, print.language)) || section.title?.[print.language] !== undefined
  const isUntitled = section.title === undefined && section.kind === 'other'
  if (isUntitled) return isWritten || print.isOriginal ? printBlocks(section.blocks, section.id, print) : []
  const isMarked = print.isOriginal ? !neighbours.isUsualSuffix : isAmbiguous(section, title, neighbours)
  if (!print.isOriginal && !isWritten && !isMarked) return []
  const paper = paperOf(section, print.issue)
  const hasLink = paper !== undefined && paperAddresses(paper).abstract !== undefined
  return [
    printHeading(print.depth, title, isMarked ? neighbours.suffix : undefined),
    ...(hasLink ? [printPaperLink(paper)] : []),
    ...printBlocks(section.blocks, section.id, print),
  ]
}

/** The sections of one place. */
export function printSections(sections: readonly Section[], print: SectionPrint): string[] {
  const suffixes = new SectionSuffixes(print.prefix)
  return sections.flatMap((section) => {
    const named = { kind: section.kind, name: nameOf(section, print.issue) }
    const suffix = section.id.startsWith(`${print.prefix}-`) ? section.id.slice(print.prefix.length + 1) : section.id
    const isUsualSuffix = suffixes.preview(named) === suffix
    if (isUsualSuffix) suffixes.take(named)
    return printSection(section, { sections, suffix, isUsualSuffix }, print)
  })
}
