import type { Element, ElementContent, Parents, Root, Text } from 'hast'
import { splitUnbroken } from '#ui/unbroken-text.tsx'

function wrapTerms(node: Text): ElementContent[] {
  return splitUnbroken(node.value).map((run) => {
    const text: Text = { type: 'text', value: run.text }
    if (!run.isUnbroken) return text
    return { type: 'element', tagName: 'span', properties: { className: ['nb'] }, children: [text] }
  })
}

const LONGEST_UNBROKEN_CODE = 20

function keepTogether(code: Element): void {
  const length = code.children.reduce((sum, child) => sum + (child.type === 'text' ? child.value.length : 0), 0)
  if (length <= LONGEST_UNBROKEN_CODE) code.properties.className = ['nb']
}

function visit(parent: Parents): void {
  const children = parent.children.flatMap((child): Root['children'] => {
    if (child.type === 'text') return wrapTerms(child)
    if (child.type !== 'element') return [child]
    if (child.tagName === 'code') keepTogether(child)
    else if (child.tagName !== 'pre') visit(child)
    return [child]
  })
  parent.children.splice(0, parent.children.length, ...children)
}

/** A rehype plugin that keeps short hyphenated terms and short formulas on one line. */
export function unbrokenTerms() {
  return (tree: Root) => visit(tree)
}
