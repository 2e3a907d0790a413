import { expect, test } from 'vitest'
import { contextOf } from '#newsletter/definitions.ts'
import type { DraftBlock } from '#newsletter/draft.ts'
import { Findings } from '#newsletter/findings.ts'
import { parseMarkdown, writeMarkdown } from '#newsletter/markdown.ts'
import { LABEL_LEVEL, readParts, type BlockPart, type Part } from '#newsletter/parts.ts'

function read(text: string) {
  const root = parseMarkdown(text)
  const findings = new Findings('vi.md')
  return { parts: readParts(root, contextOf(root, findings)), diagnostics: findings.diagnostics }
}

const at = (line: number, column = 1) => ({ line, column })

/** A part with its blocks alone, without the trees that they were written from. */
function told(part: Part) {
  if (part.kind === 'block') return part.block
  if (part.kind === 'callout')
    return { ...part, whole: part.whole.block, blocks: part.blocks.map(({ block }) => block) }
  return part.kind === 'heading' && part.whole ? { ...part, whole: part.whole.block } : part
}

const partsOf = (text: string) => read(text).parts.map(told)

const block = (type: 'paragraph' | 'list' | 'quote' | 'code', text: string, line: number, id?: string): DraftBlock => ({
  type,
  place: at(line),
  text,
  ...(id === undefined ? {} : { id }),
})

const heading = (text: string, level: number, line: number) => ({
  kind: 'heading',
  place: at(line),
  level,
  text,
  title: text,
  meaning: 'other',
  isUsual: false,
})

test('reads a newsletter as a row of headings, blocks and lines across the page', () => {
  const text = '# 🌟 Nắng *mới*\n\nMột "hai".\n\n- Ba\n\n---\n\n> Bốn\n\n```\nnăm\n```\n\n| Sáu |\n|---|\n| bảy |'
  expect(partsOf(text)).toEqual([
    heading('Nắng mới', 1, 1),
    block('paragraph', 'Một “hai”.', 3),
    block('list', '- Ba', 5),
    { kind: 'break' },
    block('quote', '> Bốn', 9),
    block('code', '```\nnăm\n```', 11),
    { type: 'table', place: at(15), header: ['Sáu'], rows: [['bảy']] },
  ])
})

test('keeps each block with its trees as parsed and as cleaned', () => {
  const [part] = read('Một "hai".').parts
  if (part?.kind !== 'block') throw new Error('no block')
  expect(part.place).toEqual(at(1))
  expect(part.source && writeMarkdown(part.source)).toBe('Một “hai”.')
  expect(writeMarkdown(part.node)).toBe('Một "hai".')
})

test.each([
  ['## Câu chuyện 2: Nắng mới', { meaning: 'story', text: 'Câu chuyện 2: Nắng mới', title: 'Nắng mới' }],
  ['## The problem', { meaning: 'problem', text: 'The problem', title: 'The problem', isUsual: true }],
  ['## Nắng {#sun}', { text: 'Nắng', title: 'Nắng', idSuffix: 'sun' }],
  ['## {#sun}', { text: '', title: '', idSuffix: 'sun' }],
  ['##', { text: '', title: '' }],
])('reads the heading %j', (text, reading) => {
  expect(read(text)).toEqual({ parts: [{ ...heading('', 2, 1), ...reading }], diagnostics: [] })
})

test.each([
  ['Một. {#mot}', [block('paragraph', 'Một.', 1, 'mot')]],
  ['{#mot}\n\nMột.\n\nHai.', [block('paragraph', 'Một.', 3, 'mot'), block('paragraph', 'Hai.', 5)]],
  ['{#mot}\n\n- Một.', [block('list', '- Một.', 3, 'mot')]],
  ['{#mot}\n\n<!-- untranslated -->', [{ type: 'untranslated', place: at(3), id: 'mot' }]],
  ['<!-- untranslated -->\n\nHai.', [{ type: 'untranslated', place: at(1) }, block('paragraph', 'Hai.', 3)]],
])('gives the id that stands at or before a block to it alone: %j', (text, blocks) => {
  const { parts, diagnostics } = read(text)
  expect(parts.map(told)).toEqual(blocks)
  expect(diagnostics).toEqual([])
})

const withoutBlock = (id: string, line: number) => ({
  severity: 'warning',
  code: 'id-without-block',
  file: 'vi.md',
  line,
  column: 1,
  what: `The id {#${id}} stands before no block`,
  remedy: 'Put it on the line before its block, or remove it',
})
const invalidId = (id: string, line: number) => ({
  severity: 'error',
  code: 'invalid-id',
  file: 'vi.md',
  line,
  column: 1,
  what: `“${id}” cannot be an id`,
  remedy: 'Use a–z, 0–9 and single hyphens, at most 80 characters',
})

test.each([
  ['at the end', 'Một.\n\n{#mot}', [block('paragraph', 'Một.', 1)], [withoutBlock('mot', 3)]],
  ['before another', '{#mot}\n\n{#hai}\n\nHai.', [block('paragraph', 'Hai.', 5, 'hai')], [withoutBlock('mot', 1)]],
  [
    'before one that is none',
    '{#mot}\n\n{#H}\n\nHai.',
    [block('paragraph', 'Hai.', 5)],
    [withoutBlock('mot', 1), invalidId('H', 3)],
  ],
  ['that is none', '{#Một}\n\nMột.', [block('paragraph', 'Một.', 3)], [invalidId('Một', 1)]],
  ['that is none, after a text', 'Một. {#Một}', [block('paragraph', 'Một.', 1)], [invalidId('Một', 1)]],
  ['that is none, after a heading', '## Nắng {#N}', [heading('Nắng', 2, 1)], [invalidId('N', 1)]],
])('tells of an id %s', (_, text, parts, diagnostics) => {
  expect(partsOf(text)).toEqual(parts)
  expect(read(text).diagnostics).toEqual(diagnostics)
})

const why = (line: number) => ({
  place: at(line),
  meaning: 'why',
  isUsual: true,
  text: 'Why it matters',
  title: 'Why it matters',
})

test('reads a bold line that announces something as a heading below all others, and as a block', () => {
  expect(partsOf('**Why it matters**')).toEqual([
    { kind: 'heading', level: LABEL_LEVEL, ...why(1), whole: block('paragraph', '**Why it matters**', 1) },
  ])
  expect(LABEL_LEVEL).toBeGreaterThan(6)
})

test.each([
  [
    '> **Why it matters:** Vì thế.\n>\n> - Vì vậy.',
    { ...block('paragraph', 'Vì thế.', 1), place: at(1, 3) },
    [{ ...block('list', '- Vì vậy.', 3), place: at(3, 3) }],
    block('quote', '> **Why it matters:** Vì thế.\n>\n> - Vì vậy.', 1),
  ],
  [
    '**Why it matters:** Vì thế.',
    block('paragraph', 'Vì thế.', 1),
    [],
    block('paragraph', '**Why it matters:** Vì thế.', 1),
  ],
  [
    '**Why it matters:** Vì thế. {#vi}',
    block('paragraph', 'Vì thế.', 1, 'vi'),
    [],
    block('paragraph', '**Why it matters:** Vì thế.', 1, 'vi'),
  ],
])('reads %j as a callout, its id that of its first block, and as a block', (text, first, rest, whole) => {
  expect(read(text).diagnostics).toEqual([])
  expect(partsOf(text)).toEqual([{ kind: 'callout', ...why(1), blocks: [first, ...rest], whole }])
})

test('keeps a callout of which nothing but its label can be shown', () => {
  expect(partsOf('> **Why it matters:**\n>\n> <b>')).toEqual([
    { kind: 'callout', ...why(1), blocks: [], whole: block('quote', '> **Why it matters:**', 1) },
  ])
})

test('leaves out a callout that is too long to show', () => {
  const { parts, diagnostics } = read(`**Why it matters:** ${'a '.repeat(10_001)}\n\nMột.`)
  expect(parts.map(told)).toEqual([block('paragraph', 'Một.', 3)])
  expect(diagnostics).toMatchObject([{ severity: 'error', code: 'block-too-long', line: 1 }])
})

test('parts a paragraph before a label', () => {
  expect(partsOf('Một.\n**Why it matters:** Vì thế. {#vi}')).toEqual([
    block('paragraph', 'Một.', 1, 'vi'),
    {
      kind: 'callout',
      ...why(2),
      blocks: [block('paragraph', 'Vì thế.', 2)],
      whole: block('paragraph', '**Why it matters:** Vì thế.', 2),
    },
  ])
})

test('leaves out what cannot be shown, and says so', () => {
  const { parts, diagnostics } = read('<div>\n\n> <b>\n\nMột.')
  expect(parts.map(told)).toEqual([block('paragraph', 'Một.', 5)])
  expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([
    ['html-dropped', 1],
    ['html-dropped', 3],
  ])
})

test.each([
  ['bullets of two kinds', '- một\n\n* hai', [block('list', '- một\n- hai', 1)]],
  ['three kinds of bullets', '- một\n\n* hai\n\n+ ba', [block('list', '- một\n- hai\n- ba', 1)]],
  ['numbers of two kinds', '1. một\n\n1) hai', [block('list', '1. một\n2. hai', 1)]],
  ['keycaps and numbers', '1️⃣ một\n2️⃣ hai\n\n3. ba', [block('list', '1. một\n2. hai\n3. ba', 1)]],
  ['numbers and keycaps', '1. một\n\n<!-- x -->\n\n2️⃣ hai\n3️⃣ ba', [block('list', '1. một\n2. hai\n3. ba', 1)]],
  ['an id before the first', '{#a}\n\n- một\n\n* hai', [block('list', '- một\n- hai', 3, 'a')]],
])('reads neighbouring lists with %s as one list', (_, text, parts) => {
  expect(partsOf(text)).toEqual(parts)
})

test.each([
  ['numbers after bullets', '- một\n\n1. hai', [block('list', '- một', 1), block('list', '1. hai', 3)]],
  ['bullets after numbers', '1. một\n\n- hai', [block('list', '1. một', 1), block('list', '- hai', 3)]],
  ['an id before the second', '- một\n\n{#b}\n\n* hai', [block('list', '- một', 1), block('list', '- hai', 5, 'b')]],
  [
    'text between them',
    '- một\n\nvà\n\n- hai',
    [block('list', '- một', 1), block('paragraph', 'và', 3), block('list', '- hai', 5)],
  ],
  [
    'a line between them',
    '- một\n\n---\n\n- hai',
    [block('list', '- một', 1), { kind: 'break' }, block('list', '- hai', 5)],
  ],
])('leaves lists apart with %s', (_, text, parts) => {
  expect(partsOf(text)).toEqual(parts)
})

const treesOf = ({ source, node }: BlockPart) => [source && writeMarkdown(source), writeMarkdown(node)]

test.each([
  ['as they were parsed', '- "một"\n\n* hai', ['- “một”\n- hai', '- "một"\n- hai']],
  [
    'as they were cleaned where one is of keycaps',
    '1️⃣ "một"\n2️⃣ hai\n\n3. "ba"',
    ['1. “một”\n2. hai\n3. “ba”', '1. “một”\n2. hai\n3. “ba”'],
  ],
  [
    'as they were cleaned where the other is',
    '1. "một"\n\n2️⃣ "hai"\n3️⃣ ba',
    ['1. “một”\n2. “hai”\n3. ba', '1. “một”\n2. “hai”\n3. ba'],
  ],
])('keeps the trees of joined lists %s', (_, text, trees) => {
  const [part, ...others] = read(text).parts
  if (part?.kind !== 'block') throw new Error('no block')
  expect(others).toEqual([])
  expect(treesOf(part)).toEqual(trees)
})
