import type { Paragraph, PhrasingContent, Table, TableRow } from 'mdast'
import type { PaperMention, Place } from './draft.ts'
import { Findings } from './findings.ts'
import { plainText } from './markdown.ts'
import { stripDecoration } from './normalise-text.ts'
import { readPaperTable } from './paper-table.ts'
import { readPaperLabel } from './paper-vocabulary.ts'

const labelOf = (text: string) => readPaperLabel(stripDecoration(text))

const wordsOfLine = (nodes: readonly PhrasingContent[]) => nodes.map((node) => plainText(node)).join('')

/** The lines of a paragraph; a bold label begins one wherever it stands. */
function splitLines(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'text') {
      const [first = '', ...rest] = node.value.split('\n')
      lines.at(-1)?.push({ type: 'text', value: first })
      for (const value of rest) lines.push([{ type: 'text', value }])
    } else if (node.type === 'break') lines.push([])
    else if (node.type === 'strong' && labelOf(plainText(node))) lines.push([node])
    else lines.at(-1)?.push(node)
  }
  return lines.filter((line) => stripDecoration(wordsOfLine(line)) !== '')
}

/** `nodes` without their first `length` characters; a cut may go through emphasis, links and code. */
function withoutStart(nodes: readonly PhrasingContent[], length: number): PhrasingContent[] {
  const [first, ...rest] = nodes
  if (!first || length === 0) return [...nodes]
  const own = plainText(first).length
  if (own <= length) return withoutStart(rest, length - own)
  if ('children' in first) return [{ ...first, children: withoutStart(first.children, length) }, ...rest]
  return 'value' in first ? [{ ...first, value: first.value.slice(length) }, ...rest] : [...nodes]
}

/** “Label: words” as a row of a table; undefined for any other line. */
function toRow(line: readonly PhrasingContent[]): TableRow | undefined {
  const text = wordsOfLine(line)
  const label = text.slice(0, Math.max(0, text.search(/[:：]/u)))
  if (labelOf(label) === undefined) return undefined
  const cells: PhrasingContent[][] = [
    [{ type: 'text', value: stripDecoration(label) }],
    withoutStart(line, label.length + 1),
  ]
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) }
}

/**
 * The paper of a paragraph that tells of it line by line: “Paper: …”, “Source: …”, in bold or plain words.
 * Undefined where a line has no such label, and where no line refers to a paper.
 */
export function readPaperLines(paragraph: Paragraph, place: Place, findings: Findings): PaperMention[] | undefined {
  const lines = splitLines(paragraph.children)
  const children = lines.flatMap((line) => toRow(line) ?? [])
  if (children.length < lines.length) return undefined
  const position = { start: place, end: place }
  const table: Table = { type: 'table', children, position }
  const isReferring = readPaperTable(table, new Findings(findings.file))?.some(({ reference }) => reference) === true
  return isReferring ? readPaperTable(table, findings) : undefined
}
