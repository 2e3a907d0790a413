import type { ElementContent, Parents, Root, Text } from 'hast'
import { splitUnbroken } from '#ui/unbroken-text.tsx'

function wrapTerms(node: Text): ElementContent[] {
  return splitUnbroken(node.value).map((run) => {
    const text: Text = { type: 'text', value: run.text }
    if (!run.isUnbroken) return text
    return { type: 'element', tagName: 'span', properties: { className: ['nb'] }, children: [text] }
  })
}

function visit(parent: Parents): void {
  const children = parent.children.flatMap((child): Root['children'] => {
    if (child.type === 'text') return wrapTerms(child)
    if (child.type === 'element' && child.tagName !== 'code') visit(child)
    return [child]
  })
  parent.children.splice(0, parent.children.length, ...children)
}

/** A rehype plugin that keeps short hyphenated terms on one line. */
export function unbrokenTerms() {
  return (tree: Root) => visit(tree)
}
