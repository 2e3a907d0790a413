import type { LocalizedText } from '#domain/language.ts'
import type { Section } from '#domain/section.ts'
import { alignBlocks } from './align-blocks.ts'
import type { DraftSection, Place } from './draft.ts'
import type { JoinedPapers } from './join-papers.ts'
import type { Pairing } from './pairing.ts'
import { pairSections } from './pair-sections.ts'
import { SectionSuffixes } from './section-suffix.ts'

/** Sections that stand together, with what their ids begin with. */
export interface SectionRow {
  readonly original: readonly DraftSection[]
  readonly translation: readonly DraftSection[] | undefined
  readonly prefix: string
  readonly within: readonly string[]
  readonly place: Place
}

interface Titled {
  readonly title?: string
  readonly usualTitle?: string
}

/** The title in both languages; undefined where both say no more than the usual words. */
export function alignTitles(
  original: Titled,
  translation: Titled | undefined,
  pairing: Pairing,
): LocalizedText | undefined {
  if (original.title === undefined && translation?.title === undefined) return undefined
  return pairing.localize(original.title ?? original.usualTitle, translation?.title ?? translation?.usualTitle)
}

function nameOf(section: DraftSection, papers: JoinedPapers): string | undefined {
  const paper = papers.paperOf(section)
  return paper?.name ?? section.title ?? paper?.title
}

function suffixesOf({ original, prefix }: SectionRow, papers: JoinedPapers): string[] {
  const suffixes = new SectionSuffixes(prefix)
  return original.map(
    (section) => section.idSuffix ?? suffixes.take({ kind: section.kind, name: nameOf(section, papers) }),
  )
}

/** Brings the sections of one place in both languages together and gives them their ids. */
export function alignSections(row: SectionRow, papers: JoinedPapers, pairing: Pairing): Section[] {
  const suffixes = suffixesOf(row, papers)
  const { counterparts, extra } = pairSections({ original: row.original, suffixes, translation: row.translation ?? [] })
  for (const section of extra) {
    pairing.reportExtra({
      what: `The section “${section.title ?? section.usualTitle ?? section.kind}”`,
      place: section.place,
      near: row.place,
    })
  }
  return row.original.map((section, at) => {
    const id = pairing.claim(`${row.prefix}-${suffixes[at] ?? section.kind}`, section.place)
    const counterpart = counterparts[at]
    if (row.translation && !counterpart) {
      pairing.reportMissing({
        what: `Section ${id}`,
        ids: [id, ...row.within],
        place: section.place,
        near: row.translation[0]?.place,
      })
    }
    return combineSection({ id, section, counterpart, within: row.within }, papers, pairing)
  })
}

interface SectionPair {
  readonly id: string
  readonly section: DraftSection
  readonly counterpart: DraftSection | undefined
  readonly within: readonly string[]
}

function combineSection(
  { id, section, counterpart, within }: SectionPair,
  papers: JoinedPapers,
  pairing: Pairing,
): Section {
  const title = alignTitles(section, counterpart, pairing)
  const paper = papers.paperOf(section)
  const blocks = alignBlocks(
    {
      original: section.blocks,
      translation: counterpart?.blocks,
      prefix: id,
      within: [id, ...within],
      place: section.place,
      translationPlace: counterpart?.place,
    },
    pairing,
  )
  return { id, kind: section.kind, ...(title ? { title } : {}), ...(paper ? { paperId: paper.id } : {}), blocks }
}
