import type { BlockContent, RootContent, Table } from 'mdast'
import { isWithinLimits } from './block-limits.ts'
import { cleanBlock, cleanTable, isTooDeep } from './block-prose.ts'
import type { DraftBlock } from './draft.ts'
import type { ProseContext } from './inline-prose.ts'
import { placeOf, writeInline, writeMarkdown } from './markdown.ts'

/** A block of the draft with the cleaned tree that it was written from. */
export interface WrittenBlock {
  readonly block: DraftBlock
  readonly source: BlockContent
}

function writeTableBlock(table: Table, context: ProseContext): WrittenBlock {
  const source = cleanTable(table, context)
  const [header = [], ...rows] = source.children.map((row) => row.children.map((cell) => writeInline(cell.children)))
  const even = rows.map((row) => header.map((_, column) => row[column] ?? ''))
  return { source, block: { type: 'table', place: placeOf(table), header, rows: even } }
}

const TYPES: ReadonlyMap<string, 'paragraph' | 'list' | 'quote' | 'code'> = new Map([
  ['paragraph', 'paragraph'],
  ['list', 'list'],
  ['blockquote', 'quote'],
  ['code', 'code'],
])

function writeTextBlock(source: BlockContent, node: RootContent): WrittenBlock[] {
  const type = TYPES.get(source.type)
  return type ? [{ source, block: { type, place: placeOf(node), text: writeMarkdown(source) } }] : []
}

/** A top-level node as a block of the draft; none where nothing of it can be shown. */
export function writeBlock(node: RootContent, context: ProseContext): WrittenBlock[] {
  if (isTooDeep(node)) {
    context.findings.error({
      code: 'too-deep',
      place: placeOf(node),
      what: 'Quotations, lists or emphasis are nested more than 20 levels deep here',
      remedy: 'Write it flatter',
    })
    return []
  }
  const written =
    node.type === 'table'
      ? [writeTableBlock(node, context)]
      : cleanBlock(node, context).flatMap((source) => writeTextBlock(source, node))
  return written.filter(({ block }) => isWithinLimits(block, context.findings))
}
