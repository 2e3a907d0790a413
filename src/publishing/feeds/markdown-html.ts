import type { Issue } from '#domain/issue.ts'
import { markdownKey, plainMarkdownTree, type MarkdownNode } from '#domain/markdown-tree.ts'
import { escapeHtml } from '#publishing/escape-html.ts'

/** Where the Markdown of an issue stands as HTML. */
export interface HtmlPlace {
  /** The issue, its Markdown parsed. */
  readonly issue: Pick<Issue, 'id' | 'parsedMarkdown'>
  /** Absolute address of the page to which anchors of the text belong. */
  readonly page: string
}

function printNode(node: MarkdownNode, page: string): string {
  if (typeof node === 'string') return escapeHtml(node)
  const [tag, children, attribute] = node
  if (tag === 'br' || tag === 'hr') return `<${tag}>`
  const inside = children.map((child) => printNode(child, page)).join('')
  if (tag === 'span') return inside
  if (tag === 'ol' && attribute !== undefined) return `<ol start="${Number(attribute)}">${inside}</ol>`
  if (tag !== 'a') return `<${tag}>${inside}</${tag}>`
  const address = String(attribute ?? '')
  return `<a href="${escapeHtml(address.startsWith('#') ? `${page}${address}` : address)}">${inside}</a>`
}

/**
 * Markdown of an issue as HTML.
 * @throws Error when the issue’s Markdown has not been parsed
 */
export function printMarkdown(text: string, place: HtmlPlace): string {
  const tree = plainMarkdownTree(text) ?? place.issue.parsedMarkdown?.[markdownKey(text)]
  if (!tree) throw new Error(`issue ${place.issue.id}: its Markdown is not parsed, so it cannot be put into a feed.`)
  return tree.map((node) => printNode(node, place.page)).join('')
}

/** Markdown inside a cell or an item: without a paragraph of its own. */
export const printInline = (text: string, place: HtmlPlace) =>
  printMarkdown(text, place).replace(/^<p>(.*)<\/p>$/s, '$1')
