import type { Draft, DraftBlock, DraftStory, PaperMention } from './draft.ts'
import type { ProseContext } from './inline-prose.ts'
import { noteOwnWords, OpeningReader } from './opening-reader.ts'
import { OutlookReader } from './outlook-reader.ts'
import { papersOf } from './paper-list.ts'
import type { BlockPart, CalloutPart, HeadingPart, Part } from './parts.ts'
import { openSection, type OpenSection } from './section-draft.ts'
import { reportNumberGaps } from './story-numbers.ts'
import { StoryReader } from './story-reader.ts'

/** What a newsletter says, without its front matter. */
export type NewsletterBody = Pick<Draft, 'title' | 'hook' | 'stories' | 'outlook' | 'sections' | 'closing' | 'papers'>

/** The part of the newsletter that is being read. */
type Region = 'opening' | 'story' | 'outlook' | 'section' | 'papers' | 'closing'

/** The most paragraphs after a last line across the page that are still a farewell. */
const LONGEST_CLOSING = 3

const isStory = (part: Part): part is HeadingPart => part.kind === 'heading' && part.meaning === 'story'

/** Reads the parts of a newsletter by what they mean, in whatever order and on whatever level they stand. */
class NewsletterReader {
  readonly #context: ProseContext
  readonly #parts: readonly Part[]
  readonly #opening: OpeningReader
  readonly #stories: DraftStory[] = []
  readonly #sections: OpenSection[] = []
  readonly #closing: DraftBlock[] = []
  readonly #papers: PaperMention[] = []
  #region: Region = 'opening'
  /** There as long as a story is being read. */
  #story: StoryReader | undefined
  #outlook: OutlookReader | undefined

  constructor(parts: readonly Part[], context: ProseContext) {
    this.#parts = parts
    this.#context = context
    this.#opening = new OpeningReader(context.findings)
  }

  read(): NewsletterBody {
    for (const [at, part] of this.#parts.entries()) {
      if (part.kind === 'break') this.#break(at)
      else if (part.kind === 'heading') this.#heading(part, at)
      else if (part.kind === 'callout') this.#callout(part)
      else this.#block(part)
    }
    this.#endStory()
    reportNumberGaps(this.#parts.filter(isStory), this.#context.findings)
    const title = this.#opening.finishTitle()
    return {
      ...(title ? { title } : {}),
      hook: this.#opening.hook,
      stories: this.#stories,
      ...(this.#outlook ? { outlook: this.#outlook.finish() } : {}),
      sections: this.#sections,
      closing: this.#closing,
      papers: this.#papers,
    }
  }

  #heading(heading: HeadingPart, at: number): void {
    if (this.#story?.accepts(heading)) this.#story.heading(heading)
    else if (this.#region === 'outlook' && this.#outlook?.accepts(heading)) this.#outlook.heading(heading)
    else if (heading.whole && heading.meaning !== 'actions') this.#label(heading, heading.whole)
    else this.#openRegion(heading, at)
  }

  /** A bold line outside stories and outlook is a block, or the headline where that is awaited. */
  #label(heading: HeadingPart, whole: BlockPart): void {
    if (this.#region === 'opening') this.#opening.candidate(heading)
    else this.#block(whole)
  }

  #openRegion(heading: HeadingPart, at: number): void {
    if (this.#isHeadline(heading)) return this.#opening.candidate(heading)
    switch (heading.meaning) {
      case 'title':
        this.#enter('opening')
        return this.#opening.expectTitle()
      case 'hook':
        this.#enter('opening')
        this.#noteOwnWords(heading)
        return this.#opening.startHook()
      case 'stories':
        if (this.#region !== 'story') this.#enter('opening')
        return this.#noteOwnWords(heading)
      case 'story':
        return this.#openStory(heading, at)
      case 'papers':
      case 'all-papers':
        this.#noteOwnWords(heading)
        return this.#enter('papers')
      case 'closing':
        this.#noteOwnWords(heading)
        return this.#enter('closing')
      case 'outlook':
      case 'actions':
        return this.#openOutlook(heading)
      default:
        return this.#openSection(heading)
    }
  }

  /** The only heading of the first level, where it comes first, is the headline whatever its words. */
  #isHeadline({ level, meaning }: HeadingPart): boolean {
    const isAlone = this.#parts.filter((part) => part.kind === 'heading' && part.level === 1).length === 1
    const isFirst = this.#region === 'opening' && this.#opening.awaitsTitle
    return level === 1 && isFirst && isAlone && !['title', 'hook', 'story', 'stories'].includes(meaning)
  }

  #enter(region: Region): void {
    this.#endStory()
    this.#region = region
  }

  #openStory(heading: HeadingPart, at: number): void {
    this.#enter('story')
    const isLast = !this.#parts.slice(at + 1).some(isStory)
    this.#story = new StoryReader(heading, { findings: this.#context.findings, isLast })
  }

  #endStory(): void {
    if (this.#story) this.#stories.push(this.#story.finish())
    this.#story = undefined
  }

  #openOutlook(heading: HeadingPart): void {
    this.#enter('outlook')
    const isFirst = this.#outlook === undefined
    this.#outlook ??= new OutlookReader(heading, this.#context)
    if (!isFirst || heading.meaning === 'actions') this.#outlook.heading(heading)
  }

  #openSection(heading: HeadingPart): void {
    if (heading.text === '' && heading.idSuffix === undefined) return
    if (this.#region === 'opening' && this.#opening.awaitsTitle && heading.meaning === 'other') {
      return this.#opening.candidate(heading)
    }
    this.#enter('section')
    const isOfStories = heading.meaning === 'why' || heading.meaning === 'paper'
    this.#sections.push(openSection(heading, isOfStories ? 'other' : heading.meaning))
  }

  #callout(callout: CalloutPart): void {
    if (this.#story) this.#story.callout(callout)
    else if (this.#region === 'outlook') this.#outlook?.callout(callout)
    else this.#block(callout.whole)
  }

  #block(part: BlockPart): void {
    switch (this.#region) {
      case 'opening':
        return this.#opening.block(part)
      case 'story':
        return this.#story?.block(part)
      case 'outlook':
        return this.#outlook?.block(part)
      case 'section':
        this.#sections.at(-1)?.blocks.push(part.block)
        return
      case 'papers': {
        const isFirst = this.#papers.length === 0 && this.#closing.length === 0
        const papers = papersOf(part, isFirst ? 'names-too' : 'lists-too', this.#context.findings)
        if (papers) this.#papers.push(...papers)
        else this.#closing.push(part.block)
        return
      }
      case 'closing':
        this.#closing.push(part.block)
    }
  }

  /** A line across the page ends a label’s reach; the last one may part the farewell from the rest. */
  #break(at: number): void {
    this.#story?.break()
    const rest = this.#parts.slice(at + 1)
    const isFarewell = rest.every((part) => part.kind === 'block' && part.source?.type === 'paragraph')
    const isEnd = rest.length <= LONGEST_CLOSING && isFarewell
    if (isEnd && this.#region !== 'opening' && this.#region !== 'papers') this.#enter('closing')
  }

  #noteOwnWords(heading: HeadingPart): void {
    noteOwnWords(heading, this.#context.findings)
  }
}

/** The parts of a newsletter → what it says. */
export function readNewsletter(parts: readonly Part[], context: ProseContext): NewsletterBody {
  return new NewsletterReader(parts, context).read()
}
