import { mkdir, writeFile } from 'node:fs/promises'
import { describeFailures } from './failures.ts'
import { runStages } from './run-stages.ts'
import type { Outcome } from './run-step.ts'
import { STAGES } from './steps.ts'
import { sumTallies } from './tally.ts'

const RESULTS = '.cache/results'

function say({ name, isSuccess, seconds, output, report }: Outcome): void {
  console.info(`${isSuccess ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`)
  if (!isSuccess && report === undefined) console.info(output.trimEnd())
}

const command = process.argv[2] === 'check' ? 'check' : 'test'
await mkdir(RESULTS, { recursive: true })
const outcomes = await runStages(STAGES[command], say)
for (const text of await Promise.all(outcomes.map(describeFailures))) if (text !== '') console.info(`\n${text}`)
const { passed, failed } = sumTallies(outcomes.map(({ tally }) => tally))
const line = `${passed} passed, ${failed} failed`
await writeFile(`${RESULTS}/tally.txt`, `${line}\n`)
console.info(line)
if (failed > 0) process.exitCode = 1
