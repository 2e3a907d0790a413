import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Content } from '../build-content.ts'
import { frontDoorHead, listPageHeads, notFoundHead, type PageHead, type PageSource } from '../page-heads.ts'
import { createHeadPrinter } from '../print-head.ts'
import { writeCards } from '../cards/write-cards.ts'
import { writeFeeds } from '../feeds/write-feeds.ts'
import { exchangeFolder, recoverFolders } from '../replace-folder.ts'
import { buildSearch } from '../search/build-search.ts'
import { writeSitemap } from '../sitemap.ts'
import { printContent } from '../write-content.ts'
import { unfinishedName } from '../write-file.ts'
import { bundleApp, copyApp } from './bundle-app.ts'
import { loadServer } from './load-server.ts'
import type { PageJob, PageResult } from './page-job.ts'
import { renderPages } from './render-pages.ts'

export interface SiteToBuild {
  /** The project’s folder. */
  readonly root: string
  /** Base path with a slash at both ends. */
  readonly base: string
  /** Folder of the finished site; it is replaced as a whole. */
  readonly folder: string
  readonly contentFolder: string
  /** Content without errors. */
  readonly content: Content & PageSource
  readonly onProgress?: (what: string) => void
}

export interface BuiltSite {
  readonly pages: readonly PageResult[]
}

function listJobs(source: PageSource, base: string): PageJob[] {
  const print = createHeadPrinter({ site: source.site, base })
  const job = (file: string, page: PageHead, isAddress: boolean): PageJob => ({
    file,
    path: page.path,
    isAddress,
    language: page.language,
    head: print(page),
  })
  return [
    job('index.html', frontDoorHead(source.site), true),
    job('404.html', notFoundHead(source.site), false),
    ...listPageHeads(source).map((page) => job(`${page.path.slice(1)}index.html`, page, true)),
  ]
}

/** The content with the Markdown of each issue parsed. */
async function parseMarkdown<Source extends Content>(content: Source, server: string): Promise<Source> {
  const { parseIssueMarkdown } = await loadServer(server)
  return { ...content, issues: content.issues.map(parseIssueMarkdown) }
}

/** Writes what the app loads: the issues, the lists over them, and the index of the search. */
function writeData(site: string, content: Content): void {
  for (const [file, text] of [...printContent(content), ...buildSearch(content.issues)]) {
    const target = path.join(site, file)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
}

function putInPlace(unfinished: string, folder: string): void {
  const place = { parent: path.dirname(folder), name: path.basename(folder) }
  if (existsSync(folder)) exchangeFolder(unfinished, place)
  else renameSync(unfinished, folder)
}

async function fill(site: string, options: SiteToBuild): Promise<BuiltSite> {
  const { root, base, contentFolder, onProgress } = options
  onProgress?.('Building the app')
  const app = await bundleApp({ root, base, siteFile: path.join(contentFolder, 'site.json') })
  copyApp(app, path.join(root, 'public'), site)
  onProgress?.('Writing the data')
  const content = await parseMarkdown(options.content, app.server)
  writeData(site, content)
  await writeFeeds(site, content)
  await writeSitemap(site, content)
  onProgress?.('Drawing the cards')
  await writeCards(site, content, { root, cache: path.join(root, '.cache/social-cards') })
  onProgress?.('Making the pages')
  const settings = {
    server: app.server,
    template: path.join(app.client, 'index.html'),
    appKey: app.key,
    base,
    site,
    kept: path.join(root, '.cache/pages'),
  }
  return { pages: await renderPages(listJobs(content, base), settings) }
}

/**
 * Builds the whole site: app, data and every page as HTML. The folder is replaced in one step at the end, so that
 * whoever reads it meets the old site or the new one.
 * @throws Error naming the page that could not be made; the folder is as it was
 */
export async function buildSite(site: SiteToBuild): Promise<BuiltSite> {
  const parent = path.dirname(site.folder)
  mkdirSync(parent, { recursive: true })
  recoverFolders(parent)
  const unfinished = path.join(parent, unfinishedName())
  mkdirSync(unfinished)
  try {
    const built = await fill(unfinished, site)
    putInPlace(unfinished, site.folder)
    return built
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}
