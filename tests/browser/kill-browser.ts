import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import { openLibraryPage, serveLibraryPage } from './library-stress.ts'

const ADDRESS = /ws:\/\/\S+/
/** How long a browser may live while stories are being saved, in milliseconds. */
const LATEST_DEATH = 800

/** A browser with a profile of its own, that can be killed as a power cut would. */
async function startBrowser(executablePath: string, profile: string) {
  const running = spawn(executablePath, [
    ...['--headless=new', '--no-sandbox', '--no-first-run', '--remote-debugging-port=0'],
    `--user-data-dir=${profile}`,
  ])
  let url: string | undefined
  for await (const line of createInterface({ input: running.stderr })) {
    url = ADDRESS.exec(line)?.[0]
    if (url !== undefined) break
  }
  running.stderr.resume()
  if (url === undefined) throw new Error('the browser did not start')
  const browser = await chromium.connectOverCDP(url)
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('the browser has no profile')
  const kill = async () => {
    const end = once(running, 'exit')
    running.kill('SIGKILL')
    await end
  }
  return { context, kill }
}

/** Saves stories without end, and notes which of them the device has confirmed. */
async function saveOnAndOn(page: Page, round: number, confirmed: Set<string>): Promise<void> {
  for (let place = 0; ; place += 1) {
    const name = `round-${round}-${place}`
    const outcome = await page.evaluate((one) => window.library.act({ kind: 'add', name: one }), name)
    if (outcome === 'kept') confirmed.add(name)
  }
}

/** Kills the whole browser while stories are being saved, again and again; what is not as it must be afterwards. */
export async function killBrowsers(executablePath: string, base: string, rounds: number) {
  const profile = await mkdtemp(join(tmpdir(), 'library-'))
  const confirmed = new Set<string>()
  const faults: string[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const { context, kill } = await startBrowser(executablePath, profile)
    const page = await openLibraryPage(context, await serveLibraryPage(context, base))
    const shown = await page.evaluate(() => window.library.show())
    for (const name of confirmed) if (shown[name] !== 'saved') faults.push(`${name} is gone after kill ${round}`)
    if ((await page.evaluate(() => window.library.asideCount())) > 0) faults.push(`half a record after kill ${round}`)
    const saving = saveOnAndOn(page, round, confirmed).catch(() => undefined)
    await setTimeout(200 + Math.random() * LATEST_DEATH)
    await kill()
    await saving
  }
  await rm(profile, { recursive: true, force: true })
  return { kills: rounds, confirmed: confirmed.size, faults }
}
