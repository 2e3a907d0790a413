import type { DraftBlock, DraftSection, PaperMention } from './draft.ts'
import type { CalloutPart, HeadingPart } from './parts.ts'

/** A section that is still being read. */
export interface OpenSection extends Omit<DraftSection, 'blocks' | 'paper'> {
  paper?: PaperMention
  readonly blocks: DraftBlock[]
}

/** The title of its own that a heading gives, or the usual words that need not be repeated. */
export function titleOf(heading: HeadingPart | CalloutPart): { title?: string; usualTitle?: string } {
  if (heading.text === '') return {}
  return heading.isUsual ? { usualTitle: heading.text } : { title: heading.text }
}

/** An empty section under `heading`, of its meaning or of the kind given. */
export function openSection(heading: HeadingPart | CalloutPart, kind: string = heading.meaning): OpenSection {
  const suffix = heading.kind === 'heading' && heading.idSuffix !== undefined ? { idSuffix: heading.idSuffix } : {}
  const title = kind === 'other' && heading.text !== '' ? { title: heading.text } : titleOf(heading)
  return { place: heading.place, kind, ...title, ...suffix, blocks: [] }
}
