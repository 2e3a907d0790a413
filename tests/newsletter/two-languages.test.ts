import { expect, test } from 'vitest'
import { issueBlocks } from '#domain/issue.ts'
import { codesOf, fixture, issueOf, readIssue } from './reading.ts'

const vi = (text: string) => `# Tựa đề ở đây\n\n## Câu chuyện 1: Nắng\n\n${text}\n`
const en = (text: string) => `---\nlanguage: en\n---\n\n# A sunny day\n\n## Story 1: Sun\n\n${text}\n`
const both = (original: string, translation: string) =>
  readIssue({
    original: `---\nlanguage: vi\n---\n\n${vi(original)}`,
    translation: en(translation),
    overrides: { id: 'x' },
  })

test('aligns the two files of the house format block by block', () => {
  const { issue, diagnostics } = readIssue({ original: fixture('house-vi.md'), translation: fixture('house-en.md') })
  expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([])
  const blocks = issue ? issueBlocks(issue) : []
  const untranslated = blocks.filter((block) => block.type !== 'table' && block.text.en === undefined)
  expect(untranslated.map(({ id }) => id)).toEqual(['night-shift-nightshift-2'])
  expect(blocks.find(({ id }) => id === 'glass-roof-problem-note')).toMatchObject({
    text: { vi: 'Một chú thích thêm vào sau.', en: 'A note that came later.' },
  })
})

test('puts both languages of a table into one, cell by cell', () => {
  const issue = issueOf({ original: fixture('house-vi.md'), translation: fixture('house-en.md') })
  const table = issueBlocks(issue).find(({ id }) => id === 'glass-roof-solution-1')
  expect(table).toEqual({
    id: 'glass-roof-solution-1',
    type: 'table',
    header: [
      { vi: 'Lớp', en: 'Layer' },
      { vi: 'Độ dày', en: 'Thickness' },
    ],
    rows: [
      [
        { vi: 'Trên', en: 'Upper' },
        { vi: '2 mm', en: '2 mm' },
      ],
      [{ vi: 'Dưới', en: 'Lower' }, null],
    ],
  })
})

test('gives a section its title in both languages only where one says more than usual', () => {
  const { issue } = both(
    '### Giải pháp đột phá\n\nA.\n\n### Ẩn dụ\n\nB.',
    '### The solution\n\nA.\n\n### Analogy\n\nB.',
  )
  expect(issue?.stories[0]?.sections.map(({ title }) => title)).toEqual([
    { vi: 'Giải pháp đột phá', en: 'The solution' },
    undefined,
  ])
})

test('needs no translation at all', () => {
  const { issue, diagnostics } = readIssue({ original: vi('### Vấn đề\n\nTối.'), overrides: { id: 'x' } })
  expect(diagnostics).toEqual([])
  expect(issue?.title).toEqual({ vi: 'Tựa đề ở đây' })
})

test.each([
  ['a block at the end', '### Vấn đề\n\nA.\n\nB.', '### The problem\n\nA.', ['nang-problem-2']],
  [
    'a block with a stand-in',
    '### Vấn đề\n\nA.\n\nB.',
    '### The problem\n\n<!-- untranslated -->\n\nB.',
    ['nang-problem-1'],
  ],
  ['a whole section', '### Vấn đề\n\nA.\n\n### Ẩn dụ\n\nB.', '### The problem\n\nA.', ['nang-analogy-1']],
  [
    'a section between others of its kind',
    '### Xưa\n\nA.\n\n### Vấn đề\n\nB.\n\n### Nay\n\nC.',
    '### The problem\n\nB.\n\n### Today\n\nC.',
    ['nang-xua-1'],
  ],
  ['the panel', '### Vấn đề\n\nA.\n\n### Tại sao quan trọng?\n\nB.', '### The problem\n\nA.', ['why-nang-1']],
])('shows %s that is not translated as such, with a warning', (_, original, translation, missing) => {
  const { issue, diagnostics } = both(original, translation)
  const untranslated = issue
    ? issueBlocks(issue).filter((block) => block.type !== 'table' && block.text.en === undefined)
    : []
  expect(untranslated.map(({ id }) => id)).toEqual(missing)
  expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'untranslated', file: 'en.md' }])
})

test('tells where the original of a missing block stands and what to do', () => {
  const [first] = both('### Vấn đề\n\nA.\n\nB.', '### The problem\n\nA.').diagnostics
  expect(first?.line).toBe(11)
  expect(first?.what).toContain('vi.md has it at line 13')
  expect(first?.remedy).toContain('nang-problem-2')
})

test.each(['nang-problem-2', 'nang-problem', 'nang'])(
  'is silent about what is left untranslated on purpose as “%s”',
  (id) => {
    const { diagnostics } = readIssue({
      original: `---\nuntranslated: [${id}]\n---\n\n${vi('### Vấn đề\n\nA.\n\nB.')}`,
      translation: en('### The problem\n\nA.'),
      overrides: { id: 'x' },
    })
    expect(diagnostics).toEqual([])
  },
)

test('finds a section of the translation by its kind where the order is another', () => {
  const { issue, diagnostics } = both(
    '### Vấn đề\n\nA.\n\n### Giải pháp\n\nB.',
    '### The solution\n\nB2.\n\n### The problem\n\nA2.',
  )
  expect(diagnostics).toEqual([])
  expect(issue?.stories[0]?.sections.map(({ blocks }) => blocks[0])).toMatchObject([
    { text: { vi: 'A.', en: 'A2.' } },
    { text: { vi: 'B.', en: 'B2.' } },
  ])
})

test('finds a section whose translated heading is not known by its place', () => {
  const { issue, diagnostics } = both(
    '### Vấn đề\n\nA.\n\n### Giải pháp\n\nB.',
    '### The problem\n\nA2.\n\n### How it works\n\nB2.',
  )
  expect(diagnostics).toEqual([])
  expect(issue?.stories[0]?.sections[1]).toMatchObject({
    kind: 'solution',
    title: { vi: 'Giải pháp', en: 'How it works' },
  })
})

test.each([
  ['a block too many', '### Vấn đề\n\nA.', '### The problem\n\nA.\n\nB.', 'extra-translation:13'],
  ['a section too many', '### Vấn đề\n\nA.', '### The problem\n\nA.\n\n### Analogy\n\nB.', 'extra-translation:13'],
  ['a panel too many', '### Vấn đề\n\nA.', '### The problem\n\nA.\n\n### Why it matters\n\nB.', 'extra-translation:13'],
  ['a story too many', 'A.', 'A.\n\n## Story 2: Rain\n\nB.', 'extra-translation:11'],
  ['a list for a paragraph', '### Vấn đề\n\nA.', '### The problem\n\n- A.', 'type-mismatch:11'],
  [
    'a table of another size',
    '### Vấn đề\n\n| a |\n|---|\n| b |',
    '### The problem\n\n| a |\n|---|\n| b |\n| c |',
    'table-mismatch:11',
  ],
])('refuses a translation with %s, naming its line', (_, original, translation, code) => {
  const { issue, diagnostics } = both(original, translation)
  expect(issue).toBeUndefined()
  expect(codesOf(diagnostics, 'error')).toEqual([code])
  expect(diagnostics.find(({ severity }) => severity === 'error')).toMatchObject({ file: 'en.md' })
})

test('refuses two files in one language', () => {
  const { issue, diagnostics } = readIssue({
    original: vi('Đường về.'),
    translation: vi('Đường về.'),
    overrides: { id: 'x' },
  })
  expect(issue).toBeUndefined()
  expect(codesOf(diagnostics, 'error')).toEqual(['same-language'])
})

test('aligns actions one by one and warns of the missing', () => {
  const outlook = (heading: string, items: string) => `A.\n\n## ${heading}\n\nB.\n\n### Actions\n\n${items}`
  const { issue, diagnostics } = both(
    outlook('Góc nhìn', '- Một.\n- Hai.\n- Ba.'),
    outlook('Outlook', '- One.\n- <!-- untranslated -->\n- Three.'),
  )
  expect(issue?.outlook?.actions.map(({ text }) => text)).toEqual([
    { vi: 'Một.', en: 'One.' },
    { vi: 'Hai.' },
    { vi: 'Ba.', en: 'Three.' },
  ])
  expect(codesOf(diagnostics)).toEqual(['untranslated:18'])
})

test('marks a machine’s translation as such', () => {
  const { issue } = readIssue({
    original: vi('Đường về nhà.'),
    translation: en('The road home.').replace('language: en', 'language: en\ntranslation: machine'),
    overrides: { id: 'x' },
  })
  expect(issue?.translation).toBe('machine')
})
