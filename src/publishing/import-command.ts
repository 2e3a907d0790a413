import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Issue } from '#domain/issue.ts'
import { contentFolderOf, recoverIssues } from './content-folder.ts'
import { EXIT, type Command, type Workplace } from './command.ts'
import { importNewsletter, type Imported, type ReceivedFile } from './import-newsletter.ts'
import { parseIssueOptions } from './issue-options.ts'
import { hasErrors, reportDiagnostics } from './report-diagnostics.ts'
import { tellUnreadable } from './tell-error.ts'
import { UsageError } from './usage-error.ts'
import { organisationOf, printIssueFiles, writeIssue } from './write-issue.ts'

const USAGE = `
Turns a newsletter as received into an issue folder below content/.

  npm run import -- FILE [options]

FILE is Markdown or text, in UTF-8 or in an encoding that was broken on the way.

  --english FILE      the English text, aligned with FILE block by block
  --id ID             part of the issue's address for ever (else: its front matter, else its date)
  --date YYYY-MM-DD   day of publication (else: its front matter, else the date in the file's name)
  --number N          running number (else: its front matter, else none)
  --replace           replace the issue if it is there already
  --json              print the issue as JSON on standard output and write nothing
  --help              print this

Everything found in the newsletter goes to standard error: file, line, column, what, and what to do.
Exit code 0: the issue was written. 1: it has errors and nothing was written. 2: the command was called wrongly.
`

const OPTIONS = {
  english: { type: 'string' },
  id: { type: 'string' },
  date: { type: 'string' },
  number: { type: 'string' },
  replace: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

function receive(file: string, { calledFrom, root }: Workplace): ReceivedFile {
  const absolute = path.resolve(calledFrom, file)
  try {
    return { file: path.relative(root, absolute).replaceAll(path.sep, '/'), bytes: readFileSync(absolute) }
  } catch (cause) {
    throw new Error(tellUnreadable(file, cause), { cause })
  }
}

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`

function summarise(issue: Issue, files: readonly string[]): string {
  const parts = [count(issue.stories.length, 'story', 'stories'), count(issue.papers.length, 'paper', 'papers')]
  return `content/${issue.id}: ${parts.join(', ')}, written to ${files.join(' and ')}.`
}

const REMEDY_IF_THERE = 'Add --replace to replace it, or another --id'

function finish(imported: Imported, replaces: boolean, { terminal, root }: Workplace): number {
  const { issue } = imported
  const folder = contentFolderOf(root)
  const files = issue ? printIssueFiles(issue, imported.hasTranslation, organisationOf(folder)) : {}
  const remedyIfThere = REMEDY_IF_THERE
  const obstacles = issue ? writeIssue({ folder, id: issue.id, files, replaces, remedyIfThere }) : []
  const diagnostics = [...imported.diagnostics, ...obstacles]
  reportDiagnostics(terminal, diagnostics)
  if (!issue || hasErrors(diagnostics)) {
    terminal.complain('Nothing was written.', 'red')
    return EXIT.failed
  }
  terminal.say(summarise(issue, Object.keys(files)), 'green')
  return EXIT.done
}

function printJson({ issue, diagnostics }: Imported, { terminal }: Workplace): number {
  reportDiagnostics(terminal, diagnostics)
  if (!issue) return EXIT.failed
  terminal.print(`${JSON.stringify(issue, null, 2)}\n`)
  return EXIT.done
}

function runImport(parameters: string[], workplace: Workplace): number {
  const { values, positionals } = parseArgs({ args: parameters, options: OPTIONS, allowPositionals: true })
  const [file, ...others] = positionals
  if (file === undefined) throw new UsageError('Which newsletter? Name its file.')
  if (others.length > 0) throw new UsageError(`One newsletter at a time; ${others.join(', ')} is too much.`)
  const options = parseIssueOptions(values)
  workplace.terminal.progress(`Reading ${file}`)
  const original = receive(file, workplace)
  const english = values.english === undefined ? undefined : receive(values.english, workplace)
  const imported = importNewsletter({ original, english, options })
  if (values.json) return printJson(imported, workplace)
  workplace.terminal.progress('Writing the issue')
  recoverIssues(contentFolderOf(workplace.root))
  return finish(imported, values.replace, workplace)
}

/** `npm run import`: a newsletter as received → an issue folder. */
export const importCommand: Command = { usage: USAGE, run: runImport }
