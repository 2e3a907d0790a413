import type { BlockContent, List, ListItem, Nodes, PhrasingContent, RootContent, Table } from 'mdast'
import { expect, test } from 'vitest'
import { cleanBlock, cleanTable, isTooDeep } from '#newsletter/block-prose.ts'
import { Findings } from '#newsletter/findings.ts'
import { parseMarkdown, writeMarkdown } from '#newsletter/markdown.ts'

function firstBlock(markdown: string): RootContent {
  const [block] = parseMarkdown(markdown).children
  if (!block) throw new Error(`no block: ${markdown}`)
  return block
}

/** What is left of a block for readers, and what the editor is told. */
function clean(node: RootContent) {
  const findings = new Findings('vi.md')
  const blocks = cleanBlock(node, { findings, definitions: new Map(), footnotes: new Map() })
  return { blocks, told: findings.diagnostics }
}

const cleaned = (markdown: string) => writeMarkdown(...clean(firstBlock(markdown)).blocks)

const text = (value: string) => ({ type: 'text', value }) as const
const paragraph = (value: string): BlockContent => ({ type: 'paragraph', children: [text(value)] })

/** A paragraph whose word stands in that many levels of emphasis. */
function emphasised(levels: number): Nodes {
  let word: PhrasingContent = text('a')
  for (let level = 0; level < levels; level += 1) word = { type: 'emphasis', children: [word] }
  return { type: 'paragraph', children: [word] }
}

test.each([
  ['quotations', (levels: number) => firstBlock(`${'> '.repeat(levels)}a`)],
  ['lists', (levels: number) => firstBlock(`${'- '.repeat(levels)}a`)],
  ['quotations and lists', (levels: number) => firstBlock(`${'> - '.repeat(levels / 2)}${'> '.repeat(levels % 2)}a`)],
  ['emphasis', emphasised],
  ['quotations after a flat one', (levels: number) => firstBlock(`> a\n>\n${'> '.repeat(levels)}b\n>\n> c`)],
])('lets %s nest twenty levels deep, no deeper', (_, nested) => {
  expect([1, 20, 21, 40].map((levels) => isTooDeep(nested(levels)))).toEqual([false, false, true, true])
})

test('counts levels, not blocks side by side', () => {
  expect(isTooDeep(parseMarkdown('> *a* **b**\n\n- c\n\n'.repeat(30)))).toBe(false)
})

test.each([
  ['a paragraph', 'Một\n*hai*.', 'Một *hai*.'],
  ['a paragraph of keycaps', '3️⃣ Ba\n4️⃣ Bốn', '3. Ba\n4. Bốn'],
  ['a list', '* Một\n* Hai', '- Một\n- Hai'],
  ['a list with blank lines', '- Một\n\n- Hai\n\n  - Ba', '- Một\n- Hai\n  - Ba'],
  ['a list with a nested one after a blank line', '- Một\n\n  - Hai', '- Một\n  - Hai'],
  ['a numbered list', '1. Một\n2. Hai', '1. Một\n2. Hai'],
  ['a numbered list that begins later', '3. Ba\n4. Bốn', '3. Ba\n4. Bốn'],
  ['a numbered list that begins at nought', '0. Không\n1. Một', '0. Không\n1. Một'],
  ['a list of tasks', '- [ ] Một\n- [x] Hai\n- Ba', '- [ ] Một\n- [x] Hai\n- Ba'],
  ['an item without words among others', '- Một\n- ![a](b.png)\n- Hai', '- Một\n- Hai'],
  ['a heading', '### Một **hai** ba', '**Một hai ba**'],
  ['a bold heading', '### **Một**', '**Một**'],
  ['a heading in a quotation', '> ## Một **hai**\n>\n> Ba.', '> **Một hai**\n>\n> Ba.'],
  ['a heading in a list', '- # Một\n- Hai', '- **Một**\n- Hai'],
  ['a table in a quotation', '> | a | b |\n> |---|---|\n> | c | *d* |', '> | a | b |\n> | - | - |\n> | c | *d* |'],
  ['code', '~~~js title="a"\nb\n~~~', '```js title="a"\nb\n```'],
  ['code in a list', '- Một\n\n  ```\n  a\n  ```', '- Một\n  ```\n  a\n  ```'],
  ['a line across a quotation', '> Một\n>\n> ---\n>\n> Hai', '> Một\n>\n> Hai'],
])('shows %s', (_, markdown, shown) => {
  expect(cleaned(markdown)).toBe(shown)
})

test.each([
  ['a paragraph', '![](b.png)'],
  ['a heading', '## ![](b.png)'],
  ['a heading without words', '##'],
  ['a list', '- ![](b.png)\n-'],
  ['a quotation', '> ![](b.png)'],
  ['nested blocks', '> - > ## ![](b.png)'],
  ['a line across the page', '---'],
])('leaves nothing of %s in which there is nothing to show', (_, markdown) => {
  expect(clean(firstBlock(markdown)).blocks).toEqual([])
})

test('leaves HTML out and says so', () => {
  expect(clean(firstBlock('> Một\n>\n> <div>\n> hai\n> </div>'))).toMatchObject({
    blocks: [{ type: 'blockquote', children: [{ type: 'paragraph', children: [text('Một')] }] }],
    told: [
      {
        severity: 'warning',
        code: 'html-dropped',
        file: 'vi.md',
        line: 3,
        column: 3,
        what: 'The HTML “<div>” is left out, with the 2 lines after it',
        remedy: 'Write it in Markdown',
      },
    ],
  })
})

test('says nothing of the stand-in for an untranslated block', () => {
  expect(clean(firstBlock('<!-- untranslated -->'))).toEqual({ blocks: [], told: [] })
})

test('keeps of a list what readers see: its numbers, its boxes, and where its items stand', () => {
  const item = (value: string, parts: Partial<ListItem> = {}): ListItem => ({
    type: 'listItem',
    children: [paragraph(value)],
    ...parts,
  })
  const position = { start: { line: 3, column: 1 }, end: { line: 3, column: 6 } }
  const items = [
    item('Một', { checked: null, spread: true }),
    item('Hai', { checked: false }),
    item('Ba', { position }),
  ]
  const tight = [
    { ...item('Một'), spread: false },
    { ...item('Hai'), spread: false, checked: false },
    { ...item('Ba'), spread: false, position },
  ]
  const listOf = (parts: Partial<List>) => clean({ type: 'list', children: items, ...parts }).blocks
  expect(listOf({ ordered: false, start: null, spread: true })).toStrictEqual([
    { type: 'list', ordered: false, spread: false, children: tight },
  ])
  expect(listOf({ ordered: true, start: 7 })).toStrictEqual([
    { type: 'list', ordered: true, start: 7, spread: false, children: tight },
  ])
  expect(listOf({ ordered: true })).toMatchObject([{ ordered: true, start: 1 }])
})

test('keeps code as it is, with its language', () => {
  const told = (meta?: string) => clean({ type: 'code', value: 'a  "b"', ...(meta ? { lang: 'js', meta } : {}) }).blocks
  expect(told('title="c"')).toEqual([{ type: 'code', value: 'a  "b"', lang: 'js', meta: 'title="c"' }])
  expect(told()).toEqual([{ type: 'code', value: 'a  "b"', lang: null, meta: null }])
})

test('cleans a table cell by cell and keeps its columns', () => {
  const cell = (value: string) => ({ type: 'tableCell' as const, children: value === '' ? [] : [text(value)] })
  const table = (...rows: string[][]): Table => ({
    type: 'table',
    align: ['left', null],
    children: rows.map((row) => ({ type: 'tableRow', children: row.map(cell) })),
  })
  const findings = new Findings('vi.md')
  const context = { findings, definitions: new Map(), footnotes: new Map() }
  expect(cleanTable(table([' a ', ''], ['b\nc', 'd']), context)).toEqual(table(['a', ''], ['b c', 'd']))
})
