import { describe, expect, test } from 'vitest'
import { anchorsOf, findStory, issueBlocks, storyPapers } from '#domain/issue.ts'
import { knownKind } from '#domain/section.ts'
import { storyBlocks, storyStandfirst, storyWhy, type Story } from '#domain/story.ts'
import { buildIssue } from '../support/sample-issue.ts'

function storyOf(overrides: Partial<Story> = {}): Story {
  const [story] = buildIssue().stories
  if (!story) throw new Error('the sample issue has no story')
  return { ...story, ...overrides }
}

const section = (id: string, kind: string, type: 'paragraph' | 'list' = 'paragraph') => ({
  id,
  kind,
  blocks: [{ id: `${id}-1`, type, text: { vi: 'Một câu.' } }],
})

test('gives every block of an issue in reading order', () => {
  expect(issueBlocks(buildIssue()).map((block) => block.id)).toEqual([
    'hook-1',
    'rooftop-problem-1',
    'rooftop-solution-1',
    'rooftop-solution-2',
    'why-rooftop-1',
    'outlook-1',
    'closing-1',
  ])
})

test('knows every anchor that a link may lead to', () => {
  expect(anchorsOf(buildIssue())).toEqual(
    expect.arrayContaining(['hook-1', 'rooftop-problem', 'why-rooftop', 'why-rooftop-1', 'action-1', 'closing-1']),
  )
})

describe('a story', () => {
  test('is found by its id and by a former id', () => {
    const issue = buildIssue({ aliases: { attic: 'rooftop' } })
    expect(findStory(issue, 'rooftop')?.number).toBe(1)
    expect(findStory(issue, 'attic')?.number).toBe(1)
    expect(findStory(issue, 'cellar')).toBeUndefined()
  })

  test('has its papers in the order in which it names them', () => {
    const story = storyOf({ paperIds: ['arxiv:2401.00002', 'arxiv:2401.00001'] })
    expect(storyPapers(buildIssue(), story).map((paper) => paper.name)).toEqual(['MossBench', 'RoofNet'])
  })

  test('leaves out a paper that the issue does not have', () => {
    expect(storyPapers(buildIssue(), storyOf({ paperIds: ['arxiv:2401.00009'] }))).toEqual([])
  })

  test('is introduced by the first paragraph of its problem, wherever that stands', () => {
    const sections = [section('a', 'solution'), section('b', 'problem')]
    expect(storyStandfirst(storyOf({ sections }))?.id).toBe('b-1')
  })

  test('is introduced by its first paragraph where no problem has one', () => {
    const sections = [section('a', 'problem', 'list'), section('b', 'solution')]
    expect(storyStandfirst(storyOf({ sections }))?.id).toBe('b-1')
    expect(storyStandfirst(storyOf({ sections: [] }))).toBeUndefined()
  })

  test('counts the panel’s blocks among its own', () => {
    expect(storyBlocks(storyOf()).map((block) => block.id)).toContain('why-rooftop-1')
  })
})

describe('why it matters', () => {
  test('is the story’s own panel where it has one', () => {
    const panel = storyWhy(storyOf({ sections: [section('sum', 'synthesis')] }))
    expect(panel?.blocks.map((block) => block.id)).toEqual(['why-rooftop-1'])
    expect(panel?.synthesis).toBeUndefined()
  })

  test('is the synthesis where the story has no panel', () => {
    const panel = storyWhy(storyOf({ why: undefined, sections: [section('sum', 'synthesis')] }))
    expect(panel).toMatchObject({ id: 'why-rooftop', synthesis: { id: 'sum' }, blocks: [{ id: 'sum-1' }] })
  })

  test('is left out where the story has neither', () => {
    expect(storyWhy(storyOf({ why: undefined }))).toBeUndefined()
  })
})

test('shows a section of an unknown kind as plain titled text', () => {
  expect(knownKind(section('a', 'analogy'))).toBe('analogy')
  expect(knownKind(section('a', 'recipe'))).toBeUndefined()
})
