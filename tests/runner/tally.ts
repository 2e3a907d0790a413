import { readFile } from 'node:fs/promises'
import * as v from 'valibot'

/** How many checks or tests held, and how many did not. */
export interface Tally {
  readonly passed: number
  readonly failed: number
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** The part of Vitest's JSON report that is counted. Source: Vitest, “Reporters: JSON”. */
const UnitReportSchema = v.pipe(
  v.object({ numPassedTests: count, numFailedTests: count, numPendingTests: count, numTodoTests: count }),
  v.transform((report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numPendingTests + report.numTodoTests,
  })),
)

/** The part of Playwright's JSON report that is counted. Source: Playwright, “Reporters: JSON”. */
const BrowserReportSchema = v.pipe(
  v.object({ stats: v.object({ expected: count, unexpected: count, flaky: count, skipped: count }) }),
  v.transform(({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped,
  })),
)

const ReportSchema = v.union([UnitReportSchema, BrowserReportSchema])

/**
 * What a runner's report says; a test that was skipped or passed only sometimes has not passed.
 * @throws where the text is the report of neither runner
 */
export function parseReport(text: string): Tally {
  return v.parse(ReportSchema, JSON.parse(text))
}

async function readReport(file: string): Promise<Tally> {
  try {
    return parseReport(await readFile(file, 'utf8'))
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/**
 * The tally of one step: its report where it writes one, else the step itself as one check.
 * A step that failed counts at least one failure, whatever its report says.
 */
export async function tallyStep(isSuccess: boolean, reportFile: string | undefined): Promise<Tally> {
  const own = isSuccess ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  if (reportFile === undefined) return own
  const report = await readReport(reportFile)
  return isSuccess ? report : { passed: report.passed, failed: Math.max(1, report.failed) }
}

/** All tallies as one. */
export function sumTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  })
}
