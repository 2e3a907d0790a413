import { describe, expect, test } from 'vitest'
import { SCHEMA_VERSION } from '#domain/issue.ts'
import {
  DataError,
  parseBriefingIndex,
  parseBriefingYear,
  parseIssue,
  parseIssueIndex,
  parseIssueYear,
  parsePaperFile,
  parsePaperIndex,
  parsePaperYear,
  parseTopicFile,
  parseTopicIndex,
  upgradeData,
  type Upgrade,
} from '#domain/parse-issue.ts'
import { buildIssue, sampleIssueData } from '../support/sample-issue.ts'

function problemOf(read: () => unknown) {
  try {
    read()
  } catch (error) {
    if (error instanceof DataError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

const readIssue = (data: unknown) => () => parseIssue('issue 7', data)
const [firstPaper, secondPaper] = sampleIssueData.papers
const [firstStory] = sampleIssueData.stories

describe('an issue from outside', () => {
  test('is read with everything it holds', () => {
    const issue = parseIssue('issue 7', JSON.parse(JSON.stringify(sampleIssueData)))
    expect(issue.stories[0]?.sections[1]?.blocks[1]).toEqual({
      id: 'rooftop-solution-2',
      type: 'paragraph',
      text: { vi: 'Tưới vào sáng sớm.' },
    })
    expect(issue.papers.map((paper) => paper.arxivId)).toEqual(['2401.00001', '2401.00002'])
  })

  test('is read the same again after it was written', () => {
    const issue = buildIssue()
    expect(parseIssue('issue 7', JSON.parse(JSON.stringify(issue)))).toEqual(issue)
  })

  test('is a regular, edited one unless it says otherwise', () => {
    const issue = buildIssue()
    expect([issue.edition, issue.translation, issue.aliases]).toEqual(['regular', 'edited', {}])
    expect(buildIssue({ edition: 'sample', translation: 'machine' })).toMatchObject({
      edition: 'sample',
      translation: 'machine',
    })
  })

  test('may lack number, date and outlook', () => {
    const issue = buildIssue({ number: undefined, date: undefined, outlook: undefined })
    expect([issue.number, issue.date, issue.outlook]).toEqual([undefined, undefined, undefined])
  })

  test('keeps a section of a kind that this reader does not know', () => {
    const section = { id: 'recipe', kind: 'recipe', title: { vi: 'Công thức' }, blocks: [] }
    expect(buildIssue({ sections: [section] }).sections[0]?.kind).toBe('recipe')
  })
})

describe('an issue that cannot be read', () => {
  test.each([null, undefined, 'text', 3, [], [sampleIssueData]])('%j is no issue at all', (data) => {
    expect(problemOf(readIssue(data)).problem).toEqual({ kind: 'not-an-object' })
  })

  test('of a future version is refused with both versions', () => {
    const error = problemOf(readIssue({ ...sampleIssueData, schemaVersion: SCHEMA_VERSION + 1 }))
    expect(error.problem).toEqual({ kind: 'future-version', version: SCHEMA_VERSION + 1 })
    expect(error.message).toBe('issue 7: has schema version 2; this reader knows versions up to 1')
  })

  test.each([undefined, '1', 0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'version %j is no version',
    (schemaVersion) => {
      expect(problemOf(readIssue({ ...sampleIssueData, schemaVersion })).problem).toEqual({
        kind: 'invalid',
        path: 'schemaVersion',
        message: 'is not a whole number from 1',
      })
    },
  )

  test('says what was read, and what is wrong with it', () => {
    const { name, subject, message } = problemOf(readIssue([]))
    expect({ name, subject, message }).toEqual({
      name: 'DataError',
      subject: 'issue 7',
      message: 'issue 7: is not a JSON object',
    })
  })

  test('with a text longer than any is refused, even where nothing shows that text', () => {
    const { problem } = problemOf(readIssue({ ...sampleIssueData, draft: 'a'.repeat(100_001) }))
    expect(problem).toEqual({ kind: 'invalid', path: 'draft', message: 'is longer than 100000 characters' })
  })

  test('for want of a paper is refused even where another story has all of its papers', () => {
    const blank = { id: 'attic', number: 2, title: { vi: 'Gác mái' }, sections: [], paperIds: ['arxiv:2401.00003'] }
    expect(problemOf(() => buildIssue({ stories: [firstStory, blank] })).message).toBe(
      'sample issue: has a story about a paper that is not among its papers',
    )
  })

  test.each([
    ['id', { id: '../etc' }, 'id: is not made of a–z, 0–9 and single hyphens'],
    ['date', { date: '2025-02-30' }, 'date: is a day that does not exist'],
    ['no story', { stories: [] }, 'stories: has no story'],
    ['empty title', { title: {} }, 'title: has neither "vi" nor "en"'],
    [
      'an empty translation',
      { closing: [{ id: 'closing-1', type: 'paragraph', text: { vi: 'Chào.', en: '' } }] },
      'closing.0.text.en: is empty; leave the language out instead',
    ],
    [
      'a translation of nothing but blanks',
      { closing: [{ id: 'closing-1', type: 'paragraph', text: { vi: 'Chào.', en: ' \u200b\n ' } }] },
      'closing.0.text.en: is empty; leave the language out instead',
    ],
    ['a story twice', { stories: [firstStory, firstStory] }, 'has two stories with one id'],
    ['a paper twice', { papers: [firstPaper, secondPaper, firstPaper] }, 'lists a paper twice'],
    ['a missing paper', { papers: [firstPaper] }, 'has a story about a paper that is not among its papers'],
    [
      'an anchor twice',
      { closing: [{ id: 'hook-1', type: 'paragraph', text: { vi: 'Chào.' } }] },
      'has two sections or blocks with one id',
    ],
    [
      'a paper whose id is another’s',
      { papers: [{ ...firstPaper, id: 'doi:10.1000/1' }, secondPaper] },
      'papers.0: has an id that does not agree with its arxivId',
    ],
    [
      'an impossible arXiv id',
      { papers: [{ ...firstPaper, arxivId: '2413.00001' }] },
      'papers.0.arxivId: is not an arXiv id',
    ],
  ])('%s: the place and the problem are named', (_, overrides, message) => {
    expect(problemOf(() => buildIssue(overrides)).message).toBe(`sample issue: ${message}`)
  })

  test.each([{ type: 'script', text: { vi: 'x' } }, { type: 'paragraph' }, { text: { vi: 'x' } }])(
    'a block like %j is refused at its place',
    (block) => {
      const { problem } = problemOf(() => buildIssue({ hook: [{ id: 'hook-1', ...block }] }))
      expect(problem.kind === 'invalid' && problem.path).toMatch(/^hook\.0/)
    },
  )
})

describe('data of an older version', () => {
  const upgrades: Upgrade[] = [
    (data) => ({ ...data, heading: data.name }),
    (data) => ({ ...data, heading: `${String(data.heading)}!` }),
  ]

  test.each([
    [
      { schemaVersion: 1, name: 'a' },
      { schemaVersion: 3, name: 'a', heading: 'a!' },
    ],
    [
      { schemaVersion: 2, heading: 'b' },
      { schemaVersion: 3, heading: 'b!' },
    ],
    [
      { schemaVersion: 3, heading: 'c' },
      { schemaVersion: 3, heading: 'c' },
    ],
  ])('is brought to the newest step by step: %j', (older, newest) => {
    expect(upgradeData('data', older, upgrades)).toEqual(newest)
  })

  test('is left untouched itself', () => {
    const older = Object.freeze({ schemaVersion: 1, name: 'a' })
    upgradeData('data', older, upgrades)
    expect(older).toEqual({ schemaVersion: 1, name: 'a' })
  })

  test('is refused where it is newer than every step', () => {
    const { problem } = problemOf(() => upgradeData('data', { schemaVersion: 4 }, upgrades))
    expect(problem).toEqual({ kind: 'future-version', version: 4 })
  })
})

describe('the lists', () => {
  const summary = {
    id: '2024-01-12',
    edition: 'regular',
    original: 'vi',
    title: { vi: 'Những khu vườn nhỏ' },
    stories: [{ id: 'rooftop', number: 1, title: { vi: 'Khu vườn trên mái' }, minutes: { vi: 2, en: 1 } }],
    paperCount: 2,
  }

  test('of issues are read', () => {
    expect(parseIssueIndex('list', { schemaVersion: 1, issues: [summary] }).issues[0]?.stories[0]?.minutes.vi).toBe(2)
  })

  test('of issues name the issue that cannot be read', () => {
    const broken = { schemaVersion: 1, issues: [summary, { ...summary, original: 'fr' }] }
    expect(problemOf(() => parseIssueIndex('list', broken)).problem).toMatchObject({ path: 'issues.1.original' })
  })

  test('of papers are read with the places where each appears', () => {
    const papers = [{ paper: firstPaper, appearances: [{ issueId: '2024-01-12', storyId: 'rooftop' }] }]
    expect(parsePaperIndex('papers', { schemaVersion: 1, papers }).papers[0]?.appearances).toEqual([
      { issueId: '2024-01-12', storyId: 'rooftop' },
    ])
  })

  const years = [{ year: '2024', count: 3 }]
  const appearance = { issueId: '2024-01-12', storyId: 'rooftop' }
  const paper = { ...firstPaper, titleLanguage: 'en', hasMoreAuthors: false }
  const indexed = { paper, appearances: [appearance] }
  const entry = { ...appearance, kind: 'why', anchor: 'why-rooftop', edition: 'regular', topics: ['gardens'] }

  test.each<[string, (subject: string, data: unknown) => unknown, object]>([
    ['the issues of a year', parseIssueYear, { year: '2024', issues: [] }],
    ['the papers of a year', parsePaperYear, { year: '2024', papers: [indexed] }],
    ['what the organisation is told', parseBriefingIndex, { years, topics: ['gardens'] }],
    ['what it is told in a year', parseBriefingYear, { year: '2024', entries: [entry] }],
    ['topics', parseTopicIndex, { topics: [{ id: 'gardens', count: 2 }] }],
    ['the stories of a topic', parseTopicFile, { id: 'gardens', stories: [appearance] }],
    ['the places of one paper', parsePaperFile, indexed],
  ])('of %s are read whole, and refused where they lack something', (_, read, fields) => {
    expect(read('list', { schemaVersion: 1, ...fields })).toEqual({ schemaVersion: 1, ...fields })
    expect(problemOf(() => read('list', { schemaVersion: 1 })).problem.kind).toBe('invalid')
  })

  test('refuse a page of HTML that came in their place', () => {
    expect(problemOf(() => parsePaperIndex('papers', '<!doctype html>')).message).toBe('papers: is not a JSON object')
  })
})
