import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { threadId } from 'node:worker_threads'
import type * as EntryServer from '#app/entry-server.tsx'
import { createCriticalStyle } from './critical-style.ts'
import { loadServer } from './load-server.ts'
import type { PageJob, PageResult, RenderSettings } from './page-job.ts'
import { readPageTemplate, type PageTemplate } from './page-template.ts'
import { printPage, type PrintedPage } from './print-page.ts'

const TITLE = /<title>[^<]*<\/title>/
const DESCRIPTION = /\s*<meta name="description"[^>]*>/

/** The part of the template before the page’s own HTML, with the head of one page. */
function fillStart({ start }: PageTemplate, { language, head }: PageJob): string {
  return start
    .replace(DESCRIPTION, '')
    .replace(TITLE, () => head)
    .replace(/<html lang="[^"]*"/, () => `<html lang="${language}"`)
}

function keyOf(job: PageJob, { appKey, base }: RenderSettings, data: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify([appKey, base, job, data ?? null]))
  return hash.digest('hex').slice(0, 32)
}

function keepPage(file: string, { text }: PrintedPage): void {
  mkdirSync(path.dirname(file), { recursive: true })
  const unfinished = `${file}.${process.pid}-${threadId}`
  writeFileSync(unfinished, text)
  renameSync(unfinished, file)
}

type PrintJob = (job: PageJob) => Promise<PrintedPage>

function createPrinter(
  settings: RenderSettings,
  server: typeof EntryServer,
  renderer: EntryServer.PageRenderer,
): PrintJob {
  const { site, base } = settings
  const template = readPageTemplate(readFileSync(settings.template, 'utf8'))
  const style = createCriticalStyle(readFileSync(path.join(site, template.style.slice(base.length)), 'utf8'))
  const startScript = server.startScript(template)
  return async (job) => {
    const html = await renderer.renderPage(job.path)
    return printPage({
      start: fillStart(template, job),
      end: template.end,
      html,
      path: job.isAddress ? job.path : undefined,
      style: style(html),
      wholeStyle: template.style,
      startScript,
    })
  }
}

/**
 * Makes pages one after another, each written to its file; takes those of earlier builds where nothing changed.
 * @throws Error naming the page that could not be made, and why
 */
export async function createPageMaker(settings: RenderSettings): Promise<(job: PageJob) => Promise<PageResult>> {
  const { site, base, kept } = settings
  const server = await loadServer(settings.server)
  const readData = (file: string) => Promise.resolve(JSON.parse(readFileSync(path.join(site, file), 'utf8')))
  const renderer = server.createPageRenderer({ base, readData })
  const print = createPrinter(settings, server, renderer)
  const make = async (job: PageJob) => {
    const key = keyOf(job, settings, await renderer.readPageData(job.path))
    const keptFile = path.join(kept, key.slice(0, 2), key)
    const isNew = !existsSync(keptFile)
    if (isNew) keepPage(keptFile, await print(job))
    const target = path.join(site, job.file)
    mkdirSync(path.dirname(target), { recursive: true })
    copyFileSync(keptFile, target)
    return { file: job.file, key, isNew }
  }
  return (job) =>
    make(job).catch((cause: unknown) => {
      const why = cause instanceof Error ? cause.message : String(cause)
      throw new Error(`The page ${job.path} cannot be made: ${why}`, { cause })
    })
}
