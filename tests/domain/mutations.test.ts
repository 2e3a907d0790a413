import { expect, test } from 'vitest'
import { anchorsOf, findStory, issueBlocks, storyPapers } from '#domain/issue.ts'
import { DataError, parseIssue } from '#domain/parse-issue.ts'
import { JsonError, parseJson } from '#domain/parse-json.ts'
import { storyWhy } from '#domain/story.ts'
import { listPapers } from '#publishing/index-papers.ts'
import { summariseIssue } from '#publishing/summarise-issue.ts'
import { DAMAGE_KINDS, mutant } from '../support/mutate-issue.ts'
import { richIssueData } from '../support/rich-issue.ts'

const COUNT = Number(process.env.MUTANTS ?? 1000)

function read(text: string) {
  try {
    return parseIssue('issue 7', parseJson(text))
  } catch (error) {
    return error
  }
}

test('the issue that is damaged is whole before', () => {
  const issue = parseIssue('issue 7', richIssueData())
  expect(issue.stories.map(({ id }) => id)).toEqual(['rooftop', 'balcony'])
})

test('there are at least thirty kinds of damage, and the same ones each time', () => {
  expect(DAMAGE_KINDS.length).toBeGreaterThanOrEqual(30)
  expect(mutant(123)).toEqual(mutant(123))
  expect(new Set(Array.from({ length: 200 }, (_, at) => mutant(at).text)).size).toBeGreaterThan(150)
})

test('a damaged issue is refused by its name, or can be used', () => {
  const outcomes = { refused: 0, used: 0 }
  for (let number = 0; number < COUNT; number += 1) {
    const { kind, text } = mutant(number)
    const outcome = read(text)
    if (outcome instanceof Error) {
      outcomes.refused += 1
      expect(outcome instanceof DataError || outcome instanceof JsonError, `${number}, ${kind}: ${outcome}`).toBe(true)
      if (outcome instanceof DataError) expect(outcome.message).toMatch(/^issue 7: ./)
      continue
    }
    outcomes.used += 1
    const issue = parseIssue('issue 7', JSON.parse(JSON.stringify(outcome)))
    expect(issue, kind).toEqual(outcome)
    expect(anchorsOf(issue).length).toBeGreaterThanOrEqual(issueBlocks(issue).length)
    for (const story of issue.stories) {
      expect(findStory(issue, story.id)).toBeDefined()
      expect(storyPapers(issue, story)).toHaveLength(story.paperIds.length)
      expect(storyWhy(story)?.id ?? 'why-').toMatch(/^[a-z0-9-]+$/)
    }
    expect(summariseIssue(issue).stories).toHaveLength(issue.stories.length)
    expect(listPapers([issue])).toBeDefined()
    expect(Object.getPrototypeOf(issue)).toBe(Object.prototype)
  }
  expect(outcomes.refused).toBeGreaterThan(COUNT / 4)
  expect(outcomes.used).toBeGreaterThan(COUNT / 8)
  expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false)
}, 60_000)
