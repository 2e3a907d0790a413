import path from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type CDPSession, type Page } from '@playwright/test'
import { buildSearch } from '#publishing/search/build-search.ts'
import { findBrowser } from '../browser/find-browser.ts'
import { largeArchive } from '../support/build-archive.ts'
import { serveFiles } from './serve-files.ts'

/**
 * What search costs a reader of a large archive: bytes over the wire (brotli) for a first query, time to its results
 * and to those of every key on a slowed phone, long tasks, memory, and how long the index takes to build.
 *
 *   npm run build && npm run bench:search [-- --issues 520 --site dist --cpu 4]
 */
const { values } = parseArgs({
  options: {
    issues: { type: 'string', default: '520' },
    site: { type: 'string', default: 'dist' },
    cpu: { type: 'string', default: '4' },
  },
})

const QUERIES = ['lượng tử hóa', 'mô hình ngôn ngữ lớn', 'quantiztion', 'perplexity', '2509.09679', 'tự do']
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }
const KEY_PAUSE = 220

/** Notes long tasks in the page; a number of milliseconds each. */
const watchLongTasks = () => {
  const tasks: number[] = []
  Object.assign(window, { longTasks: tasks })
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  })
}

async function takeLongTasks(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const tasks: unknown = Reflect.get(window, 'longTasks')
    return Array.isArray(tasks) ? tasks.splice(0).map(Number) : []
  })
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find((one) => one.name === name)?.value ?? 0
}

async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  return (await metric(session, 'JSHeapUsedSize')) / 1e6
}

const settled = (page: Page) => page.waitForLoadState('networkidle')
const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** One query on a fresh device: first as a whole, then letter by letter with what is loaded by then. */
async function measure(page: Page, query: string, sent: Map<string, number>): Promise<string> {
  const session = await page.context().newCDPSession(page)
  // Time of the page’s own thread, so that a busy machine does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', NETWORK)
  await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.cpu) })
  const heapBefore = await heap(session)
  sent.clear()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox')
  await field.waitFor()
  await settled(page)
  const code = [...sent.values()].reduce((sum, bytes) => sum + bytes, 0)
  await takeLongTasks(page)
  const start = performance.now()
  const workBefore = await metric(session, 'TaskDuration')
  await page.keyboard.insertText(query)
  await page.locator('[role=option] mark').or(page.getByText('Không tìm thấy')).first().waitFor()
  const first = performance.now() - start
  await settled(page)
  const work = (await metric(session, 'TaskDuration')) - workBefore
  const bytes = [...sent.values()].reduce((sum, one) => sum + one, 0)
  const files = sent.size
  const longFirst = await takeLongTasks(page)
  await field.fill('')
  const keys: number[] = []
  for (const letter of query) {
    const before = await metric(session, 'TaskDuration')
    await page.keyboard.insertText(letter)
    await page.waitForTimeout(KEY_PAUSE)
    await settled(page)
    keys.push((await metric(session, 'TaskDuration')) - before)
  }
  const longKeys = await takeLongTasks(page)
  const allBytes = [...sent.values()].reduce((sum, one) => sum + one, 0)
  const heapAfter = await heap(session)
  const toMs = (seconds: number) => Math.round(seconds * 1000)
  return [
    `${query}: first query ${(bytes / 1000).toFixed(1)} kB in ${files} files (code ${(code / 1000).toFixed(1)} kB)`,
    `results after ${Math.round(first)} ms, work ${toMs(work)} ms`,
    `long tasks then ${JSON.stringify(longFirst.map(Math.round))}`,
    `work a key ${toMs(median(keys))} ms median, ${toMs(Math.max(...keys))} ms most`,
    `long tasks while typing ${JSON.stringify(longKeys.map(Math.round))}`,
    `after typing ${(allBytes / 1000).toFixed(1)} kB`,
    `heap ${heapBefore.toFixed(1)} → ${heapAfter.toFixed(1)} MB`,
  ].join('; ')
}

async function run(): Promise<void> {
  const issues = largeArchive(Number(values.issues))
  const start = process.cpuUsage()
  const index = buildSearch({ issues, site: {} })
  const { user } = process.cpuUsage(start)
  console.info(
    `index of ${issues.length} issues: ${index.size} files in ${Math.round(user / 1000)} ms of one processor`,
  )
  const sent = new Map<string, number>()
  const server = await serveFiles({ site: path.resolve(values.site), files: index, replaced: ['search'], sent })
  const executablePath = findBrowser()
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath })
  for (const query of QUERIES) {
    const context = await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.addInitScript(watchLongTasks)
    await page.goto(`${server.origin}/vi/about/`, { waitUntil: 'networkidle' })
    // The page takes up its script when it is first used.
    await page.mouse.click(5, 300)
    await page.waitForTimeout(1500)
    console.info(await measure(page, query, sent))
    await context.close()
  }
  await browser.close()
  await server.close()
}

await run()
