import type { Page } from '@playwright/test'
import {
  issueFile,
  issueIndexFile,
  issuePath,
  issuesPath,
  homePath,
  paperIndexFile,
  papersPath,
  storyPath,
} from '#domain/paths.ts'
import { parseIssue } from '#domain/parse-issue.ts'
import { filePapers, listPapers } from '#publishing/index-papers.ts'
import { summariseIssue } from '#publishing/summarise-issue.ts'
import { hostileIssueData } from '../support/hostile-issue.ts'

/** A place where content comes to be shown. */
export interface Surface {
  readonly name: string
  /** Shows these strings there, and waits until they are shown. */
  readonly show: (page: Page, strings: readonly string[]) => Promise<void>
  /** The part of the page that content fills. */
  readonly part: string
}

const ISSUE = 'hostile'

/** Puts hostile data into the place of what the site would load. */
async function serveHostile(page: Page, strings: readonly string[]): Promise<void> {
  const data = hostileIssueData(ISSUE, strings)
  const issue = parseIssue('hostile issue', data)
  const bodies: Record<string, unknown> = {
    [issueFile(ISSUE)]: data,
    [issueIndexFile]: { schemaVersion: 1, issues: [summariseIssue(issue)] },
    [paperIndexFile]: filePapers(listPapers([issue])).index,
  }
  await page.unrouteAll()
  // Pages that are brought before anybody asks for them.
  await page.route(/\/issues\/papers\//, (route) => route.fulfill({ json: {} }))
  for (const [file, body] of Object.entries(bodies)) {
    await page.route(`**/${file}`, (route) => route.fulfill({ json: body }))
  }
}

/** True once React has taken over the page that came as HTML. Runs in the page. */
function isAlive(): boolean {
  const heading = document.querySelector('main h1')
  return heading !== null && Object.keys(heading).some((key) => key.startsWith('__reactFiber'))
}

/** Goes to an address inside the running app, as a link would: no file of the host stands there. */
async function goInside(page: Page, address: string): Promise<void> {
  await page.goto('vi/about/')
  await page.waitForFunction(isAlive)
  await page.evaluate((below) => {
    const base = location.pathname.slice(0, location.pathname.indexOf('vi/about/'))
    history.pushState(null, '', base + below)
    dispatchEvent(new PopStateEvent('popstate'))
  }, address.slice(1))
}

interface ClientPage {
  readonly name: string
  readonly address: string
  /** Something that is there once the content is. */
  readonly content: string
}

function clientPage({ name, address, content }: ClientPage): Surface {
  return {
    name,
    part: '#root',
    show: async (page, strings) => {
      await serveHostile(page, strings)
      await goInside(page, address)
      await page.locator(content).first().waitFor({ state: 'attached' })
    },
  }
}

const OF_WHOLE_STORY = '[id^="whole-0-b"]'

/** Every surface that a browser shows, each with all strings. */
export const SURFACES: readonly Surface[] = [
  clientPage({ name: 'issue page', address: issuePath('vi', ISSUE), content: '[id^="outlook-0"]' }),
  clientPage({
    name: 'issue page in both languages',
    address: `${issuePath('en', ISSUE)}?view=both`,
    content: '[id^="outlook-0"]',
  }),
  clientPage({ name: 'front page', address: homePath('vi'), content: 'main article' }),
  clientPage({ name: 'list of issues', address: issuesPath('en'), content: `main a[href*="/${ISSUE}/"]` }),
  clientPage({ name: 'list of papers', address: papersPath('vi'), content: 'main time' }),
  clientPage({ name: 'story page', address: storyPath('vi', ISSUE, 'whole'), content: OF_WHOLE_STORY }),
  clientPage({
    name: 'story page in both languages',
    address: `${storyPath('vi', ISSUE, 'whole')}?view=both`,
    content: OF_WHOLE_STORY,
  }),
]
