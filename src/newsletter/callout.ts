import type { Blockquote, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { HeadingMeaning } from './heading-words.ts'
import { plainText } from './markdown.ts'
import { stripDecoration } from './normalise-text.ts'
import { readHeading } from './read-heading.ts'

/** What may stand in a quotation or paragraph of its own instead of under a heading. */
const CALLOUTS: ReadonlySet<string> = new Set<HeadingMeaning>([
  'why',
  'analogy',
  'question',
  'actions',
  'numbers',
  'synthesis',
])

/** What a bold line of its own may announce: as much as a heading. */
const HEADINGS: ReadonlySet<string> = new Set([...CALLOUTS, 'problem', 'solution', 'highlights', 'papers'])

const MAX_LABEL_WORDS = 12
const OPENS_TEXT = /^\s*[:：–—-]\s*/u
const CLOSES_LABEL = /\s*[:：.]\s*$/u

/** A quotation or paragraph that opens with a label, understood. */
export interface Callout {
  readonly meaning: HeadingMeaning
  readonly title: string
  readonly isUsual: boolean
  /** What follows the label. Empty: the label announces what comes after it. */
  readonly children: RootContent[]
}

interface Label {
  readonly text: string
  readonly rest: PhrasingContent[]
}

const isDecoration = (node: PhrasingContent) =>
  node.type === 'break' || (node.type === 'text' && stripDecoration(node.value) === '')

/** The text after a label, without the sign that parts them. */
function afterLabel(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes
  if (first?.type !== 'text') return withoutLeadingDecoration(nodes)
  return withoutLeadingDecoration([{ ...first, value: first.value.replace(OPENS_TEXT, '').trimStart() }, ...rest])
}

function withoutLeadingDecoration(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const start = nodes.findIndex((node) => !isDecoration(node))
  return start < 0 ? [] : nodes.slice(start)
}

/** The emphasised words at the head of a paragraph, where they are parted from the rest like a label. */
function emphasisedLabel(children: readonly PhrasingContent[]): Label | undefined {
  const [label, ...after] = withoutLeadingDecoration(children)
  const [next] = after
  if (label?.type !== 'strong' && label?.type !== 'emphasis') return undefined
  const text = plainText(label).trim()
  const isParted =
    /[:：?!.]$/u.test(text) ||
    next === undefined ||
    next.type === 'break' ||
    (next.type === 'text' && (OPENS_TEXT.test(next.value) || next.value.startsWith('\n')))
  return isParted ? { text, rest: afterLabel(after) } : undefined
}

/** “Analogy: …” in plain words; trusted in quotations alone. */
function plainLabel([first, ...others]: readonly PhrasingContent[]): Label | undefined {
  if (first?.type !== 'text') return undefined
  const end = first.value.search(/[:：?]/u)
  if (end < 0) return undefined
  const rest = first.value.slice(end + 1).trimStart()
  return { text: first.value.slice(0, end), rest: rest === '' ? others : [{ ...first, value: rest }, ...others] }
}

function readLabel(label: Label, known: ReadonlySet<string>) {
  const text = stripDecoration(label.text).replace(CLOSES_LABEL, '')
  if (text.split(/\s+/u).length > MAX_LABEL_WORDS) return undefined
  const { meaning, title, isUsual } = readHeading(text)
  return meaning !== 'other' && known.has(meaning) ? { meaning, title, isUsual } : undefined
}

/** Understands a quotation or paragraph by its label; undefined for any other. */
export function readCallout(node: Blockquote | Paragraph): Callout | undefined {
  const [first, ...following] = node.type === 'blockquote' ? node.children : [node]
  if (first?.type !== 'paragraph') return undefined
  const emphasised = emphasisedLabel(first.children)
  const label = emphasised ?? (node.type === 'blockquote' ? plainLabel(first.children) : undefined)
  if (!label) return undefined
  const isAlone = label.rest.length === 0 && following.length === 0
  const reading = readLabel(label, isAlone ? HEADINGS : CALLOUTS)
  if (!reading) return undefined
  const text: RootContent[] = label.rest.length === 0 ? [] : [{ ...first, children: label.rest }]
  return { ...reading, children: [...text, ...following] }
}

const endsLine = (node: PhrasingContent | undefined) =>
  node?.type === 'break' || (node?.type === 'text' && /\n[ \t]*$/.test(node.value))

/** A paragraph parted where one of its lines begins with a bold label that is understood. */
export function splitAtLabels(node: Paragraph): Paragraph[] {
  for (const [at, child] of node.children.entries()) {
    if (child.type !== 'strong' || !endsLine(node.children[at - 1])) continue
    const start = child.position?.start
    const position = start && node.position ? { position: { ...node.position, start } } : {}
    const rest: Paragraph = { type: 'paragraph', children: node.children.slice(at), ...position }
    if (readCallout(rest)) return [{ ...node, children: node.children.slice(0, at) }, ...splitAtLabels(rest)]
  }
  return [node]
}
