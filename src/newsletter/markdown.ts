import type { Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified, type Data, type Processor } from 'unified'
import type { Place } from './draft.ts'

const GFM_OPTIONS = { singleTilde: false, tablePipeAlign: false, tableCellPadding: true } as const

type Extension = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], readonly unknown[]>
type Handle = NonNullable<NonNullable<Extension['exit']>[string]>

/** Below an item that is empty a box stands in no item; there it is text. */
const readBox: Handle = function (token) {
  const item = this.stack.at(-2)
  const mark = this.sliceSerialize(token)
  if (item?.type === 'listItem') item.checked = mark.trim() !== ''
  else {
    this.enter({ type: 'text', value: `[${mark}]` }, token)
    this.exit(token)
  }
}

/** Boxes of tasks as the reader of GFM takes them, but for those that it drops. */
function keepBoxes(this: Processor): void {
  const data = this.data()
  const exit = { taskListCheckValueChecked: readBox, taskListCheckValueUnchecked: readBox }
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), { exit }]
}

const reader = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm, GFM_OPTIONS)
  .use(keepBoxes)
  .freeze()

const writer = unified()
  .use(remarkGfm, GFM_OPTIONS)
  .use(remarkStringify, {
    bullet: '-',
    bulletOther: '*',
    bulletOrdered: '.',
    emphasis: '*',
    strong: '*',
    fence: '`',
    fences: true,
    incrementListMarker: true,
    listItemIndent: 'one',
    rule: '-',
    setext: false,
    resourceLink: false,
  })
  .freeze()

/** CommonMark with GFM and YAML front matter → tree. Never throws. */
export function parseMarkdown(text: string): Root {
  return reader.parse(text)
}

/** Blocks → Markdown, the same bytes for the same tree. */
export function writeMarkdown(...children: RootContent[]): string {
  return writer.stringify({ type: 'root', children }).trim()
}

/** Inline content → Markdown on one line, as in a table cell or an action. */
export function writeInline(children: PhrasingContent[]): string {
  return writeMarkdown({ type: 'paragraph', children }).replaceAll('\\\n', ' ').replaceAll('\n', ' ')
}

/** A table of inline Markdown → Markdown. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => `|${row.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`
  const [header = [], ...body] = rows
  return [cells(header), cells(header.map(() => '---')), ...body.map(cells)].join('\n')
}

/** The words of a node without their markup. */
export function plainText(node: RootContent | PhrasingContent | readonly PhrasingContent[]): string {
  return toString(node, { includeHtml: false, includeImageAlt: false })
}

/** Where a node begins in its file. */
export function placeOf(node: RootContent | Table['children'][number]): Place {
  const start = node.position?.start
  return { line: start?.line ?? 1, column: start?.column ?? 1 }
}

/** `, with the 3 lines after it` for what stands on several lines, `, with the line after it` for two; else nothing. */
export function linesAfter({ position }: Nodes): string {
  const count = (position?.end.line ?? 0) - (position?.start.line ?? 0)
  if (count < 1) return ''
  return count === 1 ? ', with the line after it' : `, with the ${count} lines after it`
}
