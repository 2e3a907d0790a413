import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type * as EntryServer from '#app/entry-server.tsx'
import type { ListedContent } from '../build-content.ts'
import { openKeptResults } from '../kept-results.ts'
import { frontDoorHead, listPageHeads, notFoundHead, type PageHead, type PageSource } from '../page-heads.ts'
import { createHeadPrinter, manifestTag } from '../print-head.ts'
import { writeCards } from '../cards/write-cards.ts'
import { ISSUES_IN_FEED } from '../feeds/build-feeds.ts'
import { writeFeeds } from '../feeds/write-feeds.ts'
import { writeHosting } from '../hosting/write-hosting.ts'
import { recoverFolders } from '../recover-folders.ts'
import { exchangeFolder } from '../replace-folder.ts'
import { isBuiltSite } from '../site-folder.ts'
import { writeSitemap } from '../sitemap.ts'
import { makeFolder, namePlace, unfinishedName } from '../write-file.ts'
import { writeAppManifest } from '../app-manifest/write-app-manifest.ts'
import { bundleApp, copyApp, type BundledApp } from './bundle-app.ts'
import { keptFolders } from './kept-folders.ts'
import { loadServer } from './load-server.ts'
import { openMadeBefore } from './made-before.ts'
import type { PageJob } from './page-job.ts'
import { renderPages } from './render-pages.ts'
import { openSiteRecord, type SiteRecord } from './site-record.ts'
import type { SiteToBuild } from './site-to-build.ts'
import { writeData, type WrittenData } from './write-data.ts'
import { writeWorker } from './write-worker.ts'

export interface BuiltSite {
  /** How many pages it has. */
  readonly pages: number
  /** How many of them no earlier build had made. */
  readonly made: number
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

/** The content with the Markdown of the issues in the feeds parsed. */
function parseFeedIssues<Source extends ListedContent>(content: Source, { readParsed }: WrittenData) {
  const parsed = content.issues.map((issue, place) => (place < ISSUES_IN_FEED ? readParsed(issue) : issue))
  return { ...content, issues: parsed }
}

function putInPlace(unfinished: string, folder: string): void {
  const place = { parent: path.dirname(folder), name: path.basename(folder) }
  if (existsSync(folder)) exchangeFolder(unfinished, place)
  else renameSync(unfinished, folder)
}

/** Writes what is made of the content besides its pages. */
async function writeBesidePages(site: string, options: SiteToBuild, server: typeof EntryServer): Promise<void> {
  const { root, content, onProgress } = options
  const { issues, cards } = keptFolders(options)
  const { parseIssueMarkdown } = server
  const made = openMadeBefore(issues)
  const data = writeData(site, { content, parseIssueMarkdown, kept: made.kept })
  await writeFeeds(site, parseFeedIssues(content, data))
  await writeSitemap(site, content)
  onProgress?.('Drawing the cards')
  await writeCards(site, content, { root, cache: cards })
  made.finish()
}

async function fill(site: string, options: SiteToBuild, app: BundledApp): Promise<BuiltSite> {
  const { root, base, content, onProgress } = options
  copyApp(app, path.join(root, 'public'), site)
  writeAppManifest(site, content.site, root)
  const server = await loadServer(app.server)
  writeWorker(site, app, { extraHead: manifestTag(base), opening: server.renderOpening() })
  onProgress?.('Writing the data')
  await writeBesidePages(site, options, server)
  onProgress?.('Making the pages')
  const settings = {
    server: app.server,
    template: path.join(app.client, 'index.html'),
    appKey: app.key,
    base,
    site,
    kept: keptFolders(options).pages,
  }
  const pages = await renderPages(listJobs(content, base), settings)
  writeHosting(site, content.site, base)
  return { pages: pages.length, made: pages.filter(({ isNew }) => isNew).length }
}

/** Fills a folder beside the site’s and puts it into its place. */
async function replaceSite(site: SiteToBuild, app: BundledApp, prepareNote: SiteRecord['prepare']): Promise<BuiltSite> {
  const unfinished = path.join(path.dirname(site.folder), unfinishedName())
  mkdirSync(unfinished)
  try {
    const built = await fill(unfinished, site, app)
    const note = prepareNote(unfinished, built.pages)
    putInPlace(unfinished, site.folder)
    note()
    return built
  } catch (error) {
    namePlace(error, site.folder)
    throw error
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

/**
 * Builds the whole site: app, data and every page as HTML. The folder is replaced in one step at the end, so that
 * whoever reads it meets the old site or the new one; where it holds what would be built, it is left alone.
 * @throws Error naming the page that could not be made; the folder is as it was
 */
export async function buildSite(site: SiteToBuild): Promise<BuiltSite> {
  const { root, base, folder, contentFolder, onProgress } = site
  const parent = path.dirname(folder)
  makeFolder(parent)
  recoverFolders(parent, (name, aside) => name === path.basename(folder) && isBuiltSite(aside))
  onProgress?.('Building the app')
  const app = await bundleApp({ root, base, siteFile: path.join(contentFolder, 'site.json') })
  const record = openSiteRecord(site, app, openKeptResults(keptFolders(site).sites))
  const pages = record.pagesIfSame()
  return pages === undefined ? replaceSite(site, app, record.prepare) : { pages, made: 0 }
}
