import path from 'node:path'
import type { Plugin } from 'vite'
import { formatDiagnostic, type Diagnostic } from '#newsletter/diagnostic.ts'
import { buildContent, type Content } from './build-content.ts'
import { readContentFolder } from './content-reader.ts'
import { fillPage } from './fill-page.ts'
import { frontDoorHead, listPageHeads, notFoundHead, type PageHead, type PageSource } from './page-heads.ts'
import { createHeadPrinter } from './print-head.ts'
import { recoverFolders } from './replace-folder.ts'
import { hasErrors } from './report-diagnostics.ts'
import { escapeControls } from './terminal.ts'
import { writeContent } from './write-content.ts'

function refuseRelative(base: string): void {
  if (base !== '' && !base.startsWith('.')) return
  throw new Error(`base "${base}" is relative: pages in folders need one that begins with a slash.`)
}

function readContent(folder: string): Content {
  recoverFolders(folder)
  return buildContent(readContentFolder(folder))
}

/** The errors of the content, one a line, for a build that they stop. */
function describeErrors({ diagnostics }: Content): string {
  const errors = diagnostics.filter((diagnostic) => hasErrors([diagnostic]))
  return ['The content cannot be published:', ...errors.map(formatDiagnostic).map(escapeControls)].join('\n')
}

function describeWarnings(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics
    .filter(({ severity }) => severity === 'warning')
    .map(formatDiagnostic)
    .map(escapeControls)
}

/** Every page by file name: the template with the head of each. */
function printPages(template: string, source: PageSource, base: string): [string, string][] {
  const print = createHeadPrinter({ site: source.site, base })
  const page = (fileName: string, head: PageHead): [string, string] => [fileName, fillPage(template, head, print)]
  return [
    page('index.html', frontDoorHead(source.site)),
    ...listPageHeads(source).map((head) => page(`${head.path.slice(1)}index.html`, head)),
    page('404.html', notFoundHead(source.site)),
  ]
}

/**
 * In build: first `content/` → `public/issues/`, where a broken issue ends the build by name; at the end one HTML
 * file for every page and `404.html`, so that any static host serves every address.
 */
export function publishPlugin(): Plugin {
  let root = '.'
  let base = '/'
  let source: PageSource | undefined
  return {
    name: 'content:publish',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    enforce: 'post',
    configResolved: (config) => {
      ;({ root, base } = config)
      refuseRelative(base)
    },
    buildStart() {
      const content = readContent(path.join(root, 'content'))
      const { site, issues, diagnostics } = content
      if (!site || hasErrors(diagnostics)) this.error(describeErrors(content))
      for (const warning of describeWarnings(diagnostics)) this.warn(warning)
      writeContent(path.join(root, 'public'), content)
      source = { site, issues }
    },
    generateBundle(_options, bundle) {
      const template = bundle['index.html']
      if (template?.type !== 'asset' || !source) return
      for (const [fileName, page] of printPages(template.source.toString(), source, base)) {
        if (fileName === template.fileName) template.source = page
        else this.emitFile({ type: 'asset', fileName, source: page })
      }
    },
  }
}
