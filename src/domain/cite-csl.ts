import { withUniqueKeys, type Citation, type CitationKind } from './citation.ts'
import type { PersonName } from './person-name.ts'

/** `article` is CSL’s type for preprints; `document` for a work of which no more is known. */
const TYPES: Record<CitationKind, string> = {
  preprint: 'article',
  publication: 'document',
  newsletter: 'article-newspaper',
}

/** Particles that a bibliography drops when it sorts or shortens the name: Alexander von Humboldt → Humboldt. */
const DROPPED: ReadonlySet<string> = new Set([
  'von',
  'vom',
  'zu',
  'zum',
  'zur',
  'de',
  'du',
  'des',
  'do',
  'da',
  'dos',
  'das',
])

/** A name variable of CSL-JSON. */
interface CslName {
  readonly family?: string
  readonly given?: string
  readonly 'dropping-particle'?: string
  readonly 'non-dropping-particle'?: string
  readonly suffix?: string
  readonly 'static-ordering'?: boolean
  readonly literal?: string
}

/** An item of CSL-JSON. Source: citation-style-language/schema, `csl-data.json` of CSL 1.0.2. */
export interface CslItem {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly author?: readonly CslName[]
  readonly issued?: { readonly 'date-parts': readonly [readonly number[]] }
  readonly 'container-title'?: string
  readonly issue?: string
  readonly genre?: string
  readonly number?: string
  readonly publisher?: string
  readonly version?: string
  readonly DOI?: string
  readonly URL?: string
  readonly language: string
  readonly note?: string
}

function particles(particle: string | undefined): CslName {
  if (particle === undefined) return {}
  const words = particle.split(' ')
  const kept = words.findIndex((word) => !DROPPED.has(word.toLowerCase()))
  if (kept < 0) return { 'dropping-particle': particle }
  if (kept === 0) return { 'non-dropping-particle': particle }
  return { 'dropping-particle': words.slice(0, kept).join(' '), 'non-dropping-particle': words.slice(kept).join(' ') }
}

function nameOf(name: PersonName): CslName {
  if (name.kind === 'group') return { literal: name.name }
  return {
    family: name.family,
    ...(name.given === undefined ? {} : { given: name.given }),
    ...particles(name.particle),
    ...(name.suffix === undefined ? {} : { suffix: name.suffix }),
    ...(name.isFamilyFirst ? { 'static-ordering': true } : {}),
  }
}

function arxivFields({ arxiv }: Citation): Partial<CslItem> {
  if (!arxiv) return {}
  return {
    genre: 'preprint',
    number: `arXiv:${arxiv.id}`,
    publisher: 'arXiv',
    ...(arxiv.version === undefined ? {} : { version: String(arxiv.version) }),
  }
}

function noteOf({ hasMoreAuthors, note }: Citation): Partial<CslItem> {
  const notes = [...(hasMoreAuthors ? ['The list of authors goes on.'] : []), ...(note === undefined ? [] : [note])]
  return notes.length === 0 ? {} : { note: notes.join(' ') }
}

function itemOf(citation: Citation): CslItem {
  const { authors, date, container, doi, url } = citation
  return {
    id: citation.key,
    type: TYPES[citation.kind],
    title: citation.title,
    ...(authors.length === 0 ? {} : { author: authors.map(nameOf) }),
    ...(date === undefined ? {} : { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    ...(container ? { 'container-title': container.title } : {}),
    ...(container?.number === undefined ? {} : { issue: String(container.number) }),
    ...arxivFields(citation),
    ...(doi === undefined ? {} : { DOI: doi }),
    ...(url === undefined ? {} : { URL: url }),
    language: citation.language,
    ...noteOf(citation),
  }
}

/** Citations as items of CSL-JSON, the format that citation processors, Zotero and Pandoc read. */
export function buildCslItems(citations: readonly Citation[]): CslItem[] {
  return withUniqueKeys(citations).map(itemOf)
}

/** Citations as a CSL-JSON file. */
export function printCslJson(citations: readonly Citation[]): string {
  return `${JSON.stringify(buildCslItems(citations), null, 2)}\n`
}
