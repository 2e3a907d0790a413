import type { CDPSession, Page } from '@playwright/test'
import * as v from 'valibot'

const LONG = 50

const EventsSchema = v.array(
  v.object({
    name: v.string(),
    ph: v.string(),
    pid: v.number(),
    tid: v.number(),
    tdur: v.optional(v.number(), 0),
    args: v.optional(v.record(v.string(), v.unknown()), {}),
  }),
)
type Events = v.InferOutput<typeof EventsSchema>

/** Threads of pages, each as `process/thread`. */
function pageThreads(events: Events): ReadonlySet<string> {
  const named = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
  return new Set(named.map(({ pid, tid }) => `${pid}/${tid}`))
}

/**
 * The tasks of more than 50 ms that a page has while something is done: whole milliseconds of the page’s own thread,
 * so that a machine that does other things too does not count.
 */
export async function traceTasks(page: Page, act: () => Promise<unknown>): Promise<number[]> {
  const session: CDPSession = await page.context().newCDPSession(page)
  const events: Events = []
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...v.parse(EventsSchema, value)))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    categories: 'toplevel',
  })
  await act()
  const isOver = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()))
  await session.send('Tracing.end')
  await isOver
  await session.detach()
  const threads = pageThreads(events)
  return events
    .filter(
      ({ name, ph, pid, tid }) =>
        name === 'ThreadControllerImpl::RunTask' && ph === 'X' && threads.has(`${pid}/${tid}`),
    )
    .map(({ tdur }) => Math.round(tdur / 1000))
    .filter((taken) => taken > LONG)
}
