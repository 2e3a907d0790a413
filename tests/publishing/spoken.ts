import type { Command } from '#publishing/command.ts'
import { runCommandLine } from '#publishing/run-command-line.ts'
import { createTerminal } from '#publishing/terminal.ts'

/** What a command said, and how it ended. */
export interface Spoken {
  readonly exitCode: number
  readonly output: string
  readonly errors: string
}

/** Runs a command in a project as if it were piped into another program. */
export async function speak(command: Command, root: string, parameters: string[] = []): Promise<Spoken> {
  let output = ''
  let errors = ''
  const terminal = createTerminal({
    output: { write: (text) => (output += text) },
    errors: { write: (text) => (errors += text) },
    environment: {},
  })
  const workplace = { terminal, root, calledFrom: root }
  const exitCode = await runCommandLine({ command, parameters, workplace })
  return { exitCode, output, errors }
}
