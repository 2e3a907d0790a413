import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { describeFailures, parseFailures } from './failures.ts'

const UNIT = JSON.stringify({
  testResults: [
    {
      name: 'tests/ui/toast.test.tsx',
      status: 'failed',
      assertionResults: [
        { fullName: 'a toast says what happened', status: 'failed', failureMessages: ['expected A to be B'] },
        { fullName: 'a toast goes', status: 'passed', failureMessages: [] },
      ],
    },
    { name: 'tests/ui/broken.test.tsx', status: 'failed', message: 'unexpected token', assertionResults: [] },
  ],
})
const BROWSER = JSON.stringify({
  errors: [],
  suites: [
    {
      specs: [],
      suites: [
        {
          specs: [
            {
              title: 'Back finds the place',
              file: 'place.journey.ts',
              ok: false,
              tests: [{ results: [{ errors: [{ message: '\u001b[31mexpected 2, received 40\u001b[39m' }] }] }],
            },
          ],
        },
      ],
    },
  ],
})

const outcome = { name: 'test:unit', isSuccess: false, seconds: 1, tally: { passed: 0, failed: 1 } }

test.each([
  { runner: 'unit tests', text: UNIT, names: ['a toast says what happened', 'the file as a whole'] },
  { runner: 'journeys', text: BROWSER, names: ['Back finds the place'] },
])('finds what failed among $runner', ({ text, names }) => {
  expect(parseFailures(text).map(({ name }) => name)).toEqual(names)
})

test('says what failed, where and why, from the report', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'failures-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const report = join(folder, 'report.json')
  await writeFile(report, BROWSER)
  expect(await describeFailures({ ...outcome, output: '', report })).toBe(
    '✗ place.journey.ts › Back finds the place\nexpected 2, received 40',
  )
})

test.each([
  { name: 'a check without a report', report: undefined },
  { name: 'a runner that left none', report: join(tmpdir(), 'no-such-report.json') },
])('tells the last lines of $name', async ({ report }) => {
  const output = Array.from({ length: 90 }, (_, index) => `line ${index}`).join('\n')
  const text = await describeFailures({ ...outcome, output, report })
  expect(text).toMatch(/^✗ test:unit\nline 60\n/)
  expect(text).toMatch(/line 89$/)
})

test('is silent about what held', async () => {
  expect(await describeFailures({ ...outcome, isSuccess: true, output: 'much', report: undefined })).toBe('')
})
