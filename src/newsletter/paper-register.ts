import { slugify } from '#domain/fold.ts'
import { readPaperReference } from '#domain/find-paper-reference.ts'
import type { Paper } from '#domain/paper.ts'
import { paperIdOf, type PaperReference } from '#domain/paper-reference.ts'
import type { PaperMention, Place } from './draft.ts'
import type { FrontMatterPaper } from './front-matter-schema.ts'
import { nameLikeness } from './paper-names.ts'

/** Everything known of one paper. */
export interface PaperRecord {
  readonly place: Place
  readonly stated: FrontMatterPaper
  reference?: PaperReference
  readonly names: string[]
  date?: string
  authors?: readonly string[]
  hasMoreAuthors?: boolean
}

const MORE = /^(?:and others|et al\.?|và cộng sự)$/iu

const lacksVersion = (known: PaperReference) => known.kind === 'arxiv' && known.version === undefined

/** The papers of an issue, one record each however often the text names them. */
export class PaperRegister {
  readonly #records: PaperRecord[] = []

  get records(): readonly PaperRecord[] {
    return this.#records
  }

  state(stated: FrontMatterPaper, place: Place): PaperRecord {
    const reference = stated.id === undefined ? undefined : readPaperReference(stated.id)
    const record: PaperRecord = { place, stated, names: [], ...(reference ? { reference } : {}) }
    this.#records.push(record)
    return record
  }

  /** The record of the paper that a place of the text tells of; a new one where no name or reference is known. */
  record(mention: PaperMention): PaperRecord {
    const known = this.find(mention)
    const record: PaperRecord = known ?? { place: mention.place, stated: {}, names: [] }
    if (!known) this.#records.push(record)
    record.names.push(...mention.names)
    const { reference, date, authors, hasMoreAuthors } = mention
    if (reference && (!record.reference || lacksVersion(record.reference))) record.reference = reference
    if (date !== undefined) record.date ??= date
    if (authors && !record.authors) Object.assign(record, { authors, hasMoreAuthors: hasMoreAuthors ?? false })
    return record
  }

  /** The record that a mention is about: by its reference, else by the name that fits one record best. */
  find({ reference, names }: Pick<PaperMention, 'reference' | 'names'>): PaperRecord | undefined {
    if (reference) {
      const id = paperIdOf(reference)
      const same = this.#records.find((record) => record.reference && paperIdOf(record.reference) === id)
      if (same) return same
    }
    const candidates = this.#records.filter((record) => !reference || !record.reference)
    return this.#best(candidates, names)
  }

  #best(candidates: readonly PaperRecord[], names: readonly string[]): PaperRecord | undefined {
    const rated = candidates
      .map((record) => ({
        record,
        likeness: Math.max(0, ...namesOf(record).flatMap((own) => names.map((name) => nameLikeness(own, name)))),
      }))
      .filter(({ likeness }) => likeness > 0)
      .toSorted((a, b) => b.likeness - a.likeness)
    const [first, second] = rated
    return first && first.likeness !== second?.likeness ? first.record : undefined
  }
}

/** Every name of a paper. */
export function namesOf({ stated, names }: PaperRecord): string[] {
  return [stated.title, stated.name, ...names].filter((name) => name !== undefined)
}

/** The id by which the paper goes in its issue. */
export function paperIdOfRecord(record: PaperRecord): string {
  return record.reference ? paperIdOf(record.reference) : `name:${slugify(titleOf(record)) || 'paper'}`
}

const byLength = (a: string, b: string) => a.length - b.length

/** The title of a paper, or the reference that stands in for it. */
export function titleOf(record: PaperRecord): string {
  const { stated, reference } = record
  const longest = namesOf(record).toSorted(byLength).at(-1)
  const label = reference?.kind === 'arxiv' ? `arXiv:${reference.arxivId}` : `doi:${reference?.doi ?? ''}`
  return stated.title ?? longest ?? label
}

function authorsOf({ stated, authors, hasMoreAuthors }: PaperRecord): Pick<Paper, 'authors' | 'hasMoreAuthors'> {
  if (!stated.authors) return { authors: [...(authors ?? [])], hasMoreAuthors: hasMoreAuthors ?? false }
  const named = stated.authors.filter((author) => !MORE.test(author))
  return { authors: named, hasMoreAuthors: named.length < stated.authors.length }
}

/** What is known of a paper → the paper of the issue. */
export function toPaper(record: PaperRecord): Paper {
  const { stated, reference } = record
  const title = titleOf(record)
  const name =
    stated.name ??
    namesOf(record)
      .filter((own) => own !== title)
      .toSorted(byLength)[0]
  const date = stated.date ?? record.date
  return {
    id: paperIdOfRecord(record),
    title,
    titleLanguage: stated.titleLanguage ?? 'en',
    ...(name === undefined || name === title ? {} : { name }),
    ...authorsOf(record),
    ...(date === undefined ? {} : { date }),
    ...(reference?.kind === 'arxiv' ? { arxivId: reference.arxivId } : {}),
    ...(reference?.kind === 'arxiv' && reference.version !== undefined ? { version: reference.version } : {}),
    ...(stated.class === undefined ? {} : { primaryClass: stated.class }),
    ...(reference?.kind === 'doi' ? { doi: reference.doi } : {}),
  }
}
