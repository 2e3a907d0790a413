import { EXIT, type Command, type Workplace } from './command.ts'
import { UsageError } from './usage-error.ts'
import { errorCode } from './write-file.ts'

interface CommandLine {
  readonly command: Command
  readonly parameters: string[]
  readonly workplace: Workplace
}

const asksForHelp = (parameters: readonly string[]) => parameters.some((one) => one === '--help' || one === '-h')

const isMisuse = (error: unknown) =>
  error instanceof UsageError || errorCode(error)?.startsWith('ERR_PARSE_ARGS') === true

/** Runs a command and turns what it throws into one line on standard error and an exit code. */
export async function runCommandLine({ command, parameters, workplace }: CommandLine): Promise<number> {
  const { terminal } = workplace
  if (asksForHelp(parameters)) {
    terminal.print(`${command.usage.trim()}\n`)
    return EXIT.done
  }
  try {
    return await command.run(parameters, workplace)
  } catch (error) {
    terminal.complain(error instanceof Error ? error.message : String(error), 'red')
    if (!isMisuse(error)) return EXIT.failed
    terminal.complain('Add --help to see how it is used.')
    return EXIT.misused
  }
}
