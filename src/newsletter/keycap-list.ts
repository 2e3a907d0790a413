import type { List, ListItem, Paragraph, PhrasingContent } from 'mdast'

const KEYCAP = /^\s*(?:([0-9])\uFE0F?\u20E3|🔟)\s*/u

/** The lines of a paragraph, parted by hard breaks and line ends. */
export function linesOf(paragraph: Paragraph): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  const add = (node: PhrasingContent) => lines.at(-1)?.push(node)
  for (const node of paragraph.children) {
    if (node.type === 'break') lines.push([])
    else if (node.type === 'text') {
      const [first = '', ...rest] = node.value.split('\n')
      add({ ...node, value: first })
      for (const value of rest) {
        lines.push([])
        add({ ...node, value })
      }
    } else add(node)
  }
  return lines
    .map((line) => line.filter((node) => node.type !== 'text' || node.value !== ''))
    .filter((line) => line.length > 0)
}

function keycapOf(line: readonly PhrasingContent[]): number | undefined {
  const [first] = line
  const match = first?.type === 'text' ? KEYCAP.exec(first.value) : null
  if (!match) return undefined
  return match[1] === undefined ? 10 : Number(match[1])
}

function withoutKeycap([first, ...rest]: readonly PhrasingContent[]): PhrasingContent[] {
  return first?.type === 'text' ? [{ ...first, value: first.value.replace(KEYCAP, '') }, ...rest] : rest
}

/** A paragraph whose every line begins with the next keycap (1️⃣, 2️⃣ …) as the ordered list that it stands for. */
export function readKeycapList(paragraph: Paragraph): List | undefined {
  const lines = linesOf(paragraph)
  const first = lines[0] && keycapOf(lines[0])
  if (first === undefined || lines.length < 2) return undefined
  if (!lines.every((line, place) => keycapOf(line) === first + place)) return undefined
  const items = lines.map(
    (line): ListItem => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: withoutKeycap(line) }],
    }),
  )
  return { type: 'list', ordered: true, start: first, spread: false, children: items }
}
