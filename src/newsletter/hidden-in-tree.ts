import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { takeOutHidden, type VisibleText } from '#domain/hidden-characters.ts'
import type { Place } from './draft.ts'
import type { Findings } from './findings.ts'
import { describeHidden } from './hidden-characters.ts'
import { placeOf } from './markdown.ts'

/** Says what was taken out of a text, once for its place. */
export function reportHidden({ hidden }: VisibleText, place: Place, findings: Findings): void {
  if (hidden.length === 0) return
  const { severity, ...finding } = describeHidden(hidden)
  findings[severity]({ ...finding, place })
}

/**
 * Takes out of a parsed text what nobody sees and says so: characters written as entities (`&#x202e;`) come to
 * light only when Markdown has been parsed.
 */
export function removeHiddenFromTree(root: Root, findings: Findings): void {
  visit(root, (node) => {
    if (node.type !== 'text' && node.type !== 'inlineCode' && node.type !== 'code') return
    const visible = takeOutHidden(node.value)
    reportHidden(visible, placeOf(node), findings)
    node.value = visible.text
  })
}
