import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Diagnostic } from '#newsletter/diagnostic.ts'
import { buildContent, type Content } from './build-content.ts'
import { EXIT, type Command, type Workplace } from './command.ts'
import { readContentFolder, type ContentReader } from './content-reader.ts'
import { publishedIdsFile } from './read-issue.ts'
import { recoverFolders } from './replace-folder.ts'
import { hasErrors, reportDiagnostics } from './report-diagnostics.ts'
import { writeContent } from './write-content.ts'

const USAGE = `
Builds the data that the site loads from content/: public/issues/<id>.json, index.json and papers.json.

  npm run content [-- --verbose]

  --verbose   also name issues whose ids are not recorded yet (npm run ids)
  --help      print this

Exit code 0: the data is up to date. 1: a file has errors and nothing was written.
`

const OPTIONS = { verbose: { type: 'boolean', default: false } } as const

function noteUnrecorded(reader: ContentReader, { issues }: Content): Diagnostic[] {
  const unrecorded = issues.filter((issue) => !reader.read(publishedIdsFile(issue.id)))
  return unrecorded.map((issue) => ({
    severity: 'note',
    code: 'ids-not-recorded',
    file: reader.nameOf(issue.id),
    what: 'The ids of this issue are not recorded, so none of them is guarded',
    remedy: `Run npm run ids -- ${issue.id} when it is published`,
  }))
}

function runContent(parameters: string[], { terminal, root }: Workplace): number {
  const { values } = parseArgs({ args: parameters, options: OPTIONS })
  terminal.progress('Reading content/')
  recoverFolders(path.join(root, 'content'))
  const reader = readContentFolder(path.join(root, 'content'))
  const content = buildContent(reader)
  reportDiagnostics(terminal, [...content.diagnostics, ...(values.verbose ? noteUnrecorded(reader, content) : [])])
  if (hasErrors(content.diagnostics)) {
    terminal.complain('Nothing was written.', 'red')
    return EXIT.failed
  }
  const { written, removed } = writeContent(path.join(root, 'public'), content)
  const counts = `${content.issues.length} issues, ${content.papers.papers.length} papers`
  terminal.say(`public/issues: ${counts}; ${written.length} files written, ${removed.length} removed.`, 'green')
  return EXIT.done
}

/** `npm run content`: content/ → the data that the site loads. */
export const contentCommand: Command = { usage: USAGE, run: runContent }
