import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseReport, sumTallies, tallyStep } from './tally.ts'

const unit = (passed: number, failed: number, pending = 0) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numPendingTests: pending, numTodoTests: 0 })
const browser = (expected: number, unexpected: number, flaky = 0, skipped = 0) =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped, duration: 1 } })

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tally-'))
})
afterEach(() => rm(folder, { recursive: true }))

test.each([
  { name: 'unit tests', text: unit(12, 3), passed: 12, failed: 3 },
  { name: 'unit tests of which one is skipped', text: unit(12, 0, 1), passed: 12, failed: 1 },
  { name: 'browser journeys', text: browser(7, 2), passed: 7, failed: 2 },
  { name: 'a journey that passes only sometimes', text: browser(7, 0, 1), passed: 7, failed: 1 },
  { name: 'a journey that is skipped', text: browser(7, 0, 0, 1), passed: 7, failed: 1 },
])('counts $name', ({ text, passed, failed }) => {
  expect(parseReport(text)).toEqual({ passed, failed })
})

test.each([
  { name: 'a check that held', isSuccess: true, text: undefined, tally: { passed: 1, failed: 0 } },
  { name: 'a check that did not', isSuccess: false, text: undefined, tally: { passed: 0, failed: 1 } },
  {
    name: 'a runner that failed beside its tests',
    isSuccess: false,
    text: unit(5, 0),
    tally: { passed: 5, failed: 1 },
  },
  { name: 'a runner whose tests failed', isSuccess: false, text: unit(5, 2), tally: { passed: 5, failed: 2 } },
  { name: 'a report that cannot be read', isSuccess: true, text: '<html>', tally: { passed: 0, failed: 1 } },
])('tallies $name', async ({ isSuccess, text, tally }) => {
  const report = join(folder, 'report.json')
  if (text !== undefined) await writeFile(report, text)
  expect(await tallyStep(isSuccess, text === undefined ? undefined : report)).toEqual(tally)
})

test('a report that was never written is a failure', async () => {
  expect(await tallyStep(true, join(folder, 'missing.json'))).toEqual({ passed: 0, failed: 1 })
})

test('adds up', () => {
  expect(
    sumTallies([
      { passed: 1, failed: 0 },
      { passed: 20, failed: 3 },
    ]),
  ).toEqual({ passed: 21, failed: 3 })
})
