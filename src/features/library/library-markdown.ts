import type { Bookmark, Note, Passage } from './library-record.ts'

/** A story as a document names it. */
export interface TitledStory {
  readonly id: string
  readonly title: string
  /** Where it is read. */
  readonly url: string
}

/** An issue as a document names it; the order of issues and of their stories is the order of the document. */
export interface TitledIssue {
  readonly id: string
  readonly title: string
  readonly stories: readonly TitledStory[]
}

/** What a document is made of. */
export interface LibraryDocument {
  readonly bookmarks: Iterable<Bookmark>
  readonly notes: Iterable<Note>
  readonly passages: Iterable<Passage>
  readonly issues: readonly TitledIssue[]
  readonly words: {
    /** Heading of the whole. */
    readonly title: string
    /** Heading over what belongs to no issue that is known. */
    readonly elsewhere: string
  }
}

type Kept = Bookmark | Note | Passage

/** Plain text as Markdown that reads the same, line by line. */
function escape(text: string): string {
  return text
    .replace(/^[ \t]+|[ \t]+$/gm, '')
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/^\d*(?=[.)])|^(?=[-+=])/gm, '$&\\')
    .replace(/(?<=[^\n])\n(?=[^\n])/g, '\\\n')
}

const inOneLine = (text: string) => escape(text.replace(/\s+/g, ' ').trim())
const paragraphs = (text: string) => escape(text.trim()).split('\n')
const quoted = (text: string) => paragraphs(text).map((line) => (line === '' ? '>' : `> ${line}`))

function printPassage({ quote, note }: Passage): string[] {
  return [...quoted(quote), '', ...(note === undefined ? [] : [...paragraphs(note), ''])]
}

function printStory(heading: string, kept: readonly Kept[]): string[] {
  const byAge = kept
    .flatMap((one) => (one.kind === 'bookmark' ? [] : [one]))
    .sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1))
  const parts = byAge.map((one) => (one.kind === 'passage' ? printPassage(one) : [...paragraphs(one.text), '']))
  return [`### ${heading}`, '', ...parts.flat()]
}

function groupByStory(records: Iterable<Kept>): Map<string, Kept[]> {
  const groups = new Map<string, Kept[]>()
  for (const record of records) {
    const name = `${record.issueId}/${record.storyId}`
    groups.set(name, [...(groups.get(name) ?? []), record])
  }
  return groups
}

function printIssue(issue: TitledIssue, groups: Map<string, Kept[]>): string[] {
  const stories = issue.stories.flatMap(({ id, title, url }) => {
    const name = `${issue.id}/${id}`
    const kept = groups.get(name)
    groups.delete(name)
    return kept === undefined
      ? []
      : printStory(`[${inOneLine(title)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`, kept)
  })
  return stories.length === 0 ? [] : [`## ${inOneLine(issue.title)}`, '', ...stories]
}

/**
 * The library as a Markdown document to read and keep: saved stories by issue, and under each what was marked and
 * noted, oldest first. Words of readers and of passages stand as they are, whatever signs they hold.
 */
export function buildLibraryMarkdown({ bookmarks, notes, passages, issues, words }: LibraryDocument): string {
  const groups = groupByStory([...bookmarks, ...notes, ...passages])
  const known = issues.flatMap((issue) => printIssue(issue, groups))
  const others = [...groups].sort(([one], [other]) => (one < other ? -1 : 1))
  const elsewhere = others.flatMap(([name, kept]) => printStory(inOneLine(name), kept))
  const lines = [`# ${inOneLine(words.title)}`, '', ...known]
  if (elsewhere.length > 0) lines.push(`## ${inOneLine(words.elsewhere)}`, '', ...elsewhere)
  return `${lines.join('\n').trimEnd()}\n`
}
