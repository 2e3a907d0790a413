import { Fragment, type ReactNode } from 'react'
import type { MarkdownNode, MarkdownTree } from '#domain/markdown-tree.ts'
import { hostToShow } from '#newsletter/link-words.ts'
import { UnbrokenText } from '#ui/unbroken-text.tsx'

const LONGEST_UNBROKEN_CODE = 20

function codeClass(children: readonly MarkdownNode[]): string | undefined {
  const length = children.reduce((sum, child) => sum + (typeof child === 'string' ? child.length : 0), 0)
  return length <= LONGEST_UNBROKEN_CODE ? 'nb' : undefined
}

function renderCode(children: readonly MarkdownNode[], key: number, isBlock: boolean): ReactNode {
  return (
    <code key={key} className={isBlock ? undefined : codeClass(children)}>
      {children.filter((child) => typeof child === 'string').join('')}
    </code>
  )
}

const wordsOf = (nodes: readonly MarkdownNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : wordsOf(node[1]))).join('')

function renderElement([Tag, children, attribute]: Exclude<MarkdownNode, string>, key: number, isInline: boolean) {
  if (Tag === 'br' || Tag === 'hr') return <Tag key={key} />
  if (Tag === 'code') return renderCode(children, key, false)
  if (Tag === 'pre') {
    return (
      <pre key={key}>{children.map((code, place) => typeof code !== 'string' && renderCode(code[1], place, true))}</pre>
    )
  }
  const inside = renderNodes(children, isInline)
  if (Tag === 'p' && isInline) return <Fragment key={key}>{inside}</Fragment>
  if (Tag === 'a') {
    const address = String(attribute)
    const host = hostToShow(wordsOf(children), address)
    return (
      <Fragment key={key}>
        <a href={address} rel="noopener">
          {inside}
        </a>
        {host !== undefined && <bdi> ({host})</bdi>}
      </Fragment>
    )
  }
  if (Tag === 'ol' && attribute !== undefined) {
    return (
      <ol key={key} start={Number(attribute)}>
        {inside}
      </ol>
    )
  }
  return <Tag key={key}>{inside}</Tag>
}

// Trees never change, so a node’s place in its parent is its identity.
function renderNodes(nodes: readonly MarkdownNode[], isInline: boolean): ReactNode[] {
  return nodes.map((node, place) => {
    if (typeof node !== 'string') return renderElement(node, place, isInline)
    return node.includes('-') ? <UnbrokenText key={place} text={node} /> : node
  })
}

/** Parsed Markdown as React elements. */
export function MarkdownNodes({ tree, isInline }: { tree: MarkdownTree; isInline: boolean }) {
  return renderNodes(tree, isInline)
}
