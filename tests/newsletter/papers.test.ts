import { expect, test } from 'vitest'
import { codesOf, draftOf, issueOf, readIssue } from './reading.ts'

const ONE = 'arxiv:2405.00011'
const story = (text: string, rest = '') =>
  `# T\n\n## Story 1: Glass Roofs – a look up\n\n${text}\n\n### Problem\n\nDark.\n\n${rest}`
const papersOf = (text: string) => issueOf({ original: text }).papers
const finalList = (list: string) => `## Danh sách bài báo gốc\n\n${list}`

test.each([
  ['an abstract page', 'https://arxiv.org/abs/2405.00011v2', ONE, 2],
  ['a PDF', 'https://arxiv.org/pdf/2405.00011v2', ONE, 2],
  ['a .pdf file', 'https://arxiv.org/pdf/2405.00011v2.pdf', ONE, 2],
  ['www.arxiv.org', 'https://www.arxiv.org/abs/2405.00011', ONE, undefined],
  ['export.arxiv.org', 'http://export.arxiv.org/abs/2405.00011v2', ONE, 2],
  ['an old id', 'https://arxiv.org/abs/math.GT/0309136', 'arxiv:math/0309136', undefined],
  ['words', 'arXiv:2405.00011v2', ONE, 2],
  ['a DOI address', 'https://doi.org/10.1145/3292500.3330701', 'doi:10.1145/3292500.3330701', undefined],
  [
    'a DOI with parentheses',
    'https://doi.org/10.1016/S0031-9163(64)92001-3',
    'doi:10.1016/s0031-9163(64)92001-3',
    undefined,
  ],
  ['a DOI in words', 'doi:10.1145/3292500.3330701', 'doi:10.1145/3292500.3330701', undefined],
])('knows a paper by %s', (_, address, id, version) => {
  const issue = issueOf({ original: story(`### Papers\n\n- Glass Roofs: ${address}`) })
  expect(issue.stories[0]?.paperIds).toEqual([id])
  expect(issue.papers).toMatchObject([{ id, title: 'Glass Roofs' }])
  expect(issue.papers[0]?.version).toBe(version)
})

test.each([
  [
    'title and source in rows',
    '| **Tên bài báo** | **Nguồn & Thời gian** |\n|---|---|\n| *Glass Roofs: Seeing* | arXiv:2405.00011, 2024‑05‑01 |',
  ],
  [
    'English heads and a link',
    '| Paper | Source | Link |\n|---|---|---|\n| Glass Roofs: Seeing | arXiv, May 1, 2024 | [PDF](https://arxiv.org/pdf/2405.00011) |',
  ],
  [
    'keys and values, the head being data',
    '| Tên | Glass Roofs: Seeing |\n|---|---|\n| Nguồn | arXiv, 2024-05-01 |\n| Link | https://arxiv.org/abs/2405.00011 |',
  ],
  [
    'keys in another order',
    '| Link | https://arxiv.org/abs/2405.00011 |\n|---|---|\n| Title | Glass Roofs: Seeing |\n| Date | 01/05/2024 |',
  ],
  ['a list', '### Bài báo gốc\n\n- [Glass Roofs: Seeing](https://arxiv.org/abs/2405.00011) (2024-05-01)'],
  ['an ordered list with the address in words', '### Papers\n\n1. Glass Roofs: Seeing – arXiv:2405.00011, 2024-05-01'],
  ['labelled lines of one paragraph', '**Paper:** Glass Roofs: Seeing\n**Source:** arXiv:2405.00011, 2024-05-01'],
  [
    'labelled lines with line breaks',
    '📄 **Bài báo:** *Glass Roofs: Seeing*  \n**Nguồn:** [arXiv](https://arxiv.org/abs/2405.00011), 2024-05-01',
  ],
  ['bold labels on one line', '**Paper:** Glass Roofs: Seeing **Source:** arXiv:2405.00011 (2024-05-01)'],
  ['labelled lines in plain words', 'Paper: Glass Roofs: Seeing\nSource: arXiv:2405.00011 (2024-05-01)'],
  ['a labelled line', '📄 **Bài báo:** Glass Roofs: Seeing, arXiv:2405.00011 (2024-05-01)'],
])('reads a paper from %s', (_, text) => {
  expect(papersOf(story(text))).toMatchObject([{ id: ONE, title: 'Glass Roofs: Seeing', date: '2024-05-01' }])
  expect(draftOf(story(text)).stories[0]?.sections.map(({ kind }) => kind)).toEqual(['problem'])
})

test('reads a line that is nothing but a link to the paper', () => {
  expect(papersOf(story('[Glass Roofs](https://arxiv.org/abs/2405.00011)'))).toMatchObject([
    { id: ONE, title: 'Glass Roofs' },
  ])
})

test('leaves labelled lines about anything else where they stand', () => {
  const draft = draftOf(story('**Tên:** An\n**Ngày:** 2024-05-01'))
  expect(draft.stories[0]?.sections[0]?.blocks).toMatchObject([{ type: 'paragraph' }])
})

test('leaves a table about anything else where it stands', () => {
  const draft = draftOf(story('| Tên | Tuổi |\n|---|---|\n| An | 7 |'))
  expect(draft.stories[0]?.sections[0]?.blocks).toMatchObject([{ type: 'table', header: ['Tên', 'Tuổi'] }])
})

test.each([
  ['title', 'Glass Roofs: Seeing'],
  ['beginning', 'Glass Roofs'],
  ['folded title', 'GLASS ROOFS: seeing'],
  ['name with an explanation', 'Glass Roofs (seeing)'],
  ['initials', 'GRS'],
])('joins the final list by %s', (_, name) => {
  const table = '| Tên bài báo | Nguồn |\n|---|---|\n| Glass Roofs: Seeing | arXiv |'
  const list = finalList(`| Bài báo | Link |\n|---|---|\n| ${name} | https://arxiv.org/abs/2405.00011 |`)
  const issue = issueOf({ original: story(table, list) })
  expect(issue.stories[0]?.paperIds).toEqual([ONE])
  expect(issue.papers).toHaveLength(1)
})

test('joins the final list by the title of a story that names no paper', () => {
  const list = finalList(
    '- [Glass Roofs](https://arxiv.org/abs/2405.00011)\n- [Other Thing](https://arxiv.org/abs/2405.00012)',
  )
  const issue = issueOf({ original: story('Lời dẫn.', list) })
  expect(issue.stories[0]?.paperIds).toEqual([ONE])
})

test('keeps a paper of the final list that belongs to no story, and says so', () => {
  const list = finalList('- [Other Thing](https://arxiv.org/abs/2405.00012)')
  const { issue, diagnostics } = readIssue({
    original: story('[Glass Roofs](https://arxiv.org/abs/2405.00011)', list),
    overrides: { id: 'x' },
  })
  expect(issue?.papers.map(({ id }) => id)).toEqual([ONE, 'arxiv:2405.00012'])
  expect(codesOf(diagnostics)).toEqual(['paper-unassigned:13'])
})

test('counts a paper once however often and in whatever version it is linked', () => {
  const text = story(
    '### Papers\n\n- [Glass Roofs](https://arxiv.org/abs/2405.00011)',
    finalList('- [Glass Roofs](http://arxiv.org/pdf/2405.00011v3)'),
  )
  expect(papersOf(text)).toMatchObject([{ id: ONE, version: 3 }])
})

test('takes the papers that the text links where a story lists none', () => {
  const issue = issueOf({ original: story('Xem [bài này](https://arxiv.org/abs/2405.00011) để biết thêm.') })
  expect(issue.stories[0]?.paperIds).toEqual([ONE])
  expect(issue.stories[0]?.sections[0]?.blocks).toHaveLength(1)
})

test('leaves a link in the text alone where the story lists its papers', () => {
  const text = story(
    'So với [QuaRot](https://arxiv.org/abs/2404.00456) thì nhẹ hơn.',
    '### Papers\n\n- [Glass Roofs](https://arxiv.org/abs/2405.00011)',
  )
  expect(papersOf(text).map(({ id }) => id)).toEqual([ONE])
})

test('takes authors, titles and dates from the front matter', () => {
  const front =
    '---\npapers:\n  - id: arXiv:2405.00011\n    title: "Glass Roofs: Seeing"\n    authors: [An Binh, and others]\n    date: 2024-05-01\n---\n\n'
  expect(papersOf(front + story('[Glass Roofs](https://arxiv.org/abs/2405.00011v2)'))).toEqual([
    {
      id: ONE,
      title: 'Glass Roofs: Seeing',
      titleLanguage: 'en',
      name: 'Glass Roofs',
      authors: ['An Binh'],
      hasMoreAuthors: true,
      date: '2024-05-01',
      arxivId: '2405.00011',
      version: 2,
    },
  ])
})

test.each([
  ['An Binh, Chi Dao and Em Phong', ['An Binh', 'Chi Dao', 'Em Phong'], false],
  ['An Binh và cộng sự', ['An Binh'], true],
  ['An Binh, Chi Dao, et al.', ['An Binh', 'Chi Dao'], true],
])('reads the authors “%s” of a table', (text, authors, hasMoreAuthors) => {
  const table = `| Title | Authors | Link |\n|---|---|---|\n| Glass Roofs | ${text} | arXiv:2405.00011 |`
  expect(papersOf(story(table))).toMatchObject([{ authors, hasMoreAuthors }])
})

test.each([
  [
    'a source that is more than a date',
    '| Title | Source | Link |\n|---|---|---|\n| P | NeurIPS 2024 | arXiv:2405.00011 |',
    'paper-detail-dropped:7',
  ],
  [
    'a row that is not known',
    '| Title | P |\n|---|---|\n| Link | arXiv:2405.00011 |\n| Điểm | 9 |',
    'paper-detail-dropped:5',
  ],
  [
    'words beside a link',
    '### Papers\n\n- [P](https://arxiv.org/abs/2405.00011), đọc thật hay',
    'paper-detail-dropped:7',
  ],
  ['a link that is no paper', '| Title | Link |\n|---|---|\n| P | sách giấy |', 'paper-link-unreadable:7'],
])('warns of %s', (_, text, code) => {
  const { diagnostics } = readIssue({ original: story(text), overrides: { id: 'x' } })
  expect(codesOf(diagnostics, 'warning')).toContain(code)
})

test('says which of the names of a paper are shown nowhere, and of none that is', () => {
  const linked = (name: string) => `- [${name}](https://arxiv.org/abs/2405.00011)`
  const text = story(
    `### Paper A – Glass\n\n${['Roofs of Copper', 'Glass Roofs and Rain', 'Glass Roofs'].map(linked).join('\n\n')}`,
  )
  const { diagnostics } = readIssue({ original: text, overrides: { id: 'x' } })
  const dropped = diagnostics.filter(({ code }) => code === 'paper-name-dropped')
  expect(dropped.map(({ severity, what }) => [severity, /also called “(.*)”/.exec(what)?.[1]])).toEqual([
    ['note', 'Roofs of Copper'],
  ])
})

test('says which papers lack a title or an address', () => {
  const text = story(
    'Xem arXiv:2405.00011 nhé.',
    '## Story 2: B\n\n| Title | Source |\n|---|---|\n| Giấy cũ | 2024-05-01 |',
  )
  const { issue, diagnostics } = readIssue({ original: text, overrides: { id: 'x' } })
  expect(issue?.papers.map(({ id, title }) => [id, title])).toEqual([
    [ONE, 'arXiv:2405.00011'],
    ['name:giay-cu', 'Giấy cũ'],
  ])
  expect(codesOf(diagnostics)).toEqual(['paper-without-title:5', 'paper-without-address:15'])
})
