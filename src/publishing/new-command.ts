import { parseArgs } from 'node:util'
import { LANGUAGES } from '#domain/language.ts'
import { EXIT, type Command, type Workplace } from './command.ts'
import { contentFolderOf, recoverIssues } from './content-folder.ts'
import { readContentFolder, type ContentReader } from './content-reader.ts'
import { buildEmptyIssue } from './empty-issue.ts'
import { parseIssueOptions } from './issue-options.ts'
import { readDraft } from './read-draft.ts'
import { readSite } from './read-site.ts'
import { reportDiagnostics } from './report-diagnostics.ts'
import { UsageError } from './usage-error.ts'
import { writeIssue } from './write-issue.ts'

const USAGE = `
Lays out an empty issue in both languages below content/, ready to fill; it builds as it is.

  npm run new -- --date YYYY-MM-DD [options]

  --date YYYY-MM-DD   day of publication
  --id ID             part of the issue's address for ever (else: the date)
  --number N          running number (else: one more than the highest so far)
  --help              print this

Exit code 0: the folder is there. 1: nothing was written. 2: the command was called wrongly.
`

const OPTIONS = { date: { type: 'string' }, id: { type: 'string' }, number: { type: 'string' } } as const

const REMEDY_IF_THERE = 'Edit its files, or lay out another issue with another --date or --id'

/** One more than the highest number that the front matter of any issue gives. */
function nextNumber(reader: ContentReader): number {
  const numbers = reader.issueIds().flatMap((issueId) =>
    LANGUAGES.map((language) => {
      const bytes = reader.read(`${issueId}/${language}.md`)
      return (bytes && readDraft(bytes, issueId).draft?.frontMatter.number) ?? 0
    }),
  )
  return Math.max(0, ...numbers) + 1
}

function runNew(parameters: string[], { terminal, root }: Workplace): number {
  const { values } = parseArgs({ args: parameters, options: OPTIONS })
  const { id, date, number } = parseIssueOptions(values)
  if (date === undefined) throw new UsageError('Which day? Add --date YYYY-MM-DD.')
  const folder = contentFolderOf(root)
  recoverIssues(folder)
  const reader = readContentFolder(folder)
  const { site, diagnostics } = readSite(reader)
  const issue = { id: id ?? date, date, number: number ?? nextNumber(reader), organisation: site?.organisation ?? '' }
  const obstacles = site
    ? writeIssue({
        folder,
        id: issue.id,
        files: buildEmptyIssue(issue),
        replaces: false,
        remedyIfThere: REMEDY_IF_THERE,
      })
    : diagnostics
  reportDiagnostics(terminal, obstacles)
  if (obstacles.length > 0) return EXIT.failed
  terminal.say(`content/${issue.id}: issue ${issue.number} is laid out in vi.md and en.md. Fill it in.`, 'green')
  return EXIT.done
}

/** `npm run new`: an empty issue in both languages. */
export const newCommand: Command = { usage: USAGE, run: runNew }
