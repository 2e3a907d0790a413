import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Diagnostic } from '#newsletter/diagnostic.ts'
import type { Content } from './build-content.ts'
import { EXIT, type Command, type Workplace } from './command.ts'
import { contentFolderOf, recoverIssues } from './content-folder.ts'
import { readContentFolder, type ContentReader } from './content-reader.ts'
import { CONTENT_CACHE, readContent } from './read-content.ts'
import { publishedIdsFile } from './read-issue.ts'
import { hasErrors, reportDiagnostics } from './report-diagnostics.ts'
import { UsageError } from './usage-error.ts'
import { writeContent } from './write-content.ts'

const USAGE = `
Builds the data that the site loads from content/: public/issues/<id>.json, and the lists over
them: index.json, papers.json, and one of each for every year.

  npm run content [-- options]

  --content FOLDER   read this folder (else: the one that CONTENT_DIR names, else content/)
  --out FOLDER       write to issues/ below this folder (else: public/)
  --verbose          also name issues whose ids are not recorded yet (npm run ids)
  --help             print this

Exit code 0: the data is up to date. 1: a file has errors and nothing was written.
`

const OPTIONS = {
  content: { type: 'string' },
  out: { type: 'string' },
  verbose: { type: 'boolean', default: false },
} as const

/** Another content goes elsewhere, so that it never takes the place of the site’s own data unasked. */
function placesOf(values: { content?: string | undefined; out?: string | undefined }, workplace: Workplace) {
  const { root, calledFrom } = workplace
  if (values.content !== undefined && values.out === undefined)
    throw new UsageError('Where to? Add --out FOLDER to --content.')
  return {
    folder: values.content === undefined ? contentFolderOf(root) : path.resolve(calledFrom, values.content),
    out: values.out === undefined ? path.join(root, 'public') : path.resolve(calledFrom, values.out),
  }
}

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

async function runContent(parameters: string[], workplace: Workplace): Promise<number> {
  const { terminal } = workplace
  const { values } = parseArgs({ args: parameters, options: OPTIONS })
  const { folder, out } = placesOf(values, workplace)
  terminal.progress('Reading content/')
  recoverIssues(folder)
  const reader = readContentFolder(folder)
  const content = await readContent({ folder, cache: path.join(workplace.root, CONTENT_CACHE) })
  reportDiagnostics(terminal, [...content.diagnostics, ...(values.verbose ? noteUnrecorded(reader, content) : [])])
  if (hasErrors(content.diagnostics)) {
    terminal.complain('Nothing was written.', 'red')
    return EXIT.failed
  }
  const { written, removed } = writeContent(out, content)
  const counts = `${content.issues.length} issues, ${content.papers.length} papers`
  terminal.say(
    `${values.out ?? 'public'}/issues: ${counts}; ${written.length} files written, ${removed.length} removed.`,
    'green',
  )
  return EXIT.done
}

/** `npm run content`: content/ → the data that the site loads. */
export const contentCommand: Command = { usage: USAGE, run: runContent }
