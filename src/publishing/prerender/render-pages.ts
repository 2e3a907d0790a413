import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import { openKeptFiles, type KeptFiles } from '../kept-files.ts'
import { openKeptResults, type KeptResults } from '../kept-results.ts'
import { startThread } from '../start-thread.ts'
import { createPageMaker } from './make-page.ts'
import { createFileNamer, groupPages, keepReadFiles, pageKey, takeReadFiles } from './page-groups.ts'
import type { GroupResult, PageGroup, PageJob, PageResult, RenderSettings } from './page-job.ts'

/** A thread costs more than half a second to start; below this many pages each, fewer threads are faster. */
const PAGES_WORTH_A_THREAD = 40
const MOST_THREADS = 4

/** Several times what the pages of a group need; without a limit a thread lets its rubbish lie until it fills gigabytes. */
const MEMORY = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16 }

type Answer = { readonly result: GroupResult } | { readonly failure: string }

/** Gives a thread one group after another until there are none. */
function work(worker: Worker, next: () => PageGroup | undefined, onResult: (result: GroupResult) => void) {
  return new Promise<void>((resolve, reject) => {
    const goOn = () => {
      const group = next()
      if (group === undefined) resolve()
      else worker.postMessage(group)
    }
    worker.on('error', reject)
    worker.on('message', (answer: Answer) => {
      if ('failure' in answer) return reject(new Error(answer.failure))
      onResult(answer.result)
      goOn()
    })
    goOn()
  })
}

async function makeHere(groups: readonly PageGroup[], settings: RenderSettings): Promise<GroupResult[]> {
  if (groups.length === 0) return []
  const make = await createPageMaker(settings)
  const results: GroupResult[] = []
  for (const group of groups) results.push(await make(group))
  return results
}

function make(groups: readonly PageGroup[], settings: RenderSettings): Promise<GroupResult[]> {
  const pages = groups.reduce((sum, { jobs }) => sum + jobs.length, 0)
  const count = Math.min(Math.floor(pages / PAGES_WORTH_A_THREAD), availableParallelism(), MOST_THREADS)
  return count < 2 ? makeHere(groups, settings) : makeInThreads(groups, settings, count)
}

async function makeInThreads(
  groups: readonly PageGroup[],
  settings: RenderSettings,
  count: number,
): Promise<GroupResult[]> {
  const script = new URL('./render-worker.ts', import.meta.url)
  const workers = Array.from({ length: count }, () => startThread(script, settings, MEMORY))
  const queue = groups.values()
  const results: GroupResult[] = []
  const next = () => queue.next().value
  try {
    await Promise.all(workers.map((worker) => work(worker, next, (result) => results.push(result))))
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  return results
}

/** The groups of which every page is there from an earlier build. */
function takeUnchanged(groups: readonly PageGroup[], settings: RenderSettings, kept: KeptResults): GroupResult[] {
  const readFiles = takeReadFiles(kept)
  const stateOf = createFileNamer(settings.site)
  return groups.flatMap(({ name, jobs }) => {
    const files = Object.hasOwn(readFiles, name) ? readFiles[name] : undefined
    if (files === undefined) return []
    const pages = jobs.map((job) => ({ file: job.file, key: pageKey(job, { settings, files, stateOf }), isNew: false }))
    return pages.every(({ key }) => kept.has(key)) ? [{ name, files, pages }] : []
  })
}

function placePages(pages: readonly PageResult[], files: KeptFiles, site: string): void {
  const folders = new Set(pages.map(({ file }) => path.join(site, path.dirname(file))))
  for (const folder of folders) mkdirSync(folder, { recursive: true })
  for (const { file, key } of pages) files.place(key, path.join(site, file))
  files.note()
}

/**
 * Makes all pages of a site, in several threads. Pages of an earlier build are taken where neither they nor any data
 * that they show have changed; what is of no more use is forgotten.
 * @throws Error naming the first page that could not be made
 */
export async function renderPages(jobs: readonly PageJob[], settings: RenderSettings): Promise<PageResult[]> {
  const kept = openKeptResults(settings.kept)
  const files = openKeptFiles(settings.kept, kept)
  const groups = groupPages(jobs)
  const unchanged = takeUnchanged(groups, settings, kept)
  const isUnchanged = new Set(unchanged.map(({ name }) => name))
  const made = await make(
    groups.filter(({ name }) => !isUnchanged.has(name)),
    settings,
  )
  const results = [...unchanged, ...made]
  const pages = results.flatMap((result) => result.pages)
  placePages(pages, files, settings.site)
  keepReadFiles(kept, Object.fromEntries(results.map((one) => [one.name, [...one.files]])))
  kept.forgetOthers()
  return pages
}
