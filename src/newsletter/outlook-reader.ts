import type { ListItem } from 'mdast'
import type { DraftAction, DraftBlock, DraftOutlook } from './draft.ts'
import { takeExplicitId } from './explicit-id.ts'
import type { HeadingMeaning } from './heading-words.ts'
import { cleanInline, isPlaceholder, type ProseContext } from './inline-prose.ts'
import { placeOf, writeInline } from './markdown.ts'
import { noteOwnWords } from './opening-reader.ts'
import { LABEL_LEVEL, type BlockPart, type CalloutPart, type HeadingPart } from './parts.ts'
import { openSection, titleOf, type OpenSection } from './section-draft.ts'

/** What ends the outlook wherever it stands. */
const ENDING: ReadonlySet<string> = new Set<HeadingMeaning>([
  'title',
  'hook',
  'story',
  'stories',
  'papers',
  'all-papers',
  'closing',
])

const AS_SECTION: ReadonlySet<string> = new Set<HeadingMeaning>(['question', 'analogy', 'numbers', 'synthesis'])

/** The actions of one list item: its own text, then those of lists within it. */
function readItem(item: ListItem, context: ProseContext): DraftAction[] {
  const place = placeOf(item)
  if (item.children.some(isPlaceholder)) return [{ place }]
  const inline = item.children.flatMap((child, at) =>
    child.type === 'paragraph' ? [...(at > 0 ? [{ type: 'text' as const, value: ' ' }] : []), ...child.children] : [],
  )
  const { children, id } = takeExplicitId(cleanInline(inline, context))
  const nested = item.children.flatMap((child) =>
    child.type === 'list' ? child.children.flatMap((inner) => readItem(inner, context)) : [],
  )
  const text = writeInline(children)
  return text === '' ? nested : [{ place, text, ...(id === undefined ? {} : { id }) }, ...nested]
}

/** Reads the closing view, its titled parts and its proposed actions. */
export class OutlookReader {
  readonly #start: HeadingPart
  readonly #context: ProseContext
  readonly #blocks: DraftBlock[] = []
  readonly #sections: OpenSection[] = []
  readonly #actions: DraftAction[] = []
  #target: DraftBlock[] = this.#blocks
  #isListingActions = false

  /** @param start the heading of the outlook, or of actions that stand alone */
  constructor(start: HeadingPart, context: ProseContext) {
    this.#start = start
    this.#context = context
  }

  accepts({ meaning, level }: HeadingPart): boolean {
    if (meaning === 'actions') return true
    return this.#start.meaning === 'outlook' && level > this.#start.level && !ENDING.has(meaning)
  }

  heading(heading: HeadingPart): void {
    this.#isListingActions = heading.meaning === 'actions'
    if (this.#isListingActions) {
      this.#target = this.#blocks
      noteOwnWords(heading, this.#context.findings)
    } else if (heading.level === LABEL_LEVEL && heading.whole && !AS_SECTION.has(heading.meaning)) {
      this.block(heading.whole)
    } else if (heading.text !== '' || heading.idSuffix !== undefined) {
      const section = openSection(heading, AS_SECTION.has(heading.meaning) ? heading.meaning : 'other')
      this.#sections.push(section)
      this.#target = section.blocks
    }
  }

  callout(callout: CalloutPart): void {
    if (callout.meaning === 'actions') {
      for (const part of callout.blocks) this.#action(part)
    } else if (AS_SECTION.has(callout.meaning)) {
      this.#sections.push({ ...openSection(callout), blocks: callout.blocks.map(({ block }) => block) })
    } else this.block(callout.whole)
  }

  block(part: BlockPart): void {
    if (this.#isListingActions && part.node.type === 'list') this.#action(part)
    else this.#target.push(part.block)
  }

  finish(): DraftOutlook {
    const title = this.#start.meaning === 'outlook' ? titleOf(this.#start) : {}
    return {
      place: this.#start.place,
      ...title,
      blocks: this.#blocks,
      sections: this.#sections,
      actions: this.#actions,
    }
  }

  #action({ node, block, place }: BlockPart): void {
    if (node.type === 'list') this.#actions.push(...node.children.flatMap((item) => readItem(item, this.#context)))
    else if (node.type === 'paragraph')
      this.#actions.push({ place, text: writeInline(cleanInline(node.children, this.#context)) })
    else this.#blocks.push(block)
  }
}
