import { expect, test } from 'vitest'
import { Findings } from '#newsletter/findings.ts'
import { parseMarkdown } from '#newsletter/markdown.ts'
import { readPaperLines } from '#newsletter/paper-lines.ts'

const place = { line: 7, column: 3 }
const address = 'https://arxiv.org/abs/2405.00011'
const reference = { kind: 'arxiv', arxivId: '2405.00011' }

/** The papers of a paragraph, and what is said about it. */
function read(markdown: string) {
  const [paragraph] = parseMarkdown(markdown).children
  if (paragraph?.type !== 'paragraph') throw new Error(`no paragraph: ${markdown}`)
  const findings = new Findings('vi.md')
  return { papers: readPaperLines(paragraph, place, findings), diagnostics: findings.diagnostics }
}

const glass = { place, names: ['Glass Roofs'], reference }

test.each([
  ['Paper: Glass Roofs\nLink: arXiv:2405.00011', glass],
  ['Paper： Glass Roofs\nLink： arXiv:2405.00011', glass],
  [`Paper: Glass Roofs  \nLink: ${address}`, glass],
  [`Paper: Glass Roofs\\\nLink: [PDF](${address})`, glass],
  ['**Paper:** Glass Roofs\n**Link:** arXiv:2405.00011', glass],
  ['**Paper**: Glass Roofs\n**Link**: arXiv:2405.00011', glass],
  ['**Paper:** Glass Roofs **Link:** arXiv:2405.00011', glass],
  ['**Paper :** *Glass* Roofs **Link :** arXiv:2405.00011', glass],
  ['**Paper:** **Glass** Roofs **Link:** arXiv:2405.00011', glass],
  ['**Paper: Glass Roofs**\n*Link: arXiv:2405.00011*', glass],
  [`**Paper: *Glass*** Roofs\nLink: ${address}`, glass],
  [`**Paper:** Glass Roofs **Link:**[](${address})`, glass],
  ['`Paper: Glass Roofs`\n`Link: arXiv:2405.00011`', glass],
  ['📄 **Paper:** Glass Roofs\n✨\n🔗 **Link:** arXiv:2405.00011', glass],
  ['**Paper:** Glass: Roofs\n**Link:** arXiv:2405.00011', { ...glass, names: ['Glass: Roofs'] }],
  ['Paper: Glass *paper* Roofs\nLink: arXiv:2405.00011', { ...glass, names: ['Glass paper Roofs'] }],
  [`**Paper:** [Glass Roofs](${address})\n**Source:** arXiv, 2024-05-01`, { ...glass, date: '2024-05-01' }],
  [
    'Link: arXiv:2405.00011\nPaper: Glass *Roofs*\nName: GR\nAuthors: An, Bình',
    { ...glass, names: ['Glass Roofs', 'GR'], authors: ['An', 'Bình'], hasMoreAuthors: false },
  ],
])('reads a paper line by line: %j', (markdown, paper) => {
  expect(read(markdown)).toStrictEqual({ papers: [paper], diagnostics: [] })
})

test.each([
  'Paper: Glass Roofs, arXiv:2405.00011',
  '✨',
  'Glass Roofs\nLink: arXiv:2405.00011',
  'Paper: Glass Roofs\nLink: arXiv:2405.00011\nĐiểm: 9',
  'Paper: Glass Roofs\nLink: arXiv:2405.00011\nrất hay',
  'Paper: Glass Roofs\n**Rất hay** Link: arXiv:2405.00011',
  'Title: Glass Roofs\nDate: NeurIPS 2024',
  'Title: Glass Roofs\nLink: sách giấy',
  'Paper Glass Roofs\nLink arXiv:2405.00011',
  'papers\nlinks',
])('leaves other lines to the text: %j', (markdown) => {
  expect(read(markdown)).toStrictEqual({ papers: undefined, diagnostics: [] })
})

test('warns of a source that is more than a date', () => {
  expect(read('Paper: Glass Roofs\nLink: arXiv:2405.00011\nSource: NeurIPS 2024')).toStrictEqual({
    papers: [glass],
    diagnostics: [
      {
        severity: 'warning',
        code: 'paper-detail-dropped',
        file: 'vi.md',
        ...place,
        what: 'The paper table also says “NeurIPS 2024”, which is left out',
        remedy: 'Say it in the text where readers need it',
      },
    ],
  })
})
