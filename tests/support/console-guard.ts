import { format } from 'node:util'

const GUARDED = ['error', 'warn'] as const

const unexpected: string[] = []
const awaited: { readonly pattern: RegExp; count: number }[] = []
const originals = GUARDED.map((level) => ({ level, print: console[level] }))

/** Announces that the running test will make the console print a message; the test fails when it does not. */
export function expectConsole(pattern: RegExp): void {
  awaited.push({ pattern, count: 0 })
}

/** Starts listening to `console.error` and `console.warn`. */
export function guardConsole(): void {
  for (const level of GUARDED) {
    console[level] = (...values: unknown[]) => {
      const message = format(...values)
      const announced = awaited.find(({ pattern }) => pattern.test(message))
      if (announced) announced.count += 1
      else unexpected.push(`console.${level}: ${message}`)
    }
  }
}

/** Gives the console back and says what it printed unannounced, and what was announced in vain. */
export function releaseConsole(): string[] {
  for (const { level, print } of originals) console[level] = print
  const missing = awaited.filter(({ count }) => count === 0).map(({ pattern }) => `console stayed silent: ${pattern}`)
  const faults = [...unexpected, ...missing]
  unexpected.length = 0
  awaited.length = 0
  return faults
}
