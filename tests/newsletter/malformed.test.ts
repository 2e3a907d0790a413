import { expect, test } from 'vitest'
import { formatDiagnostic } from '#newsletter/diagnostic.ts'
import { parseNewsletter } from '#newsletter/parse-newsletter.ts'
import { codesOf, readIssue } from './reading.ts'

const wrap = (text: string) => `# T\n\n## Story 1: S\n\n${text}\n`
const overrides = { id: 'x' }

test.each([
  ['a script address', '[a](javascript:alert)', 'link-scheme:5'],
  ['a data address', '[a](data:text/html,x)', 'link-scheme:5'],
  ['a host that looks like another', '[a](https://аrxiv.org/abs/2405.00011)', 'link-lookalike-host:5'],
  ['an arXiv id that cannot exist', '[a](https://arxiv.org/abs/2413.00011)', 'link-impossible-arxiv-id:5'],
  ['an address that is none', '[a](//nowhere)', 'link-malformed:5'],
  ['a script address given by a definition', 'Xem [a][x].\n\n[x]: javascript:alert', 'link-scheme:5'],
  ['a script address in a table', '| a | b |\n|---|---|\n| c | [d](javascript:e) |', 'link-scheme:7'],
  ['a script address in a list', '- a\n- [b](vbscript:c)', 'link-scheme:6'],
  ['a script address in a heading', '### [a](javascript:b)\n\nc', 'link-scheme:5'],
  ['an id that is none', 'Lời. {#Sai_Id}', 'invalid-id:5'],
  ['two blocks with one id', 'Một. {#s-x}\n\nHai. {#s-x}', 'duplicate-id:7'],
  ['a block too long to show', 'a '.repeat(10_001), 'block-too-long:5'],
  ['text without end', '![ '.repeat(10_000), 'block-too-long:5'],
  ['quotations nested too deep', `${'> '.repeat(25)}a`, 'too-deep:5'],
  ['quotations nested deeper than can be read', `${'> '.repeat(80)}a`, 'too-deep:5'],
  ['lists indented without end', `- a\n${' '.repeat(300)}- b`, 'too-deep:6'],
])('refuses %s and names its line', (_, text, code) => {
  const { issue, diagnostics } = readIssue({ original: wrap(text), overrides })
  expect(issue).toBeUndefined()
  expect(codesOf(diagnostics, 'error')).toContain(code)
})

test('a box that stands in no item of a list stays as it was written', () => {
  const { issue, diagnostics } = readIssue({ original: wrap('- [ ] một\n-\n[x] hai'), overrides })
  expect(codesOf(diagnostics, 'error')).toEqual([])
  expect(issue?.stories[0]?.sections[0]?.blocks).toMatchObject([
    { type: 'list', text: { vi: '- [ ] một' } },
    { type: 'paragraph', text: { vi: '\\[x] hai' } },
  ])
})

test.each([
  ['an empty file', ' \n', 'empty'],
  ['a file longer than a newsletter', 'a\n\n'.repeat(200_000), 'too-long'],
  ['a newsletter without a story', '# T\n\nText.', 'no-story'],
  ['a newsletter without a headline', '## Story 1: S\n\nText.', 'no-title'],
])('refuses %s', (_, text, code) => {
  const { issue, diagnostics } = readIssue({ original: text, overrides })
  expect(issue).toBeUndefined()
  expect(codesOf(diagnostics, 'error')).toEqual([code])
})

test('asks for an id where there is neither id nor date', () => {
  const { issue, diagnostics } = readIssue({ original: wrap('Text.') })
  expect(issue).toBeUndefined()
  expect(diagnostics).toMatchObject([{ severity: 'error', code: 'no-id' }])
  expect(diagnostics[0]?.remedy).toContain('--date')
})

test.each([
  ['raw HTML', '<div onclick="x">a</div>', 'html-dropped:5'],
  ['HTML within a paragraph', 'Một <b>hai</b> ba.', 'html-dropped:5'],
  ['an unknown comment', '<!-- nhớ xem lại -->', 'html-dropped:5'],
  ['an image', 'Xem ![một cái cây](https://example.org/a.png).', 'image-dropped:5'],
  ['a heading without text below it', '### Problem\n\n### Solution\n\nA.', 'empty-section:5'],
  ['an id that stands before nothing', 'Lời.\n\n{#s-a}', 'id-without-block:7'],
])('warns of %s, and goes on', (_, text, code) => {
  const { issue, diagnostics } = readIssue({ original: wrap(`Đầu.\n\n${text}`).replace('Đầu.\n\n', ''), overrides })
  expect(codesOf(diagnostics, 'warning')).toContain(code)
  expect(codesOf(diagnostics, 'error')).toEqual([])
  expect(issue).toBeDefined()
})

test.each([
  ['Story 1: A', 'Story 3: C', ['story-number-gap:7']],
  ['Câu chuyện 1: A', 'Câu chuyện số 4 – 5 điều', ['story-number-gap:7']],
  ['Story 2: B', 'Story 3: C', ['story-number-gap:3']],
  ['Story 1: A', 'Story 2: 9 things', []],
  ['Story one: A', 'Story three: C', []],
])('warns where the numbers of stories leave one out: “%s”, “%s”', (first, second, codes) => {
  const { diagnostics } = readIssue({ original: `# T\n\n## ${first}\n\nA.\n\n## ${second}\n\nB.`, overrides })
  expect(codesOf(diagnostics, 'warning')).toEqual(codes)
})

test('keeps the words of a link that it does not trust', () => {
  const { draft } = parseNewsletter({ text: wrap('Xem [**bài** này](javascript:x) nhé.'), file: 'vi.md' })
  expect(draft?.stories[0]?.sections[0]?.blocks).toMatchObject([{ text: 'Xem **bài** này nhé.' }])
})

test('keeps the words around HTML, and its line breaks', () => {
  const { draft } = parseNewsletter({ text: wrap('Một <b>hai</b><br>ba.'), file: 'vi.md' })
  expect(draft?.stories[0]?.sections[0]?.blocks).toMatchObject([{ text: 'Một hai\\\nba.' }])
})

test('keeps the words of a footnote where it is called', () => {
  const { draft } = parseNewsletter({ text: wrap('Một.[^a] Hai.\n\n[^a]: Theo *sách*.'), file: 'vi.md' })
  expect(draft?.stories[0]?.sections[0]?.blocks).toMatchObject([{ text: 'Một. (Theo *sách*.) Hai.' }])
})

test('tells everything that is wrong in one run, in the order of the text', () => {
  const text = wrap('[a](javascript:b)\n\n<div>c</div>\n\n[d](https://arxiv.org/abs/2413.00011)')
  const { diagnostics } = readIssue({ original: text })
  expect(codesOf(diagnostics)).toEqual(['link-scheme:5', 'html-dropped:7', 'link-impossible-arxiv-id:9', 'no-id'])
})

test('names file, line, column and remedy', () => {
  const [first] = readIssue({ original: wrap('Xem [a](javascript:b).'), overrides }).diagnostics
  expect(first && formatDiagnostic(first)).toBe(
    'vi.md:5:5: error: The link “javascript:b” has a scheme that pages must not open. Link a https address, or remove the link.',
  )
})

test.each([
  ['a key that means nothing', 'colour: red', 'warning', 'front-matter-unknown-key:3'],
  ['an id with blanks', 'id: "Số 7"', 'error', 'front-matter-invalid:3'],
  ['a day that does not exist', 'date: 2024-02-31', 'error', 'front-matter-invalid:3'],
  ['a date in another form', 'date: 1/5/2024', 'error', 'front-matter-invalid:3'],
  ['a number below one', 'number: 0', 'error', 'front-matter-invalid:3'],
  ['a language that is not known', 'language: fr', 'error', 'front-matter-invalid:3'],
  ['a story id that is none', 'stories:\n  - tốt', 'error', 'front-matter-invalid:4'],
  ['a paper’s date that is none', 'papers:\n  - title: P\n    date: soon', 'error', 'front-matter-invalid:5'],
  ['YAML that cannot be read', 'stories: [a', 'error', 'front-matter-syntax:3'],
  ['a key given twice', 'number: 1\nnumber: 2', 'error', 'front-matter-syntax:4'],
  ['a list instead of keys', '- a', 'error', 'front-matter-invalid:2'],
  ['a paper whose id is none', 'papers:\n  - id: arXiv:2413.00011\n    title: P', 'error', 'front-matter-paper-id:3'],
  ['more story ids than stories', 'stories: [a, b]', 'error', 'story-ids-mismatch:3'],
] as const)('finds %s in the front matter', (_, yaml, severity, code) => {
  const head = yaml.startsWith('-') ? yaml : `edition: sample\n${yaml}`
  const { diagnostics } = readIssue({ original: `---\n${head}\n---\n\n${wrap('Text.')}`, overrides })
  expect(codesOf(diagnostics, severity)).toContain(code)
})

test.each([
  ['nothing but keys', '---\nlanguage: en\n'],
  ['keys and a newsletter', `---\nlanguage: en\nstories: [s]\n\n${wrap('Text.')}`],
])('refuses front matter that is not closed: %s', (_, text) => {
  const { issue, diagnostics } = readIssue({ original: text, overrides })
  expect(issue).toBeUndefined()
  expect(codesOf(diagnostics, 'error')).toContain('front-matter-unclosed:1')
})

test('takes a line across the head of a newsletter for what it is', () => {
  const { diagnostics } = readIssue({ original: `---\nCuối tuần: nắng.\n\n${wrap('Text.')}`, overrides })
  expect(codesOf(diagnostics, 'error')).not.toContain('front-matter-unclosed:1')
})

test('reads the good keys of a front matter beside a bad one', () => {
  const { draft } = parseNewsletter({ text: `---\nnumber: 3\ndate: tomorrow\n---\n\n${wrap('Text.')}`, file: 'vi.md' })
  expect(draft?.frontMatter).toEqual({ number: 3 })
})

test.each([
  ['Một hai ba bốn, đường về nhà.', 'vi'],
  ['One two three, the road home; as Nguyễn wrote.', 'en'],
  ['Một chút ButterflyQuant: Ultra-low-bit LLM Quantization through Learnable Transforms và đó là tất cả', 'vi'],
] as const)('tells the language of “%s”', (text, language) => {
  expect(parseNewsletter({ text, file: 'x.md' }).draft?.language).toBe(language)
})

test('believes the front matter about the language', () => {
  const text = '---\nlanguage: en\n---\n\nMột hai ba, đường về nhà.'
  expect(parseNewsletter({ text, file: 'x.md' }).draft?.language).toBe('en')
})
