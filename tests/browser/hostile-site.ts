import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { issueFile, issuePath, storyPath } from '#domain/paths.ts'
import type { Language } from '#domain/language.ts'
import { startFaultyServer } from './faulty-server.ts'
import { chunk } from '../support/hostile-issue.ts'
import { hostileStrings } from '../support/hostile-strings.ts'
import { test as quiet } from './support.ts'

const root = join(import.meta.dirname, '../..')

/** Where the site of hostile strings is built. */
export const HOSTILE_SITE = join(root, '.cache/dist-hostile')

/** As many as an issue can hold. */
export const STRINGS_AN_ISSUE = 40

/** Issues have the dates of days on end as their ids. */
export const hostileIssueId = (at: number) => new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10)

const chunks = chunk(
  hostileStrings().map(({ text }) => text),
  STRINGS_AN_ISSUE,
)

/** An issue of the hostile site. */
export interface HostileIssue {
  readonly id: string
  readonly file: string
  readonly texts: readonly string[]
  /** Its own page, and that of the story with all strings, as paths without a slash before them. */
  readonly pagesIn: (language: Language) => readonly string[]
}

/** One issue day by day; with `npm run measure` as many as all strings need. */
export const HOSTILE_ISSUES: readonly HostileIssue[] = chunks
  .slice(0, process.env.MEASURE === undefined ? 1 : chunks.length)
  .map((texts, at) => {
    const id = hostileIssueId(at)
    const pagesIn = (language: Language) =>
      [issuePath(language, id), storyPath(language, id, 'whole')].map((path) => path.slice(1))
    return { id, file: issueFile(id), texts, pagesIn }
  })

function build(): void {
  const script = join(import.meta.dirname, 'build-hostile.ts')
  const parameters = ['--import', import.meta.resolve('tsx'), script, String(HOSTILE_ISSUES.length)]
  const { status, stderr } = spawnSync(process.execPath, parameters, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`The site of hostile strings could not be built.\n${stderr}`)
}

/** `test` on a site that was built, page by page, of hostile strings. */
export const test = quiet.extend<object, { hostileSite: string }>({
  hostileSite: [
    async ({}, use) => {
      build()
      const server = await startFaultyServer(HOSTILE_SITE)
      await use(server.url)
      await server.close()
    },
    { scope: 'worker', timeout: 600_000 },
  ],
  baseURL: async ({ hostileSite }, use) => use(hostileSite),
})

export { expect } from '@playwright/test'
