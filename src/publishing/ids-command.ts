import path from 'node:path'
import { parseArgs } from 'node:util'
import { EXIT, type Command, type Workplace } from './command.ts'
import { contentFolderOf, recoverIssues } from './content-folder.ts'
import { readContentFolder, type ContentReader } from './content-reader.ts'
import { addIds, idsOf, parsePublishedIds, type PublishedIds } from './published-ids.ts'
import { publishedIdsFile, readIssue } from './read-issue.ts'
import { reportDiagnostics } from './report-diagnostics.ts'
import { UsageError } from './usage-error.ts'
import { writeFileWhole } from './write-file.ts'

const USAGE = `
Records the ids of published issues in content/<issue>/published.json, so that no later edit can lose one.

  npm run ids [-- ISSUE …]

Without ISSUE all issues are recorded. What was recorded before stays recorded.

  --help   print this

Exit code 0: recorded. 1: an issue has errors (a lost id is one) and its file was left as it was.
`

const NOTHING: PublishedIds = { stories: {}, anchors: {} }

function recordedIds(reader: ContentReader, issueId: string): PublishedIds {
  const bytes = reader.read(publishedIdsFile(issueId))
  if (!bytes) return NOTHING
  const ids = parsePublishedIds({ file: publishedIdsFile(issueId), text: new TextDecoder().decode(bytes) })
  return 'severity' in ids ? NOTHING : ids
}

function runIds(parameters: string[], { terminal, root }: Workplace): number {
  const { positionals } = parseArgs({ args: parameters, allowPositionals: true })
  const folder = contentFolderOf(root)
  recoverIssues(folder)
  const reader = readContentFolder(folder)
  const known = reader.issueIds()
  const unknown = positionals.find((issueId) => !known.includes(issueId))
  if (unknown !== undefined) throw new UsageError(`There is no issue “${unknown}” below content/.`)
  let exitCode: number = EXIT.done
  for (const issueId of positionals.length > 0 ? positionals : known) {
    const { issue, diagnostics } = readIssue(reader, issueId)
    reportDiagnostics(terminal, diagnostics)
    if (!issue) {
      exitCode = EXIT.failed
      continue
    }
    const ids = addIds(recordedIds(reader, issueId), idsOf(issue))
    const isNew = writeFileWhole(path.join(folder, publishedIdsFile(issueId)), `${JSON.stringify(ids, null, 2)}\n`)
    const total = Object.keys(ids.stories).length + Object.keys(ids.anchors).length
    terminal.say(`${reader.nameOf(publishedIdsFile(issueId))}: ${total} ids, ${isNew ? 'recorded' : 'unchanged'}.`)
  }
  return exitCode
}

/** `npm run ids`: keeps the ids of published issues from getting lost. */
export const idsCommand: Command = { usage: USAGE, run: runIds }
