import { expect, test } from 'vitest'
import { contextOf } from '#newsletter/definitions.ts'
import type { DraftBlock } from '#newsletter/draft.ts'
import { Findings } from '#newsletter/findings.ts'
import { parseMarkdown } from '#newsletter/markdown.ts'
import { OutlookReader } from '#newsletter/outlook-reader.ts'
import { LABEL_LEVEL, readParts, type HeadingPart } from '#newsletter/parts.ts'

const at = (line: number, column = 1) => ({ line, column })
const paragraph = (text: string, line: number) => ({ type: 'paragraph', place: at(line), text })

const heading = (meaning: HeadingPart['meaning'], level: number): HeadingPart => ({
  kind: 'heading',
  meaning,
  level,
  place: at(1),
  text: 'Góc nhìn',
  title: 'Góc nhìn',
  isUsual: true,
})

/** What an outlook says that is written so, and what is found while it is read. */
function read(text: string) {
  const root = parseMarkdown(text)
  const findings = new Findings('vi.md')
  const context = contextOf(root, findings)
  const [start, ...parts] = readParts(root, context)
  if (start?.kind !== 'heading') throw new Error(`no heading: ${text}`)
  const reader = new OutlookReader(start, context)
  if (start.meaning === 'actions') reader.heading(start)
  for (const part of parts) {
    if (part.kind === 'heading') reader.heading(part)
    else if (part.kind === 'callout') reader.callout(part)
    else if (part.kind === 'block') reader.block(part)
  }
  return { outlook: reader.finish(), diagnostics: findings.diagnostics }
}

const outlookOf = (text: string) => read(`## Outlook\n\n${text}`).outlook
const USUAL = { place: at(1), usualTitle: 'Outlook', blocks: [], sections: [], actions: [] }

test.each(['other', 'why', 'paper', 'problem', 'solution', 'question', 'analogy', 'outlook'] as const)(
  'takes a deeper heading of the kind “%s” as a part of the outlook',
  (meaning) => {
    const reader = new OutlookReader(heading('outlook', 2), contextOf(parseMarkdown(''), new Findings('vi.md')))
    expect([1, 2, 3, LABEL_LEVEL].map((level) => reader.accepts(heading(meaning, level)))).toEqual([
      false,
      false,
      true,
      true,
    ])
  },
)

test.each(['title', 'hook', 'story', 'stories', 'papers', 'all-papers', 'closing'] as const)(
  'ends the outlook at a heading of the kind “%s”, however deep',
  (meaning) => {
    const reader = new OutlookReader(heading('outlook', 2), contextOf(parseMarkdown(''), new Findings('vi.md')))
    expect([2, 3].map((level) => reader.accepts(heading(meaning, level)))).toEqual([false, false])
  },
)

test('takes actions on every level, and nothing else below actions that stand alone', () => {
  const context = contextOf(parseMarkdown(''), new Findings('vi.md'))
  const [outlook, actions] = [heading('outlook', 2), heading('actions', 2)].map(
    (start) => new OutlookReader(start, context),
  )
  expect([1, 2, 3].map((level) => outlook?.accepts(heading('actions', level)))).toEqual([true, true, true])
  expect([1, 2, 3].map((level) => actions?.accepts(heading('actions', level)))).toEqual([true, true, true])
  expect([2, 3].map((level) => actions?.accepts(heading('question', level)))).toEqual([false, false])
})

test.each([
  ['## Outlook', { usualTitle: 'Outlook' }],
  ['## Looking ahead to spring', { title: 'Looking ahead to spring' }],
  ['## Next steps', {}],
])('has the title of “%s”', (text, title) => {
  expect(read(text).outlook).toEqual({ place: at(1), ...title, blocks: [], sections: [], actions: [] })
})

test.each([
  [
    '- Một.\n- Hai.',
    [
      { place: at(5), text: 'Một.' },
      { place: at(6), text: 'Hai.' },
    ],
  ],
  ['1. *Một* "hai".', [{ place: at(5), text: '*Một* “hai”.' }]],
  ['- Một.\n\n  Thêm.\n\n  Nữa.', [{ place: at(5), text: 'Một. Thêm. Nữa.' }]],
  [
    '- Một. {#plan}\n- Hai.',
    [
      { place: at(5), text: 'Một.', id: 'plan' },
      { place: at(6), text: 'Hai.' },
    ],
  ],
  [
    '- Một.\n  - Hai.\n    - Ba.',
    [
      { place: at(5), text: 'Một.' },
      { place: at(6, 3), text: 'Hai.' },
      { place: at(7, 5), text: 'Ba.' },
    ],
  ],
  ['- - Hai.', [{ place: at(5, 3), text: 'Hai.' }]],
  ['- > Hai.\n\n  Một.', [{ place: at(5), text: 'Một.' }]],
  ['- " một.', [{ place: at(5), text: '” một.' }]],
  ['- *Một*\n\n  <!-- untranslated -->', [{ place: at(5) }]],
  ['- <!-- untranslated -->\n- Hai.', [{ place: at(5) }, { place: at(6), text: 'Hai.' }]],
])('reads the actions of the list %j', (list, actions) => {
  expect(outlookOf(`### Actions\n\n${list}`).actions.map((action) => ({ ...action }))).toEqual(actions)
})

test('keeps what is no list below the actions as text of the outlook', () => {
  const text = 'Đầu.\n\n### Bên lề\n\n- Lá.\n\n### Actions\n\nLời dẫn.\n\n- Một.\n\nLời kết.'
  expect(outlookOf(text)).toEqual({
    ...USUAL,
    blocks: [paragraph('Đầu.', 3), paragraph('Lời dẫn.', 11), paragraph('Lời kết.', 15)],
    sections: [
      { place: at(5), kind: 'other', title: 'Bên lề', blocks: [{ type: 'list', place: at(7), text: '- Lá.' }] },
    ],
    actions: [{ place: at(13), text: 'Một.' }],
  })
})

test('reads no more actions below the next heading', () => {
  expect(outlookOf('### Actions\n\n- Một.\n\n### Open question\n\n- Ai?')).toEqual({
    ...USUAL,
    sections: [
      {
        place: at(7),
        kind: 'question',
        usualTitle: 'Open question',
        blocks: [{ type: 'list', place: at(9), text: '- Ai?' }],
      },
    ],
    actions: [{ place: at(5), text: 'Một.' }],
  })
})

test('says that the words of a heading of actions are not shown where they are not the usual ones', () => {
  const { outlook, diagnostics } = read('## Outlook\n\n### Actions for spring\n\n- Một.\n\n### Actions\n\n- Hai.')
  expect(outlook.actions.map(({ text }) => text)).toEqual(['Một.', 'Hai.'])
  expect(diagnostics).toEqual([
    {
      severity: 'note',
      code: 'heading-left-out',
      file: 'vi.md',
      line: 3,
      column: 1,
      what: 'The heading “Actions for spring” is not shown; what stands below it is',
      remedy: 'Nothing needs to be done',
    },
  ])
})

test.each([
  ['question', '**Open question**', { usualTitle: 'Open question' }],
  ['analogy', '**Analogy**', { usualTitle: 'Analogy' }],
  ['numbers', '**About the numbers**', { usualTitle: 'About the numbers' }],
  ['synthesis', '**Synthesis**', { usualTitle: 'Synthesis' }],
  ['analogy', '### Analogy', { usualTitle: 'Analogy' }],
  ['numbers', '### About the numbers', { usualTitle: 'About the numbers' }],
  ['synthesis', '### Synthesis', { usualTitle: 'Synthesis' }],
  ['other', '### The problem', { title: 'The problem' }],
  ['other', '### Why it matters', { title: 'Why it matters' }],
  ['question', '### Open question {#who}', { usualTitle: 'Open question', idSuffix: 'who' }],
  ['other', '### {#who}', { idSuffix: 'who' }],
])('opens a part of the kind “%s” at “%s”', (kind, line, title) => {
  expect(outlookOf(`${line}\n\nLời.`)).toEqual({
    ...USUAL,
    sections: [{ place: at(3), kind, ...title, blocks: [paragraph('Lời.', 5)] }],
  })
})

test.each([
  ['a bold line that announces nothing here', '**Why it matters**\n\nLời.', ['**Why it matters**', 'Lời.']],
  ['a heading without words', '### 🌟\n\nLời.', ['Lời.']],
  ['a labelled paragraph that announces nothing here', '**Why it matters?** Lời.', ['**Why it matters?** Lời.']],
])('opens no part at %s', (_, text, words) => {
  const { blocks, ...rest } = outlookOf(text)
  expect({ ...rest, blocks: [] }).toEqual(USUAL)
  expect(blocks.map((block) => 'text' in block && block.text)).toEqual(words)
})

test.each([
  ['question', '> **Open question:** Ai?\n>\n> Và sao?', { usualTitle: 'Open question' }, ['3: Ai?', '5: Và sao?']],
  ['analogy', '> *Analogy for spring:* Như lá.', { title: 'Analogy for spring' }, ['3: Như lá.']],
  ['numbers', '**About the numbers:** Đã đo.', { usualTitle: 'About the numbers' }, ['3: Đã đo.']],
  ['synthesis', '**Synthesis:** Tất cả.', { usualTitle: 'Synthesis' }, ['3: Tất cả.']],
])('reads a label of the kind “%s” as a part of its own; what follows stays text', (kind, text, title, words) => {
  const { blocks, sections, actions } = outlookOf(`${text}\n\nLời.`)
  const wordsOf = (row: readonly DraftBlock[]) =>
    row.map((block) => 'text' in block && `${block.place.line}: ${block.text}`)
  expect(sections.map((section) => ({ ...section, blocks: wordsOf(section.blocks) }))).toEqual([
    { place: at(3), kind, ...title, blocks: words },
  ])
  expect(blocks.map(({ type, place: { column } }) => [type, column])).toEqual([['paragraph', 1]])
  expect(actions).toEqual([])
})

test('reads the actions of a quotation: its lists and paragraphs; anything else is text', () => {
  const text = '> **Suggested actions:** *Một* "hai".\n>\n> - Ba.\n> - Bốn.\n>\n> ```\n> năm\n> ```'
  const { blocks, actions, sections } = outlookOf(text)
  expect(actions.map(({ text: words, place }) => [place.line, words])).toEqual([
    [3, '*Một* “hai”.'],
    [5, 'Ba.'],
    [6, 'Bốn.'],
  ])
  expect(blocks.map((block) => [block.type, block.place.line])).toEqual([['code', 8]])
  expect(sections).toEqual([])
})
