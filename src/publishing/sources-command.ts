import { parseArgs } from 'node:util'
import { EXIT, type Command, type Workplace } from './command.ts'
import { listNumberSources } from './list-number-sources.ts'
import { hasErrors, reportDiagnostics } from './report-diagnostics.ts'

const USAGE = `
Lists every number of every issue beside the fact that it rests on: docs/sources/<id>.md.
The facts are in docs/sources/facts.json.

  npm run sources

  --help      print this

Exit code 0: every number has a source and both languages agree. 1: some do not; each is named.
`

function runSources(parameters: string[], { terminal, root }: Workplace): number {
  parseArgs({ args: parameters, options: {} })
  const { issueIds, diagnostics } = listNumberSources(root)
  reportDiagnostics(terminal, diagnostics)
  if (hasErrors(diagnostics)) return EXIT.failed
  terminal.say(`docs/sources: the numbers of ${issueIds.length} issues have their sources.`, 'green')
  return EXIT.done
}

/** `npm run sources`: each number of each issue beside its source. */
export const sourcesCommand: Command = { usage: USAGE, run: runSources }
