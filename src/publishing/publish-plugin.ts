import path from 'node:path'
import type { Plugin } from 'vite'
import { formatDiagnostic } from '#newsletter/diagnostic.ts'
import { buildContent, type Content } from './build-content.ts'
import { readContentFolder } from './content-reader.ts'
import { fillPage } from './fill-page.ts'
import { listPageHeads, notFoundHead, type PageSource } from './page-heads.ts'
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

/** Every page by file name: the template with the head of each. */
function printPages(template: string, source: PageSource): [string, string][] {
  const pages = listPageHeads(source).map((head): [string, string] => [
    `${head.path.slice(1)}index.html`,
    fillPage(template, head),
  ])
  return [...pages, ['404.html', fillPage(template, notFoundHead(source.site))]]
}

/**
 * In build: first `content/` → `public/issues/`, where a broken issue ends the build by name; at the end one HTML
 * file for every page and `404.html`, so that any static host serves every address.
 */
export function publishPlugin(): Plugin {
  let root = '.'
  let source: PageSource | undefined
  return {
    name: 'content:publish',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    enforce: 'post',
    configResolved: (config) => {
      root = config.root
      refuseRelative(config.base)
    },
    buildStart() {
      const content = readContent(path.join(root, 'content'))
      const { site, issues, diagnostics } = content
      if (!site || hasErrors(diagnostics)) this.error(describeErrors(content))
      for (const warning of diagnostics.filter(({ severity }) => severity === 'warning')) {
        this.warn(escapeControls(formatDiagnostic(warning)))
      }
      writeContent(path.join(root, 'public'), content)
      source = { site, issues }
    },
    generateBundle(_options, bundle) {
      const template = bundle['index.html']
      if (template?.type !== 'asset' || !source) return
      for (const [fileName, page] of printPages(template.source.toString(), source)) {
        this.emitFile({ type: 'asset', fileName, source: page })
      }
    },
  }
}
