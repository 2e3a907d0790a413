import path from 'node:path'
import type { Plugin } from 'vite'
import { buildContent } from './build-content.ts'
import { describeErrors } from './build-data-plugin.ts'
import { readContentFolder } from './content-reader.ts'
import { fillPage } from './fill-page.ts'
import { listPageHeads, notFoundHead } from './page-heads.ts'

/** After a build: one HTML file for every page and `404.html`, so that any static host serves every address. */
export function pagesPlugin(): Plugin {
  let folder = 'content'
  return {
    name: 'content:pages',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    enforce: 'post',
    configResolved: (config) => {
      folder = path.join(config.root, 'content')
      if (config.base === '' || config.base.startsWith('.')) {
        throw new Error(`base "${config.base}" is relative: pages in folders need one that begins with a slash.`)
      }
    },
    generateBundle(_options, bundle) {
      const template = bundle['index.html']
      if (template?.type !== 'asset') return
      const html = template.source.toString()
      const content = buildContent(readContentFolder(folder))
      const { site, issues } = content
      if (!site) this.error(describeErrors(content))
      const emit = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source })
      for (const head of listPageHeads({ site, issues })) emit(`${head.path.slice(1)}index.html`, fillPage(html, head))
      emit('404.html', fillPage(html, notFoundHead(site)))
    },
  }
}
