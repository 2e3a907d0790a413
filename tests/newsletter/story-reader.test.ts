import { expect, test } from 'vitest'
import type { DraftBlock, DraftSection, DraftStory, PaperMention } from '#newsletter/draft.ts'
import { Findings } from '#newsletter/findings.ts'
import { parseMarkdown } from '#newsletter/markdown.ts'
import { LABEL_LEVEL, readParts, type HeadingPart } from '#newsletter/parts.ts'
import { readHeading } from '#newsletter/read-heading.ts'
import { StoryReader } from '#newsletter/story-reader.ts'
import { headingLeftOut } from './drafts.ts'

const headingOf = (level: number, text: string): HeadingPart => ({
  kind: 'heading',
  level,
  place: { line: 1, column: 1 },
  text,
  ...readHeading(text),
})

const STORY = headingOf(2, 'Story 1: Sun')

/** A story with these words below its heading, as it is read, and what the editor is told. */
function read(text: string, heading = STORY) {
  const findings = new Findings('vi.md')
  const reader = new StoryReader(heading, { findings, isLast: false })
  const context = { findings, definitions: new Map(), footnotes: new Map() }
  for (const part of readParts(parseMarkdown(text), context)) {
    if (part.kind === 'heading') reader.heading(part)
    else if (part.kind === 'callout') reader.callout(part)
    else if (part.kind === 'block') reader.block(part)
    else reader.break()
  }
  return { story: reader.finish(), told: findings.diagnostics }
}

const wordsOf = (blocks: readonly DraftBlock[] = []) =>
  blocks.map((block) => ('text' in block ? block.text : block.type))
const sectionsOf = ({ sections }: DraftStory) =>
  sections.map(({ kind, title, blocks }: DraftSection) => [kind, title, ...wordsOf(blocks)])
const nameOf = ({ reference }: PaperMention) => (reference?.kind === 'arxiv' ? reference.arxivId : reference?.doi)

/** Whether a story takes up a heading after those that it has. */
function accepts(
  heading: HeadingPart,
  { before = [], isLast = false }: { before?: HeadingPart[]; isLast?: boolean } = {},
) {
  const reader = new StoryReader(STORY, { findings: new Findings('vi.md'), isLast })
  for (const earlier of before) reader.heading(earlier)
  return reader.accepts(heading)
}

const SAME = [headingOf(2, 'The problem')]
const BELOW = [headingOf(3, 'The problem')]
const DEEP = [headingOf(4, 'The problem')]
const LABEL = [headingOf(LABEL_LEVEL, 'The problem')]

test.each([
  [headingOf(2, 'Story 2: Rain'), [false, false, false]],
  [headingOf(4, 'Story 2: Rain'), [false, false, false]],
  [headingOf(1, 'The solution'), [true, true, true]],
  [headingOf(2, 'Why it matters'), [true, true, true]],
  [headingOf(2, 'Paper A: Ray'), [true, true, true]],
  [headingOf(2, 'Papers'), [false, true, false]],
  [headingOf(3, 'Papers'), [true, true, true]],
  [headingOf(2, 'History'), [false, true, false]],
  [headingOf(3, 'History'), [true, true, true]],
  [headingOf(1, 'History'), [false, true, false]],
  [headingOf(2, 'Outlook'), [false, false, false]],
  [headingOf(3, 'Outlook'), [true, true, true]],
  [headingOf(4, 'Closing'), [true, true, true]],
])('%j belongs to a story alone, whose parts stand on its level, whose parts stand below: %j', (heading, expected) => {
  expect([accepts(heading), accepts(heading, { before: SAME }), accepts(heading, { before: BELOW })]).toEqual(expected)
})

test.each([
  [headingOf(3, 'Outlook'), [true, true, false, false, true]],
  [headingOf(4, 'Outlook'), [false, false, true, false, false]],
  [headingOf(2, 'Outlook'), [false, false, false, false, false]],
  [headingOf(4, 'History'), [true, true, true, true, true]],
])('the last story takes up %j only on the level of its parts', (heading, expected) => {
  const befores = [[], BELOW, DEEP, SAME, LABEL]
  expect(befores.map((before) => accepts(heading, { before, isLast: true }))).toEqual(expected)
})

test('tells place and title of a story, and has nothing where nothing stands', () => {
  const place = { line: 1, column: 1 }
  expect(read('')).toStrictEqual({ story: { place, title: 'Sun', sections: [], papers: [] }, told: [] })
  expect(read('', headingOf(2, 'Story 1'))).toStrictEqual({ story: { place, sections: [], papers: [] }, told: [] })
})

test('keeps each part of a story with its place', () => {
  const { story, told } = read('A.\n\n### The problem\n\nB.\n\n### Why it matters now\n\nC.\n\n### Past\n\nD.')
  const at = (line: number) => ({ line, column: 1 })
  const paragraph = (text: string, line: number) => ({ type: 'paragraph', text, place: at(line) })
  expect(told).toEqual([])
  expect(story).toEqual({
    place: at(1),
    title: 'Sun',
    sections: [
      { place: at(1), kind: 'other', blocks: [paragraph('A.', 1)] },
      { place: at(3), kind: 'problem', usualTitle: 'The problem', blocks: [paragraph('B.', 5)] },
      { place: at(11), kind: 'other', title: 'Past', blocks: [paragraph('D.', 13)] },
    ],
    why: { place: at(7), title: 'Why it matters now', blocks: [paragraph('C.', 9)] },
    papers: [],
  })
})

const empty = (line: number, name: string) => ({
  severity: 'warning',
  code: 'empty-section',
  file: 'vi.md',
  line,
  column: 1,
  what: `${name} has no text and is left out`,
  remedy: 'Write its text, or remove its heading',
})

test.each([
  ['the usual words again', 'Why it matters', []],
  ['words of its own', 'Why it matters so much', [headingLeftOut(5, 'Why it matters so much')]],
])('goes on with the first panel where a second has %s', (_, second, told) => {
  const found = read(`### Why it matters at all\n\nA.\n\n### ${second}\n\nB.`)
  expect([found.story.why?.title, wordsOf(found.story.why?.blocks)]).toEqual(['Why it matters at all', ['A.', 'B.']])
  expect(found.told).toEqual(told)
})

test.each([
  ['### The problem\n\n### The solution\n\nA.', [empty(1, '“The problem”')], [['solution', undefined, 'A.']]],
  ['### Why it matters\n\n### The solution\n\nA.', [empty(1, '“Why it matters”')], [['solution', undefined, 'A.']]],
  [
    '### Past {#past}\n\n### {#nay}\n\n### The solution\n\nA.',
    [empty(3, '“This section”')],
    [
      ['other', 'Past'],
      ['solution', undefined, 'A.'],
    ],
  ],
  [
    '### The sort of challenge\n\nA.\n\n### Why it matters much',
    [empty(5, '“Why it matters much”')],
    [['other', 'The sort of challenge', 'A.']],
  ],
])('leaves out a part without words, and says so: %j', (text, told, sections) => {
  const found = read(text)
  expect(found.told).toEqual(told)
  expect(sectionsOf(found.story)).toEqual(sections)
  expect(found.story.why).toBeUndefined()
})

test.each([
  ['a heading without words', '### The problem\n\nA.\n\n###\n\nB.', [['problem', undefined, 'A.', 'B.']]],
  [
    'a heading with nothing but an id',
    '### The problem\n\nA.\n\n### {#nay}\n\nB.',
    [
      ['problem', undefined, 'A.'],
      ['other', undefined, 'B.'],
    ],
  ],
  [
    'text above the first heading',
    'A.\n\nB.\n\n### The problem\n\nC.',
    [
      ['other', undefined, 'A.', 'B.'],
      ['problem', undefined, 'C.'],
    ],
  ],
  ['a heading that is usual elsewhere', '### Introduction\n\nA.', [['other', 'Introduction', 'A.']]],
  [
    'text below a panel and a line across the page',
    '### The problem\n\nA.\n\n**Why it matters**\n\nB.\n\n---\n\nC.',
    [['problem', undefined, 'A.', 'C.']],
  ],
  ['text below a line across the page', '### The problem\n\nA.\n\n---\n\nB.', [['problem', undefined, 'A.', 'B.']]],
  [
    'text below the first panel and a line across the page',
    'A.\n\n**Why it matters**\n\nB.\n\n---\n\nC.',
    [['other', undefined, 'A.', 'C.']],
  ],
  [
    'a quotation of actions',
    '### The problem\n\n> **Next steps:** Try.',
    [['problem', undefined, '> **Next steps:** Try.']],
  ],
  [
    'a quotation that is a part of its own',
    '### The problem\n\nA.\n\n> **An analogy:** B.\n\nC.',
    [
      ['problem', undefined, 'A.', 'C.'],
      ['analogy', undefined, 'B.'],
    ],
  ],
  [
    'labels within a section about a paper',
    '### Paper A: Ray\n\n**The problem**\n\nA.\n\n**The solution**\n\nB.\n\n**Highlights**\n\nC.\n\n**An analogy**\n\nD.',
    [
      ['paper', 'Ray', '**The problem**', 'A.', '**The solution**', 'B.', '**Highlights**', 'C.'],
      ['analogy', undefined, 'D.'],
    ],
  ],
  [
    'headings within a section about a paper',
    '### Paper A: Ray\n\nA.\n\n#### The problem\n\nB.',
    [
      ['paper', 'Ray', 'A.'],
      ['problem', undefined, 'B.'],
    ],
  ],
  [
    'labels within another section',
    '### Past\n\n**The problem**\n\nA.',
    [
      ['other', 'Past'],
      ['problem', undefined, 'A.'],
    ],
  ],
])('keeps %s', (_, text, sections) => {
  expect(sectionsOf(read(text).story)).toEqual(sections)
})

test('puts quotations and paragraphs of one panel together', () => {
  const { story } = read('> **Why it matters for FCI:** A.\n\nB.\n\n> **Why it matters:** C.\n>\n> D.')
  expect(wordsOf(story.why?.blocks)).toEqual(['A.', 'C.', 'D.'])
  expect(sectionsOf(story)).toEqual([['other', undefined, 'B.']])
})

const RAY = 'https://arxiv.org/abs/2405.00011'
const LEAF = 'https://arxiv.org/abs/2405.00022'
const ROOT = 'https://arxiv.org/abs/2405.00033'
const TABLE = `| Title | Link |\n|---|---|\n| Ray | ${RAY} |`

test.each([
  ['of a list below a heading', `### Papers\n\n- [Ray](${RAY})\n- [Leaf](${LEAF})`, ['2405.00011', '2405.00022'], []],
  ['of names alone right below a heading', '### Papers\n\n- Ray\n- Leaf', [undefined, undefined], []],
  [
    'of links but not of names further below a heading',
    `### Papers\n\n- [Ray](${RAY})\n\nA.\n\n- Leaf\n- Root\n\n1. [Leaf](${LEAF})`,
    ['2405.00011', '2405.00022'],
    [['other', 'Papers', 'A.', '- Leaf\n- Root']],
  ],
  [
    'of text, where no list has any',
    `### The problem\n\nSee [this](${LEAF}) and [that](${RAY}) too.`,
    ['2405.00022', '2405.00011'],
    [['problem', undefined, `See [this](${LEAF}) and [that](${RAY}) too.`]],
  ],
  [
    'of lists, not of text, where both have some',
    `### The problem\n\nSee [this](${LEAF}) too.\n\n${TABLE}`,
    ['2405.00011'],
    [['problem', undefined, `See [this](${LEAF}) too.`]],
  ],
  [
    'of a list in a section, which is text',
    `### The problem\n\n- [Ray](${RAY})`,
    ['2405.00011'],
    [['problem', undefined, `- [Ray](${RAY})`]],
  ],
  [
    'of a table in a quotation of its own',
    `> **An analogy:** A.\n>\n${TABLE.replace(/^/gm, '> ')}`,
    ['2405.00011'],
    [['analogy', undefined, 'A.']],
  ],
  [
    'of a list in a quotation, which is text',
    `> **An analogy:** A.\n>\n> - [Ray](${RAY})`,
    ['2405.00011'],
    [['analogy', undefined, 'A.', `- [Ray](${RAY})`]],
  ],
])('knows the papers %s', (_, text, papers, sections) => {
  const { story, told } = read(text)
  expect(story.papers.map(nameOf)).toEqual(papers)
  expect(sectionsOf(story)).toEqual(sections)
  expect(told).toEqual([])
})

test('keeps a section for the text below a list of papers, under its heading', () => {
  const { story, told } = read(`### Original papers and notes\n\n- [Ray](${RAY})\n\nA.\n\nB.\n\n### The problem\n\nC.`)
  expect(sectionsOf(story)).toEqual([
    ['other', 'Original papers and notes', 'A.', 'B.'],
    ['problem', undefined, 'C.'],
  ])
  expect(told).toEqual([headingLeftOut(1, 'Original papers and notes')])
})

test('joins what a section about a paper says with what stands at its start', () => {
  const { story } = read(
    `### Paper A: Sun\n\n- [Ray](${RAY})\n- [Leaf](${LEAF})\n\nA.\n\n### Paper B: Tree\n\nB.\n\n[Root](${ROOT})\n\n${TABLE}`,
  )
  const at = (line: number, column = 1) => ({ line, column })
  expect(story.sections.map(({ paper }) => paper)).toEqual([
    { place: at(1), names: ['Sun', 'Ray'], reference: { kind: 'arxiv', arxivId: '2405.00011' } },
    { place: at(8), names: ['Tree', 'Root'], reference: { kind: 'arxiv', arxivId: '2405.00033' } },
  ])
  expect(story.papers.map((paper) => [paper.place.line, nameOf(paper)])).toEqual([
    [1, '2405.00011'],
    [4, '2405.00022'],
    [8, '2405.00033'],
    [16, '2405.00011'],
  ])
})

test('takes a list further below in a section about a paper for text', () => {
  const { story } = read(`### Paper A: Sun\n\nA.\n\n- [Ray](${RAY})`)
  expect(sectionsOf(story)).toEqual([['paper', 'Sun', 'A.', `- [Ray](${RAY})`]])
  expect(story.papers).toEqual([{ place: { line: 1, column: 1 }, names: ['Sun'] }])
})
