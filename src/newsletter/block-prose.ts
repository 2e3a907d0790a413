import type { BlockContent, DefinitionContent, List, ListItem, Node, RootContent } from 'mdast'
import { cleanInline, reportHtml, type ProseContext } from './inline-prose.ts'
import { readKeycapList } from './keycap-list.ts'

/** The deepest nesting of quotations, lists and emphasis that pages can show. */
const MAX_DEPTH = 20

const NESTING: ReadonlySet<string> = new Set(['blockquote', 'list', 'emphasis', 'strong', 'delete', 'link'])

/** True when `node` holds quotations, lists or emphasis nested deeper than pages can show. */
export function isTooDeep(node: Node): boolean {
  const open: { node: Node; depth: number }[] = [{ node, depth: 0 }]
  for (let current = open.pop(); current; current = open.pop()) {
    const depth = current.depth + (NESTING.has(current.node.type) ? 1 : 0)
    if (depth > MAX_DEPTH) return true
    if ('children' in current.node && Array.isArray(current.node.children)) {
      for (const child of current.node.children) open.push({ node: child, depth })
    }
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

/** A block within a quotation or a list, or standing alone, fit for readers; none where nothing can be shown. */
export function cleanBlock(
  node: RootContent | BlockContent | DefinitionContent,
  context: ProseContext,
): BlockContent[] {
  switch (node.type) {
    case 'paragraph': {
      const list = readKeycapList(node)
      if (list) return cleanList(list, context)
      const children = cleanInline(node.children, context)
      return children.length === 0 ? [] : [{ type: 'paragraph', children }]
    }
    case 'heading': {
      const children = cleanInline(node.children, context)
      return children.length === 0
        ? []
        : [
            {
              type: 'paragraph',
              children: [
                {
                  type: 'strong',
                  children: children.flatMap((child) => (child.type === 'strong' ? child.children : [child])),
                },
              ],
            },
          ]
    }
    case 'list':
      return cleanList(node, context)
    case 'blockquote': {
      const children = node.children.flatMap((child) => cleanBlock(child, context))
      return children.length === 0 ? [] : [{ type: 'blockquote', children }]
    }
    case 'code':
      return [{ type: 'code', value: node.value, ...(node.lang == null ? {} : { lang: node.lang }) }]
    case 'table':
      return [
        {
          ...node,
          children: node.children.map((row) => ({
            ...row,
            children: row.children.map((cell) => ({ ...cell, children: cleanInline(cell.children, context) })),
          })),
        },
      ]
    case 'html':
      reportHtml(node, context.findings)
      return []
    default:
      return []
  }
}
