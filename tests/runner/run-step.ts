import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import type { Step } from './steps.ts'
import { tallyStep, type Tally } from './tally.ts'

/** What became of a step. */
export interface Outcome {
  readonly name: string
  readonly isSuccess: boolean
  readonly seconds: number
  readonly output: string
  readonly report: string | undefined
  readonly tally: Tally
}

/** Runs an npm script to its end and keeps what it prints; one that writes a report shows its progress at once. */
function runScript({ script, parameters = [], report }: Step): Promise<{ isSuccess: boolean; output: string }> {
  return new Promise((resolve) => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const child = spawn(npm, ['run', '--silent', script, '--', ...parameters], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk.toString()
      if (report !== undefined) process.stdout.write(chunk)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => {
      resolve({ isSuccess: false, output: `${output}${error.message}\n` })
    })
    child.on('close', (code) => {
      resolve({ isSuccess: code === 0, output })
    })
  })
}

/** Runs one step; an old report is removed first, so that none is counted twice. */
export async function runStep(step: Step): Promise<Outcome> {
  if (step.report !== undefined) await rm(step.report, { force: true })
  const start = performance.now()
  const { isSuccess, output } = await runScript(step)
  return {
    name: [step.script, ...(step.parameters ?? [])].join(' '),
    isSuccess,
    seconds: (performance.now() - start) / 1000,
    output,
    report: step.report,
    tally: await tallyStep(isSuccess, step.report),
  }
}
