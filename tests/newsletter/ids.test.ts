import { expect, test } from 'vitest'
import { anchorsOf } from '#domain/issue.ts'
import { fixture, issueOf } from './reading.ts'

const storyIdsOf = (...titles: string[]) =>
  issueOf({
    original: `# T\n\n${titles.map((title, at) => `## Câu chuyện ${at + 1}: ${title}\n\nChữ.`).join('\n\n')}`,
  }).stories.map(({ id }) => id)
const anchorsIn = (text: string) => anchorsOf(issueOf({ original: `# T\n\n## Story 1: S\n\n${text}` }))

test.each([
  ['TinyLeaf – Tỉa cây', 'tinyleaf'],
  ['Đường dài: chuyện kể', 'duong-dai'],
  ['Một hai ba bốn năm – sáu', 'mot-hai-ba-bon-nam-sau'],
  ['2-bit – nhỏ', '2-bit'],
  [
    'Một câu chuyện rất dài về những con đường không có điểm dừng ở cuối',
    'mot-cau-chuyen-rat-dai-ve-nhung-con-duong-khong-co-diem-dung',
  ],
  ['☂', 'story-1'],
])('makes the id of “%s” of its name', (title, id) => {
  expect(storyIdsOf(title)).toEqual([id])
})

test('tells stories of one name apart', () => {
  expect(storyIdsOf('Nắng', 'Nắng', 'Nắng')).toEqual(['nang', 'nang-2', 'nang-3'])
})

test('gives the ids that the house format promises', () => {
  const issue = issueOf({ original: fixture('house-vi.md'), translation: fixture('house-en.md') })
  expect(anchorsOf(issue).toSorted()).toEqual(
    [
      ...['hook-1', 'hook-2', 'closing-1', 'outlook-1', 'outlook-question', 'outlook-question-1'],
      ...['action-1', 'action-shift', 'action-2', 'section-tin-van', 'section-tin-van-1'],
      ...['glass-roof-intro', 'glass-roof-intro-1', 'glass-roof-problem', 'glass-roof-problem-1'],
      ...['glass-roof-problem-note', 'glass-roof-problem-2', 'glass-roof-solution', 'glass-roof-solution-1'],
      ...[
        'glass-roof-solution-2',
        'glass-roof-boi-canh',
        'glass-roof-boi-canh-1',
        'why-glass-roof',
        'why-glass-roof-1',
      ],
      ...['night-shift-nightshift', 'night-shift-nightshift-1', 'night-shift-nightshift-2', 'night-shift-dayshift'],
      ...['night-shift-dayshift-1', 'night-shift-synthesis', 'night-shift-synthesis-1', 'night-shift-question'],
      'night-shift-question-1',
    ].toSorted(),
  )
})

test('counts a second section of one kind on', () => {
  expect(anchorsIn('### Highlights\n\nA.\n\n### Impact\n\nB.')).toEqual([
    's-highlights-1',
    's-highlights2-1',
    's-highlights',
    's-highlights2',
  ])
})

test.each([
  ['a paragraph', 'A.\n\nB. {#s-b}\n\nC.'],
  ['a list', 'A.\n\n{#s-b}\n\n- B.\n\nC.'],
  ['a list right below the id', 'A.\n\n{#s-b}\n- B.\n\nC.'],
  ['a quotation', 'A.\n\n{#s-b}\n\n> B.\n\nC.'],
  ['a table', 'A.\n\n{#s-b}\n\n| B |\n|---|\n| b |\n\nC.'],
  ['a code block', 'A.\n\n{#s-b}\n\n```\nB\n```\n\nC.'],
])('lets an author give %s an id, so that the later ones keep theirs', (_, text) => {
  expect(anchorsIn(`### Problem\n\n${text}`)).toEqual(['s-problem-1', 's-b', 's-problem-2', 's-problem'])
})

test('lets an author set the last part of a section’s id', () => {
  expect(anchorsIn('### Problem {#dark}\n\nA.\n\n### Problem\n\nB.')).toEqual([
    's-dark-1',
    's-problem-1',
    's-dark',
    's-problem',
  ])
})

test('keeps ids short enough whatever the titles', () => {
  const title = 'chuyện '.repeat(40)
  const issue = issueOf({ original: `# T\n\n## Story 1: ${title}\n\n### ${title}\n\nA.\n\n### ${title}\n\nB.` })
  expect(anchorsOf(issue).every((id) => id.length <= 80)).toBe(true)
  expect(new Set(anchorsOf(issue)).size).toBe(4)
})
