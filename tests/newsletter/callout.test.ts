import type { Blockquote, Node, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { readCallout, splitAtLabels } from '#newsletter/callout.ts'
import { parseMarkdown } from '#newsletter/markdown.ts'

/** Blocks of Markdown without the places at which they stand. */
function blocks(markdown: string): RootContent[] {
  const tree = parseMarkdown(markdown)
  visit(tree, (node: Node) => {
    delete node.position
  })
  return tree.children
}

function labelled(block: RootContent | undefined): Blockquote | Paragraph {
  if (block?.type !== 'blockquote' && block?.type !== 'paragraph') throw new Error('no quotation or paragraph')
  return block
}

function paragraph(block: RootContent | undefined): Paragraph {
  if (block?.type !== 'paragraph') throw new Error('no paragraph')
  return block
}

const calloutOf = (markdown: string) => readCallout(labelled(blocks(markdown)[0]))

test.each([
  ['a bold question', '**Why it matters?** Because.', 'Why it matters?', 'Because.'],
  ['a bold question before a line break', '**Why it matters?**  \nBecause.', 'Why it matters?', 'Because.'],
  ['bold words before a line break', '**Why it matters**  \nBecause.', 'Why it matters', 'Because.'],
  ['bold words on a line of their own', '**Why it matters**\nBecause.', 'Why it matters', 'Because.'],
  ['bold words and a colon', '**Why it matters** : because *so*.', 'Why it matters', 'because *so*.'],
  ['bold words with a colon', '**Why it matters:** Because.', 'Why it matters', 'Because.'],
  ['bold words and a dash', '🌿 *Why it matters* – because.', 'Why it matters', 'because.'],
  ['bold words and an HTML line break in them', '**Why it matters? <br>** Because.', 'Why it matters?', 'Because.'],
  ['a bold question with an emoji after it', '**Why it matters?** ✨', 'Why it matters?', ''],
  ['a bold question before code', '**Why it matters?**`x` is so.', 'Why it matters?', '`x` is so.'],
  ['a quotation', '> **Why it matters**\n>\n> Because.\n>\n> - So.', 'Why it matters', 'Because.\n\n- So.'],
  ['a quotation in plain words', '> Why it matters: because.', 'Why it matters', 'because.'],
  ['a quotation in plain words before emphasis', '> Why it matters: *because*.', 'Why it matters', '*because*.'],
  ['a plain question that is quoted', '> Why it matters? Because.', 'Why it matters', 'Because.'],
])('reads why it matters from %s', (_, markdown, title, text) => {
  expect(calloutOf(markdown)).toEqual({ meaning: 'why', title, isUsual: true, children: blocks(text) })
})

test.each([
  ['a bold line', '**The problem**', { meaning: 'problem', title: 'The problem', isUsual: true, children: [] }],
  [
    'a bold line that is quoted',
    '> **Analogy.**',
    { meaning: 'analogy', title: 'Analogy', isUsual: true, children: [] },
  ],
])('lets %s announce what comes after it', (_, markdown, callout) => {
  expect(calloutOf(markdown)).toEqual(callout)
})

const TWELVE_WORDS = 'Why it matters to all of the people who read these\u00a0 lines'

test('takes up to twelve words for a label, whatever the blanks between them', () => {
  expect(calloutOf(`**${TWELVE_WORDS}:** Because.`)).toEqual({
    meaning: 'why',
    title: TWELVE_WORDS,
    isUsual: false,
    children: blocks('Because.'),
  })
  expect(calloutOf(`**${TWELVE_WORDS} twice:** Because.`)).toBeUndefined()
})

test.each([
  ['emoji alone', '✨ →'],
  ['bold words that run on', '**Why it matters: always** because it does.'],
  ['bold words that run on in a link', '**Why it matters**[ to us](https://example.org) a lot.'],
  ['plain words', 'Why it matters: because.'],
  ['plain words in a quotation without a colon', '> Why it matters!'],
  ['emphasis at the head of a quotation', '> *Analogy* is what we call it: a likeness.'],
  ['code in a quotation', '> ```\n> Why it matters: because.\n> ```'],
  ['a heading in a quotation', '> ### **Why it matters?** Because.'],
  ['a quotation of nothing', '>'],
  ['words that announce a section, with its text in the same quotation', '> **The problem**\n>\n> It leaks.'],
  ['bold words that announce nothing', '**Really fast:** it is.'],
])('takes %s for text', (_, markdown) => {
  expect(calloutOf(markdown)).toBeUndefined()
})

test('takes an empty paragraph for text, quoted or not', () => {
  const empty: Paragraph = { type: 'paragraph', children: [] }
  expect(readCallout(empty)).toBeUndefined()
  expect(readCallout({ type: 'blockquote', children: [empty] })).toBeUndefined()
})

const LABELS = 'Fast.\n**Why it matters?** Slow.  \n**Analogy:** a *tap*.'

/** Paragraphs as they are parted, each as its inline content. */
const parts = (markdown: string) => splitAtLabels(paragraph(blocks(markdown)[0])).map(({ children }) => children)

test('parts a paragraph before each line that a bold label opens', () => {
  const text = (value: string): PhrasingContent => ({ type: 'text', value })
  const bold = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] })
  expect(parts(LABELS)).toEqual([
    [text('Fast.\n')],
    [bold('Why it matters?'), text(' Slow.'), { type: 'break' }],
    [bold('Analogy:'), text(' a '), { type: 'emphasis', children: [text('tap')] }, text('.')],
  ])
})

test.each([
  ['at its head', '**Why it matters?** Because.'],
  ['within a line', 'Fast.\nSo **Why it matters?** Because.'],
  ['within brackets', 'Fast.\n(**Why it matters?** Because.'],
  ['after code', 'Fast `now`**Why it matters?** Because.'],
  ['that is not bold', 'Fast.\n*Why it matters?* Because.'],
  ['that announces nothing', 'Fast.\n**Really fast.** Because.'],
])('leaves a paragraph whole with a label %s', (_, markdown) => {
  expect(parts(markdown)).toEqual([paragraph(blocks(markdown)[0]).children])
})

test('says where each part begins', () => {
  const whole = paragraph(parseMarkdown(`# T\n\n${LABELS}`).children[1])
  const end = { line: 5, column: 22, offset: LABELS.length + 5 }
  expect(splitAtLabels(whole).map(({ position }) => position)).toEqual([
    { start: { line: 3, column: 1, offset: 5 }, end },
    { start: { line: 4, column: 1, offset: 11 }, end },
    { start: { line: 5, column: 1, offset: 39 }, end },
  ])
})

test('parts a paragraph of which not all places are known, and claims none', () => {
  const [first, second] = ['Fast.\n', '**Why it matters?** Because.'].map((text) => paragraph(blocks(text)[0]).children)
  const children: PhrasingContent[] = [{ type: 'text', value: 'Fast.\n' }, ...(second ?? [])]
  const { position } = paragraph(parseMarkdown('Fast.').children[0])
  if (!first || !position) throw new Error('no place')
  expect(splitAtLabels({ type: 'paragraph', children })[1]).toEqual({ type: 'paragraph', children: second })
  expect(splitAtLabels({ type: 'paragraph', children, position })[1]).toEqual({ type: 'paragraph', children: second })
})
