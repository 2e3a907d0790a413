import { EXIT, type Command, type Workplace } from './command.ts'
import { tellError } from './tell-error.ts'
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
    const told = tellError(error)
    terminal.complain(isMisuse(error) ? `${told} Add --help to see how it is used.` : told, 'red')
    return isMisuse(error) ? EXIT.misused : EXIT.failed
  }
}
