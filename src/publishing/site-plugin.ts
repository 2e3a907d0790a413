import path from 'node:path'
import type { Plugin } from 'vite'
import { formatDiagnostic } from '#newsletter/diagnostic.ts'
import { readAppVersion } from './app-version.ts'
import { readContentFolder } from './content-reader.ts'
import { frontDoorHead } from './page-heads.ts'
import { fillPage } from './fill-page.ts'
import { readSite, SITE_FILE } from './read-site.ts'
import { contentFolderOf } from './content-folder.ts'

/** The resolved id of `virtual:site`; the zero byte keeps other plugins away from it. */
export const SITE_MODULE = '\0virtual:site'

/** Gives the bundle what names the site and the app’s version, as `virtual:site`, and `index.html` its title. */
export function sitePlugin(): Plugin {
  let folder = 'content'
  const loadSite = () => {
    const { site, diagnostics } = readSite(readContentFolder(folder))
    if (site) return site
    throw new Error(diagnostics.map(formatDiagnostic).join('\n'))
  }
  return {
    name: 'content:site',
    configResolved: (config) => {
      folder = contentFolderOf(config.root)
    },
    resolveId: (id) => (id === 'virtual:site' ? SITE_MODULE : undefined),
    load(id) {
      if (id !== SITE_MODULE) return undefined
      this.addWatchFile(path.join(folder, SITE_FILE))
      const names = { site: loadSite(), version: readAppVersion() }
      return Object.entries(names)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`)
        .join('')
    },
    transformIndexHtml: (html) => fillPage(html, frontDoorHead(loadSite())),
  }
}
