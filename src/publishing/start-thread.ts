import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker, type ResourceLimits } from 'node:worker_threads'

/**
 * Starts a thread on one of our modules. A thread does not take over the TypeScript loader of its process, so it
 * begins by loading one.
 * @param module address of the module: `new URL('./x-worker.ts', import.meta.url)`
 * @param resourceLimits absent: as much memory as there is
 */
export function startThread(module: URL, workerData: unknown, resourceLimits: ResourceLimits = {}): Worker {
  const loader = pathToFileURL(
    createRequire(import.meta.url)
      .resolve('tsx/esm/api')
      .replace(/\.cjs$/, '.mjs'),
  ).href
  const start = `import(${JSON.stringify(loader)}).then(({ register }) => {
    register()
    return import(${JSON.stringify(module.href)})
  })`
  return new Worker(start, { eval: true, workerData, resourceLimits })
}
