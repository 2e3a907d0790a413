import { runStep, type Outcome } from './run-step.ts'
import type { Stage, Step } from './steps.ts'

const SIDE_BY_SIDE = 2

/** Runs steps two at a time, in their order. */
async function runSteps(steps: readonly Step[], report: (outcome: Outcome) => void): Promise<Outcome[]> {
  const waiting = [...steps]
  const outcomes: Outcome[] = []
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const outcome = await runStep(step)
      outcomes.push(outcome)
      report(outcome)
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work))
  return outcomes
}

/** Runs stage after stage and reports each step as it ends; stops after a failed stage that the later ones need. */
export async function runStages(stages: readonly Stage[], report: (outcome: Outcome) => void): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const { steps, isNeeded = false } of stages) {
    const these = await runSteps(steps, report)
    outcomes.push(...these)
    if (isNeeded && these.some(({ isSuccess }) => !isSuccess)) break
  }
  return outcomes
}
