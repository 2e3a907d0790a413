import { readFile } from 'node:fs/promises'
import { stripVTControlCharacters } from 'node:util'
import * as v from 'valibot'
import type { Outcome } from './run-step.ts'

/** A test that failed: where it stands, what it promises, and what happened instead. */
export interface Failure {
  readonly file: string
  readonly name: string
  readonly message: string
}

const text = v.optional(v.string(), '')

/** The part of Vitest's JSON report that tells of failures. Source: Vitest, “Reporters: JSON”. */
const UnitReportSchema = v.pipe(
  v.object({
    testResults: v.array(
      v.object({
        name: v.string(),
        status: v.string(),
        message: text,
        assertionResults: v.array(
          v.object({ fullName: v.string(), status: v.string(), failureMessages: v.optional(v.array(v.string()), []) }),
        ),
      }),
    ),
  }),
  v.transform(({ testResults }) =>
    testResults.flatMap(({ name: file, status, message, assertionResults }): Failure[] => {
      const failed = assertionResults.filter((test) => test.status !== 'passed')
      if (failed.length === 0 && status === 'failed') return [{ file, name: 'the file as a whole', message }]
      return failed.map((test) => ({ file, name: test.fullName, message: test.failureMessages.join('\n') }))
    }),
  ),
)

interface Suite {
  readonly specs: readonly {
    readonly title: string
    readonly file: string
    readonly ok: boolean
    readonly tests: readonly { readonly results: readonly { readonly errors: readonly { message: string }[] }[] }[]
  }[]
  readonly suites: readonly Suite[]
}

const SuiteSchema: v.GenericSchema<unknown, Suite> = v.object({
  specs: v.array(
    v.object({
      title: v.string(),
      file: v.string(),
      ok: v.boolean(),
      tests: v.array(
        v.object({ results: v.array(v.object({ errors: v.optional(v.array(v.object({ message: text })), []) })) }),
      ),
    }),
  ),
  suites: v.optional(v.array(v.lazy(() => SuiteSchema)), []),
})

const failuresOf = ({ specs, suites }: Suite): Failure[] => [
  ...specs
    .filter(({ ok }) => !ok)
    .map(({ title, file, tests }) => ({
      file,
      name: title,
      message: tests
        .flatMap(({ results }) => results.flatMap(({ errors }) => errors.map(({ message }) => message)))
        .join('\n'),
    })),
  ...suites.flatMap(failuresOf),
]

/** The part of Playwright's JSON report that tells of failures. Source: Playwright, “Reporters: JSON”. */
const BrowserReportSchema = v.pipe(
  v.object({ suites: v.array(SuiteSchema), errors: v.optional(v.array(v.object({ message: text })), []) }),
  v.transform(({ suites, errors }) => [
    ...errors.map(({ message }) => ({ file: 'the browser suite', name: 'as a whole', message })),
    ...suites.flatMap(failuresOf),
  ]),
)

const ReportSchema = v.union([UnitReportSchema, BrowserReportSchema])

/**
 * The failures that a runner's report tells of.
 * @throws where the text is the report of neither runner
 */
export function parseFailures(report: string): Failure[] {
  return v.parse(ReportSchema, JSON.parse(report))
}

const LINES = 30
const lastLines = (output: string) => output.trimEnd().split('\n').slice(-LINES).join('\n')
const firstLines = (message: string) => stripVTControlCharacters(message).split('\n').slice(0, LINES).join('\n')

const describe = ({ file, name, message }: Failure) => `✗ ${file} › ${name}\n${firstLines(message)}`

/** What failed in a step, to be said once more after everything else: logs are read from their end. */
export async function describeFailures({ name, isSuccess, output, report }: Outcome): Promise<string> {
  if (isSuccess) return ''
  const own = `✗ ${name}\n${lastLines(output)}`
  if (report === undefined) return own
  try {
    const failures = parseFailures(await readFile(report, 'utf8'))
    return failures.length === 0 ? own : failures.map(describe).join('\n\n')
  } catch {
    return own
  }
}
