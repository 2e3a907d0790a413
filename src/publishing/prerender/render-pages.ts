import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { PageJob, PageResult, RenderSettings } from './page-job.ts'

/** A thread costs about half a second to start; below this many pages each, fewer threads are faster. */
const PAGES_WORTH_A_THREAD = 40
const MOST_THREADS = 4

/** A thread does not take over the TypeScript loader of its process, so it begins by loading one. */
const START = `import('tsx/esm/api').then(({ register }) => {
  register()
  return import(${JSON.stringify(new URL('./render-worker.ts', import.meta.url).href)})
})`

type Answer = { readonly result: PageResult } | { readonly failure: string }

/** Gives a thread one page after another until there are none. */
function work(worker: Worker, next: () => PageJob | undefined, onResult: (result: PageResult) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const goOn = () => {
      const job = next()
      if (job === undefined) resolve()
      else worker.postMessage(job)
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

/**
 * Makes all pages of a site, in several threads.
 * @throws Error naming the first page that could not be made
 */
export async function renderPages(jobs: readonly PageJob[], settings: RenderSettings): Promise<PageResult[]> {
  const wanted = Math.ceil(jobs.length / PAGES_WORTH_A_THREAD)
  const count = Math.max(1, Math.min(wanted, availableParallelism(), MOST_THREADS))
  const workers = Array.from({ length: count }, () => new Worker(START, { eval: true, workerData: settings }))
  const queue = jobs.values()
  const results: PageResult[] = []
  try {
    await Promise.all(
      workers.map((worker) =>
        work(
          worker,
          () => queue.next().value,
          (result) => results.push(result),
        ),
      ),
    )
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  return results
}
