import { expect, test } from 'vitest'
import type { Issue } from '#domain/issue.ts'
import { printIssue } from '#newsletter/print-issue.ts'
import { fixture, issueOf, readIssue } from './reading.ts'

const again = (issue: Issue, organisation?: string) =>
  readIssue({
    original: printIssue(issue, 'vi', organisation),
    translation: printIssue(issue, 'en', organisation),
  })

const vi = (text: string) => `---\nid: x\nlanguage: vi\n---\n\n# T\n\n${text}`
const en = (text: string) => `---\nlanguage: en\n---\n\n# T\n\n${text}`

test.each([undefined, 'Sao Mai'])(
  'prints an issue so that it reads back the same, for organisation %s',
  (organisation) => {
    for (const issue of [
      issueOf({ original: fixture('house-vi.md'), translation: fixture('house-en.md') }),
      issueOf({ original: fixture('received-vi.md'), overrides: { id: '2024-03-10', date: '2024-03-10', number: 2 } }),
    ]) {
      expect(again(issue, organisation).issue).toEqual(issue)
    }
  },
)

test('prints the house format as it was written', () => {
  const issue = issueOf({ original: fixture('house-vi.md'), translation: fixture('house-en.md') })
  const body = (text: string) => text.slice(text.indexOf('\n# '))
  expect(body(printIssue(issue, 'vi', 'Sao Mai'))).toBe(body(fixture('house-vi.md')))
  expect(printIssue(issue, 'en', 'Sao Mai').replace('\n\n<!-- untranslated -->', '')).toBe(fixture('house-en.md'))
})

test('prints the same bytes every time', () => {
  const issue = issueOf({ original: fixture('received-vi.md') })
  expect(printIssue(issue, 'vi')).toBe(printIssue(structuredClone(issue), 'vi'))
})

test.each([
  ['lists that would run together', '## Câu chuyện 1: S\n\n- a\n- b\n\n{#s-x}\n\n- c', undefined],
  ['lists of two kinds', '## Câu chuyện 1: S\n\n- a\n\n1. c\n\n* d\n+ e', undefined],
  ['a list that starts late', '## Câu chuyện 1: S\n\n3. a\n4. b', undefined],
  ['pipes in cells', '## Câu chuyện 1: S\n\n| a \\| b | `c \\| d` |\n|---|---|\n| *e* | |', undefined],
  [
    'text that looks like markup',
    '## Câu chuyện 1: \\*S\\* \\# 1\\. x\n\n\\# a\n\n1\\. b\n\n\\- c \\_d\\_ \\[e](f) \\<g> &amp;copy;',
    undefined,
  ],
  [
    'addresses',
    '## Câu chuyện 1: S\n\nXem https://a.example/b_c và [đây](https://a.example/(d)) hay <mailto:a@b.example>.',
    undefined,
  ],
  ['code with ticks', '## Câu chuyện 1: S\n\n`` a ` b ``\n\n````js\n```\n````', undefined],
  ['a headline that reads like a part', '## Tiêu đề\n\n**Dẫn nhập**\n\n## Câu chuyện 1: S\n\na', undefined],
  ['a headline that reads like a story', '## Tiêu đề\n\n**Câu chuyện 1: cũ**\n\n## Câu chuyện 1: S\n\na', undefined],
  [
    'a titled part that reads like a section',
    '## Dẫn nhập\n\nx\n\n## Câu hỏi mở\n\ny\n\n## Tin vắn\n\nz\n\n## Câu chuyện 1: S\n\na',
    undefined,
  ],
  ['actions without an outlook', '## Câu chuyện 1: S\n\na\n\n## Hành động đề xuất\n\n- b {#action-b}\n- c', undefined],
  [
    'a paper without an address',
    '## Câu chuyện 1: S\n\n| Tên bài báo | Nguồn |\n|---|---|\n| Giấy cũ | 2024-05-01 |',
    undefined,
  ],
  [
    'a paper about which only the front matter tells',
    '## Câu chuyện 1: S\n\na\n\n## Bài báo\n\n- [P](https://arxiv.org/abs/2405.00011)',
    undefined,
  ],
  [
    'a story that is not translated',
    '## Câu chuyện 1: S\n\na\n\n## Câu chuyện 2: R\n\nb\n\n## Câu chuyện 3: Q\n\nc',
    '## Story 1: S\n\na\n\n## Story 2\n\n## Story 3: Q\n\nc',
  ],
  ['a translation that has only a headline', '## Câu chuyện 1: S\n\na', ''],
  [
    'sections of one kind, one of them not translated',
    '## Câu chuyện 1: S\n\n### Xưa\n\na\n\n### Nay\n\nb',
    '## Story 1: S\n\n### {#nay}\n\nb',
  ],
  [
    'a table that is not translated',
    '## Câu chuyện 1: S\n\n| a |\n|---|\n| b |',
    '## Story 1: S\n\n<!-- untranslated -->',
  ],
  [
    'a block that only the translation has',
    '## Câu chuyện 1: S\n\na\n\n<!-- untranslated -->',
    '## Story 1: S\n\na\n\nb',
  ],
  [
    'a translated title that is not known',
    '## Câu chuyện 1: S\n\n### Ẩn dụ\n\na\n\n### Xưa\n\nb',
    '## Story 1: S\n\n### {#an-du-x}\n\n### Picture this\n\na\n\n### Past\n\nb',
  ],
])('reads back %s', (_, original, translation) => {
  const read = readIssue({
    original: vi(original),
    ...(translation === undefined ? {} : { translation: en(translation) }),
  })
  const { issue } = read
  if (!issue) throw new Error(JSON.stringify(read.diagnostics))
  const result = again(issue)
  expect(result.issue, JSON.stringify(result.diagnostics)).toEqual(issue)
})

test('writes an id only where it is not the one that would be given', () => {
  const issue = issueOf({ original: fixture('house-vi.md') })
  expect(printIssue(issue, 'vi').match(/\{#[^}]+\}/g)).toEqual([
    '{#glass-roof-problem-note}',
    '{#boi-canh}',
    '{#action-shift}',
  ])
})
