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

/** Cells beyond the head’s would be left out, as GFM has it; they get an empty head instead. */
function reportWideRow(table: Table, width: number, { findings }: ProseContext): void {
  const wide = table.children.find((row) => row.children.length > width)
  if (!wide) return
  findings.warning({
    code: 'table-wide-row',
    place: { line: placeOf(wide).line, column: 1 },
    what: `This row has ${wide.children.length} cells, the head of its table ${width}`,
    remedy: 'Give the head as many cells; until then it has empty ones',
  })
}

function writeTableBlock(table: Table, context: ProseContext): WrittenBlock {
  const source = cleanTable(table, context)
  const [head = [], ...rows] = source.children.map((row) => row.children.map((cell) => writeInline(cell.children)))
  reportWideRow(table, head.length, context)
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), head.length)
  const even = (row: readonly string[]) => Array.from({ length: width }, (_, column) => row[column] ?? '')
  return { source, block: { type: 'table', place: placeOf(table), header: even(head), rows: rows.map(even) } }
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
