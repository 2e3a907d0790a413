import { expect, test } from 'vitest'
import type { Block } from '#domain/block.ts'
import type { Issue, Outlook } from '#domain/issue.ts'
import type { LocalizedText } from '#domain/language.ts'
import type { Section } from '#domain/section.ts'
import type { Story } from '#domain/story.ts'
import { printIssue } from '#newsletter/print-issue.ts'
import { issueWith as emptyIssueWith } from './issues.ts'
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

const block = (id: string, text: LocalizedText): Block => ({ id, type: 'paragraph', text })
const story = (fields: Partial<Story> = {}): Story => ({
  id: 'nang',
  number: 1,
  title: { vi: 'Nắng', en: 'Sun' },
  sections: [],
  topics: [],
  paperIds: [],
  ...fields,
})
const outlook = (fields: Partial<Outlook> = {}): Outlook => ({ blocks: [], sections: [], actions: [], ...fields })
const issueWith = (fields: Partial<Issue> = {}) =>
  emptyIssueWith({ title: { vi: 'Bản tin', en: 'News' }, stories: [story()], ...fields })

/** What stands below the front matter, block by block. */
function linesOf(issue: Issue, language: 'vi' | 'en', organisation?: string): string[] {
  const text = printIssue(issue, language, organisation)
  expect(text.endsWith('\n')).toBe(true)
  return text.slice(text.indexOf('\n---\n\n') + 6, -1).split('\n\n')
}

test.each([
  ['a headline', {}, ['# Bản tin', '## Câu chuyện 1: Nắng'], ['# News', '## Story 1: Sun']],
  [
    'a headline that is not translated',
    { title: { vi: 'Bản tin' } },
    ['# Bản tin', '## Câu chuyện 1: Nắng'],
    ['## Story 1: Sun'],
  ],
  [
    'a headline that reads like a title, a hook, a story or the stories',
    { title: { vi: 'Dẫn nhập', en: 'Stories' } },
    ['## Tiêu đề', '**Dẫn nhập**', '## Câu chuyện 1: Nắng'],
    ['## Title', '**Stories**', '## Story 1: Sun'],
  ],
  [
    'a headline that reads like another heading',
    { title: { vi: 'Câu chuyện: *Lá*', en: 'The solution' } },
    ['## Tiêu đề', '**Câu chuyện: \\*Lá\\***', '## Câu chuyện 1: Nắng'],
    ['# The solution', '## Story 1: Sun'],
  ],
  [
    'a headline that says that it is one',
    { title: { vi: 'Tiêu đề', en: 'Headline' } },
    ['## Tiêu đề', '**Tiêu đề**', '## Câu chuyện 1: Nắng'],
    ['## Title', '**Headline**', '## Story 1: Sun'],
  ],
  [
    'opening and farewell',
    {
      hook: [block('hook-1', { vi: 'Chào.', en: 'Hello.' }), block('hook-2', { vi: 'Một.' })],
      closing: [block('closing-1', { vi: 'Hẹn.', en: 'Bye.' })],
    },
    ['# Bản tin', '## Dẫn nhập', 'Chào.', 'Một.', '## Câu chuyện 1: Nắng', '## Lời kết', 'Hẹn.'],
    ['# News', '## Opening', 'Hello.', '<!-- untranslated -->', '## Story 1: Sun', '## Closing', 'Bye.'],
  ],
  [
    'opening and farewell in one language',
    { hook: [block('hook-1', { vi: 'Chào.' })], closing: [block('closing-1', { en: 'Bye.' })] },
    ['# Bản tin', '## Dẫn nhập', 'Chào.', '## Câu chuyện 1: Nắng'],
    ['# News', '## Story 1: Sun', '## Closing', 'Bye.'],
  ],
  [
    'stories of which one is translated',
    { stories: [story({ title: { vi: 'Nắng' } }), story({ id: 'mua', number: 2, title: { vi: 'Mưa', en: 'Rain' } })] },
    ['# Bản tin', '## Câu chuyện 1: Nắng', '## Câu chuyện 2: Mưa'],
    ['# News', '## Story 1', '## Story 2: Rain'],
  ],
  [
    'stories of which none is translated',
    { stories: [story({ title: { vi: 'Nắng' } }), story({ id: 'mua', number: 2, title: { vi: 'Mưa' } })] },
    ['# Bản tin', '## Câu chuyện 1: Nắng', '## Câu chuyện 2: Mưa'],
    ['# News'],
  ],
  [
    'a story without a title in the original',
    { stories: [story({ title: { en: 'Sun' } })] },
    ['# Bản tin', '## Câu chuyện 1'],
    ['# News', '## Story 1: Sun'],
  ],
  [
    'a panel with the usual title',
    { stories: [story({ why: { id: 'why-nang', blocks: [block('why-nang-1', { vi: 'Vì.', en: 'Because.' })] } })] },
    ['# Bản tin', '## Câu chuyện 1: Nắng', '### Tại sao quan trọng đối với FCI?', 'Vì.'],
    ['# News', '## Story 1: Sun', '### Why it matters for FCI', 'Because.'],
  ],
  [
    'a panel with a title of its own, in one language',
    {
      stories: [
        story({
          why: {
            id: 'why-nang',
            title: { vi: 'Vì sao quan trọng lúc này' },
            blocks: [block('why-nang-1', { vi: 'Vì.', en: 'Because.' })],
          },
        }),
      ],
    },
    ['# Bản tin', '## Câu chuyện 1: Nắng', '### Vì sao quan trọng lúc này', 'Vì.'],
    ['# News', '## Story 1: Sun', '### Why it matters', 'Because.'],
  ],
  [
    'a panel that is not translated',
    { stories: [story({ why: { id: 'why-nang', blocks: [block('why-nang-1', { vi: 'Vì.' })] } })] },
    ['# Bản tin', '## Câu chuyện 1: Nắng', '### Tại sao quan trọng đối với FCI?', 'Vì.'],
    ['# News', '## Story 1: Sun'],
  ],
] satisfies [string, Partial<Issue>, string[], string[]][])('prints %s', (_, fields, vi, en) => {
  const issue = issueWith(fields)
  expect(linesOf(issue, 'vi', 'FCI')).toEqual(vi)
  expect(linesOf(issue, 'en', 'FCI')).toEqual(en)
})

test('lists the papers of a story that no section is about', () => {
  const paper = (id: string, title: string) => ({ id, title, titleLanguage: 'en', authors: [], hasMoreAuthors: false })
  const papers = [
    { ...paper('arxiv:2405.00011', 'Ray'), arxivId: '2405.00011' },
    paper('name:leaf', 'Leaf'),
    paper('name:root', 'Root'),
    paper('name:other', 'Other'),
  ]
  const sections: Section[] = [
    { id: 'nang-root', kind: 'paper', paperId: 'name:root', blocks: [block('nang-root-1', { vi: 'Rễ.' })] },
  ]
  const paperIds = ['arxiv:2405.00011', 'name:leaf', 'name:root']
  const told = issueWith({ papers, stories: [story({ paperIds, sections })] })
  expect(linesOf(told, 'vi').slice(2)).toEqual([
    '### Bài báo A: Root',
    'Rễ.',
    '### Bài báo gốc',
    '- [Ray](https://arxiv.org/abs/2405.00011)\n- Leaf',
  ])
  expect(linesOf(told, 'en').slice(2)).toEqual(['### Papers', '- [Ray](https://arxiv.org/abs/2405.00011)\n- Leaf'])
  expect(linesOf(issueWith({ papers, stories: [story({ paperIds: ['name:root'], sections })] }), 'en')).toEqual([
    '# News',
    '## Story 1: Sun',
  ])
})

const part = (suffix: string, kind: string, fields: Partial<Section> = {}): Section => ({
  id: `section-${suffix}`,
  kind,
  blocks: [block(`section-${suffix}-1`, { vi: 'Một.', en: 'One.' })],
  ...fields,
})

test.each([
  [
    'after the stories where its title is no other heading',
    [part('tin-van', 'other', { title: { vi: 'Tin vắn' } })],
    false,
  ],
  ['after the stories where it has no title', [part('intro', 'other')], false],
  [
    'before the stories where its title would be read as another',
    [part('x', 'other', { title: { vi: 'Giải pháp' } })],
    true,
  ],
  ['before the stories where it is of a kind', [part('question', 'question')], true],
  [
    'before the stories where one of them would be read as another',
    [part('tin-van', 'other', { title: { vi: 'Tin vắn' } }), part('question', 'question')],
    true,
  ],
] satisfies [string, Section[], boolean][])('prints a part that belongs to no story %s', (_, sections, isFirst) => {
  const headings = linesOf(issueWith({ sections }), 'vi').filter((line) => line.startsWith('## ') || line === 'Một.')
  const at = headings.indexOf('## Câu chuyện 1: Nắng')
  expect([at, headings.length > 1]).toEqual([isFirst ? headings.length - 1 : 0, true])
})

const question: Section = {
  id: 'outlook-question',
  kind: 'question',
  blocks: [block('outlook-question-1', { vi: 'Ai?', en: 'Who?' })],
}
const VIEW = '## Góc nhìn từ FCI và hướng đi tiếp theo'

test.each([
  ['nothing', undefined, [], []],
  ['an empty outlook', outlook(), [VIEW], []],
  [
    'a view',
    outlook({ blocks: [block('outlook-1', { vi: 'Xa.', en: 'Far.' })] }),
    [VIEW, 'Xa.'],
    ['## The FCI view and what comes next', 'Far.'],
  ],
  ['a view that is not translated', outlook({ blocks: [block('outlook-1', { vi: 'Xa.' })] }), [VIEW, 'Xa.'], []],
  [
    'a view that only the translation has',
    outlook({ blocks: [block('outlook-1', { en: 'Far.' })] }),
    [VIEW, '<!-- untranslated -->'],
    ['## The FCI view and what comes next', 'Far.'],
  ],
  ['a title alone', outlook({ title: { vi: 'Xa', en: 'Outlook far' } }), ['## Xa'], ['## Outlook far']],
  ['a title in one language', outlook({ title: { vi: 'Xa' } }), ['## Xa'], []],
  [
    'a question, without a view in the translation',
    outlook({ blocks: [block('outlook-1', { vi: 'Xa.' })], sections: [question] }),
    [VIEW, 'Xa.', '### Câu hỏi mở dành cho đội ngũ FCI', 'Ai?'],
    ['## The FCI view and what comes next', '### Open question for the FCI team', 'Who?'],
  ],
  [
    'actions',
    outlook({
      actions: [
        { id: 'action-1', text: { vi: 'Thử.', en: 'Try.' } },
        { id: 'action-x', text: { vi: 'Đo.' } },
        { id: 'action-2', text: { en: 'Write.' } },
        { id: 'action-9', text: { vi: 'Đọc.', en: 'Read.' } },
      ],
    }),
    [VIEW, '### Hành động đề xuất', '- Thử.\n- Đo. {#action-x}\n- <!-- untranslated -->\n- Đọc. {#action-9}'],
    [
      '## The FCI view and what comes next',
      '### Suggested actions',
      '- Try.\n- <!-- untranslated -->\n- Write.\n- Read.',
    ],
  ],
  [
    'actions that are not translated',
    outlook({ actions: [{ id: 'action-1', text: { vi: 'Thử.' } }] }),
    [VIEW, '### Hành động đề xuất', '- Thử.'],
    [],
  ],
] satisfies [string, Outlook | undefined, string[], string[]][])('prints an outlook with %s', (_, view, vi, en) => {
  const issue = issueWith({ outlook: view, closing: [block('closing-1', { vi: 'Hẹn.', en: 'Bye.' })] })
  expect(linesOf(issue, 'vi', 'FCI').slice(2)).toEqual([...vi, '## Lời kết', 'Hẹn.'])
  expect(linesOf(issue, 'en', 'FCI').slice(2)).toEqual([...en, '## Closing', 'Bye.'])
})
