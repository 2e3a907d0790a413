import type { Blockquote, Heading, List, Paragraph, Root, RootContent } from 'mdast'
import { isSlug } from '#domain/identifiers.ts'
import { readCallout, splitAtLabels, type Callout } from './callout.ts'
import type { DraftBlock, Place } from './draft.ts'
import { writeBlock, type WrittenBlock } from './draft-block.ts'
import { takeExplicitId } from './explicit-id.ts'
import type { HeadingMeaning } from './heading-words.ts'
import { cleanInline, isPlaceholder, type ProseContext } from './inline-prose.ts'
import { placeOf, plainText, writeMarkdown } from './markdown.ts'
import { stripDecoration } from './normalise-text.ts'
import { readHeading } from './read-heading.ts'

/** The level of a bold line that stands for a heading: below all real ones. */
export const LABEL_LEVEL = 7

interface Announcement {
  readonly place: Place
  readonly meaning: HeadingMeaning | 'other'
  /** All its words, without decoration. */
  readonly text: string
  /** The words of its own, without “Story 2:”. */
  readonly title: string
  readonly isUsual: boolean
}

/** A heading, or a bold line that stands for one. */
export interface HeadingPart extends Announcement {
  readonly kind: 'heading'
  readonly level: number
  readonly idSuffix?: string
  /** A bold line as a plain block, for places where it is no heading. */
  readonly whole?: BlockPart
}

/** A quotation or paragraph with a label, which may serve as a section. */
export interface CalloutPart extends Announcement {
  readonly kind: 'callout'
  readonly blocks: readonly BlockPart[]
  /** The same as a plain block, for places where it has no meaning of its own. */
  readonly whole: BlockPart
}

export interface BlockPart {
  readonly kind: 'block'
  readonly place: Place
  readonly block: DraftBlock
  /** The cleaned tree of the block; absent for the stand-in of an untranslated one. */
  readonly source?: WrittenBlock['source']
  /** The node as it was parsed. */
  readonly node: RootContent
}

/** A newsletter as a row of headings, callouts and blocks; `break` is a line across the page. */
export type Part = HeadingPart | CalloutPart | BlockPart | { readonly kind: 'break' }

class PartReader {
  readonly #context: ProseContext
  #pendingId: { readonly id: string; readonly place: Place } | undefined

  constructor(context: ProseContext) {
    this.#context = context
  }

  read(node: RootContent): Part[] {
    switch (node.type) {
      case 'heading':
        return [this.#heading(node)]
      case 'thematicBreak':
        return [{ kind: 'break' }]
      case 'paragraph':
        return this.#paragraph(node)
      case 'blockquote':
        return this.#labelled(node) ?? this.#block(node)
      case 'html':
        return isPlaceholder(node) ? [this.#placeholder(node)] : this.#block(node)
      default:
        return this.#block(node)
    }
  }

  reportPendingId(): void {
    const pending = this.#pendingId
    if (!pending) return
    this.#context.findings.warning({
      code: 'id-without-block',
      place: pending.place,
      what: `The id {#${pending.id}} stands before no block`,
      remedy: 'Put it on the line before its block, or remove it',
    })
  }

  #heading(node: Heading): HeadingPart {
    const { children, id } = takeExplicitId(cleanInline(node.children, this.#context))
    const text = stripDecoration(plainText(children))
    const place = placeOf(node)
    const suffix = this.#validId(id, place)
    const idSuffix = suffix === undefined ? {} : { idSuffix: suffix }
    return { kind: 'heading', place, level: node.depth, text, ...readHeading(text), ...idSuffix }
  }

  #paragraph(node: Paragraph): Part[] {
    const { children, id } = takeExplicitId(node.children)
    const place = placeOf(node)
    const valid = this.#validId(id, place)
    if (id !== undefined && children.length === 0) {
      this.reportPendingId()
      this.#pendingId = valid === undefined ? undefined : { id: valid, place }
      return []
    }
    if (valid !== undefined) this.#pendingId = { id: valid, place }
    const paragraphs = splitAtLabels({ ...node, children })
    return paragraphs.flatMap((paragraph) => this.#labelled(paragraph) ?? this.#block(paragraph))
  }

  #labelled(node: Paragraph | Blockquote): Part[] | undefined {
    const callout = readCallout(node)
    const [whole] = callout ? this.#block(node) : []
    if (!callout || !whole) return undefined
    const { meaning, isUsual } = callout
    const announcement = { place: whole.place, meaning, isUsual, text: callout.title, title: callout.title }
    if (callout.children.length === 0) return [{ kind: 'heading', level: LABEL_LEVEL, ...announcement, whole }]
    return [{ kind: 'callout', ...announcement, blocks: this.#calloutBlocks(callout, whole), whole }]
  }

  #calloutBlocks(callout: Callout, whole: BlockPart): BlockPart[] {
    const [first, ...rest] = callout.children.flatMap((child) => this.#block(child))
    if (!first) return []
    return [whole.block.id === undefined ? first : { ...first, block: { ...first.block, id: whole.block.id } }, ...rest]
  }

  #block(node: RootContent): BlockPart[] {
    return writeBlock(node, this.#context).map(({ block, source }) => {
      const id = this.#takePendingId()
      return { kind: 'block', place: block.place, block: { ...block, ...id }, source, node }
    })
  }

  #placeholder(node: RootContent): BlockPart {
    const place = placeOf(node)
    return { kind: 'block', place, block: { type: 'untranslated', place, ...this.#takePendingId() }, node }
  }

  #takePendingId(): { id?: string } {
    const pending = this.#pendingId
    this.#pendingId = undefined
    return pending ? { id: pending.id } : {}
  }

  #validId(id: string | undefined, place: Place): string | undefined {
    if (id === undefined || isSlug(id)) return id
    this.#context.findings.error({
      code: 'invalid-id',
      place,
      what: `“${id}” cannot be an id`,
      remedy: 'Use a–z, 0–9 and single hyphens, at most 80 characters',
    })
    return undefined
  }
}

type ListPart = BlockPart & { readonly source: List }

const isList = (part: Part | undefined): part is ListPart => part?.kind === 'block' && part.source?.type === 'list'

/** The node of two joined lists: as they were parsed, or as they were cleaned where one of them was written otherwise. */
function joinNodes(last: BlockPart, part: BlockPart, source: List): RootContent {
  if (last.node.type !== 'list' || part.node.type !== 'list') return source
  return { ...last.node, children: [...last.node.children, ...part.node.children] }
}

/** Neighbouring lists of one kind as one list, which is what they would be read as when written again. */
function joinLists(parts: readonly Part[]): Part[] {
  const joined: Part[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    const isSame = isList(last) && isList(part) && last.source.ordered === part.source.ordered
    if (isSame && part.block.id === undefined) {
      const source: List = { ...last.source, children: [...last.source.children, ...part.source.children] }
      joined[joined.length - 1] = {
        ...last,
        source,
        node: joinNodes(last, part, source),
        block: { ...last.block, type: 'list', text: writeMarkdown(source) },
      }
    } else joined.push(part)
  }
  return joined
}

/** The parts of a parsed newsletter in order, every block cleaned and written as Markdown again. */
export function readParts(root: Root, context: ProseContext): Part[] {
  const reader = new PartReader(context)
  const parts = root.children.flatMap((node) => reader.read(node))
  reader.reportPendingId()
  return joinLists(parts)
}
