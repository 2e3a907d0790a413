import type { Paper } from '#domain/paper.ts'
import type { Draft, DraftSection, DraftStory, PaperMention } from './draft.ts'
import type { Findings } from './findings.ts'
import { nameLikeness } from './paper-names.ts'
import { namesOf, paperIdOfRecord, PaperRegister, titleOf, toPaper, type PaperRecord } from './paper-register.ts'
import { wordsOf } from './words.ts'

/** The papers of an issue, and which of them each story and section is about. */
export interface JoinedPapers {
  readonly papers: Paper[]
  paperIdsOf(story: DraftStory): string[]
  paperOf(section: DraftSection): Paper | undefined
}

/** The least likeness at which a paper of the final list belongs to a story by the story’s title. */
const LEAST_TITLE_LIKENESS = 2

class PaperJoin implements JoinedPapers {
  readonly #draft: Draft
  readonly #findings: Findings
  readonly #register = new PaperRegister()
  readonly #byMention = new Map<PaperMention, PaperRecord>()
  readonly #byStory = new Map<DraftStory, PaperRecord[]>()

  constructor(draft: Draft, findings: Findings) {
    this.#draft = draft
    this.#findings = findings
    this.#readFrontMatter()
    this.#readMentions()
    for (const story of draft.stories) this.#byStory.set(story, this.#recordsOf(story))
    this.#assignByTitle()
    this.#report()
    this.#reportNames()
  }

  get papers(): Paper[] {
    return this.#ordered().map(toPaper)
  }

  paperIdsOf(story: DraftStory): string[] {
    return (this.#byStory.get(story) ?? []).map(paperIdOfRecord)
  }

  paperOf({ paper }: DraftSection): Paper | undefined {
    const record = paper && this.#byMention.get(paper)
    return record && toPaper(record)
  }

  #readFrontMatter(): void {
    const place = { line: this.#draft.frontMatterLines.papers ?? 1, column: 1 }
    for (const stated of this.#draft.frontMatter.papers ?? []) {
      const record = this.#register.state(stated, place)
      if (stated.id === undefined || record.reference) continue
      this.#findings.error({
        code: 'front-matter-paper-id',
        place,
        what: `The front matter names a paper “${stated.id}”, which is no arXiv id and no DOI`,
        remedy: 'Write arXiv:2509.09679v1 or doi:10.…, or leave the id out',
      })
    }
  }

  /** Mentions with a reference come first, so that those with only a name can join them. */
  #readMentions(): void {
    const sections = this.#draft.stories.flatMap((story) => story.sections.flatMap(({ paper }) => paper ?? []))
    const all = [...this.#draft.stories.flatMap(({ papers }) => papers), ...this.#draft.papers, ...sections]
    const referring = all.filter(({ reference }) => reference)
    for (const mention of new Set([...referring, ...all])) this.#byMention.set(mention, this.#register.record(mention))
  }

  /** The papers with a section of their own first, in the order of the sections. */
  #recordsOf({ sections, papers }: DraftStory): PaperRecord[] {
    const mentions = [...sections.flatMap(({ paper }) => paper ?? []), ...papers]
    return [...new Set(mentions.flatMap((mention) => this.#byMention.get(mention) ?? []))]
  }

  #unassigned(): PaperRecord[] {
    const assigned = new Set([...this.#byStory.values()].flat())
    return this.#register.records.filter((record) => !assigned.has(record))
  }

  #assignByTitle(): void {
    for (const record of this.#unassigned()) {
      const story = this.#draft.stories.find(
        (candidate) =>
          this.#byStory.get(candidate)?.length === 0 &&
          namesOf(record).some((name) => nameLikeness(name, candidate.title ?? '') >= LEAST_TITLE_LIKENESS),
      )
      if (story) this.#byStory.set(story, [record])
    }
  }

  #ordered(): PaperRecord[] {
    const stated = this.#register.records.slice(0, this.#draft.frontMatter.papers?.length ?? 0)
    return [...new Set([...stated, ...[...this.#byStory.values()].flat(), ...this.#register.records])]
  }

  #report(): void {
    for (const record of this.#unassigned()) {
      this.#findings.note({
        code: 'paper-unassigned',
        place: record.place,
        what: `The paper “${titleOf(record)}” belongs to no story; it is listed among the papers of the issue`,
        remedy: 'Link it in its story if it has one',
      })
    }
    for (const record of this.#register.records) {
      if (record.reference && namesOf(record).length > 0) continue
      const isNameless = record.reference !== undefined
      this.#findings.warning({
        code: isNameless ? 'paper-without-title' : 'paper-without-address',
        place: record.place,
        what: isNameless
          ? `The paper ${titleOf(record)} has no title`
          : `The paper “${titleOf(record)}” has no arXiv id and no DOI`,
        remedy: `Add its ${isNameless ? 'title' : 'id'} under "papers" in the front matter`,
      })
    }
  }

  /** A paper has a title and a short name; further names would go without a word. */
  #reportNames(): void {
    const headings = this.#draft.stories.flatMap(({ sections }) => sections.flatMap((section) => section.title ?? []))
    for (const record of this.#register.records) {
      const { title, name = '' } = toPaper(record)
      const shown = new Set([title, name, ...headings].flatMap((text) => wordsOf(text).map(({ folded }) => folded)))
      const isShown = (own: string) => wordsOf(own).every(({ folded }) => shown.has(folded))
      for (const own of new Set(namesOf(record).filter((candidate) => !isShown(candidate)))) {
        this.#findings.note({
          code: 'paper-name-dropped',
          place: record.place,
          what: `The paper “${title}” is also called “${own}”, which is shown nowhere`,
          remedy: 'Say it in the text where readers need it',
        })
      }
    }
  }
}

/** Brings together what the front matter, the stories and the final list say of the papers. */
export function joinPapers(draft: Draft, findings: Findings): JoinedPapers {
  return new PaperJoin(draft, findings)
}
