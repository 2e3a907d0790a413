import type { PhrasingContent } from 'mdast'
import { expect, test } from 'vitest'
import { parseMarkdown } from '#newsletter/markdown.ts'
import { readPaperLine, trimEdges, withoutReferences } from '#newsletter/paper-line.ts'

const nbsp = '\u00a0'

test.each([
  ['Glass', 'Glass'],
  ['', ''],
  [' – Glass: ', 'Glass'],
  ['📄 Glass ✨', 'Glass'],
  [`Glass${nbsp}${nbsp}Roofs`, 'Glass Roofs'],
  [`Glass${nbsp}Roofs`, `Glass${nbsp}Roofs`],
  ['| Glass |', 'Glass'],
  ['Glass：', 'Glass'],
  ['Glass (seeing)', 'Glass (seeing)'],
  ['Glass (seeing):', 'Glass (seeing)'],
  ['(Glass)', 'Glass'],
  ['Glass)', 'Glass'],
  ['Glass –)', 'Glass'],
  ['Glass (', 'Glass'],
  [') Glass', 'Glass'],
  ['a) Glass', 'a) Glass'],
  ['What is glass?', 'What is glass?'],
  ['Glass Inc.', 'Glass Inc.'],
])('takes the separators from the ends of “%s”', (text, trimmed) => {
  expect(trimEdges(text)).toBe(trimmed)
})

test.each([
  ['Glass Roofs', 'Glass Roofs'],
  ['Glass – arXiv:2405.00011', 'Glass'],
  ['Glass https://arxiv.org/abs/2405.00011v2 Roofs', 'Glass Roofs'],
  ['Glass arXiv:2405.00011 and doi:10.1145/3292500.3330701 Roofs', 'Glass and Roofs'],
  ['Glass 2024-05-01', 'Glass'],
  ['01/05/2024: Glass', 'Glass'],
  ['“Glass”2024-5-1“Roofs”', '“Glass” “Roofs”'],
  ['“Glass”arXiv“Roofs”', '“Glass” “Roofs”'],
  ['Glass on arXiv and ARXIV', 'Glass on and'],
  ['ArXivists of Glass', 'ArXivists of Glass'],
  ['Glass (arXiv:2405.00011, 2024-05-01) Roofs', 'Glass Roofs'],
  ['Glass (2024-05-01; arXiv:2405.00011, arXiv) Roofs', 'Glass Roofs'],
  ['Glass [arXiv:2405.00011] Roofs', 'Glass Roofs'],
  ['Glass [arXiv, 2024-05-01] Roofs', 'Glass Roofs'],
  ['“Glass”()“Roofs”', '“Glass” “Roofs”'],
  ['“Glass”[]“Roofs”', '“Glass” “Roofs”'],
  ['Glass (a) Roofs [b] too', 'Glass (a) Roofs [b] too'],
  ['GPT-4 in 10 days', 'GPT-4 in 10 days'],
])('takes addresses, ids and dates out of “%s”', (text, words) => {
  expect(withoutReferences(text)).toBe(words)
})

const place = { line: 4, column: 2 }
const ONE = 'https://arxiv.org/abs/2405.00011'
const one = { kind: 'arxiv', arxivId: '2405.00011' }
const two = { kind: 'arxiv', arxivId: '2405.00012' }
const doi = { kind: 'doi', doi: '10.1145/3292500.3330701' }

function inlineOf(markdown: string): PhrasingContent[] {
  const [block] = parseMarkdown(markdown).children
  if (block?.type !== 'paragraph') throw new Error(`no paragraph: ${markdown}`)
  return block.children
}

test.each([
  ['Một câu bình thường.', [], false, 'Một câu bình thường.'],
  ['Papers', [], false, 'Papers'],
  ['Paper: Glass Roofs', [], true, 'Glass Roofs'],
  ['Bài báo：Glass Roofs', [], true, 'Glass Roofs'],
  ['Ghi chú: Glass Roofs', [], false, 'Ghi chú: Glass Roofs'],
  [': Glass Roofs', [], false, 'Glass Roofs'],
  ['[Glass](https://example.org) and roofs', [], false, 'Glass and roofs'],
  ['*[Glass](https://example.org)* roofs', [], false, 'Glass roofs'],
  [`[Glass Roofs](${ONE})`, [{ reference: one, names: ['Glass Roofs'] }], false, ''],
  [`***[Glass Roofs](${ONE})***`, [{ reference: one, names: ['Glass Roofs'] }], false, ''],
  [`[PDF](${ONE})`, [{ reference: one, names: [] }], false, ''],
  [`Glass Roofs [PDF](${ONE})`, [{ reference: one, names: ['Glass Roofs'] }], false, ''],
  [`**Glass** Roofs [PDF](${ONE})`, [{ reference: one, names: ['Glass Roofs'] }], false, ''],
  [`“Glass”[PDF](${ONE})“Roofs”`, [{ reference: one, names: ['“Glass” “Roofs”'] }], false, ''],
  [`[Glass Roofs](${ONE}), rất hay`, [{ reference: one, names: ['Glass Roofs'] }], false, 'rất hay'],
  [`[Glass Roofs](${ONE}) – PDF`, [{ reference: one, names: ['Glass Roofs'] }], false, ''],
  [
    `**Paper:** [Glass Roofs](${ONE}), 2024-05-01`,
    [{ reference: one, names: ['Glass Roofs'], date: '2024-05-01' }],
    true,
    '',
  ],
  ['arXiv:2405.00011', [{ reference: one, names: [] }], false, ''],
  ['arXiv:0704.0001 Glass', [{ reference: { kind: 'arxiv', arxivId: '0704.0001' }, names: ['Glass'] }], false, ''],
  [`arXiv: [2405.00011](${ONE}) Glass`, [{ reference: one, names: ['Glass'] }], true, ''],
  ['Paper: arXiv:2405.00011', [{ reference: one, names: [] }], true, ''],
  [
    'Paper: Glass: Roofs, arXiv:2405.00011 (01/05/2024)',
    [{ reference: one, names: ['Glass: Roofs'], date: '2024-05-01' }],
    true,
    '',
  ],
  [
    `[Glass](${ONE}) [PDF](https://arxiv.org/pdf/2405.00011v2) [Roofs](${ONE}v3)`,
    [{ reference: { ...one, version: 2 }, names: ['Glass', 'Roofs'] }],
    false,
    '',
  ],
  [
    '[Glass](https://doi.org/10.1145/3292500.3330701) 10.1145/3292500.3330701',
    [{ reference: doi, names: ['Glass'] }],
    false,
    '',
  ],
  [
    `[Glass](${ONE}) arXiv:2405.00012, rất hay, 2024-05-01`,
    [
      { reference: one, names: ['Glass'] },
      { reference: two, names: [] },
    ],
    false,
    'rất hay',
  ],
  [
    '[Glass](https://arxiv.org/abs/2405.00012) [Rain](https://example.org) arXiv:2405.00011v2',
    [
      { reference: two, names: ['Glass'] },
      { reference: { ...one, version: 2 }, names: [] },
    ],
    false,
    'Rain',
  ],
])('reads the papers of the line “%s”', (markdown, mentions, hasLabel, rest) => {
  expect(readPaperLine(inlineOf(markdown), place)).toStrictEqual({
    mentions: mentions.map((mention) => ({ place, ...mention })),
    hasLabel,
    rest,
  })
})
