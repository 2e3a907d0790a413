import { expect, test } from 'vitest'
import { Findings } from '#newsletter/findings.ts'
import { checkFrontMatterNames, linksOf } from '#newsletter/issue-links.ts'
import { draftOf, issueOf } from './reading.ts'

test('reads what the front matter says of earlier issues', () => {
  const owner = { vi: 'Lan' }
  const front = {
    updates: [
      { action: '2024-04-01/action-1', status: 'done' as const, owner, story: 'vuon' },
      { action: '2024-03-01/action-2', status: 'started' as const },
    ],
    answers: [{ question: '2024-04-01/cau-hoi', story: 'vuon' }],
  }
  expect(linksOf(front)).toStrictEqual({
    updates: [
      { issueId: '2024-04-01', actionId: 'action-1', status: 'done', owner, storyId: 'vuon' },
      { issueId: '2024-03-01', actionId: 'action-2', status: 'started' },
    ],
    answers: [{ issueId: '2024-04-01', questionId: 'cau-hoi', storyId: 'vuon' }],
  })
  expect(linksOf({})).toStrictEqual({ updates: [], answers: [] })
})

const STORIES = '# T\n\n## Câu chuyện 1: Vườn\n\nMột.\n\n## Câu chuyện 2: Nắng\n\nHai.\n'
const ACTIONS = '\n## Góc nhìn\n\nXa.\n\n### Hành động đề xuất\n\n1. Trồng cây.\n2. Tưới cây.\n'

function found(front: string, text: string) {
  const findings = new Findings('vi.md')
  checkFrontMatterNames(issueOf({ original: text }), draftOf(`---\nnumber: 3\n${front}\n---\n\n${text}`), findings)
  return findings.diagnostics
}
const unknown = (what: string, remedy: string) => ({
  severity: 'error',
  code: 'front-matter-unknown-name',
  file: 'vi.md',
  line: 3,
  column: 1,
  what,
  remedy,
})
const update = (story: string) => `updates:\n  - { action: a/b, status: done${story} }`
const answer = (story: string) => `answers:\n  - { question: a/b, story: ${story} }`

test.each([
  ['topics', 'topics:\n  mua: [a]'],
  ['updates', update(', story: mua')],
  ['answers', answer('mua')],
])('says which story that %s names is none of the issue', (key, front) => {
  expect(found(front, STORIES + ACTIONS)).toEqual([
    unknown(`"${key}" names mua, which is no story of this issue`, 'Name one of vuon, nang'),
  ])
})

test.each([
  [STORIES + ACTIONS, 'Name one of action-1, action-2'],
  [STORIES, 'Remove it'],
])('says which action the front matter names that the issue does not have', (text, remedy) => {
  expect(found('actions:\n  vuon: { status: done }', text)).toEqual([
    unknown('"actions" names vuon, which is no action of this issue', remedy),
  ])
})

test('says so of every such name', () => {
  expect(found('topics:\n  mua: [a]\n  nang: [a]\n  gio: [a]', STORIES).map(({ what }) => what)).toEqual([
    '"topics" names mua, which is no story of this issue',
    '"topics" names gio, which is no story of this issue',
  ])
})

test.each([
  'topics:\n  vuon: [a]',
  'actions:\n  action-2: { status: done }',
  update(', story: nang'),
  update(''),
  answer('vuon'),
  'language: vi',
])('has nothing to say of %j', (front) => {
  expect(found(front, STORIES + ACTIONS)).toEqual([])
})
