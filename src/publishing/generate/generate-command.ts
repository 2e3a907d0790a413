import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { hasWordsIn } from '#domain/block.ts'
import { issueBlocks, type Issue } from '#domain/issue.ts'
import { EXIT, type Command, type Workplace } from '#publishing/command.ts'
import { contentFolderOf } from '#publishing/content-folder.ts'
import { idsOf } from '#publishing/published-ids.ts'
import { SITE_FILE } from '#publishing/read-site.ts'
import { UsageError } from '#publishing/usage-error.ts'
import { organisationOf, printIssueFiles } from '#publishing/write-issue.ts'
import { buildSyntheticIssue, syntheticDate } from './build-synthetic-issue.ts'

const MOST = 2000

const USAGE = `
Writes weekly issues whose text means nothing and whose shapes are real, to try the site at a size that it has not yet.
The same number of issues gives the same files. The folder then serves as content: CONTENT_DIR=FOLDER npm run build.

  npm run generate -- --issues N --out FOLDER

  --issues N     how many, up to ${MOST}; 520 are ten years
  --out FOLDER   a folder that is new, or was written by this command
  --help         print this

Exit code 0: the issues are there. 1: nothing was written. 2: the command was called wrongly.
`

const OPTIONS = { issues: { type: 'string' }, out: { type: 'string' } } as const

/** Told in the front matter, so that no warning is due. */
function listUntranslated(issue: Issue): string {
  const ids = issueBlocks(issue).filter((block) => !hasWordsIn(block, 'en'))
  return ids.length === 0 ? '' : `untranslated: [${ids.map(({ id }) => id).join(', ')}]\n`
}

function writeSyntheticIssue(folder: string, issue: Issue, organisation: string | undefined): void {
  const files = printIssueFiles(issue, true, organisation)
  const place = path.join(folder, issue.id)
  const marked = (text: string) => text.replace('original: true\n', (line) => `${line}${listUntranslated(issue)}`)
  mkdirSync(place, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(place, name), marked(text))
  writeFileSync(path.join(place, 'published.json'), `${JSON.stringify(idsOf(issue), null, 2)}\n`)
}

function parseCount(issues: string | undefined): number {
  const count = Number(issues)
  if (/^[1-9]\d*$/.test(issues ?? '') && count <= MOST) return count
  throw new UsageError(`How many? Add --issues N, a whole number from 1 to ${MOST}.`)
}

function runGenerate(parameters: string[], { terminal, root, calledFrom }: Workplace): number {
  const { values } = parseArgs({ args: parameters, options: OPTIONS })
  const count = parseCount(values.issues)
  if (values.out === undefined) throw new UsageError('Where to? Add --out FOLDER.')
  const folder = path.resolve(calledFrom, values.out)
  const content = contentFolderOf(root, {})
  if (folder === content) throw new UsageError(`--out ${values.out}: that is the content of the site itself.`)
  if (existsSync(folder) && !existsSync(path.join(folder, syntheticDate(0)))) {
    throw new UsageError(`--out ${values.out}: the folder holds something else. Name a new one.`)
  }
  mkdirSync(folder, { recursive: true })
  copyFileSync(path.join(content, SITE_FILE), path.join(folder, SITE_FILE))
  const organisation = organisationOf(content)
  for (let place = 0; place < count; place += 1) {
    if (place % 20 === 0) terminal.progress(`Issue ${place + 1} of ${count}`)
    writeSyntheticIssue(folder, buildSyntheticIssue(place), organisation)
  }
  terminal.say(`${values.out}: ${count} issues.`, 'green')
  return EXIT.done
}

/** `npm run generate`: a content folder of any size. */
export const generateCommand: Command = { usage: USAGE, run: runGenerate }
