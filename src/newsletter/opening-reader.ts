import type { DraftBlock, DraftText } from './draft.ts'
import type { Findings } from './findings.ts'
import { plainText } from './markdown.ts'
import { normaliseProse, stripDecoration } from './normalise-text.ts'
import { LABEL_LEVEL, type BlockPart, type HeadingPart } from './parts.ts'

/** The longest paragraph that can be a headline. */
const LONGEST_TITLE = 300

/** Reads the headline and the hook. */
export class OpeningReader {
  readonly #findings: Findings
  readonly #candidates: HeadingPart[] = []
  readonly #hook: DraftBlock[] = []
  #title: DraftText | undefined
  #isTitleNext = false

  constructor(findings: Findings) {
    this.#findings = findings
  }

  get hook(): readonly DraftBlock[] {
    return this.#hook
  }

  /** True while a heading of unknown meaning can still be the headline. */
  get awaitsTitle(): boolean {
    const isKnown = this.#title !== undefined || this.#candidates.some(({ level }) => level === 1)
    return this.#isTitleNext || (this.#hook.length === 0 && !isKnown)
  }

  /** “Title”: what follows is the headline. */
  expectTitle(): void {
    this.#isTitleNext = true
  }

  /** A heading whose words may be the headline. */
  candidate(heading: HeadingPart): void {
    if (this.#isTitleNext && !this.#title) this.#setTitle(heading.text, heading)
    else if (heading.level === LABEL_LEVEL && heading.whole) this.block(heading.whole)
    else if (heading.text !== '') this.#candidates.push(heading)
  }

  block(part: BlockPart): void {
    const { source } = part
    const text = source?.type === 'paragraph' ? plainText(source) : ''
    if (this.#isTitleNext && !this.#title && text !== '' && text.length <= LONGEST_TITLE) this.#setTitle(text, part)
    else this.#hook.push(part.block)
  }

  /** The hook’s own heading ends the wait for a headline. */
  startHook(): void {
    this.#isTitleNext = false
  }

  /** The headline: what stands under “Title”, else the first heading of the first level, else the first heading. */
  finishTitle(): DraftText | undefined {
    const chosen = this.#title ? undefined : (this.#candidates.find(({ level }) => level === 1) ?? this.#candidates[0])
    for (const heading of this.#candidates) if (heading !== chosen) reportUnused(heading, this.#findings)
    return this.#title ?? (chosen && { text: normaliseProse(chosen.text), place: chosen.place })
  }

  #setTitle(text: string, { place }: { readonly place: DraftText['place'] }): void {
    this.#title = { text: normaliseProse(stripDecoration(text)), place }
    this.#isTitleNext = false
  }
}

/** Says so where a heading has more words than the usual ones and shows none of them. */
export function noteOwnWords(heading: HeadingPart, findings: Findings): void {
  if (!heading.isUsual && heading.text !== '') reportUnused(heading, findings)
}

/** Says that the words of a heading are shown nowhere. */
function reportUnused({ text, place }: HeadingPart, findings: Findings): void {
  findings.note({
    code: 'heading-left-out',
    place,
    what: `The heading “${text}” is not shown; what stands below it is`,
    remedy: 'Nothing needs to be done',
  })
}
