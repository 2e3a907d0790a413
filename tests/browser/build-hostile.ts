import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { parseIssue } from '#domain/parse-issue.ts'
import { listIssues } from '#publishing/build-content.ts'
import { readContentFolder } from '#publishing/content-reader.ts'
import { buildSite } from '#publishing/prerender/build-site.ts'
import { readSite } from '#publishing/read-site.ts'
import { chunk, hostileIssueData } from '../support/hostile-issue.ts'
import { hostileStrings } from '../support/hostile-strings.ts'
import { HOSTILE_SITE, hostileIssueId, STRINGS_AN_ISSUE } from './hostile-site.ts'

const root = join(import.meta.dirname, '../..')
const [count = '1'] = argv.slice(2)

/** A content folder of its own keeps what this build keeps apart from what the site’s own build does. */
function makeContentFolder(site: object): string {
  const folder = join(root, '.cache/hostile-content')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'site.json'), `${JSON.stringify(site)}\n`)
  return folder
}

const { site } = readSite(readContentFolder(join(root, 'content')))
if (site === undefined) throw new Error('content/site.json cannot be read.')
const texts = hostileStrings().map(({ text }) => text)
const issues = chunk(texts, STRINGS_AN_ISSUE)
  .slice(0, Number(count))
  .map((group, at) => {
    const id = hostileIssueId(at)
    return parseIssue(id, { ...hostileIssueData(id, group), number: at + 1, date: id })
  })
await buildSite({
  root,
  base: '/',
  folder: HOSTILE_SITE,
  contentFolder: makeContentFolder(site),
  content: { ...listIssues(issues), site },
})
