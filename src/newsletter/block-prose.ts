import type {
  BlockContent,
  Blockquote,
  DefinitionContent,
  Heading,
  List,
  ListItem,
  Nodes,
  Paragraph,
  RootContent,
  Strong,
  Table,
  TableRow,
} from 'mdast'
import { cleanInline, reportHtml, type ProseContext } from './inline-prose.ts'
import { readKeycapList } from './keycap-list.ts'

/** The deepest nesting of quotations, lists and emphasis that pages can show. */
const MAX_DEPTH = 20

const NESTING: ReadonlySet<string> = new Set(['blockquote', 'list', 'emphasis', 'strong', 'delete', 'link'])

/** True when `node` holds quotations, lists or emphasis nested deeper than pages can show. */
export function isTooDeep(node: Nodes): boolean {
  const open: { node: Nodes; depth: number }[] = [{ node, depth: 0 }]
  for (let current = open.pop(); current; current = open.pop()) {
    const depth = current.depth + (NESTING.has(current.node.type) ? 1 : 0)
    if (depth > MAX_DEPTH) return true
    const children = 'children' in current.node ? current.node.children : []
    for (const child of children) open.push({ node: child, depth })
  }
  return false
}

function cleanItem(item: ListItem, context: ProseContext): ListItem[] {
  const children = item.children.flatMap((child) => cleanBlock(child, context))
  if (children.length === 0) return []
  const checked = typeof item.checked === 'boolean' ? { checked: item.checked } : {}
  const place = item.position ? { position: item.position } : {}
  return [{ type: 'listItem', spread: false, ...checked, ...place, children }]
}

function cleanList(list: List, context: ProseContext): BlockContent[] {
  const children = list.children.flatMap((item) => cleanItem(item, context))
  if (children.length === 0) return []
  const start = list.ordered === true ? { ordered: true, start: list.start ?? 1 } : { ordered: false }
  return [{ type: 'list', spread: false, ...start, children }]
}

function cleanParagraph(node: Paragraph, context: ProseContext): BlockContent[] {
  const list = readKeycapList(node)
  if (list) return cleanList(list, context)
  const children = cleanInline(node.children, context)
  return children.length === 0 ? [] : [{ type: 'paragraph', children }]
}

/** A heading within a quotation or a list, where there can be no section, as a bold line. */
function cleanHeading(node: Heading, context: ProseContext): BlockContent[] {
  const children = cleanInline(node.children, context)
  const strong: Strong = {
    type: 'strong',
    children: children.flatMap((child) => (child.type === 'strong' ? child.children : child)),
  }
  return children.length === 0 ? [] : [{ type: 'paragraph', children: [strong] }]
}

function cleanQuote(node: Blockquote, context: ProseContext): BlockContent[] {
  const children = node.children.flatMap((child) => cleanBlock(child, context))
  return children.length === 0 ? [] : [{ type: 'blockquote', children }]
}

/** A table with its cells fit for readers. */
export function cleanTable(table: Table, context: ProseContext): Table {
  const cleanRow = (row: TableRow): TableRow => ({
    ...row,
    children: row.children.map((cell) => ({ ...cell, children: cleanInline(cell.children, context) })),
  })
  return { ...table, children: table.children.map(cleanRow) }
}

/** A block within a quotation or a list, or standing alone, fit for readers; none where nothing can be shown. */
export function cleanBlock(
  node: RootContent | BlockContent | DefinitionContent,
  context: ProseContext,
): BlockContent[] {
  switch (node.type) {
    case 'paragraph':
      return cleanParagraph(node, context)
    case 'heading':
      return cleanHeading(node, context)
    case 'list':
      return cleanList(node, context)
    case 'blockquote':
      return cleanQuote(node, context)
    case 'code':
      return [{ type: 'code', value: node.value, lang: node.lang ?? null, meta: node.meta ?? null }]
    case 'table':
      return [cleanTable(node, context)]
    case 'html':
      reportHtml(node, context.findings)
      return []
    default:
      return []
  }
}
