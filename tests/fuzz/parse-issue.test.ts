import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DataError, parseIssue, parseIssueIndex, parsePaperIndex } from '#domain/parse-issue.ts'
import { JsonError, parseJson } from '#domain/parse-json.ts'
import { mutant } from '../support/mutate-issue.ts'
import { PATIENCE, runs } from './runs.ts'

const PARSERS = [parseIssue, parseIssueIndex, parsePaperIndex]

/** What a parser makes of a text; an error that is not ours is thrown on. */
function read(parse: (typeof PARSERS)[number], text: string): unknown {
  try {
    return parse('the file', parseJson(text))
  } catch (error) {
    if (error instanceof DataError || error instanceof JsonError) return error.message
    throw error
  }
}

const json = fc.oneof(
  { weight: 1, arbitrary: fc.json({ noUnicodeString: false, maxDepth: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...'{}[]",:\\ut0-1.e \n') }) },
  { weight: 4, arbitrary: fc.nat().map((number) => mutant(number).text) },
  // Two faults in one file: the end of one mutant behind the beginning of another.
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(), fc.nat(), fc.nat(6000)).map(([one, other, at]) => {
      return mutant(one).text.slice(0, at) + mutant(other).text.slice(at)
    }),
  },
)

test(
  'whatever a data file holds, it is read or refused in our own words',
  () => {
    fc.assert(
      fc.property(json, fc.constantFrom(...PARSERS), (text, parse) => {
        const outcome = read(parse, text)
        if (typeof outcome === 'string') expect(outcome).not.toBe('')
        else expect(read(parse, JSON.stringify(outcome))).toEqual(outcome)
      }),
      { numRuns: runs(600) },
    )
  },
  PATIENCE,
)
