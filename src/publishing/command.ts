import type { Terminal } from './terminal.ts'

/** What a command works with besides its arguments. */
export interface Workplace {
  readonly terminal: Terminal
  /** The project’s folder: `content/`, `public/` and `docs/` are below it. */
  readonly root: string
  /** The folder in which the person called the command; files that they name are looked for here. */
  readonly calledFrom: string
}

/** One command of the command line. */
export interface Command {
  readonly usage: string
  /** @returns the exit code @throws UsageError when the arguments make no sense */
  readonly run: (parameters: string[], workplace: Workplace) => number | Promise<number>
}

/** Exit codes: done; the content or the input is at fault; the command was called wrongly. */
export const EXIT = { done: 0, failed: 1, misused: 2 } as const
