import path from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { issueIndexFile, issueYearFile } from '#domain/paths.ts'
import type { LibraryRecord } from '#features/library/library-record.ts'
import { fileIssues } from '#publishing/index-issues.ts'
import { findBrowser } from '../browser/find-browser.ts'
import { inventedWord, randomNumbers, wordyIssue, type Writer } from '../support/build-archive.ts'
import { traceTasks } from './long-tasks.ts'
import { serveFiles } from './serve-files.ts'

/**
 * What a library of thousands of saved stories costs on a slowed phone: long tasks while any page reads it, while the
 * library opens, filters, sorts, scrolls, saves, and while the search looks into it; frames until a press shows.
 * Every step is taken a few times, and the quietest counts: the machine does other things too.
 *
 *   npm run build && npm run bench:library [-- --stories 5000 --site dist --cpu 4 --rounds 3]
 */
const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '5000' },
    site: { type: 'string', default: 'dist' },
    cpu: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
  },
})

const STORIES = Number(values.stories)
const PER_ISSUE = 3
const NOTED = 10
const READ = 4
const DAY = 86_400_000
const SAVED_AT = Date.UTC(2025, 0, 1)
const STAMP = { deleted: false as const, schemaVersion: 1, changedAt: '2025-09-11T08:00:00.000Z-0000' }

/** Issues whose titles are a few invented words. */
function archive() {
  const random = randomNumbers(3)
  const write: Writer = (_language, length) => Array.from({ length: length * 8 }, () => inventedWord(random)).join(' ')
  return Array.from({ length: Math.ceil(STORIES / PER_ISSUE) }, (_, week) =>
    wordyIssue({ week, write, authors: ['One Author'] }),
  ).reverse()
}
type Issues = ReturnType<typeof archive>

/** The saved stories; notes on some of them, and how far some were read. */
function* records(issues: Issues): Generator<LibraryRecord> {
  const stories = issues.flatMap(({ id, stories: own }) => own.map((story) => ({ issueId: id, storyId: story.id })))
  for (const [at, story] of stories.slice(0, STORIES).entries()) {
    const stamp = { ...STAMP, deviceId: 'bench-device' }
    yield { kind: 'bookmark', ...story, savedAt: SAVED_AT + at * 1000, ...stamp }
    const note = { id: `bench-note-${at}`, text: `Noted on ${story.storyId}`, createdAt: SAVED_AT }
    if (at % NOTED === 0) yield { kind: 'note', ...story, ...note, ...stamp }
    const last = { block: 'one', at: SAVED_AT }
    const place = { state: 'reading' as const, blocks: ['one'], total: 9, last, changedAt: SAVED_AT, clearedAt: 0 }
    if (at % READ === 0) yield { kind: 'place', ...story, place, ...stamp }
  }
}

const keyOf = (record: LibraryRecord) =>
  record.kind === 'note'
    ? `note/${record.id}`
    : `${record.kind}/${Reflect.get(record, 'issueId')}/${Reflect.get(record, 'storyId')}`

/** Writes the library where the app keeps it, from a page of the origin in which no app runs. */
async function fill(page: Page, origin: string, rows: readonly (readonly [string, LibraryRecord])[]): Promise<void> {
  await page.goto(`${origin}/${issueIndexFile}`)
  const meta = { deviceId: 'bench-device', revision: 1, visit: { seenAt: SAVED_AT - 30 * DAY } }
  await page.evaluate(
    ({ rows: all, facts }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('cm.library', 1)
        opening.onupgradeneeded = () =>
          ['records', 'aside', 'meta'].forEach((name) => opening.result.createObjectStore(name))
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['records', 'meta'], 'readwrite')
          all.forEach(([key, row]) => writing.objectStore('records').put(row, key))
          Object.entries(facts).forEach(([key, fact]) => writing.objectStore('meta').put(fact, key))
          writing.oncomplete = () => {
            opening.result.close()
            resolve()
          }
          writing.onerror = () => reject(new Error(String(writing.error)))
        }
      }),
    { rows, facts: meta },
  )
}

/** Waits until the page has had nothing to do for a while. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(async () => {
    for (let calm = 0; calm < 5; ) {
      const before = performance.now()
      await new Promise((resolve) => setTimeout(resolve, 60))
      calm = performance.now() - before < 90 ? calm + 1 : 0
    }
  })
}

/** Frames from a press of the first button that saves to the one that shows it. */
function framesToShow(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const button = document.querySelector<HTMLElement>('main [data-entry] [data-save]')
    const before = button?.getAttribute('aria-pressed')
    button?.click()
    for (let frames = 1; ; frames += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      if (button?.getAttribute('aria-pressed') !== before || frames > 60) return frames
    }
  })
}

/** Waits for so many stories; without Playwright’s locators, whose own work in the page would be measured. */
const drawn = (page: Page, count: number) =>
  page.waitForFunction((least) => document.querySelectorAll('main [data-entry]').length >= least, count, {
    polling: 100,
  })

/** Does something to the first element that a selector finds, as the page’s own event. */
function onFirst(page: Page, selector: string, act: 'click' | 'focus'): Promise<void> {
  return page.evaluate(
    ([wanted, name]) => {
      const element = document.querySelector<HTMLElement>(wanted)
      if (name === 'click') element?.click()
      else element?.focus()
    },
    [selector, act] as const,
  )
}

async function typeInto(page: Page, selector: string, text: string): Promise<void> {
  await onFirst(page, selector, 'focus')
  await page.keyboard.type(text, { delay: 250 })
}

async function toEnd(page: Page): Promise<void> {
  for (let step = 0; step < 30; step += 1) await page.mouse.wheel(0, 700)
}

/** The steps of one round, in order; each leaves the page as the next one wants it. */
const STEPS: Readonly<Record<string, (page: Page, origin: string) => Promise<unknown>>> = {
  'another page': (page, origin) => page.goto(`${origin}/vi/about/`),
  'library opens': async (page, origin) => {
    await page.goto(`${origin}/vi/library/`)
    await drawn(page, 50)
  },
  scrolls: toEnd,
  'more stories': async (page) => {
    await onFirst(page, 'main :has(> section) > p:last-child > button', 'click')
    await drawn(page, 100)
  },
  filters: (page) => typeInto(page, 'main input[type=search]', 'tron zen'),
  'filter emptied': async (page) => {
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
  },
  saves: async (page) => {
    for (let press = 0; press < 4; press += 1) {
      frames.push(await framesToShow(page))
      await settle(page)
    }
  },
  searches: async (page) => {
    await page.keyboard.press('Control+k')
    await page.waitForFunction(() => document.activeElement?.matches('[role=combobox]'), undefined, { polling: 100 })
    await page.keyboard.type('tron', { delay: 250 })
  },
}
const frames: number[] = []

async function takeRound(page: Page, origin: string, found: Map<string, number[][]>): Promise<void> {
  for (const [name, act] of Object.entries(STEPS)) {
    const tasks = await traceTasks(page, async () => {
      await act(page, origin)
      await settle(page)
    })
    found.set(name, [...(found.get(name) ?? []), tasks])
  }
}

const longest = (tasks: readonly number[]) => Math.max(0, ...tasks)

async function run(): Promise<void> {
  const issues = archive()
  const { index, years } = fileIssues(issues)
  const files = new Map([[issueIndexFile, JSON.stringify(index)]])
  for (const year of years) files.set(issueYearFile(year.year), JSON.stringify(year))
  const sent = new Map<string, number>()
  const server = await serveFiles({ site: path.resolve(values.site), files, replaced: ['issues'], sent })
  const executablePath = findBrowser()
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath })
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' })
  page.setDefaultTimeout(120_000)
  await fill(
    page,
    server.origin,
    [...records(issues)].map((record) => [keyOf(record), record] as const),
  )
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.cpu) })
  const found = new Map<string, number[][]>()
  for (let round = 0; round < Number(values.rounds); round += 1) await takeRound(page, server.origin, found)
  for (const [name, rounds] of found) {
    const [quietest = []] = rounds.toSorted((one, other) => longest(one) - longest(other))
    console.info(`${name}: longest task ${longest(quietest)} ms; all long ones ${JSON.stringify(rounds)}`)
  }
  console.info(`frames until a press shows: ${frames.join(' ')}; files asked for: ${sent.size}`)
  await browser.close()
  await server.close()
}

await run()
