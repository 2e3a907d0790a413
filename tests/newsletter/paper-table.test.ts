import { expect, test } from 'vitest'
import type { Diagnostic } from '#newsletter/diagnostic.ts'
import { Findings } from '#newsletter/findings.ts'
import { parseMarkdown } from '#newsletter/markdown.ts'
import { readAuthors, readPaperTable } from '#newsletter/paper-table.ts'

test.each([
  ['An', ['An'], false],
  ['An, Bình; Chi', ['An', 'Bình', 'Chi'], false],
  ['An,Bình;Chi', ['An', 'Bình', 'Chi'], false],
  ['An and Bình và Chi & Dao', ['An', 'Bình', 'Chi', 'Dao'], false],
  ['An, Bình, and Chi', ['An', 'Bình', 'Chi'], false],
  ['Sandy Vann-Anders', ['Sandy Vann-Anders'], false],
  [' An ,, Bình , ', ['An', 'Bình'], false],
  ['', [], false],
  ['An et al', ['An'], true],
  ['An, Bình, et al. ', ['An', 'Bình'], true],
  ['An, Bình; and others', ['An', 'Bình'], true],
  ['An và những người khác', ['An'], true],
  ['An VÀ CỘNG SỰ', ['An'], true],
  ['An and …', ['An'], true],
  ['An…', ['An'], true],
  ['and others', [], true],
  ['An and others, Bình', ['An', 'others', 'Bình'], false],
])('reads the authors “%s”', (text, authors, hasMoreAuthors) => {
  expect(readAuthors(text)).toStrictEqual({ authors, hasMoreAuthors })
})

/** The papers of a table, and what is said about it. */
function read(...rows: readonly string[]) {
  const [head = '', ...body] = rows
  const dashes = head.replaceAll(/[^|]+/g, '---')
  const [table] = parseMarkdown([head, dashes, ...body].join('\n')).children
  if (table?.type !== 'table') throw new Error(`no table: ${head}`)
  const findings = new Findings('vi.md')
  return { papers: readPaperTable(table, findings), diagnostics: findings.diagnostics }
}

const row = (line: number) => ({ line, column: 1 })
const ONE = { kind: 'arxiv', arxivId: '2405.00011' }
const TWO = { kind: 'arxiv', arxivId: '2405.00012' }
const address = 'https://arxiv.org/abs/2405.00011'

test.each([
  [
    'row by row',
    ['| Title | Link |', '| Glass | arXiv:2405.00011 |', '| Roofs | arXiv:2405.00012 |'],
    [
      { place: row(3), names: ['Glass'], reference: ONE },
      { place: row(4), names: ['Roofs'], reference: TWO },
    ],
  ],
  [
    'with every cell it may have',
    [
      '| Link | Authors | Source | Name | Title |',
      `| [PDF](${address}) | An, Bình et al. | arXiv, 2024-05-01 | GR | *Glass Roofs*: |`,
    ],
    [
      {
        place: row(3),
        names: ['Glass Roofs', 'GR'],
        reference: ONE,
        date: '2024-05-01',
        authors: ['An', 'Bình'],
        hasMoreAuthors: true,
      },
    ],
  ],
  [
    'with a short name for all names',
    ['| Name | Date |', '| GR | 2024-05-01 |'],
    [{ place: row(3), names: ['GR'], date: '2024-05-01' }],
  ],
  [
    'with the link in the title',
    ['| Title | Date |', `| [Glass](${address}) | arXiv |`],
    [{ place: row(3), names: ['Glass'], reference: ONE }],
  ],
  [
    'with the link in the name',
    ['| Name | Date |', `| [GR](${address}) | |`],
    [{ place: row(3), names: ['GR'], reference: ONE }],
  ],
  [
    'with the id in the source',
    ['| Title | Source |', '| Glass | arXiv:2405.00011 |'],
    [{ place: row(3), names: ['Glass'], reference: ONE }],
  ],
  [
    'with two links, of which its own column is right',
    ['| Title | Link |', `| [Glass](${address}) | [PDF](https://arxiv.org/abs/2405.00012) |`],
    [{ place: row(3), names: ['Glass'], reference: TWO }],
  ],
  [
    'with a title that says only “PDF”',
    ['| Title | Link |', `| PDF | ${address} |`],
    [{ place: row(3), names: [], reference: ONE }],
  ],
  [
    'with an empty row',
    ['| Title | Link |', '| | |', `| Glass | ${address} |`],
    [{ place: row(4), names: ['Glass'], reference: ONE }],
  ],
  ['with a blank for a link', ['| Title | Link |', '| Glass | &nbsp; |'], [{ place: row(3), names: ['Glass'] }]],
  ['with a row that is short', ['| Title | Link |', '| Glass |'], [{ place: row(3), names: ['Glass'] }]],
  [
    'with the labels in the first column',
    ['| Title | Glass |', '| Link | arXiv:2405.00011 |', '| Authors | An |'],
    [{ place: row(1), names: ['Glass'], reference: ONE, authors: ['An'], hasMoreAuthors: false }],
  ],
  [
    'column by column',
    ['| Link | arXiv:2405.00011 | arXiv:2405.00012 |', '| Title | Glass | Roofs |'],
    [
      { place: row(1), names: ['Glass'], reference: ONE },
      { place: row(1), names: ['Roofs'], reference: TWO },
    ],
  ],
  [
    'column by column, with a row that is short and one that is long',
    ['| Title | Glass |', '| Link | arXiv:2405.00011 | arXiv:2405.00012 |', '| Date |'],
    [
      { place: row(1), names: ['Glass'], reference: ONE },
      { place: row(1), names: [], reference: TWO },
    ],
  ],
  [
    'in words, without a title',
    ['| Link | arXiv:2405.00011 |', '| Date | 2024-05-01 |'],
    [{ place: row(1), names: [], reference: ONE, date: '2024-05-01' }],
  ],
])('reads a table of papers %s', (_, rows, papers) => {
  expect(read(...rows)).toStrictEqual({ papers, diagnostics: [] })
})

test.each([
  [['| Title | Link |']],
  [['| Title | Tuổi |', '| Glass | 7 |']],
  [['| Date | Link |', '| hôm qua | sách |']],
  [['| Tuổi | Title |', '| Link | Glass |', '| Date | hôm qua |']],
  [['| Title |', '| Link |', '| Date |']],
  [['| Nhà | Tuổi |', '| Kính | 7 |']],
])('leaves the table %j to the text', (rows) => {
  expect(read(...rows)).toStrictEqual({ papers: undefined, diagnostics: [] })
})

test('finds no paper in a table without rows', () => {
  expect(readPaperTable({ type: 'table', children: [] }, new Findings('vi.md'))).toBeUndefined()
})

const unreadable = (line: number, text: string): Diagnostic => ({
  severity: 'warning',
  code: 'paper-link-unreadable',
  file: 'vi.md',
  line,
  column: 1,
  what: `“${text}” is no arXiv address and no DOI`,
  remedy: 'Link the paper’s arXiv page or its DOI',
})

const dropped = (line: number, texts: string): Diagnostic => ({
  severity: 'warning',
  code: 'paper-detail-dropped',
  file: 'vi.md',
  line,
  column: 1,
  what: `The paper table also says ${texts}, which is left out`,
  remedy: 'Say it in the text where readers need it',
})

test.each([
  ['a link that leads to no paper', ['| Title | Link |', '| Glass | sách giấy |'], [unreadable(3, 'sách giấy')]],
  [
    'a source that is more than a date',
    ['| Title | Source | Link |', `| Glass | NeurIPS 2024 | ${address} |`, '| Roofs | arXiv, 2024-05-01 | |'],
    [dropped(3, '“NeurIPS 2024”')],
  ],
  [
    'words beside the link',
    ['| Title | arXiv |', '| Glass | 2405.00011 |', '| Roofs | 2405.00012 rất hay |'],
    [dropped(4, '“2405.00012 rất hay”')],
  ],
  [
    'columns without a label and labels that come twice',
    ['| Title | Điểm | Link | Paper |', `| Glass | 9 | ${address} | Roofs |`, '| Rain | | | PDF |'],
    [dropped(3, '“9”, “Roofs”')],
  ],
  ['cells beyond the labels', ['| Title | Link |', `| Glass | ${address} | rất hay |`], [dropped(3, '“rất hay”')]],
  [
    'rows without a label, and their label with the first paper',
    ['| Title | Glass | Roofs |', '| Link | arXiv:2405.00011 | sách |', '| Điểm | 9 | 8 |'],
    [dropped(1, '“Điểm”, “9”'), unreadable(1, 'sách'), dropped(1, '“8”')],
  ],
])('warns of %s', (_, rows, diagnostics) => {
  expect(read(...rows).diagnostics).toStrictEqual(diagnostics)
})
