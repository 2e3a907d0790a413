import { SECTION_KINDS } from '#domain/section.ts'
import type { DraftBlock, DraftStory, DraftWhy, PaperMention } from './draft.ts'
import type { Findings } from './findings.ts'
import type { HeadingMeaning } from './heading-words.ts'
import { noteOwnWords } from './opening-reader.ts'
import { papersInText, papersOf, type PaperTrust } from './paper-list.ts'
import { LABEL_LEVEL, type BlockPart, type CalloutPart, type HeadingPart } from './parts.ts'
import { openSection, titleOf, type OpenSection } from './section-draft.ts'

/** What belongs to a story wherever it stands, because it can mean nothing else. */
const STORY_MEANINGS: ReadonlySet<string> = new Set<HeadingMeaning>([...SECTION_KINDS, 'why', 'papers'])

type OpenWhy = Omit<DraftWhy, 'blocks'> & { readonly blocks: DraftBlock[] }

/** Reads the parts of one story, whatever their order. */
export class StoryReader {
  readonly #heading: HeadingPart
  readonly #findings: Findings
  readonly #isLast: boolean
  readonly #sections: OpenSection[] = []
  readonly #papers: PaperMention[] = []
  readonly #papersInText: PaperMention[] = []
  #why: OpenWhy | undefined
  #sectionLevel: number | undefined
  #section: OpenSection | undefined
  #intro: OpenSection | undefined
  #target: DraftBlock[] | undefined
  #papersHeading: HeadingPart | undefined
  #isBelowPapersHeading = false

  constructor(heading: HeadingPart, { findings, isLast }: { findings: Findings; isLast: boolean }) {
    this.#heading = heading
    this.#findings = findings
    this.#isLast = isLast
  }

  /** True when what `heading` announces is a part of this story. */
  accepts(heading: HeadingPart): boolean {
    const { level, meaning } = heading
    if (meaning === 'story') return false
    if (STORY_MEANINGS.has(meaning)) return meaning !== 'papers' || this.#isDeeper(level)
    if (meaning === 'other') return this.#isDeeper(level)
    const sectionLevel = this.#sectionLevel ?? this.#heading.level + 1
    return level > this.#heading.level && (!this.#isLast || level === sectionLevel)
  }

  heading(heading: HeadingPart): void {
    const isWithinPaper =
      this.#section?.kind === 'paper' && ['problem', 'solution', 'highlights'].includes(heading.meaning)
    if (heading.level === LABEL_LEVEL && heading.whole && isWithinPaper) {
      this.block(heading.whole)
      return
    }
    if (heading.level !== LABEL_LEVEL) this.#sectionLevel ??= heading.level
    this.#papersHeading = heading.meaning === 'papers' ? heading : undefined
    this.#isBelowPapersHeading = heading.meaning === 'papers'
    if (heading.meaning === 'papers') {
      this.#section = this.#target = undefined
      noteOwnWords(heading, this.#findings)
    } else if (heading.meaning === 'why') this.#openWhy(heading)
    else this.#openSection(heading)
  }

  callout(callout: CalloutPart): void {
    if (callout.meaning === 'actions') {
      this.block(callout.whole)
      return
    }
    const blocks = callout.blocks.flatMap((part) => (this.#takeIfPapers(part, 'tables-and-lines') ? [] : part.block))
    if (callout.meaning === 'why') {
      this.#why ??= { place: callout.place, ...titleOf(callout), blocks: [] }
      this.#why.blocks.push(...blocks)
    } else this.#sections.push({ ...openSection(callout), blocks })
  }

  block(part: BlockPart): void {
    if (this.#takeIfPapers(part, this.#trust())) return
    this.#isBelowPapersHeading = false
    this.#target ??= this.#untitledTarget()
    this.#target.push(part.block)
  }

  /** A line across the page ends what a label alone announced. */
  break(): void {
    this.#target = this.#section?.blocks
  }

  finish(): DraftStory {
    const { place, title } = this.#heading
    const own = [...this.#papers, ...this.#sections.flatMap(({ paper }) => paper ?? [])]
    const papers = own.length > 0 ? own.toSorted((a, b) => a.place.line - b.place.line) : this.#papersInText
    const why = this.#why && this.#isFilled(this.#why) ? { why: this.#why } : {}
    const sections = this.#sections.filter((section) => section.title !== undefined || this.#isFilled(section))
    return { place, ...(title === '' ? {} : { title }), sections, ...why, papers }
  }

  #isDeeper(level: number): boolean {
    return level > this.#heading.level || this.#sectionLevel === this.#heading.level
  }

  #isFilled({ blocks, title, usualTitle, place }: OpenSection | OpenWhy): boolean {
    if (blocks.length > 0) return true
    this.#findings.warning({
      code: 'empty-section',
      place,
      what: `“${title ?? usualTitle ?? 'This section'}” has no text and is left out`,
      remedy: 'Write its text, or remove its heading',
    })
    return false
  }

  /** A second panel goes on with the first. */
  #openWhy(heading: HeadingPart): void {
    if (this.#why) noteOwnWords(heading, this.#findings)
    this.#why ??= { place: heading.place, ...titleOf(heading), blocks: [] }
    this.#target = this.#why.blocks
  }

  #openSection(heading: HeadingPart): void {
    if (heading.text === '' && heading.idSuffix === undefined) return
    const section = openSection(heading, STORY_MEANINGS.has(heading.meaning) ? heading.meaning : 'other')
    this.#start(heading.meaning === 'paper' ? { ...section, title: heading.title, ...namedPaper(heading) } : section)
  }

  #start(section: OpenSection): DraftBlock[] {
    this.#sections.push(section)
    this.#section = section
    this.#target = section.blocks
    return section.blocks
  }

  /** Where text goes that stands under no heading of its own: below the story’s title, or below a list of papers. */
  #untitledTarget(): DraftBlock[] {
    if (this.#papersHeading) return this.#start(openSection(this.#papersHeading, 'other'))
    if (!this.#intro) {
      this.#intro = { place: this.#heading.place, kind: 'other', blocks: [] }
      this.#sections.unshift(this.#intro)
    }
    return this.#intro.blocks
  }

  #trust(): PaperTrust {
    if (this.#isBelowPapersHeading) return 'names-too'
    const isAtStartOfPaper = this.#section?.kind === 'paper' && this.#section.blocks.length === 0
    return this.#papersHeading || isAtStartOfPaper ? 'lists-too' : 'tables-and-lines'
  }

  /** Takes a part that does nothing but list papers; remembers the papers that any other refers to. */
  #takeIfPapers(part: BlockPart, trust: PaperTrust): boolean {
    const papers = papersOf(part, trust, this.#findings)
    if (papers) this.#takePapers(papers)
    else this.#papersInText.push(...papersInText(part))
    return papers !== undefined
  }

  #takePapers([first, ...rest]: readonly PaperMention[]): void {
    if (!first) return
    const section = this.#section
    if (section?.paper && section.paper.reference === undefined) {
      const { place, names } = section.paper
      section.paper = { ...first, place, names: [...names, ...first.names] }
      this.#papers.push(...rest)
    } else this.#papers.push(first, ...rest)
  }
}

const namedPaper = ({ title, place }: HeadingPart) => ({ paper: { place, names: [title] } })
