import { isValidElement, type ReactNode } from 'react'
import parseToElements from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { takeOutHidden } from '#domain/hidden-characters.ts'
import { MARKDOWN_TAGS, type MarkdownNode, type MarkdownTag, type MarkdownTree } from '#domain/markdown-tree.ts'
import { isRecord } from '#domain/parse-issue.ts'
import { safeUrl } from '#domain/safe-url.ts'

const REMARK_PLUGINS = [remarkGfm]

/** Headings inside a block would break the outline of the page. */
const HEADING = /^h[1-6]$/

/** Between their children a line break is layout of the source only. */
const CONTAINERS: readonly MarkdownTag[] = ['ul', 'ol', 'blockquote', 'table', 'thead', 'tbody', 'tr']

function tagOf(type: unknown): MarkdownTag {
  if (typeof type === 'string' && HEADING.test(type)) return 'strong'
  return MARKDOWN_TAGS.find((tag) => tag === type) ?? 'span'
}

function withoutLayout(nodes: readonly MarkdownNode[]): MarkdownNode[] {
  return nodes.filter((node) => typeof node !== 'string' || node.trim() !== '')
}

function elementNode(type: unknown, props: Record<string, unknown>): MarkdownNode {
  const { href, start, alt, checked } = props
  if (type === 'img') return ['span', [typeof alt === 'string' ? alt : '']]
  // A task list’s box would be a control without a label; its state is said by a character instead.
  if (type === 'input') return checked === true ? '☑ ' : '☐ '
  const tag = tagOf(type)
  const children = nodesOf(isRenderable(props.children) ? props.children : null)
  const kept = CONTAINERS.includes(tag) ? withoutLayout(children) : children
  if (tag === 'ol' && typeof start === 'number' && start !== 1) return [tag, kept, start]
  if (tag !== 'a') return [tag, kept]
  return typeof href === 'string' && href !== '' ? [tag, kept, href] : ['span', kept]
}

function isRenderable(value: unknown): value is ReactNode {
  return typeof value === 'string' || Array.isArray(value) || isValidElement(value)
}

function nodesOf(children: ReactNode): MarkdownNode[] {
  // Entities such as `&#x202e;` come to light only here.
  if (typeof children === 'string') return [takeOutHidden(children).text]
  if (Array.isArray(children)) return children.flatMap((child: unknown) => (isRenderable(child) ? nodesOf(child) : []))
  if (!isValidElement(children) || !isRecord(children.props)) return []
  return [elementNode(children.type, children.props)]
}

/**
 * Markdown (CommonMark and GFM) → its tree: no raw HTML, and only addresses of the allow-list. Heavy: belongs to the
 * build, and to texts that no build has seen.
 */
export function parseMarkdown(text: string): MarkdownTree {
  const root = parseToElements({
    children: text,
    skipHtml: true,
    remarkPlugins: REMARK_PLUGINS,
    urlTransform: (address) => safeUrl(address) ?? '',
  })
  const children = isValidElement(root) && isRecord(root.props) ? root.props.children : undefined
  return withoutLayout(nodesOf(isRenderable(children) ? children : null))
}
