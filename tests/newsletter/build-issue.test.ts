import { expect, test } from 'vitest'
import { buildIssue, type IssueOverrides } from '#newsletter/build-issue.ts'
import { draftOf } from './reading.ts'

/** A newsletter of one story with what its front matter says and what stands before and after the story. */
const newsletter =
  (title: string, heading: string) =>
  (parts: { front?: string; title?: string; hook?: string; story?: string; end?: string } = {}) =>
    [
      `---\n${parts.front ?? ''}\n---`,
      parts.title ?? title,
      parts.hook,
      parts.story ?? `## ${heading}\n\n### Problem\n\nA.`,
      parts.end,
    ]
      .filter((part) => part !== undefined)
      .join('\n\n')

const vi = (parts: Parameters<ReturnType<typeof newsletter>>[0] = {}) =>
  newsletter('# Nắng mới', 'Story 1: Nắng')({ ...parts, front: `language: vi\n${parts.front ?? 'id: x'}` })
const en = (parts: Parameters<ReturnType<typeof newsletter>>[0] = {}) =>
  newsletter('# New sun', 'Story 1: Sun')({ ...parts, front: `language: en\n${parts.front ?? ''}` })

function build(original: string, translation?: string, overrides?: IssueOverrides) {
  const drafts = { original: draftOf(original), translation: translation ? draftOf(translation, 'en.md') : undefined }
  return buildIssue({ ...drafts, overrides })
}

const finding = (severity: 'error' | 'warning', file: string, code: string) => ({ severity, code, file })
const untranslated = (what: string, id: string, line?: number) => ({
  ...finding('warning', 'en.md', 'untranslated'),
  ...(line === undefined ? {} : { line, column: 1 }),
  what,
  remedy: `Translate it, or list ${id} under "untranslated" in the front matter of vi.md`,
})

const STORY = {
  id: 'nang',
  number: 1,
  title: { vi: 'Nắng' },
  sections: [
    {
      id: 'nang-problem',
      kind: 'problem',
      blocks: [{ id: 'nang-problem-1', type: 'paragraph', text: { vi: 'A.' } }],
    },
  ],
  topics: [],
  paperIds: [],
}
const ISSUE = {
  schemaVersion: 1,
  id: 'x',
  edition: 'regular',
  original: 'vi',
  translation: 'edited',
  updates: [],
  answers: [],
  aliases: {},
  title: { vi: 'Nắng mới' },
  hook: [],
  stories: [STORY],
  sections: [],
  closing: [],
  papers: [],
}

test.each([
  ['nothing but an id', 'id: x', undefined, {}],
  ['a date that serves as the id', 'date: 2025-09-11', undefined, { id: '2025-09-11', date: '2025-09-11' }],
  ['all of its own', 'id: a\ndate: 2025-09-11\nnumber: 3', undefined, { id: 'a', date: '2025-09-11', number: 3 }],
  [
    'less than the command line',
    'id: a\ndate: 2025-09-11\nnumber: 3',
    { id: 'b', date: '2025-09-18', number: 4 },
    { id: 'b', date: '2025-09-18', number: 4 },
  ],
  ['what the command line adds to', 'id: a', { date: '2025-09-18' }, { id: 'a', date: '2025-09-18' }],
  [
    'an edition and former ids',
    'id: x\nedition: sample\naliases:\n  cu: nang',
    undefined,
    { edition: 'sample', aliases: { cu: 'nang' } },
  ],
])('heads the issue whose front matter says %s', (_, front, overrides, head) => {
  const { issue, diagnostics } = build(vi({ front }), undefined, overrides)
  expect(issue).toStrictEqual({ ...ISSUE, ...head })
  expect(diagnostics).toEqual([])
})

test('marks the issue whose translation a machine has made', () => {
  expect(build(vi(), en({ front: 'translation: machine' })).issue?.translation).toBe('machine')
})

test.each([
  [
    'no headline',
    vi({ title: '' }),
    'no-title',
    'The newsletter has no headline',
    'Write it as a heading of the first level: # Headline',
  ],
  [
    'no story',
    vi({ story: 'A.' }),
    'no-story',
    'The newsletter has no story',
    'Begin each with a heading such as “Câu chuyện 1: …” or “Story 1: …”',
  ],
  [
    'neither id nor date',
    vi({ front: 'number: 3' }),
    'no-id',
    'The issue has neither an id nor a date',
    'Give one with --id or --date, or in the front matter',
  ],
  [
    'the id of another data file',
    vi({ front: 'id: papers' }),
    'invalid-issue',
    'issue papers: id: is the name of another data file',
    'Correct what the message names',
  ],
])('builds no issue of a newsletter with %s', (_, text, code, what, remedy) => {
  expect(build(text)).toEqual({
    issue: undefined,
    diagnostics: [{ ...finding('error', 'vi.md', code), what, remedy }],
  })
})

test('builds no issue of two files in one language', () => {
  expect(build(vi(), en({ front: '' }).replace('language: en', 'language: vi'))).toEqual({
    issue: undefined,
    diagnostics: [
      {
        ...finding('error', 'en.md', 'same-language'),
        what: 'Both files are in the same language (vi)',
        remedy: 'Name the other language as "language" in the front matter of one of them',
      },
    ],
  })
})

test('builds no issue whose front matter names a story that is not there', () => {
  const { issue, diagnostics } = build(vi({ front: 'id: x\ntopics:\n  mua: [water]' }))
  expect(issue).toBeUndefined()
  expect(diagnostics).toEqual([
    {
      ...finding('error', 'vi.md', 'front-matter-unknown-name'),
      line: 4,
      column: 1,
      what: '"topics" names mua, which is no story of this issue',
      remedy: 'Name one of nang',
    },
  ])
})

test.each([
  ['neither file', true, true, true],
  ['the original', false, true, false],
  ['the translation', true, false, false],
])('builds an issue only where reading found an error in %s', (_, isFirstSound, isSecondSound, isBuilt) => {
  const original = { ...draftOf(vi()), isSound: isFirstSound }
  const translation = { ...draftOf(en(), 'en.md'), isSound: isSecondSound }
  const { issue, diagnostics } = buildIssue({ original, translation })
  expect([issue !== undefined, diagnostics]).toEqual([isBuilt, []])
})

test('tells of a headline without a translation, unless that is on purpose', () => {
  const translation = en({ title: '' })
  expect(build(vi(), translation).diagnostics).toEqual([
    untranslated('The headline has no translation; vi.md has it at line 6', 'title'),
  ])
  expect(build(vi({ front: 'id: x\nuntranslated: [title]' }), translation).diagnostics).toEqual([])
})

test('takes a headline that the translation alone has for none', () => {
  const { diagnostics } = build(vi({ title: '' }), en())
  expect(diagnostics.map(({ code }) => code)).toEqual(['no-title'])
})

test.each([
  ['hook', { hook: 'Một.\n\nHai.' }, 8],
  ['closing', { end: '## Lời kết\n\nMột.\n\nHai.' }, 16],
])('tells once that the %s has no translation, unless that is on purpose', (name, parts, line) => {
  const { issue, diagnostics } = build(vi(parts), en())
  expect(issue).toMatchObject({
    [name]: [
      { id: `${name}-1`, type: 'paragraph', text: { vi: 'Một.' } },
      { id: `${name}-2`, type: 'paragraph', text: { vi: 'Hai.' } },
    ],
  })
  expect(diagnostics).toEqual([untranslated(`The ${name} has no translation; vi.md has it at line ${line}`, name)])
  expect(build(vi({ ...parts, front: `id: x\nuntranslated: [${name}]` }), en()).diagnostics).toEqual([])
})

test('tells of a paragraph of the hook without a translation, unless that is on purpose', () => {
  const [parts, translation] = [{ hook: 'Một.\n\nHai.' }, en({ hook: 'One.' })]
  expect(build(vi(parts), translation).diagnostics).toEqual([
    untranslated('Block hook-2 has no translation; vi.md has it at line 10', 'hook-2', 8),
  ])
  expect(build(vi({ ...parts, front: 'id: x\nuntranslated: [hook]' }), translation).diagnostics).toEqual([])
})

test.each([
  ['outlook', 'The outlook', { end: '## Outlook\n\nB.' }, {}, 14, 1],
  ['hook', 'This block (a paragraph)', { hook: 'One.' }, {}, 8, 1],
  ['paragraph of the hook', 'This block (a paragraph)', { hook: 'One.\n\nTwo.' }, { hook: 'Một.' }, 10, 8],
  ['part', 'The section “Briefly”', { end: '## Briefly\n\nB.' }, {}, 14, 1],
])('builds no issue where the translation has a %s too many', (_, what, translation, original, line, near) => {
  expect(build(vi(original), en(translation))).toEqual({
    issue: undefined,
    diagnostics: [
      {
        ...finding('error', 'en.md', 'extra-translation'),
        line,
        column: 1,
        what: `${what} translates nothing: vi.md has no counterpart after line ${near}`,
        remedy: 'Add it to vi.md, or remove it here',
      },
    ],
  })
})
