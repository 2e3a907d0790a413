import { parentPort, workerData } from 'node:worker_threads'
import * as v from 'valibot'
import { createPageMaker } from './make-page.ts'
import { RenderSettingsSchema, type PageGroup } from './page-job.ts'

// One thread of `renderPages`: answers each group with its result, or with why it failed.
process.env.NODE_ENV = 'production'
const makeGroup = await createPageMaker(v.parse(RenderSettingsSchema, workerData))
parentPort?.on('message', (group: PageGroup) => {
  makeGroup(group).then(
    (result) => parentPort?.postMessage({ result }),
    (error: unknown) => parentPort?.postMessage({ failure: error instanceof Error ? error.message : String(error) }),
  )
})
