import { expect, test } from 'vitest'
import type { DraftBlock, DraftSection } from '#newsletter/draft.ts'
import { draftOf, issueOf } from './reading.ts'

const storyOf = (text: string) => {
  const [story] = draftOf(`# T\n\n## Câu chuyện 1: Nắng\n\n${text}`).stories
  if (!story) throw new Error('no story')
  return story
}
const wordsOf = (blocks: readonly DraftBlock[] = []) =>
  blocks.map((block) => ('text' in block ? block.text : block.type))
const told = (sections: readonly DraftSection[]) => sections.map(({ kind, blocks }) => [kind, ...wordsOf(blocks)])

test.each([
  ['a quotation with a lazy line', '> **Tại sao quan trọng đối với FCI?**\nVì thế.', ['Vì thế.']],
  [
    'a quotation of several paragraphs',
    '> **Tại sao quan trọng?**\n>\n> Vì thế.\n>\n> - Vì vậy.',
    ['Vì thế.', '- Vì vậy.'],
  ],
  ['a quotation in plain words', '> Tại sao quan trọng đối với FCI? Vì thế.', ['Vì thế.']],
  ['a label and the next paragraph in quotation marks', '> **Why it matters for FCI**\n\nBecause.', ['Because.']],
  ['a bold label in its paragraph', '**Tại sao quan trọng đối với FCI?** Vì thế.', ['Vì thế.']],
  ['a bold label with a colon after it', '💡 **Why it matters**: because.', ['because.']],
  [
    'a bold label on a line of its own',
    '**Tại sao quan trọng đối với FCI?**\n\nVì thế.\n\nVì vậy.',
    ['Vì thế.', 'Vì vậy.'],
  ],
  ['a bold label with a line break', '**Vì sao quan trọng với FCI?**  \nVì thế.', ['Vì thế.']],
  ['a heading', '### Vì sao quan trọng với FCI\n\nVì thế.\n\n1. Một.', ['Vì thế.', '1. Một.']],
  ['a heading on a level that jumps', '###### ❓ Tại sao quan trọng đối với Sao Mai?\n\nVì thế.', ['Vì thế.']],
])('reads why it matters from %s', (_, text, words) => {
  const story = storyOf(`### Giải pháp\n\nMở cửa.\n\n${text}`)
  expect(wordsOf(story.why?.blocks)).toEqual(words)
  expect(told(story.sections)).toEqual([['solution', 'Mở cửa.']])
})

test.each([
  ['a soft break', 'Nhanh quá.\n**Vì sao điều này quan trọng với FCI?** Vì chậm.'],
  ['a line break', 'Nhanh quá.  \n**Vì sao điều này quan trọng với FCI?**\nVì chậm.'],
])('finds a panel on the line right after a paragraph, after %s', (_, text) => {
  const story = storyOf(`### Giải pháp\n\n${text}`)
  expect(wordsOf(story.why?.blocks)).toEqual(['Vì chậm.'])
  expect(told(story.sections)).toEqual([['solution', 'Nhanh quá.']])
})

test('leaves a bold line within a paragraph that announces nothing', () => {
  const story = storyOf('### Giải pháp\n\nNhanh quá.\n**Thật nhanh.** Vì gọn.')
  expect(told(story.sections)).toEqual([['solution', 'Nhanh quá. **Thật nhanh.** Vì gọn.']])
})

test('ends a panel that only a label opened at the line across the page', () => {
  const story = storyOf(
    '### Giải pháp\n\nMở cửa.\n\n**Why it matters**\n\nBecause.\n\n---\n\nVề sau.\n\n## Câu chuyện 2: B\n\nB.',
  )
  expect(wordsOf(story.why?.blocks)).toEqual(['Because.'])
  expect(told(story.sections)).toEqual([['solution', 'Mở cửa.', 'Về sau.']])
})

test('keeps the words of a second panel in the first', () => {
  const story = storyOf('> **Why it matters?** One.\n\nX.\n\n### Why it matters\n\nTwo.')
  expect(wordsOf(story.why?.blocks)).toEqual(['One.', 'Two.'])
})

test.each([
  ['analogy', '> *Ẩn dụ:* Như lá.', 'Như lá.'],
  ['analogy', '> **An analogy.** Như lá.', 'Như lá.'],
  ['analogy', '> Analogy: Như lá.', 'Như lá.'],
  ['analogy', '**Ẩn dụ** – Như lá.', 'Như lá.'],
  ['analogy', '### Analogy\n\nNhư lá.', 'Như lá.'],
  ['question', '> ***Câu hỏi mở dành cho đội ngũ FCI***: Ai?', 'Ai?'],
  ['question', '### Open question\n\nAi?', 'Ai?'],
  ['numbers', '> **Về các con số:** Đã đo lại.', 'Đã đo lại.'],
  ['synthesis', '### Tổng hợp cho FCI\n\nTất cả.', 'Tất cả.'],
])('finds the %s in “%s”', (kind, text, words) => {
  const story = storyOf(`### Vấn đề\n\nTối.\n\n${text}`)
  const section = story.sections.find((candidate) => candidate.kind === kind)
  expect(section && wordsOf(section.blocks)[0]).toBe(words)
})

test('does not take an emphasised word in a sentence for a label', () => {
  const story = storyOf('### Vấn đề\n\n**Ẩn dụ** là cách nói ví von.')
  expect(told(story.sections)).toEqual([['problem', '**Ẩn dụ** là cách nói ví von.']])
})

test('reads sections in whatever order they stand', () => {
  const story = storyOf(
    '### Impact\n\nA.\n\n### Why it matters\n\nB.\n\n### The problem\n\nC.\n\n### Our solution\n\nD.',
  )
  expect(told(story.sections)).toEqual([
    ['highlights', 'A.'],
    ['problem', 'C.'],
    ['solution', 'D.'],
  ])
})

test('reads a story whose headings all stand on one level', () => {
  const draft = draftOf(
    '# T\n\n## Story 1: A\n\n## The problem\n\nB.\n\n## History\n\nC.\n\n## Story 2: D\n\n## Solution\n\nE.',
  )
  expect(draft.stories.map(({ sections }) => told(sections))).toEqual([
    [
      ['problem', 'B.'],
      ['other', 'C.'],
    ],
    [['solution', 'E.']],
  ])
})

test('keeps an unknown heading as a section with its own title', () => {
  const [section] = storyOf('### Bối cảnh 🕰️\n\nXưa.').sections
  expect(section).toMatchObject({ kind: 'other', title: 'Bối cảnh' })
})

test('keeps what stands before the first heading of a story', () => {
  expect(told(storyOf('Lời dẫn.\n\n### Vấn đề\n\nTối.').sections)).toEqual([
    ['other', 'Lời dẫn.'],
    ['problem', 'Tối.'],
  ])
})

test('reads bold lines as headings where a story has none', () => {
  expect(told(storyOf('**Vấn đề**\n\nTối.\n\n**Giải pháp:**\n\nĐèn.').sections)).toEqual([
    ['problem', 'Tối.'],
    ['solution', 'Đèn.'],
  ])
})

test('leaves the labels within a section about one paper alone', () => {
  const [section] = storyOf('### Bài báo A – Tia\n\n**Vấn đề**\n\nTối.').sections
  expect(section && told([section])).toEqual([['paper', '**Vấn đề**', 'Tối.']])
})

test.each([1, 2, 5])('reads a newsletter of %i stories', (count) => {
  const stories = Array.from({ length: count }, (_, at) => `## Story ${at + 1}: S${at}\n\nText.`).join('\n\n')
  expect(issueOf({ original: `# T\n\n${stories}` }).stories.map(({ number }) => number)).toHaveLength(count)
})

test.each([
  ['a heading and a list', '## Outlook\n\nA.\n\n### Actions\n\n- Do.\n- Try.\n\nB.'],
  ['a heading and an ordered list', '## Outlook\n\nA.\n\n### Next steps\n\n1. Do.\n2. Try.\n\nB.'],
  ['a quotation', '## Outlook\n\nA.\n\n> **Suggested actions:**\n> 1. Do.\n> 2. Try.\n\nB.'],
  ['a bold line and a list', '## Outlook\n\nA.\n\n**Suggested actions**\n\n- Do.\n- Try.\n\nB.'],
  ['lists with other bullets', '## Outlook\n\nA.\n\nB.\n\n### Suggested actions\n\n- Do.\n\n* Try.'],
  ['a heading on the level of the outlook', '## Outlook\n\nA.\n\nB.\n\n## Suggested actions\n\n- Do.\n- Try.'],
  ['nested lists', '## Outlook\n\nA.\n\nB.\n\n### Actions\n\n- Do.\n  - Try.'],
])('finds the actions in %s', (_, text) => {
  const { outlook } = draftOf(`# T\n\n## Story 1: S\n\nText.\n\n${text}`)
  expect(outlook?.actions.map((action) => action.text)).toEqual(['Do.', 'Try.'])
  expect(wordsOf(outlook?.blocks)).toEqual(['A.', 'B.'])
})

test('reads an open question in the outlook as a part of it', () => {
  const { outlook } = draftOf('# T\n\n## Story 1: S\n\nText.\n\n## Outlook\n\nA.\n\n> **Open question:** Who?')
  expect(outlook && told(outlook.sections)).toEqual([['question', 'Who?']])
})

test('understands an outlook that stands deeper than its stories', () => {
  const { stories, outlook } = draftOf('# T\n\n## Story 1: S\n\n#### Problem\n\nA.\n\n### Góc nhìn từ FCI\n\nB.')
  expect(stories.map(({ sections }) => told(sections))).toEqual([[['problem', 'A.']]])
  expect(wordsOf(outlook?.blocks)).toEqual(['B.'])
})

test.each([
  ['# T\n\n## Story 1: S\n\nA.\n\n## Lời kết\n\nHẹn gặp lại.'],
  ['# T\n\n## Story 1: S\n\nA.\n\n## Outlook\n\nB.\n\n---\n\nHẹn gặp lại.'],
  ['# T\n\n## Story 1: S\n\nA.\n\n## References\n\n- [P](https://arxiv.org/abs/2405.00011)\n\nHẹn gặp lại.'],
])('finds the farewell of %j', (text) => {
  expect(wordsOf(draftOf(text).closing)).toEqual(['Hẹn gặp lại.'])
})

test.each([
  ['# Nắng mới\n\nMở đầu.\n\n## Story 1: S\n\nA.', 'Nắng mới', ['Mở đầu.']],
  ['## Bản tin\n\n## Title\n\n**Nắng mới**\n\n## The Hook\n\nMở đầu.\n\n## Story 1: S\n\nA.', 'Nắng mới', ['Mở đầu.']],
  ['## Tiêu đề\n\n### Nắng mới\n\n## Introduction\n\nMở đầu.\n\n## Story 1: S\n\nA.', 'Nắng mới', ['Mở đầu.']],
  ['## Nắng mới\n\n## Opening\n\nMở đầu.\n\n## Story 1: S\n\nA.', 'Nắng mới', ['Mở đầu.']],
  ['# Giải pháp của mùa hè\n\n## Opening\n\nMở đầu.\n\n## Story 1: S\n\nA.', 'Giải pháp của mùa hè', ['Mở đầu.']],
])('finds headline and hook of %j', (text, title, hook) => {
  const draft = draftOf(text)
  expect(draft.title?.text).toBe(title)
  expect(wordsOf(draft.hook)).toEqual(hook)
})

test('keeps a titled part that belongs to no story', () => {
  const draft = draftOf('# T\n\n## Story 1: S\n\n### Problem\n\nA.\n\n## Tin vắn\n\nB.\n\n## Outlook\n\nC.')
  expect(draft.sections).toMatchObject([{ kind: 'other', title: 'Tin vắn', blocks: [{ text: 'B.' }] }])
})
