import { expect, test } from 'vitest'
import { contextOf } from '#newsletter/definitions.ts'
import { Findings } from '#newsletter/findings.ts'
import { parseMarkdown, plainText } from '#newsletter/markdown.ts'

function contextIn(markdown: string) {
  const findings = new Findings('vi.md')
  const { definitions, footnotes } = contextOf(parseMarkdown(markdown), findings)
  return {
    links: [...definitions].map(([name, { url }]) => [name, url]),
    footnotes: [...footnotes].map(([name, node]) => [name, plainText(node)]),
    diagnostics: findings.diagnostics,
  }
}

const leftOut = (line: number, column: number, what: string) => ({
  severity: 'warning',
  code: 'footnote-left-out',
  file: 'vi.md',
  line,
  column,
  what,
  remedy: 'Say it in the text',
})

test('knows every link and footnote by its name, and says nothing where all is well', () => {
  expect(
    contextIn('Một [hai][a] ba.[^Nguồn] Bốn.[^2]\n\n[A]: https://example.org/a\n\n[^nguồn]: *Sách*.\n[^2]: Báo.'),
  ).toEqual({
    links: [['a', 'https://example.org/a']],
    footnotes: [
      ['nguồn', 'Sách.'],
      ['2', 'Báo.'],
    ],
    diagnostics: [],
  })
})

test('lets the first link of a name count', () => {
  expect(contextIn('[a]\n\n[a]: https://example.org/1\n\n> [A]: https://example.org/2').links).toEqual([
    ['a', 'https://example.org/1'],
  ])
})

test.each([
  ['a link', '[A]: https://example.org/a "Hai"', 3],
  ['a link of a name that stands above', '[a]: https://example.org/a\n[A]: https://example.org/b (Hai)', 4],
])('tells that the title of %s is left out', (_, markdown, line) => {
  expect(contextIn(`[a]\n\n${markdown}`).diagnostics).toEqual([
    { ...leftOut(line, 1, 'The title “Hai” of a link is left out'), code: 'link-title-dropped' },
  ])
})

test.each(['[//]: # (riêng)', '[comment]: <> (riêng)'])('takes %s for a note of the writer', (markdown) => {
  expect(contextIn(markdown).diagnostics).toEqual([])
})

const onlyFirst = 'Only the first paragraph of the footnote “Nguồn” is shown; this is left out'

test.each([
  ['a footnote that nothing calls', '[^Nguồn]: Sách.', [[3, 1, 'Nothing calls the footnote “Nguồn”; it is left out']]],
  [
    'a footnote of three lines that nothing calls',
    '> [^Nguồn]: Sách,\n> báo,\n> tạp chí.',
    [[3, 3, 'Nothing calls the footnote “Nguồn”; it is left out, with the 2 lines after it']],
  ],
  [
    'a second footnote of a name',
    'A.[^nguồn]\n\n[^nguồn]: Sách.\n\n[^Nguồn]: Báo.',
    [[7, 1, 'There is another footnote “Nguồn” above; this one is left out']],
  ],
  [
    'what a footnote says after its first paragraph',
    'A.[^nguồn]\n\n[^Nguồn]: Sách.\n\n    Báo,\n    tạp chí.\n\n    - Web.',
    [
      [7, 5, `${onlyFirst}, with the line after it`],
      [10, 5, onlyFirst],
    ],
  ],
  [
    'all of a footnote that does not begin with a paragraph',
    'A.[^nguồn]\n\n[^Nguồn]: - Sách.\n\n    Báo.',
    [
      [5, 11, onlyFirst],
      [7, 5, onlyFirst],
    ],
  ],
  ['nothing of a footnote that is empty', 'A.[^nguồn]\n\n[^nguồn]:', []],
] as const)('tells that %s is left out', (_, markdown, found) => {
  expect(contextIn(`# T\n\n${markdown}`).diagnostics).toEqual(
    found.map(([line, column, what]) => leftOut(line, column, what)),
  )
})

test('shows the first of two footnotes of one name', () => {
  expect(contextIn('A.[^a]\n\n[^a]: Sách.\n\n[^a]: Báo.').footnotes).toEqual([['a', 'Sách.']])
})
