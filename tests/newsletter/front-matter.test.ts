import { expect, test } from 'vitest'
import { Findings } from '#newsletter/findings.ts'
import { readFrontMatter } from '#newsletter/front-matter.ts'
import { parseMarkdown } from '#newsletter/markdown.ts'

const REMEDY = 'Correct the front matter as docs/content-format.md describes it'

function read(text: string) {
  const findings = new Findings('vi.md')
  const reading = readFrontMatter(parseMarkdown(text), findings)
  return { ...reading, diagnostics: findings.diagnostics }
}
const readYaml = (yaml: string) => read(`---\n${yaml}\n---\n\n# Vườn`)
const invalid = (what: string, line: number, column = 1, code = 'front-matter-invalid') => ({
  severity: 'error',
  code,
  file: 'vi.md',
  line,
  column,
  what,
  remedy: REMEDY,
})

test('reads every key and its line', () => {
  expect(readYaml('# Tin\nlanguage: vi\n\ndate: 2024-05-01\nstories:\n  - vuon\nnumber: 3')).toEqual({
    frontMatter: { language: 'vi', date: '2024-05-01', stories: ['vuon'], number: 3 },
    lines: { language: 3, date: 5, stories: 6, number: 8 },
    diagnostics: [],
  })
})

test.each([
  ['no text', ''],
  ['words alone', '# Vườn\n\nMột.'],
  ['a heading and what looks like a key', '# Vườn\nlanguage: vi'],
  ['nothing but a rule', '---'],
  ['a rule and words', '---\nMột.'],
  ['a rule and a key below a gap', '---\n\nlanguage: vi'],
  ['a rule and a key below the first line', '\n---\nlanguage: vi'],
  ['empty front matter', '---\n---\n\n# Vườn'],
  ['a comment as front matter', '---\n# Tin\n---\n\n# Vườn'],
])('finds nothing, and nothing wrong, in %s', (_, text) => {
  expect(read(text)).toEqual({ frontMatter: {}, lines: {}, diagnostics: [] })
})

test.each(['---\nlanguage: vi\nnumber: 3\n\n# Vườn', '---\nlanguage:\n\n# Vườn'])(
  'says of %j that the front matter is not closed',
  (text) => {
    expect(read(text)).toEqual({
      frontMatter: {},
      lines: {},
      diagnostics: [
        {
          ...invalid('The front matter is not closed', 1, 1, 'front-matter-unclosed'),
          remedy: 'Write --- on a line of its own after its last key',
        },
      ],
    })
  },
)

test.each(['Một', '- một'])('says of %j that it holds no keys', (yaml) => {
  const diagnostics = [invalid('The front matter holds no keys', 2)]
  expect(readYaml(yaml)).toEqual({ frontMatter: {}, lines: {}, diagnostics })
})

test('takes nothing from YAML that cannot be read', () => {
  const what = 'Missing closing "quote'
  expect(readYaml('number: 3\nid: "a')).toEqual({
    frontMatter: {},
    lines: { number: 2, id: 3 },
    diagnostics: [invalid(what, 3, 7, 'front-matter-syntax')],
  })
})

const repeated = (count: number) => `stories: [&a vuon${', *a'.repeat(count - 1)}]`

test('takes a value twenty times by its alias, and no more', () => {
  expect(readYaml(repeated(20))).toEqual({
    frontMatter: { stories: Array.from({ length: 20 }, () => 'vuon') },
    lines: { stories: 2 },
    diagnostics: [],
  })
  const what = 'The front matter repeats itself through too many aliases'
  expect(readYaml(repeated(21))).toEqual({
    frontMatter: {},
    lines: { stories: 2 },
    diagnostics: [{ ...invalid(what, 2, 1, 'front-matter-syntax'), remedy: 'Write the values out' }],
  })
})

test('warns of a key that means nothing, and names those that do', () => {
  expect(readYaml('number: 3\ncolour: red')).toEqual({
    frontMatter: { number: 3 },
    lines: { number: 2, colour: 3 },
    diagnostics: [
      {
        ...invalid('The front matter has a key "colour" that means nothing here', 3, 1, 'front-matter-unknown-key'),
        severity: 'warning',
        remedy:
          'Remove it, or use one of id, number, date, language, original, edition, translation, stories, papers, topics, actions, updates, answers, untranslated, aliases',
      },
    ],
  })
})

test.each([
  ['a number in words', 'number: ba', '"number" is not a number', 2, 9],
  ['a list in place of a line, below a comment', '# Tin\nid: [a]', '"id" is Array, not string', 3, 5],
  ['a line in place of a list', 'stories: vuon', '"stories" is "vuon", not Array', 2, 10],
  [
    'an entry of a list',
    'stories:\n  - vuon\n  - Số 7',
    '"stories.1" is not made of a–z, 0–9 and single hyphens',
    4,
    5,
  ],
  ['a number in place of a line', 'papers:\n  - title: 5', '"papers.0.title" is 5, not string', 3, 12],
  ['an empty line', 'papers:\n  - title: ""', '"papers.0.title" is empty', 3, 12],
  [
    'a wrong value through an alias',
    'edition: &a regular\ntranslation: *a',
    '"translation" is neither "edited" nor "machine"',
    3,
    14,
  ],
  [
    'a key that is missing',
    'answers:\n  - question: 2024-05-01/q',
    '"answers.0.story" is undefined, not "story"',
    3,
    5,
  ],
  ['an entry that holds no keys', 'answers:\n  - a\n', '"answers.0" is "a", not Object', 3, 5],
])('says what is wrong with %s and where, and reads the rest', (_, yaml, what, line, column) => {
  const { frontMatter, diagnostics } = readYaml(`${yaml}\nlanguage: vi`)
  expect(diagnostics).toEqual([invalid(what, line, column)])
  expect(frontMatter).toMatchObject({ language: 'vi' })
})

test('tells every mistake, so that one does not hide another', () => {
  const { frontMatter, diagnostics } = readYaml('number: ba\nlanguage: vi\noriginal: có\nid: vuon')
  expect(frontMatter).toEqual({ language: 'vi', id: 'vuon' })
  expect(diagnostics).toEqual([
    invalid('"number" is not a number', 2, 9),
    invalid('"original" is neither true nor false', 4, 11),
  ])
})

test('takes out what nobody sees, and says where it stood', () => {
  const { frontMatter, diagnostics } = readYaml('number: 3\npapers:\n  - title: "V\\u202eườn"')
  expect(frontMatter).toEqual({ number: 3, papers: [{ title: 'Vườn' }] })
  expect(diagnostics).toEqual([
    {
      severity: 'warning',
      code: 'hidden-characters',
      file: 'vi.md',
      line: 4,
      column: 12,
      what: 'Hidden characters that can turn the direction of text (U+202E)',
      remedy: 'They were taken out; make sure that the line reads as it should',
    },
  ])
})
