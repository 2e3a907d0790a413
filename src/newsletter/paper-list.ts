import type { List, Paragraph, PhrasingContent } from 'mdast'
import type { PaperMention, Place } from './draft.ts'
import type { Findings } from './findings.ts'
import { placeOf, plainText } from './markdown.ts'
import { readPaperLine, type PaperLine } from './paper-line.ts'
import { readPaperLines } from './paper-lines.ts'
import { readPaperTable } from './paper-table.ts'
import type { BlockPart } from './parts.ts'
import { wordsOf } from './words.ts'

const inlineOf = (list: List): { nodes: PhrasingContent[]; place: Place }[] =>
  list.children.map((item) => ({
    nodes: item.children.flatMap((child): PhrasingContent[] =>
      child.type === 'paragraph' ? child.children : [{ type: 'text', value: ` ${plainText(child)}` }],
    ),
    place: placeOf(item),
  }))

function reportRest({ rest }: PaperLine, place: Place, findings: Findings): void {
  if (rest === '') return
  findings.warning({
    code: 'paper-detail-dropped',
    place,
    what: `The list of papers also says “${rest}”, which is left out`,
    remedy: 'Say it in the text where readers need it',
  })
}

/** The longest words that can be a title. */
const LONGEST_NAME = 200

/** The papers of a list of papers, an item each; undefined for a list that links none, unless names are enough. */
function readPaperList(list: List, trust: PaperTrust, findings: Findings): PaperMention[] | undefined {
  const lines = inlineOf(list).map(({ nodes, place: at }) => ({
    line: readPaperLine(nodes, at),
    at,
    text: nodes
      .map((node) => plainText(node))
      .join('')
      .trim(),
  }))
  const isLinked = lines.some(({ line }) => line.mentions.length > 0)
  const areNames = lines.every(({ text }) => text.length <= LONGEST_NAME && wordsOf(text).length > 0)
  if (!isLinked && !(trust === 'names-too' && areNames)) return undefined
  return lines.flatMap(({ line, at, text }) => {
    if (line.mentions.length === 0) return wordsOf(text).length === 0 ? [] : [{ place: at, names: [text] }]
    reportRest(line, at, findings)
    return line.mentions
  })
}

/** The papers of a paragraph that holds nothing but links to papers, with or without a label. */
function readPaperParagraph(paragraph: Paragraph, place: Place): PaperMention[] | undefined {
  const { mentions, hasLabel, rest } = readPaperLine(paragraph.children, place)
  const isNamedByText = mentions.length === 1 && !hasLabel && !isOnlyLinks(paragraph)
  return mentions.length === 0 || rest !== '' || isNamedByText ? undefined : [...mentions]
}

/** True when the paragraph’s words are those of links and references alone, so that none would be lost. */
function isOnlyLinks(paragraph: Paragraph): boolean {
  const bare = paragraph.children.filter((node) => node.type !== 'link')
  const [mention] = readPaperLine(bare, { line: 1, column: 1 }).mentions
  const words = mention ? mention.names.join('') : bare.map((node) => plainText(node)).join('')
  return !/[\p{L}\p{N}]/u.test(words)
}

/** How much a place may be read as a list of papers; `names-too` right below a heading that announces papers. */
export type PaperTrust = 'tables-and-lines' | 'lists-too' | 'names-too'

/** The papers that a block lists, where it does nothing else. */
export function papersOf(part: BlockPart, trust: PaperTrust, findings: Findings): PaperMention[] | undefined {
  switch (part.source?.type) {
    case 'table':
      return readPaperTable(part.source, findings)
    case 'paragraph':
      return (
        (part.node.type === 'paragraph' ? readPaperLines(part.node, part.place, findings) : undefined) ??
        readPaperParagraph(part.source, part.place)
      )
    case 'list':
      return trust === 'tables-and-lines' ? undefined : readPaperList(part.source, trust, findings)
    default:
      return undefined
  }
}

function linesIn(node: BlockPart['source']): PhrasingContent[][] {
  if (node?.type === 'paragraph') return [node.children]
  if (node?.type === 'blockquote')
    return node.children.flatMap((child) => (child.type === 'paragraph' ? [child.children] : []))
  return node?.type === 'list' ? inlineOf(node).map(({ nodes }) => nodes) : []
}

/** The papers that running text refers to, without names. */
export function papersInText(part: BlockPart): PaperMention[] {
  return linesIn(part.source).flatMap((nodes) =>
    readPaperLine(nodes, part.place).mentions.map((mention) => ({ ...mention, names: [] })),
  )
}
