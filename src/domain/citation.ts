import { foldText, slugify } from './fold.ts'
import type { Issue } from './issue.ts'
import { chooseText, type Language, type LocalizedText } from './language.ts'
import { arxivDoi } from './paper-reference.ts'
import { paperAddresses, type Paper } from './paper.ts'
import { issuePath, storyPath } from './paths.ts'
import { parsePersonName, type PersonName } from './person-name.ts'
import type { Site } from './site.ts'
import type { Story } from './story.ts'

/** What a work is, as far as the formats tell works apart. */
export type CitationKind = 'preprint' | 'publication' | 'newsletter'

/** A paper, a story or an issue as the citation formats need it; no field is made up where nothing is known. */
export interface Citation {
  readonly kind: CitationKind
  /** ASCII name by which a document cites it, such as `xu2025butterflyquant`; not yet unique in a list. */
  readonly key: string
  readonly title: string
  /** BCP 47 tag. */
  readonly language: string
  readonly authors: readonly PersonName[]
  /** True where the list of authors goes on. */
  readonly hasMoreAuthors: boolean
  /** `YYYY-MM-DD` */
  readonly date?: string | undefined
  readonly url?: string | undefined
  readonly doi?: string | undefined
  readonly arxiv?: {
    readonly id: string
    readonly version?: number | undefined
    readonly primaryClass?: string | undefined
  }
  /** What it is a part of: the newsletter, with the number of the issue. */
  readonly container?: { readonly title: string; readonly number?: number | undefined }
  /** What a reader of the citation must be told, such as that an issue is a sample. */
  readonly note?: string | undefined
}

/** Words that say nothing of a title. */
const EMPTY_WORDS: ReadonlySet<string> = new Set('a an the on of in for to and with why how what is are'.split(' '))

const asWord = (text: string) => foldText(text).replace(/[^a-z0-9]/g, '')

function firstAuthor(authors: readonly PersonName[]): string {
  const [first] = authors
  if (!first) return ''
  return asWord(first.kind === 'group' ? first.name : first.family)
}

/** Author, year, first word of weight: the way Google Scholar and arXiv name an entry. */
function keyOf({ authors, date, title }: Pick<Citation, 'authors' | 'date' | 'title'>): string {
  const words = title.split(/[\s:–—]/u).map(asWord)
  const word = words.find((candidate) => candidate !== '' && !EMPTY_WORDS.has(candidate)) ?? ''
  const key = `${firstAuthor(authors)}${date?.slice(0, 4) ?? ''}${word}`
  return /^[a-z]/.test(key) ? key : `paper${key}`
}

/** A paper as a citation: of the version that the newsletter cites, with the DOI that arXiv gives every paper. */
export function citePaper(paper: Paper): Citation {
  const { arxivId, version, primaryClass, title, date } = paper
  const authors = paper.authors.map(parsePersonName)
  return {
    kind: arxivId === undefined ? 'publication' : 'preprint',
    key: keyOf({ authors, date, title }),
    title,
    language: paper.titleLanguage,
    authors,
    hasMoreAuthors: paper.hasMoreAuthors,
    date,
    url: paperAddresses(paper).abstract,
    doi: paper.doi ?? (arxivId === undefined ? undefined : arxivDoi(arxivId)),
    ...(arxivId === undefined ? {} : { arxiv: { id: arxivId, version, primaryClass } }),
  }
}

/** The issue of which something is cited, and how the site names itself. */
export interface CitedIssue {
  readonly issue: Pick<Issue, 'id' | 'number' | 'date' | 'edition' | 'title'>
  readonly site: Pick<Site, 'newsletter' | 'address'>
  /** The language in which the reader reads it. */
  readonly language: Language
}

const SAMPLE_NOTE: Record<Language, string> = {
  vi: 'Số mẫu, không do ban biên tập gửi',
  en: 'Sample issue, not sent by the editors',
}

interface Part {
  readonly title: LocalizedText
  readonly path: string
  readonly key: string
}

function citeNewsletter({ issue, site, language }: CitedIssue, part: Part): Citation {
  const { text, language: written } = chooseText(part.title, language)
  return {
    kind: 'newsletter',
    key: part.key,
    title: text,
    language: written,
    authors: [],
    hasMoreAuthors: false,
    date: issue.date,
    url: `${site.address.replace(/\/$/, '')}${part.path}`,
    container: { title: site.newsletter, number: issue.number },
    ...(issue.edition === 'sample' ? { note: SAMPLE_NOTE[language] } : {}),
  }
}

const keyWord = (site: CitedIssue['site']) => slugify(site.newsletter).replaceAll('-', '')

/** A story of the newsletter as a citation, in the language in which it is read. */
export function citeStory(cited: CitedIssue, story: Pick<Story, 'id' | 'title'>): Citation {
  const { issue, site, language } = cited
  const key = `${keyWord(site)}-${issue.id}-${story.id}`
  return citeNewsletter(cited, { title: story.title, path: storyPath(language, issue.id, story.id), key })
}

/** A whole issue as a citation, by its headline. */
export function citeIssue(cited: CitedIssue): Citation {
  const { issue, site, language } = cited
  return citeNewsletter(cited, {
    title: issue.title,
    path: issuePath(language, issue.id),
    key: `${keyWord(site)}-${issue.id}`,
  })
}

/** Something of the newsletter that can be cited. */
export type CitationSource =
  | { readonly kind: 'papers'; readonly papers: readonly Paper[] }
  | { readonly kind: 'story'; readonly issue: CitedIssue['issue']; readonly story: Pick<Story, 'id' | 'title'> }
  | { readonly kind: 'issue'; readonly issue: CitedIssue['issue'] }

/** A source → its citations: one each for a story and an issue, one a paper for papers. */
export function citeSource(source: CitationSource, reader: Pick<CitedIssue, 'site' | 'language'>): Citation[] {
  switch (source.kind) {
    case 'papers':
      return source.papers.map(citePaper)
    case 'story':
      return [citeStory({ ...reader, issue: source.issue }, source.story)]
    case 'issue':
      return [citeIssue({ ...reader, issue: source.issue })]
  }
}

/** The same citations with keys that no other of them has: `xu2025butterfly`, `xu2025butterflyb`, … */
export function withUniqueKeys(citations: readonly Citation[]): Citation[] {
  const taken = new Set<string>()
  return citations.map((citation) => {
    let { key } = citation
    for (let count = 1; taken.has(key); count += 1) key = `${citation.key}${suffixOf(count)}`
    taken.add(key)
    return { ...citation, key }
  })
}

/** 1 → b, 2 → c, …, 25 → z, then the number itself. */
const suffixOf = (count: number) => (count < 26 ? String.fromCharCode(97 + count) : `-${count + 1}`)
