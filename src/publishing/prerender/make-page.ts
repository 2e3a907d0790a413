import { readFileSync } from 'node:fs'
import path from 'node:path'
import type * as EntryServer from '#app/entry-server.tsx'
import { openKeptResults } from '../kept-results.ts'
import { tellError } from '../tell-error.ts'
import { createCriticalStyle } from './critical-style.ts'
import { loadServer } from './load-server.ts'
import { createFileNamer, pageKey } from './page-groups.ts'
import type { GroupResult, PageGroup, PageJob, PageResult, RenderSettings } from './page-job.ts'
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

type PrintJob = (job: PageJob, html: string) => PrintedPage

function createPrinter(settings: RenderSettings, server: typeof EntryServer): PrintJob {
  const { site, base } = settings
  const template = readPageTemplate(readFileSync(settings.template, 'utf8'))
  const style = createCriticalStyle(readFileSync(path.join(site, template.style.address.slice(base.length)), 'utf8'))
  const startScript = server.startScript()
  return (job, html) => {
    const lateLink = server.renderLateLink(job.language)
    return printPage({
      start: fillStart(template, job),
      end: template.end,
      html,
      lateLink,
      path: job.isAddress ? job.path : undefined,
      style: style(html + lateLink),
      wholeStyle: template.style,
      startScript,
    })
  }
}

/** Names the page at which something failed. */
async function atPage<Result>({ path: address }: PageJob, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (cause) {
    throw new Error(`The page ${address} cannot be made: ${tellError(cause)}`, { cause })
  }
}

/**
 * Makes groups of pages one after another, each page kept under the name of what it was made from; those of earlier
 * builds stay where nothing changed. The data of a group are forgotten with it.
 * @throws Error naming the page that could not be made, and why
 */
export async function createPageMaker(settings: RenderSettings): Promise<(group: PageGroup) => Promise<GroupResult>> {
  const { site, base } = settings
  const server = await loadServer(settings.server)
  const kept = openKeptResults(settings.kept)
  const print = createPrinter(settings, server)
  const stateOf = createFileNamer(site)
  return async ({ name, jobs }) => {
    const read = new Set<string>()
    const readData = (file: string) => {
      read.add(file)
      return Promise.resolve(JSON.parse(readFileSync(path.join(site, file), 'utf8')))
    }
    const renderer = server.createPageRenderer({ base, readData })
    for (const job of jobs) await atPage(job, () => renderer.readPageData(job.path))
    const files = [...read]
    const make = async (job: PageJob): Promise<PageResult> => {
      const key = pageKey(job, { settings, files, stateOf })
      const isNew = !kept.has(key)
      if (isNew) kept.keepFile(key, print(job, await renderer.renderPage(job.path)).text)
      return { file: job.file, key, isNew }
    }
    const pages: PageResult[] = []
    for (const job of jobs) pages.push(await atPage(job, () => make(job)))
    return { name, files, pages }
  }
}
