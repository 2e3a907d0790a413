import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { BrowserContext, Page } from '@playwright/test'
import { build } from 'vite'
import { createDice } from '../features/library/dice.ts'
import { createActs, effectsOf, isShared, type LibraryAct } from './library-acts.ts'

const FOLDER = 'library-of-tests/'
/** How many acts a tab begins before the last one has ended. */
const AT_ONCE = 3
/** How many acts are on their way when a tab is killed, and how long it may take until it is, in milliseconds. */
const AT_DEATH = 12
const LATEST_DEATH = 60
const AGREEMENT = 1000

/** The page that holds nothing but a library, as one script. */
async function bundleLibraryPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(import.meta.dirname, 'library-page.ts'), formats: ['es'], fileName: 'page' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const [first] = Array.isArray(built) ? built : [built]
  if (!('output' in first)) throw new Error('the page of the library was not built')
  return first.output[0].code
}

/** Answers for the page of the library at an address of the site; returns that address. */
export async function serveLibraryPage(context: BrowserContext, base: string): Promise<string> {
  const code = await bundleLibraryPage()
  const address = new URL(FOLDER, base).href
  const html = `<!doctype html><title>library</title><link rel="icon" href="data:,"><script type="module" src="page.js"></script>`
  await context.route(`${address}**`, (route) =>
    route.request().url().endsWith('page.js')
      ? route.fulfill({ contentType: 'text/javascript', body: code })
      : route.fulfill({ contentType: 'text/html', body: html }),
  )
  return address
}

export async function openLibraryPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await page.waitForFunction(() => document.title === 'ready')
  return page
}

interface Begun {
  readonly act: LibraryAct
  readonly effect: string | undefined
}

/** What may stand under one name: what was confirmed last, or what has begun since. */
interface Allowed {
  readonly confirmed: string | undefined
  readonly begun: readonly Begun[]
}

/** What the library must hold. Of a name there are several possibilities only where a tab died in between. */
class ExpectedLibrary {
  readonly #names = new Map<string, Allowed>()

  /** An act has begun, and nobody knows how it ends. */
  begin(act: LibraryAct): void {
    for (const [name, effect] of Object.entries(effectsOf(act))) {
      const { confirmed, begun } = this.#of(name)
      this.#names.set(name, { confirmed, begun: [...begun, { act, effect }] })
    }
  }

  /** An act was confirmed, and with it all that had begun before it. */
  confirm(act: LibraryAct): void {
    for (const [name, effect] of Object.entries(effectsOf(act))) {
      const { begun } = this.#of(name)
      const place = begun.findIndex((one) => one.act === act)
      if (place >= 0) this.#names.set(name, { confirmed: effect, begun: begun.slice(place + 1) })
    }
  }

  /** What is not as it must be. */
  faults(shown: Readonly<Record<string, string>>): string[] {
    const unknown = Object.keys(shown).filter((name) => !this.#names.has(name))
    const wrong = [...this.#names].filter(([name, { confirmed, begun }]) => {
      const isOneOf = shown[name] === confirmed || begun.some(({ effect }) => effect === shown[name])
      return !isShared(name) && !isOneOf
    })
    return [
      ...unknown.map((name) => `${name} came from nowhere`),
      ...wrong.map(([name, { confirmed }]) => `${name} is ${shown[name] ?? 'gone'}, not ${confirmed ?? 'gone'}`),
    ]
  }

  #of(name: string): Allowed {
    return this.#names.get(name) ?? { confirmed: undefined, begun: [] }
  }
}

interface StressParts {
  readonly context: BrowserContext
  readonly address: string
  readonly tabs: number
  readonly actsPerTab: number
  /** How likely a tab is to be killed at one of its turns. */
  readonly deathRate: number
  readonly seed: number
}

/** What came of it. */
export interface StressReport {
  readonly acts: number
  readonly confirmed: number
  readonly deaths: number
  /** Deaths in the middle of an act. */
  readonly cutShort: number
  /** Milliseconds after the last act until all tabs showed the same. */
  readonly agreedAfter: number
  readonly names: number
  readonly faults: readonly string[]
}

/** Ends a tab in one of the ways in which tabs end: closed, or with its process. */
async function kill(page: Page, dice: () => number): Promise<void> {
  if (dice() < 0.5) return page.close()
  const session = await page.context().newCDPSession(page)
  await Promise.race([session.send('Page.crash'), page.waitForEvent('crash')]).catch(() => undefined)
  await page.close()
}

/** Hands acts to a tab; each is known to be confirmed before the tab can die of it. */
async function actIn(page: Page, acts: readonly LibraryAct[]): Promise<void> {
  await page.evaluate(async (all) => {
    await Promise.all(
      all.map(async (act, place) => {
        const outcome = await window.library.act(act)
        if (outcome !== 'kept') throw new Error(`not kept: ${outcome}`)
        await window.tellConfirmed(place)
      }),
    )
  }, acts)
}

/** One tab, opened again whenever it was killed. */
async function liveOneTab(tab: number, parts: StressParts, expected: ExpectedLibrary) {
  const { context, address, actsPerTab, deathRate, seed } = parts
  const dice = createDice(seed * 1000 + tab)
  const next = createActs(`tab${tab}`, dice)
  const counts = { confirmed: 0, deaths: 0, cutShort: 0 }
  let acts: readonly LibraryAct[] = []
  const confirm = (place: number) => {
    const act = acts[place]
    if (act === undefined) return
    expected.confirm(act)
    counts.confirmed += 1
  }
  const open = async () => {
    const page = await openLibraryPage(context, address)
    await page.exposeFunction('tellConfirmed', confirm)
    return page
  }
  let page = await open()
  for (let done = 0; done < actsPerTab; done += acts.length) {
    const isDying = dice() < deathRate
    const count = isDying ? AT_DEATH : 1 + Math.floor(dice() * AT_ONCE)
    acts = Array.from({ length: Math.min(count, actsPerTab - done) }, next)
    for (const act of acts) expected.begin(act)
    const ending = actIn(page, acts)
    if (!isDying) {
      await ending
      continue
    }
    const isCutShort = ending.then(
      () => false,
      () => true,
    )
    await setTimeout(dice() * LATEST_DEATH)
    await kill(page, dice)
    counts.deaths += 1
    if (await isCutShort) counts.cutShort += 1
    page = await open()
  }
  return { page, ...counts }
}

const show = (page: Page) => page.evaluate(() => window.library.show())
const textOf = (shown: Readonly<Record<string, string>>) => JSON.stringify(Object.entries(shown).sort())

/** Milliseconds until all tabs show the same; Infinity where they do not within five seconds. */
async function agreeWithin(pages: readonly Page[]): Promise<number> {
  const began = performance.now()
  while (performance.now() - began < 5 * AGREEMENT) {
    const shown = await Promise.all(pages.map(show))
    if (new Set(shown.map(textOf)).size === 1) return performance.now() - began
  }
  return Infinity
}

function doublesIn(printed: string): string[] {
  const { records } = JSON.parse(printed) as { records: { kind: string; storyId?: string; id?: string }[] }
  const keys = records.map(({ kind, storyId, id }) => `${kind} ${id ?? storyId ?? ''}`)
  return keys.filter((key, place) => keys.indexOf(key) !== place)
}

/** Lets several tabs add, remove, note and import at random while they are killed at random, and looks at the end. */
export async function stressLibrary(parts: StressParts): Promise<StressReport> {
  const expected = new ExpectedLibrary()
  const tabs = await Promise.all(Array.from({ length: parts.tabs }, (_, tab) => liveOneTab(tab, parts, expected)))
  const pages = tabs.map(({ page }) => page)
  const agreedAfter = await agreeWithin(pages)
  const fresh = await openLibraryPage(parts.context, parts.address)
  const shown = await show(fresh)
  const [first] = pages
  const faults = [
    ...expected.faults(shown),
    ...doublesIn(await fresh.evaluate(() => window.library.print())).map((key) => `${key} is there twice`),
  ]
  if (first !== undefined && textOf(await show(first)) !== textOf(shown)) faults.push('tabs show what storage lacks')
  if (agreedAfter > AGREEMENT) faults.push(`tabs agreed after ${agreedAfter} ms`)
  if ((await fresh.evaluate(() => window.library.asideCount())) > 0) faults.push('a record was set aside')
  await Promise.all([...pages, fresh].map((page) => page.close()))
  const sum = (count: 'confirmed' | 'deaths' | 'cutShort') => tabs.reduce((total, tab) => total + tab[count], 0)
  return {
    acts: parts.tabs * parts.actsPerTab,
    confirmed: sum('confirmed'),
    deaths: sum('deaths'),
    cutShort: sum('cutShort'),
    agreedAfter,
    names: Object.keys(shown).length,
    faults,
  }
}
