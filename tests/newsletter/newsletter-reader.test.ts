import { expect, test } from 'vitest'
import { contextOf } from '#newsletter/definitions.ts'
import type { DraftBlock, DraftSection } from '#newsletter/draft.ts'
import { Findings } from '#newsletter/findings.ts'
import { parseMarkdown } from '#newsletter/markdown.ts'
import { readNewsletter } from '#newsletter/newsletter-reader.ts'
import { readParts } from '#newsletter/parts.ts'

function read(text: string) {
  const root = parseMarkdown(text)
  const findings = new Findings('vi.md')
  const context = contextOf(root, findings)
  return { body: readNewsletter(readParts(root, context), context), diagnostics: findings.diagnostics }
}

const wordsOf = (blocks: readonly DraftBlock[]) => blocks.map((block) => ('text' in block ? block.text : block.type))
const sectionsOf = (sections: readonly DraftSection[]) =>
  sections.map(({ kind, title, idSuffix, blocks }) =>
    [
      idSuffix === undefined ? kind : `${kind}#${idSuffix}`,
      ...(title === undefined ? [] : [`“${title}”`]),
      ...wordsOf(blocks),
    ].join(' '),
  )

/** What a newsletter says, in words: the parts that it has, and the headings that it does not show. */
function told(text: string) {
  const { body, diagnostics } = read(text)
  const { title, hook, stories, outlook, sections, closing, papers } = body
  const rows = {
    hook: wordsOf(hook),
    stories: stories.map((story) => [
      story.title,
      ...sectionsOf(story.sections),
      ...(story.why ? [`why ${wordsOf(story.why.blocks).join(' ')}`] : []),
    ]),
    outlook: outlook && [
      ...(outlook.title === undefined ? [] : [`“${outlook.title}”`]),
      ...wordsOf(outlook.blocks),
      ...sectionsOf(outlook.sections),
      ...outlook.actions.map((action) => `action ${action.text ?? ''}`),
    ],
    sections: sectionsOf(sections),
    closing: wordsOf(closing),
    papers: papers.map(({ names }) => names.join(' ')),
    unshown: diagnostics.map(({ code, line }) => `${code}:${line}`),
  }
  const filled = Object.entries(rows).filter(([, row]) => row !== undefined && row.length > 0)
  return { ...(title ? { title: title.text } : {}), ...Object.fromEntries(filled) }
}

const STORY = '## Story 1: S\n\nA.'
const S = ['S', 'other A.']
const PAPER = '- [P](https://arxiv.org/abs/2405.00011)'

test('says nothing of parts that a newsletter does not have', () => {
  expect(read('').body).toStrictEqual({ hook: [], stories: [], sections: [], closing: [], papers: [] })
})

test('reads all the parts of a newsletter', () => {
  const text = [
    ...['# Nắng mới', 'Mở đầu.', '## Story 1: S', 'A.', '> **Why it matters?** Vì thế.', '### The problem', 'B.'],
    ...[
      '## Tin vắn',
      'C.',
      '## Story 2: R',
      'D.',
      '## Outlook',
      'E.',
      '### Next steps',
      '- Làm.',
      '## References',
      PAPER,
    ],
    ...['## Conclusion', 'F.'],
  ]
  expect(told(text.join('\n\n'))).toEqual({
    title: 'Nắng mới',
    hook: ['Mở đầu.'],
    stories: [
      ['S', 'other A.', 'problem B.', 'why Vì thế.'],
      ['R', 'other D.'],
    ],
    outlook: ['E.', 'action Làm.'],
    sections: ['other “Tin vắn” C.'],
    closing: ['F.'],
    papers: ['P'],
  })
})

test.each([
  ['# Giải pháp', { title: 'Giải pháp' }],
  ['# Outlook', { title: 'Outlook' }],
  ['# References', { title: 'References' }],
  ['# Kết luận', { title: 'Kết luận' }],
  ['# Actions', { title: 'Actions' }],
  ['# Why it matters', { title: 'Why it matters' }],
  ['## Bản tin\n\n# Outlook', { title: 'Outlook', unshown: ['heading-left-out:1'] }],
  ['# Outlook\n\n**Why it matters**\n\nB.', { title: 'Outlook', hook: ['**Why it matters**', 'B.'] }],
])('takes the only heading of the first level for the headline, whatever its words: %j', (text, parts) => {
  expect(told(`${text}\n\n${STORY}`)).toEqual({ ...parts, stories: [S] })
})

test.each([
  ['# Title\n\nNắng', { title: 'Nắng' }],
  ['# Introduction\n\nMở đầu.', { hook: ['Mở đầu.'] }],
  ['# Main content\n\nMở đầu.', { hook: ['Mở đầu.'] }],
  ['Mở đầu.\n\n# Outlook\n\nB.', { hook: ['Mở đầu.'], outlook: ['B.'] }],
  ['# Outlook\n\nB.\n\n# Kết luận\n\nC.', { outlook: ['B.'], closing: ['C.'] }],
  ['## Outlook\n\nB.', { outlook: ['B.'] }],
])('does not take a heading that means something else for the headline: %j', (text, parts) => {
  expect(told(`${text}\n\n${STORY}`)).toEqual({ ...parts, stories: [S] })
})

test('does not take a story for the headline', () => {
  expect(told('# Story 1: S\n\nA.')).toEqual({ stories: [S] })
  expect(told(`${STORY}\n\n# Outlook\n\nB.`)).toEqual({ stories: [S], outlook: ['B.'] })
})

test.each([
  ['## Title\n\nNắng', { title: 'Nắng' }],
  ['## Introduction\n\nMở.', { hook: ['Mở.'] }],
  ['## Introduction to spring\n\nMở.', { hook: ['Mở.'], unshown: ['heading-left-out:5'] }],
  ['## References\n\n- Một tên', { papers: ['Một tên'] }],
  ['## List of papers\n\n- Một tên', { papers: ['Một tên'] }],
  ['## Original papers of spring\n\n- Một tên', { papers: ['Một tên'], unshown: ['heading-left-out:5'] }],
  ['## Conclusion\n\nChào.', { closing: ['Chào.'] }],
  ['## Conclusion of spring\n\nChào.', { closing: ['Chào.'], unshown: ['heading-left-out:5'] }],
  ['## Outlook\n\nB.', { outlook: ['B.'] }],
  ['## Looking ahead to spring\n\nB.', { outlook: ['“Looking ahead to spring”', 'B.'] }],
  ['## Next steps\n\n- Làm.', { outlook: ['action Làm.'] }],
  ['## Tin vắn\n\nB.', { sections: ['other “Tin vắn” B.'] }],
])('ends a story at %j', (text, parts) => {
  expect(told(`${STORY}\n\n${text}`)).toEqual({ stories: [S], ...parts })
})

test('goes on with a story at a heading on any level that can only be of a story', () => {
  expect(told(`${STORY}\n\n# The problem\n\nB.`)).toEqual({ stories: [[...S, 'problem B.']] })
})

test('reads on in a story below a heading that announces the stories, and in the opening elsewhere', () => {
  expect(told(`${STORY}\n\n## Main content\n\nB.`)).toEqual({ stories: [['S', 'other A. B.']] })
  expect(told(`## Conclusion\n\nC.\n\n## Main stories of spring\n\nB.\n\n${STORY}`)).toEqual({
    hook: ['B.'],
    stories: [S],
    closing: ['C.'],
    unshown: ['heading-left-out:5'],
  })
})

test.each([
  [
    'of the first of two stories is its own',
    '## Story 2: R\n\nD.',
    [
      ['S', 'problem A.', 'other “Outlook” B.'],
      ['R', 'other D.'],
    ],
    undefined,
  ],
  ['of the last story is that of the newsletter', '', [['S', 'problem A.']], ['B.']],
])('an outlook deeper than the sections %s', (_, rest, stories, outlook) => {
  const body = told(`## Story 1: S\n\n### The problem\n\nA.\n\n#### Outlook\n\nB.\n\n${rest}`)
  expect(body).toEqual({ stories, ...(outlook ? { outlook } : {}) })
})

test('warns of a story that is missing between two others', () => {
  expect(read('## Story 1: S\n\nA.\n\n## Tin 9\n\nB.\n\n## Story 3: R\n\nC.').diagnostics).toEqual([
    {
      severity: 'warning',
      code: 'story-number-gap',
      file: 'vi.md',
      line: 9,
      column: 1,
      what: 'Story 3 follows story 1; there is no story 2',
      remedy: 'Add the story that is missing, or number the stories without a gap',
    },
  ])
})

test.each([
  ['a second heading of the outlook', '## Outlook\n\nB.\n\n## Looking ahead\n\nC.', ['B.', 'other “Looking ahead” C.']],
  [
    'the outlook after the actions',
    '## Next steps\n\n- Làm.\n\n## Outlook\n\nB.',
    ['other “Outlook” B.', 'action Làm.'],
  ],
  ['the actions after the outlook', '## Outlook\n\nB.\n\n## Next steps\n\n- Làm.', ['B.', 'action Làm.']],
  ['an own part', '## Outlook\n\nB.\n\n### Bên lề\n\nC.', ['B.', 'other “Bên lề” C.']],
  ['a label', '## Outlook\n\nB.\n\n> **Open question:** Ai?', ['B.', 'question Ai?']],
])('keeps one outlook with %s', (_, text, outlook) => {
  expect(told(`${STORY}\n\n${text}`)).toEqual({ stories: [S], outlook })
})

test('takes up the outlook again at actions that stand after another part', () => {
  const text = `${STORY}\n\n## Outlook\n\nB.\n\n## Conclusion\n\nC.\n\n**Next steps**\n\n- Làm.\n\nD.`
  expect(told(text)).toEqual({ stories: [S], outlook: ['B.', 'D.', 'action Làm.'], closing: ['C.'] })
})

test('reads a deeper heading after the outlook has ended as a part of the newsletter', () => {
  expect(told(`${STORY}\n\n## Outlook\n\nB.\n\n## Conclusion\n\nC.\n\n### Bên lề\n\nD.`)).toEqual({
    stories: [S],
    outlook: ['B.'],
    sections: ['other “Bên lề” D.'],
    closing: ['C.'],
  })
})

test.each([
  ['## Tin vắn\n\n**Why it matters**\n\nB.', { sections: ['other “Tin vắn” **Why it matters** B.'] }],
  ['## Tin vắn\n\n**Why it matters:** B.', { sections: ['other “Tin vắn” **Why it matters:** B.'] }],
  ['## Conclusion\n\n**Why it matters**\n\nB.', { closing: ['**Why it matters**', 'B.'] }],
  ['## Conclusion\n\n> **Open question:** Ai?', { closing: ['> **Open question:** Ai?'] }],
  ['## Tin vắn\n\n**Next steps**\n\n- Làm.', { sections: ['other “Tin vắn”'], outlook: ['action Làm.'] }],
])('keeps what only stories and outlook understand as it stands elsewhere: %j', (text, parts) => {
  expect(told(`${STORY}\n\n${text}`)).toEqual({ stories: [S], ...parts })
})

test('takes the bold line below “Title” for the headline, even one that could announce something', () => {
  expect(told(`## Title\n\n**Why it matters:**\n\n${STORY}`)).toEqual({ title: 'Why it matters', stories: [S] })
})

test.each([
  ['## Nắng mới\n\nMở.', { title: 'Nắng mới', hook: ['Mở.'] }],
  ['Mở.\n\n## Tin vắn\n\nB.', { hook: ['Mở.'], sections: ['other “Tin vắn” B.'] }],
  ['## Nắng mới\n\n## The problem\n\nB.', { title: 'Nắng mới', sections: ['problem B.'] }],
  ['## The problem\n\nB.', { sections: ['problem B.'] }],
  ['Mở.\n\n## 🌟\n\nB.', { hook: ['Mở.', 'B.'] }],
  ['Mở.\n\n## {#tin}\n\nB.', { hook: ['Mở.'], sections: ['other#tin B.'] }],
  ['Mở.\n\n## Why it matters\n\nB.', { hook: ['Mở.'], sections: ['other “Why it matters” B.'] }],
  ['Mở.\n\n## Paper 2: Ray\n\nB.', { hook: ['Mở.'], sections: ['other “Paper 2: Ray” B.'] }],
  ['Mở.\n\n## Open question\n\nAi?', { hook: ['Mở.'], sections: ['question Ai?'] }],
  [
    'Mở.\n\n## Tin vắn {#tin}\n\nB.\n\n## Tin khác\n\nC.',
    { hook: ['Mở.'], sections: ['other#tin “Tin vắn” B.', 'other “Tin khác” C.'] },
  ],
])('reads %j as an opening and parts of the newsletter', (text, parts) => {
  expect(told(`${text}\n\n${STORY}`)).toEqual({ ...parts, stories: [S] })
})

test.each([
  ['the names of a list right below the heading', '- Một tên\n- Hai', { papers: ['Một tên', 'Hai'] }],
  ['no names after other text', 'Lời.\n\n- Một tên', { closing: ['Lời.', '- Một tên'] }],
  ['no names after the list', `${PAPER}\n\n1. Một tên`, { papers: ['P'], closing: ['1. Một tên'] }],
  ['links after other text', `Lời.\n\n${PAPER}`, { papers: ['P'], closing: ['Lời.'] }],
  ['links across a line', `${PAPER}\n\n---\n\n[Q](https://arxiv.org/abs/2405.00012)`, { papers: ['P', 'Q'] }],
])('takes for papers %s', (_, text, parts) => {
  expect(told(`${STORY}\n\n## References\n\n${text}`)).toEqual({ stories: [S], ...parts })
})

test.each([
  ['a story', STORY, 'X.', { stories: [S], closing: ['X.'] }],
  ['the outlook', `${STORY}\n\n## Outlook\n\nB.`, 'X.', { stories: [S], outlook: ['B.'], closing: ['X.'] }],
  [
    'a part of the newsletter',
    `${STORY}\n\n## Tin\n\nB.`,
    'X.',
    { stories: [S], sections: ['other “Tin” B.'], closing: ['X.'] },
  ],
  ['the farewell', `${STORY}\n\n## Conclusion\n\nB.`, 'X.', { stories: [S], closing: ['B.', 'X.'] }],
  ['a story, with three paragraphs', STORY, 'X.\n\nY.\n\nZ.', { stories: [S], closing: ['X.', 'Y.', 'Z.'] }],
  ['a story, with nothing', STORY, '', { stories: [S] }],
])('takes what stands after the last line across the page for the farewell, after %s', (_, before, after, parts) => {
  expect(told(`${before}\n\n---\n\n${after}`)).toEqual(parts)
})

test.each([
  ['of more than three paragraphs', 'X.\n\nY.\n\nZ.\n\nW.', 'X. Y. Z. W.'],
  ['with a list', 'X.\n\n- Y.', 'X. - Y.'],
  ['with a block that is not translated', 'X.\n\n<!-- untranslated -->', 'X. untranslated'],
  ['after a line that is not the last', 'X.\n\n---\n\n- Y.', 'X. - Y.'],
])('takes no text %s for the farewell', (_, text, words) => {
  expect(told(`${STORY}\n\n---\n\n${text}`)).toEqual({ stories: [['S', `other A. ${words}`]] })
})

test('takes no labelled text for the farewell', () => {
  expect(told(`${STORY}\n\n---\n\n**Why it matters:** X.`)).toEqual({ stories: [[...S, 'why X.']] })
})

test('takes no text of the opening for the farewell', () => {
  expect(told('# T\n\nMở.\n\n---\n\nX.')).toEqual({ title: 'T', hook: ['Mở.', 'X.'] })
})

test('ends what a bold line announced at a line across the page', () => {
  expect(told(`${STORY}\n\n**Why it matters**\n\nB.\n\n---\n\nC.\n\n## Story 2: R\n\nD.`)).toEqual({
    stories: [
      ['S', 'other A. C.', 'why B.'],
      ['R', 'other D.'],
    ],
  })
})
