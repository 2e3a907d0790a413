import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const VARIABLES = ['CHROME', 'CHROMIUM_PATH', 'CHROME_PATH']
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** What a search for a browser looks at; the machine's own unless a test says otherwise. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly runs: (path: string) => boolean
}

/** True for a program that is there and starts (Ubuntu's `chromium-browser` may be a note that asks for a snap). */
function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
  } catch {
    return false
  }
  return process.platform === 'win32' || spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0
}

const thisMachine: Machine = { environment: process.env, runs }

/** Path of a Chromium: named by the environment, on the PATH, among the applications, or Playwright's own. */
export function findBrowser({ environment, runs }: Machine = thisMachine): string | undefined {
  const named = VARIABLES.flatMap((name) => environment[name] ?? [])
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const commands = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)))
  return [...named, ...commands, ...APPLICATIONS, chromium.executablePath()].find(runs)
}

/** Downloads Playwright's own Chromium; its path, or undefined where that does not work. */
export function installBrowser(): string | undefined {
  console.info('No Chromium found; installing one for the browser journeys …')
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', shell: process.platform === 'win32' })
  return findBrowser()
}
