import path from 'node:path'
import { parseArgs } from 'node:util'
import { EXIT, type Command, type Workplace } from './command.ts'
import { contentFolderOf, recoverIssues } from './content-folder.ts'
import { parseBase } from './parse-base.ts'
import { buildSite } from './prerender/build-site.ts'
import { CONTENT_CACHE, readContent } from './read-content.ts'
import { hasErrors, reportDiagnostics } from './report-diagnostics.ts'
import { findSiteFolder } from './site-folder.ts'

const USAGE = `
Builds the whole site into dist/: the app, the data, and every page as HTML.

  npm run build [-- options]

  --base /path/   base path of the site (else: BASE_PATH of the environment, else /)
  --out FOLDER    where the site goes (else: dist): a folder that is new, empty, or the site of an earlier build
  --help          print this
`

const OPTIONS = { base: { type: 'string' }, out: { type: 'string' } } as const

interface Wanted {
  readonly base: string
  /** Where the site goes, from the project’s folder. */
  readonly out: string
}

/**
 * Reads the content and builds the site of it.
 * @returns the exit code: errors of the content are told, and nothing is built
 * @throws Error in one line when the folder holds what no build has made
 */
export async function buildFromContent({ base, out }: Wanted, { terminal, root }: Workplace): Promise<number> {
  const contentFolder = contentFolderOf(root)
  const folder = findSiteFolder({ out, root, contentFolder })
  recoverIssues(contentFolder)
  terminal.progress('Reading the content')
  const content = await readContent({ folder: contentFolder, cache: path.join(root, CONTENT_CACHE) })
  reportDiagnostics(
    terminal,
    content.diagnostics.filter(({ severity }) => severity !== 'note'),
  )
  const { site } = content
  if (!site || hasErrors(content.diagnostics)) return EXIT.failed
  const onProgress = (what: string) => terminal.progress(what)
  const { pages, made } = await buildSite({
    root,
    base,
    folder,
    contentFolder,
    content: { ...content, site },
    onProgress,
  })
  terminal.say(`${out}: ${pages} pages, ${made} of them new.`, 'green')
  return EXIT.done
}

function runBuild(parameters: string[], workplace: Workplace): Promise<number> {
  const { values } = parseArgs({ args: parameters, options: OPTIONS })
  return buildFromContent(
    { base: parseBase(values.base ?? process.env.BASE_PATH ?? '/'), out: values.out ?? 'dist' },
    workplace,
  )
}

/** `npm run build`: the content and the app → the site. */
export const buildCommand: Command = { usage: USAGE, run: runBuild }
