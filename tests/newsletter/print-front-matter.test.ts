import { expect, test } from 'vitest'
import type { Issue } from '#domain/issue.ts'
import type { Story } from '#domain/story.ts'
import { printFrontMatter } from '#newsletter/print-front-matter.ts'
import { issueWith as emptyIssueWith, paperWith } from './issues.ts'

const story = (id: string, topics: string[] = []): Story => ({
  id,
  number: 1,
  title: { vi: 'Nắng' },
  sections: [],
  topics,
  paperIds: [],
})
const issueWith = (fields: Partial<Issue> = {}) =>
  emptyIssueWith({ id: '2024-03-10', stories: [story('nang')], ...fields })

const HEAD = 'id: 2024-03-10'
const TAIL = 'language: vi\noriginal: true\nstories:\n  - nang'

test.each([
  ['nothing that need not be said', {}, `${HEAD}\n${TAIL}`],
  ['the number and the day', { number: 3, date: '2024-03-10' }, `${HEAD}\nnumber: 3\ndate: 2024-03-10\n${TAIL}`],
  [
    'that it is a sample',
    { edition: 'sample' },
    `${HEAD}\nlanguage: vi\noriginal: true\nedition: sample\nstories:\n  - nang`,
  ],
  ['former ids', { aliases: { 'tia-nang': 'nang' } }, `${HEAD}\n${TAIL}\naliases:\n  tia-nang: nang`],
  [
    'the topics of the stories that have some',
    { stories: [story('nang', ['sun', 'light']), story('mua')] },
    `${HEAD}\nlanguage: vi\noriginal: true\nstories:\n  - nang\n  - mua\ntopics:\n  nang:\n    - sun\n    - light`,
  ],
  [
    'owner and status of the actions that have some',
    {
      outlook: {
        blocks: [],
        sections: [],
        actions: [
          { id: 'action-1', text: { vi: 'Thử' }, owner: { vi: 'Đội A' }, status: 'done' },
          { id: 'action-2', text: { vi: 'Đo' } },
          { id: 'action-3', text: { vi: 'Viết' }, status: 'started' },
        ],
      },
    },
    `${HEAD}\n${TAIL}\nactions:\n  action-1:\n    owner:\n      vi: Đội A\n    status: done\n  action-3:\n    status: started`,
  ],
  [
    'no actions where none has anything to tell',
    { outlook: { blocks: [], sections: [], actions: [{ id: 'action-1', text: { vi: 'Thử' } }] } },
    `${HEAD}\n${TAIL}`,
  ],
  [
    'what became of earlier actions, without their words',
    {
      updates: [
        {
          issueId: 'a',
          actionId: 'action-1',
          status: 'done',
          owner: { vi: 'B' },
          storyId: 'nang',
          text: { vi: 'Thử' },
        },
        { issueId: 'a', actionId: 'action-2', status: 'dropped' },
      ],
    },
    `${HEAD}\n${TAIL}\nupdates:\n  - action: a/action-1\n    status: done\n    owner:\n      vi: B\n    story: nang\n  - action: a/action-2\n    status: dropped`,
  ],
  [
    'which earlier questions are answered, without their words',
    {
      answers: [{ issueId: 'a', questionId: 'q-question', storyId: 'nang', text: { vi: 'Ai?' }, questionStoryId: 'q' }],
    },
    `${HEAD}\n${TAIL}\nanswers:\n  - question: a/q-question\n    story: nang`,
  ],
  [
    'all about a paper',
    {
      papers: [
        paperWith({
          id: 'arxiv:2405.00011',
          arxivId: '2405.00011',
          version: 2,
          title: 'Tia nắng',
          titleLanguage: 'vi',
          primaryClass: 'cs.LG',
          name: 'Tia',
          authors: ['A. B', 'C. D'],
          hasMoreAuthors: true,
          date: '2024-05-01',
        }),
      ],
    },
    `${HEAD}\n${TAIL}\npapers:\n  - id: arXiv:2405.00011v2\n    title: Tia nắng\n    titleLanguage: vi\n    class: cs.LG\n    name: Tia\n    authors:\n      - A. B\n      - C. D\n      - and others\n    date: 2024-05-01`,
  ],
  [
    'no more about papers than is known',
    { papers: [paperWith({}), paperWith({ id: 'doi:10.1000/x', doi: '10.1000/x', authors: ['A. B'] })] },
    `${HEAD}\n${TAIL}\npapers:\n  - title: Ray\n  - id: doi:10.1000/x\n    title: Ray\n    authors:\n      - A. B`,
  ],
  [
    'long lines whole',
    { papers: [paperWith({ title: 'ray '.repeat(60).trim() })] },
    `${HEAD}\n${TAIL}\npapers:\n  - title: ${'ray '.repeat(60).trim()}`,
  ],
] satisfies [string, Partial<Issue>, string][])('the original says %s', (_, fields, lines) => {
  expect(printFrontMatter(issueWith(fields), 'vi')).toBe(`---\n${lines}\n---`)
})

test('the translation says no more than its language and standing', () => {
  const fields: Partial<Issue> = { number: 3, edition: 'sample', papers: [paperWith({})], translation: 'machine' }
  expect(printFrontMatter(issueWith(fields), 'en')).toBe('---\nlanguage: en\ntranslation: machine\n---')
  expect(printFrontMatter(issueWith({ original: 'en' }), 'vi')).toBe('---\nlanguage: vi\ntranslation: edited\n---')
})
