import { describe, expect, test } from 'vitest'
import { hostNamedWrongly, hostToShow } from '#newsletter/link-words.ts'
import { codesOf, readIssue } from './reading.ts'

const overrides = { id: 'x' }
const wrap = (text: string) => `# T\n\n## Story 1: S\n\n${text}\n`

test.each([
  ['numbered lists within numbered lists', '1. '.repeat(5000), 'too-deep:5'],
  ['nested emphasis', '*a **a '.repeat(2000), 'block-too-dense:5'],
  ['brackets', 'a]'.repeat(10_000), 'block-too-dense:5'],
  ['emphasis too deep for a page', `${'*a '.repeat(30)}b${' a*'.repeat(30)}`, 'too-deep:5'],
  ['a list of five hundred items', '- a\n'.repeat(500), 'block-too-long:5'],
  ['a table of forty columns', `${'|a'.repeat(40)}|\n${'|-'.repeat(40)}|\n${'|b'.repeat(40)}|`, 'table-too-large:5'],
  ['a cell full of marks', `| a | b |\n|---|---|\n| c | ${'d*e*'.repeat(260)} |`, 'block-too-dense:5'],
  ['dense text after code', `\`\`\`\na\n\`\`\`\n\n${'*a '.repeat(600)}`, 'block-too-dense:9'],
  ['underlined headings without end', 'a\n---\n\n'.repeat(501), 'too-many-headings:1506'],
  ['list items with nothing in them', '  - \n\n- '.repeat(600), 'too-many-empty-items:1005'],
  ['dense text that HTML hides as code', `<div>\n\`\`\`\n\n${'*a '.repeat(600)}`, 'block-too-dense:8'],
])('%s cannot hang the import or a page: the line is named, with a remedy', (_, text, code) => {
  const { issue, diagnostics } = readIssue({ original: wrap(text), overrides })
  expect(issue).toBeUndefined()
  expect(codesOf(diagnostics, 'error')).toContain(code)
  for (const { severity, remedy } of diagnostics) if (severity === 'error') expect(remedy).toMatch(/^(?:Part|Write)/)
})

test('a line across the page may be as long as it likes', () => {
  const { diagnostics } = readIssue({ original: wrap(`A.\n\n${'-'.repeat(90)}\n\nB.`), overrides })
  expect(codesOf(diagnostics, 'error')).toEqual([])
})

test('code may be as dense as it likes', () => {
  const { issue, diagnostics } = readIssue({
    original: wrap(`<!-- untranslated -->\n\n\`\`\`js\n${'a[0] * b_c;\n'.repeat(350)}\n\n${'-'.repeat(90)}\n\`\`\``),
    overrides,
  })
  expect(codesOf(diagnostics, 'error')).toEqual([])
  expect(issue?.stories[0]?.sections[0]?.blocks.at(-1)?.type).toBe('code')
})

test.each([
  ['a heading', '# T\n\n## Story 1: S&#x202e;d\n\nA.', 3],
  ['a paragraph', wrap('Một &#8203;hai &#x2067;ba.'), 5],
  ['a table', wrap('| a | b |\n|---|---|\n| c | d&rlm; |'), 7],
  ['the front matter', `---\npapers:\n  - title: "a\\u202eb"\n---\n${wrap('A.')}`, 3],
])('names hidden characters that are written as entities or escapes in %s', (_, original, line) => {
  const { issue, diagnostics } = readIssue({ original, overrides })
  expect(codesOf(diagnostics)).toContain(`hidden-characters:${line}`)
  expect(JSON.stringify(issue)).not.toMatch(/\p{Cf}/u)
})

describe('the words of a link', () => {
  test.each([
    ['https://arxiv.org/abs/1', 'https://evil.example/', 'arxiv.org'],
    ['arxiv.org', 'https://evil.example/arxiv.org', 'arxiv.org'],
    ['www.doi.org/10', 'https://example.org/', 'doi.org'],
    ['a.example/b', 'https://b.example/', 'a.example'],
  ])('“%s” that lead to %s name another site', (words, address, host) => {
    expect(hostNamedWrongly(words, address)).toBe(host)
  })

  test.each([
    ['bài báo', 'https://evil.example/'],
    ['Node.js', 'https://nodejs.org/'],
    ['arxiv.org', 'https://www.arxiv.org/abs/1'],
    ['www.arxiv.org/abs', 'https://export.arxiv.org/abs/1'],
    ['arxiv.org', 'mailto:a@b.example'],
    ['2.5/3 điểm', 'https://a.example/'],
  ])('“%s” are honest about %s', (words, address) => {
    expect(hostNamedWrongly(words, address)).toBeUndefined()
  })

  test.each([
    ['https://arxiv.org.evil.example/abs/1', 'arxiv.org.evil.example'],
    ['https://XN--rxiv-53d.org/', 'xn--rxiv-53d.org'],
    ['https://d0i.org/x', 'd0i.org'],
    ['https://arxiv.org/abs/1', undefined],
    ['https://example.org/', undefined],
  ])('are followed by the host where %s could be taken for another: %s', (address, host) => {
    expect(hostToShow('bài báo', address)).toBe(host)
  })

  test('are followed by the host where they name another one, and by nothing where they lead to no host', () => {
    expect(hostToShow('arxiv.org/abs/1', 'https://evil.example/x')).toBe('evil.example')
    expect(hostToShow('arxiv.org', '#a')).toBeUndefined()
    expect(hostToShow('arxiv.org', 'mailto:a@b.example')).toBeUndefined()
  })

  test('that name another site are told to the editor', () => {
    const { diagnostics } = readIssue({ original: wrap('Xem [arxiv.org/abs/1](https://evil.example/x).'), overrides })
    expect(codesOf(diagnostics, 'warning')).toContain('link-names-another-host:5')
  })
})
