import { fork, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { keyOf } from '#publishing/kept-results.ts'
import { keptFolders } from '#publishing/prerender/kept-folders.ts'
import { recordName } from '#publishing/prerender/site-record.ts'
import { CONTENT_CACHE } from '#publishing/read-content.ts'

/**
 * What a build takes as the archive grows: pages, seconds, memory, and how much of it the next builds are spared.
 *
 *   npm run bench:build [-- --issues 52,520]
 */
const { values } = parseArgs({ options: { issues: { type: 'string', default: '52,520' } } })

const root = path.join(import.meta.dirname, '../..')
const TookSchema = v.object({ code: v.literal(0), seconds: v.number(), peak: v.number() })
type Took = v.InferOutput<typeof TookSchema>

function build(content: string, site: string): Promise<Took> {
  const child = fork(path.join(import.meta.dirname, 'build-once.ts'), [site], {
    cwd: root,
    env: { ...process.env, CONTENT_DIR: content },
    execArgv: ['--import', 'tsx'],
  })
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(v.parse(TookSchema, message)))
    child.once('exit', (code) => reject(new Error(`The build ended with ${code}.`)))
  })
}

function generate(issues: string, folder: string): void {
  const parameters = ['--import', 'tsx', 'src/publishing/cli.ts', 'generate', '--issues', issues, '--out', folder]
  const { status } = spawnSync(process.execPath, parameters, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error('The issues could not be generated.')
}

function measureSite(site: string) {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
  const megabytes = files.reduce((sum, name) => sum + statSync(path.join(site, name)).size, 0) / 1e6
  return { pages: files.filter((name) => name.endsWith('.html')).length, megabytes }
}

/** Changes one word of the newest issue. */
function edit(content: string): void {
  const newest = readdirSync(content)
    .filter((name) => /^\d{4}-/.test(name))
    .sort()
    .at(-1)
  const file = path.join(content, newest ?? '', 'vi.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^# (.*)$/m, '# $1 (sửa)'))
}

async function measure(issues: string, scratch: string) {
  const [content, site] = [path.join(scratch, `content-${issues}`), path.join(scratch, `site-${issues}`)]
  generate(issues, content)
  const took: Took[] = [await build(content, site)]
  const { pages, megabytes } = measureSite(site)
  took.push(await build(content, site))
  edit(content)
  took.push(await build(content, site))
  const kept = keptFolders({ root, base: '/', contentFolder: content })
  for (const folder of [kept.pages, kept.issues, kept.cards]) rmSync(folder, { recursive: true, force: true })
  rmSync(path.join(kept.sites, recordName(site)), { force: true })
  rmSync(path.join(root, CONTENT_CACHE, keyOf([content])), { recursive: true, force: true })
  rmSync(site, { recursive: true })
  return { issues: Number(issues), pages, megabytes, took }
}

const cell = (value: number | string, digits = 1) =>
  (typeof value === 'number' ? value.toFixed(digits) : value).padStart(12)

const scratch = mkdtempSync(path.join(root, '.cache/bench-'))
const say = (line: string) => process.stdout.write(`${line}\n`)
try {
  // The app itself is built once, before anything is measured.
  await build(path.join(root, 'content'), path.join(scratch, 'site'))
  const heads = ['issues', 'pages', 'MB', 'seconds', 'pages/s', 'ms/page', 'peak MB', 'again s', 'one new s']
  say(heads.map((head) => cell(head)).join(''))
  for (const issues of values.issues.split(',')) {
    const { pages, megabytes, took } = await measure(issues, scratch)
    const [first, again, edited] = took
    const { seconds = 0, peak = 0 } = first ?? {}
    const numbers = [
      seconds,
      pages / seconds,
      (seconds / pages) * 1000,
      peak,
      again?.seconds ?? 0,
      edited?.seconds ?? 0,
    ]
    say([cell(Number(issues), 0), cell(pages, 0), cell(megabytes), ...numbers.map((one) => cell(one))].join(''))
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
