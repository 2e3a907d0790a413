import { expect, test } from 'vitest'
import type { PaperMention } from '#newsletter/draft.ts'
import { Findings } from '#newsletter/findings.ts'
import { parseMarkdown } from '#newsletter/markdown.ts'
import { papersInText, papersOf, type PaperTrust } from '#newsletter/paper-list.ts'
import { readParts, type BlockPart } from '#newsletter/parts.ts'

const ONE = 'https://arxiv.org/abs/2405.00011'
const one = { kind: 'arxiv', arxivId: '2405.00011' } as const
const two = { kind: 'arxiv', arxivId: '2405.00012' } as const
const at = (line: number) => ({ line, column: 1 })

function partOf(markdown: string): BlockPart {
  const context = { findings: new Findings('vi.md'), definitions: new Map(), footnotes: new Map() }
  const [part] = readParts(parseMarkdown(markdown), context)
  if (part?.kind !== 'block') throw new Error(`no block: ${markdown}`)
  return part
}

/** The papers that a block lists, and what is said about it. */
function read(markdown: string, trust: PaperTrust) {
  const findings = new Findings('vi.md')
  return { papers: papersOf(partOf(markdown), trust, findings), diagnostics: findings.diagnostics }
}

const glass = { place: at(1), names: ['Glass'], reference: one }

test.each([
  ['a table', '| Title | Link |\n|---|---|\n| Glass | arXiv:2405.00011 |', [{ ...glass, place: at(3) }]],
  ['labelled lines', '**Paper:** Glass\n**Link:** arXiv:2405.00011', [glass]],
  ['a labelled line', 'Paper: Glass, arXiv:2405.00011', [glass]],
  ['a link', `[Glass](${ONE})`, [glass]],
  ['a link and its id', `[Glass](${ONE}) (arXiv:2405.00011v2)`, [{ ...glass, reference: { ...one, version: 2 } }]],
  ['an id', 'arXiv:2405.00011', [{ ...glass, names: [] }]],
  [
    'links',
    `[Glass](${ONE}) · [Roofs](https://arxiv.org/abs/2405.00012)`,
    [glass, { place: at(1), names: ['Roofs'], reference: two }],
  ],
])('reads papers anywhere from %s', (_, markdown, papers) => {
  expect(read(markdown, 'tables-and-lines')).toStrictEqual({ papers, diagnostics: [] })
})

test.each([
  ['a sentence', 'Glass is bright.'],
  ['a sentence with a link', `Read [Glass](${ONE}) now.`],
  ['a sentence with a link that has no name', `Read [PDF](${ONE})`],
  ['a sentence with an id', 'Read more in arXiv:2405.00011.'],
  ['a sentence after an id', 'arXiv:2405.00011 is bright.'],
  ['a link and a date', `[Glass](${ONE}), 2024-05-01`],
  ['a labelled sentence without a paper', 'Paper: Glass'],
  ['links and words', `[Glass](${ONE}) and [Roofs](https://arxiv.org/abs/2405.00012) are bright.`],
  ['a quotation', `> [Glass](${ONE})`],
  ['code', `    ${ONE}`],
  ['a list', `- [Glass](${ONE})`],
])('leaves %s to the text', (_, markdown) => {
  expect(read(markdown, 'tables-and-lines')).toStrictEqual({ papers: undefined, diagnostics: [] })
})

const long = (length: number) => 'a'.repeat(length)

test.each([
  [
    'links',
    `- [Glass](${ONE})\n- [Roofs](https://arxiv.org/abs/2405.00012)`,
    'lists-too',
    [glass, { place: at(2), names: ['Roofs'], reference: two }],
  ],
  [
    'links and names',
    `1. Copper\n2. [Glass](${ONE})\n3. —`,
    'lists-too',
    [
      { place: at(1), names: ['Copper'] },
      { ...glass, place: at(2) },
    ],
  ],
  [
    'names with markup',
    `- *Copper* roofs \n- [Glass](${ONE})`,
    'lists-too',
    [
      { place: at(1), names: ['Copper roofs'] },
      { ...glass, place: at(2) },
    ],
  ],
  [
    'items of several blocks',
    `- Glass\n\n  [PDF](${ONE})\n- Roofs\n  - arXiv:2405.00012`,
    'lists-too',
    [glass, { place: at(4), names: ['Roofs'], reference: two }],
  ],
  ['items with code', `- Glass\n\n  \`\`\`\n  arXiv:2405.00011\n  \`\`\``, 'lists-too', [glass]],
  [
    'names in code',
    `- \`\`\`\n  Copper\n  \`\`\`\n- [Glass](${ONE})`,
    'lists-too',
    [
      { place: at(1), names: ['Copper'] },
      { ...glass, place: at(4) },
    ],
  ],
  ['names alone', '- Copper\n- Glass', 'lists-too', undefined],
  [
    'names alone',
    '- Copper\n- Glass',
    'names-too',
    [
      { place: at(1), names: ['Copper'] },
      { place: at(2), names: ['Glass'] },
    ],
  ],
  [
    'a long name',
    `- Copper\n- ${long(200)}`,
    'names-too',
    [
      { place: at(1), names: ['Copper'] },
      { place: at(2), names: [long(200)] },
    ],
  ],
  ['words too long for a name', `- Copper\n- ${long(201)}`, 'names-too', undefined],
  ['an item without words', '- Copper\n- —', 'names-too', undefined],
  [
    'a link and words too long for a name',
    `- [Glass](${ONE})\n- ${long(201)}`,
    'names-too',
    [glass, { place: at(2), names: [long(201)] }],
  ],
] satisfies [string, string, PaperTrust, PaperMention[] | undefined][])(
  'reads a list of %s: %j, where it may be %s',
  (_, markdown, trust, papers) => {
    expect(read(markdown, trust)).toStrictEqual({ papers, diagnostics: [] })
  },
)

test('warns of words beside a link, which would be lost', () => {
  expect(read(`- [Glass](${ONE}), rất hay\n- Roofs, arXiv:2405.00012`, 'lists-too')).toStrictEqual({
    papers: [glass, { place: at(2), names: ['Roofs'], reference: two }],
    diagnostics: [
      {
        severity: 'warning',
        code: 'paper-detail-dropped',
        file: 'vi.md',
        line: 1,
        column: 1,
        what: 'The list of papers also says “rất hay”, which is left out',
        remedy: 'Say it in the text where readers need it',
      },
    ],
  })
})

test('finds no papers in a block that is still to be translated', () => {
  const untranslated: BlockPart = {
    kind: 'block',
    place: at(1),
    block: { type: 'untranslated', place: at(1) },
    node: { type: 'html', value: '' },
  }
  expect(papersOf(untranslated, 'names-too', new Findings('en.md'))).toBeUndefined()
  expect(papersInText(untranslated)).toStrictEqual([])
})

test.each([
  ['a sentence', `Read [Glass](${ONE}) and arXiv:2405.00012.`, [one, two]],
  ['a list', `- Read [Glass](${ONE})\n- Bright\n- arXiv:2405.00012`, [one, two]],
  ['a quotation', `> Read [Glass](${ONE})\n>\n> - arXiv:2405.00013\n>\n> arXiv:2405.00012`, [one, two]],
  ['a sentence without papers', 'Glass is bright.', []],
  ['code', '    arXiv:2405.00011', []],
])('finds the papers that %s refers to, without their names', (_, markdown, references) => {
  expect(papersInText(partOf(markdown))).toStrictEqual(
    references.map((reference) => ({ place: at(1), names: [], reference })),
  )
})
