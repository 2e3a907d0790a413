import * as v from 'valibot'

/** Data files below the base path, which is where they must stay. */
const FileSchema = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(/^(?:issues|search)\/[a-z0-9][a-z0-9._~/-]*\.json$/, 'is no data file'),
  v.check((file) => !file.includes('..'), 'leaves its folder'),
)

/** Pages below the base path, as hosts serve them. */
const PageSchema = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(/^(?:vi|en)\/(?:[a-z0-9][a-z0-9._~-]*\/)*$/, 'is no page'),
)

/** What a page may ask of the service worker. */
const WorkerMessageSchema = v.variant('type', [
  /** To serve all pages from now on, in the place of the worker before: the reader has agreed. */
  v.object({ type: v.literal('take-over') }),
  /** To end what it fetches, so that the worker that waits can take over at once. */
  v.object({ type: v.literal('rest') }),
  /** To say, through the port that comes along, whether code at this path of the host is of its release. */
  v.object({ type: v.literal('has-code'), path: v.string() }),
  /** To fetch these data files where they are not on the device, so that they can be read without a network. */
  v.object({ type: v.literal('hold'), files: v.pipe(v.array(FileSchema), v.maxLength(600)) }),
  /** To hold this page, which was opened, so that it has its words at once when there is no network. */
  v.object({ type: v.literal('hold-page'), path: PageSchema }),
])
export type WorkerMessage = v.InferOutput<typeof WorkerMessageSchema>

/** @returns undefined for anything else that is sent to a worker */
export function parseWorkerMessage(data: unknown): WorkerMessage | undefined {
  const parsed = v.safeParse(WorkerMessageSchema, data)
  return parsed.success ? parsed.output : undefined
}
