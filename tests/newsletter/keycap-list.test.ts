import type { Node, Paragraph } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { linesOf, readKeycapList } from '#newsletter/keycap-list.ts'

/** The first block of Markdown, without the places at which it stands. */
function firstBlock(markdown: string) {
  const tree = unified().use(remarkParse).parse(markdown)
  visit(tree, (node: Node) => {
    delete node.position
  })
  return tree.children[0]
}

function paragraphOf(markdown: string): Paragraph {
  const block = firstBlock(markdown)
  if (block?.type !== 'paragraph') throw new Error(`no paragraph: ${markdown}`)
  return block
}

const listOf = (markdown: string) => readKeycapList(paragraphOf(markdown))

test.each([
  ['1️⃣ Một\n2️⃣ Hai', '1. Một\n2. Hai'],
  ['1⃣ Một\n2⃣ Hai\n3⃣ Ba', '1. Một\n2. Hai\n3. Ba'],
  ['1️⃣Một  \n2️⃣   Hai', '1. Một\n2. Hai'],
  ['1️⃣ Một\\\n2️⃣ Hai', '1. Một\n2. Hai'],
  ['9️⃣ Chín\n🔟 Mười', '9. Chín\n10. Mười'],
  ['0️⃣ Không\n1️⃣ Một', '0. Không\n1. Một'],
  ['1️⃣ Tưới *vào* sáng\n2️⃣ Bón `N` và **K**', '1. Tưới *vào* sáng\n2. Bón `N` và **K**'],
])('%j is the list %j', (keycaps, plain) => {
  const list = firstBlock(plain)
  if (list?.type !== 'list') throw new Error(`no list: ${plain}`)
  const { type, ordered, start, spread } = list
  const children = list.children.map((item) => ({ type: item.type, spread: item.spread, children: item.children }))
  expect(listOf(keycaps)).toEqual({ type, ordered, start, spread, children })
})

test.each([
  'Một\nHai',
  '1️⃣ Một',
  '1️⃣ Một\n3️⃣ Ba',
  '2️⃣ Hai\n1️⃣ Một',
  '1️⃣ Một\nvà nữa\n2️⃣ Hai',
  'Một\n2️⃣ Hai',
  '1️⃣ Một\n*2️⃣* Hai',
  '*1️⃣* Một\n2️⃣ Hai',
  'a 1️⃣ Một\nb 2️⃣ Hai',
  '1 Một\n2 Hai',
])('%j is no list', (text) => {
  expect(listOf(text)).toBeUndefined()
})

test.each([
  ['Một\nhai  \nba\\\nbốn', ['Một', 'hai', 'ba', 'bốn']],
  ['*Một\nhai*\nba', ['Một\nhai', 'ba']],
  ['`Một`  \n`hai`', ['Một', 'hai']],
  ['Một *hai*\n*ba* bốn', ['Một hai', 'ba bốn']],
])('parts %j at its line ends', (markdown, lines) => {
  const words = (node: Node): string =>
    'value' in node
      ? String(node.value)
      : 'children' in node && Array.isArray(node.children)
        ? node.children.map(words).join('')
        : ''
  expect(linesOf(paragraphOf(markdown)).map((line) => line.map(words).join(''))).toEqual(lines)
})

test('has no line without words', () => {
  expect(linesOf({ type: 'paragraph', children: [] })).toEqual([])
  const [break_, text] = [{ type: 'break' } as const, { type: 'text', value: 'Một' } as const]
  expect(linesOf({ type: 'paragraph', children: [break_, text, break_, break_, text] })).toEqual([[text], [text]])
  expect(linesOf({ type: 'paragraph', children: [{ type: 'text', value: '\n' }, text] })).toEqual([[text]])
})
