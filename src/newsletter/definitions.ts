import type { Definition, FootnoteDefinition, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Findings } from './findings.ts'
import { reportTitle, type ProseContext } from './inline-prose.ts'
import { linesAfter, placeOf } from './markdown.ts'

function reportLeftOut(node: RootContent, what: string, findings: Findings): void {
  findings.warning({
    code: 'footnote-left-out',
    place: placeOf(node),
    what: `${what}${linesAfter(node)}`,
    remedy: 'Say it in the text',
  })
}

/** Footnotes are put into the text where they are called; what cannot be put there is told. */
function reportFootnote(node: FootnoteDefinition, calls: ReadonlySet<string>, findings: Findings): void {
  const name = node.label ?? node.identifier
  if (!calls.has(node.identifier))
    return reportLeftOut(node, `Nothing calls the footnote “${name}”; it is left out`, findings)
  const [first, ...others] = node.children
  const leftOut = first?.type === 'paragraph' ? others : node.children
  for (const child of leftOut) {
    reportLeftOut(child, `Only the first paragraph of the footnote “${name}” is shown; this is left out`, findings)
  }
}

/** True for `[//]: # (note)` and `[comment]: <> (note)`, with which writers of Markdown leave notes to themselves. */
const isComment = ({ url }: Definition) => url === '' || url === '#'

/** The definitions of links and footnotes; the first of a name counts, as in CommonMark. */
export function contextOf(root: Root, findings: Findings): ProseContext {
  const definitions = new Map<string, Definition>()
  const footnotes = new Map<string, FootnoteDefinition>()
  const calls = new Set<string>()
  visit(root, (node) => {
    if (node.type === 'footnoteReference') calls.add(node.identifier)
    if (node.type === 'definition') {
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
      if (!isComment(node)) reportTitle(node, findings)
    }
    if (node.type !== 'footnoteDefinition') return
    if (!footnotes.has(node.identifier)) footnotes.set(node.identifier, node)
    else
      reportLeftOut(
        node,
        `There is another footnote “${node.label ?? node.identifier}” above; this one is left out`,
        findings,
      )
  })
  for (const footnote of footnotes.values()) reportFootnote(footnote, calls, findings)
  return { findings, definitions, footnotes }
}
