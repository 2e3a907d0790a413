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
import { indexPapers } from '#publishing/index-papers.ts'
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
    [paperIndexFile]: indexPapers([issue]),
  }
  await page.unrouteAll()
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

function clientPage(name: string, address: string): Surface {
  return {
    name,
    part: '#root',
    show: async (page, strings) => {
      await serveHostile(page, strings)
      await goInside(page, address)
      await page.locator('main :is(h1, h2)').nth(1).waitFor()
    },
  }
}

const stories = (view: string): Surface => ({
  name: `story page${view}`,
  part: '#root',
  show: async (page, strings) => {
    await serveHostile(page, strings)
    await goInside(page, storyPath('vi', ISSUE, 'whole') + view)
    await page.locator('[id^="whole-0-b"]').first().waitFor({ state: 'attached' })
  },
})

/** Every surface that a browser shows, each with all strings. */
export const SURFACES: readonly Surface[] = [
  clientPage('issue page', issuePath('vi', ISSUE)),
  clientPage('issue page in both languages', `${issuePath('en', ISSUE)}?view=both`),
  clientPage('front page', homePath('vi')),
  clientPage('list of issues', issuesPath('en')),
  clientPage('list of papers', papersPath('vi')),
  stories(''),
  stories('?view=both'),
]
