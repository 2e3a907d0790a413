import path from 'node:path'
import type { Plugin } from 'vite'
import { formatDiagnostic } from '#newsletter/diagnostic.ts'
import { buildContent, type Content } from './build-content.ts'
import { readContentFolder } from './content-reader.ts'
import { recoverFolders } from './replace-folder.ts'
import { hasErrors } from './report-diagnostics.ts'
import { escapeControls } from './terminal.ts'
import { writeContent } from './write-content.ts'

/** The errors of the content, one a line, for a build that they stop. */
export function describeErrors(content: Content): string {
  const errors = content.diagnostics.filter((diagnostic) => hasErrors([diagnostic]))
  return ['The content cannot be published:', ...errors.map(formatDiagnostic).map(escapeControls)].join('\n')
}

/** Before a build: `content/` → `public/issues/`. A broken issue ends the build, by name. */
export function buildDataPlugin(): Plugin {
  let root = '.'
  return {
    name: 'content:data',
    apply: 'build',
    configResolved: (config) => {
      root = config.root
    },
    buildStart() {
      recoverFolders(path.join(root, 'content'))
      const content = buildContent(readContentFolder(path.join(root, 'content')))
      if (hasErrors(content.diagnostics)) this.error(describeErrors(content))
      for (const diagnostic of content.diagnostics.filter((one) => one.severity === 'warning')) {
        this.warn(escapeControls(formatDiagnostic(diagnostic)))
      }
      writeContent(path.join(root, 'public'), content)
    },
  }
}
