import { spawn } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { makeApp } from './make-app.ts'
import { FIXTURES, makeFolder, put } from './temporary-folder.ts'

/** A build has more than 500 writes; to be killed at each of them, and to build anew each time, takes an hour. */
const PATIENCE = process.env.MEASURE === undefined ? 600_000 : 3 * 3_600_000
const HOUSE = path.join(import.meta.dirname, '../..')

/** What became of a run of `npm run build`. */
interface Ended {
  /** The exit code, or the signal that ended it. */
  readonly end: string
  readonly errors: string
}

/** A write of a build: the first, or the first to what has this name in the project, and so many after it. */
interface Write {
  readonly number: number
  readonly from?: string
}

/** Builds the site of a project in a process of its own, which is killed at a write, or whose disk fails from there on. */
function build(root: string, deadly?: Write, code?: string): Promise<Ended> {
  const disk = deadly === undefined ? [] : ['--import', path.join(FIXTURES, 'dying-disk.ts')]
  const cli = path.join(HOUSE, 'src/publishing/cli.ts')
  const { INIT_CWD: _, ...env } = process.env
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), ...disk, cli, 'build'], {
    cwd: root,
    env: {
      ...env,
      NODE_ENV: 'production',
      NO_COLOR: '1',
      DIE_AT: String(deadly?.number),
      ...(deadly?.from !== undefined && { DIE_FROM: deadly.from }),
      ...(code !== undefined && { DIE_WITH: code }),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (part: Buffer) => {
    errors += part.toString()
  })
  return new Promise((resolve) => child.on('close', (code, signal) => resolve({ end: signal ?? String(code), errors })))
}

type Files = Readonly<Record<string, string>>

/** Every file of the built site, by its path. */
function readSite(root: string, name = 'dist'): Files {
  const site = path.join(root, name)
  if (!existsSync(site)) return {}
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const names = files.map((entry) => path.join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(names.map((name) => [path.relative(site, name), readFileSync(name, 'latin1')]))
}

/** What an ended build may not leave beside the site. */
const leftovers = (root: string) => readdirSync(root).filter((name) => /tmp|old|unfinished/i.test(name))

let changed: string
let before: Files
let after: Files

/** A copy of the project whose site was built once, and whose content has changed since. */
function makeCopy(): string {
  const root = makeFolder()
  cpSync(changed, root, { recursive: true, verbatimSymlinks: true })
  return root
}

beforeAll(async () => {
  changed = makeApp()
  expect(await build(changed)).toMatchObject({ end: '0' })
  before = readSite(changed)
  const text = path.join(changed, 'content/2025-01-06/vi.md')
  put(text, readFileSync(text, 'utf8').replace(/^# .*$/m, '# Nắng lên'))
  const root = makeCopy()
  expect(await build(root)).toMatchObject({ end: '0' })
  after = readSite(root)
  expect(after).not.toEqual(before)
}, PATIENCE)

/** The whole old site or the whole new one; between the two renames of their exchange, the old one put aside. */
function expectOldOrNew(root: string, what: string): void {
  const isAside = !existsSync(path.join(root, 'dist'))
  const standing = readSite(root, isAside ? '.old-dist' : 'dist')
  const wanted = isAside ? [before] : [before, after]
  expect(
    wanted.some((site) => JSON.stringify(site) === JSON.stringify(standing)),
    what,
  ).toBe(true)
}

/** Some of the writes day by day, those that exchange the folders among them; with MEASURE all of them. */
const DEADLY: readonly Write[] =
  process.env.MEASURE === undefined
    ? [{ number: 1 }, { number: 60 }, ...[1, 2, 3].map((number) => ({ from: 'dist', number }))]
    : Array.from({ length: 5000 }, (_none, at) => ({ number: at + 1 }))

test(
  'a build that is killed at any write leaves the whole old site or the whole new one, and the next one clears up',
  async () => {
    let killed = 0
    for (const deadly of DEADLY) {
      const root = makeCopy()
      const { end } = await build(root, deadly)
      // It had no such write any more.
      if (end === '0') break
      killed += 1
      expect(end, JSON.stringify(deadly)).toBe('SIGKILL')
      expectOldOrNew(root, JSON.stringify(deadly))
      expect(await build(root)).toMatchObject({ end: '0' })
      expect(readSite(root)).toEqual(after)
      expect(leftovers(root)).toEqual([])
      rmSync(root, { recursive: true })
    }
    expect(killed).toBeGreaterThanOrEqual(process.env.MEASURE === undefined ? DEADLY.length : 100)
  },
  PATIENCE,
)

test.each([
  ['is full', 'ENOSPC', 'the disk is full', [2, 50]],
  ['can only be read', 'EROFS', 'can only be read', [1]],
  ['is closed to us', 'EACCES', 'not open to you', [20]],
])(
  'where the disk %s, one line says so, and the old site stays until the next build',
  async (_, code, words, writes) => {
    for (const write of writes) {
      const root = makeCopy()
      const { end, errors } = await build(root, { number: write }, code)
      expect(end, `write ${write}`).toBe('1')
      expect(errors.trimEnd().split('\n').at(-1)).toContain(words)
      expect(errors).not.toMatch(/^\s+at /m)
      expectOldOrNew(root, `write ${write}`)
      expect(await build(root)).toMatchObject({ end: '0' })
      expect(readSite(root)).toEqual(after)
      expect(leftovers(root)).toEqual([])
    }
  },
  PATIENCE,
)

test(
  'two builds at once leave the whole new site',
  async () => {
    const root = makeCopy()
    const ends = await Promise.all([build(root), build(root)])
    expect(ends.map(({ end }) => end)).toContain('0')
    for (const { end, errors } of ends) {
      // Warnings of the content come before, where there was time to read it.
      if (end !== '0') expect(errors).toMatch(/^(?:.*warning.*\n)*.+\n$/)
    }
    expect(readSite(root)).toEqual(after)
    expect(await build(root)).toMatchObject({ end: '0' })
    expect(leftovers(root)).toEqual([])
  },
  PATIENCE,
)

test.each([
  ['the text of an issue is a folder', 'content/2025-01-06/vi.md', 'it is a folder'],
  ['the facts of the site are a folder', 'content/site.json', 'it is a folder'],
])(
  'where %s, one line says so, and the old site stays',
  async (_, place, words) => {
    const root = makeCopy()
    rmSync(path.join(root, place))
    put(path.join(root, place, 'note.txt'), 'x')
    const { end, errors } = await build(root)
    expect(end).toBe('1')
    expect(errors.trimEnd().split('\n').at(-1)).toContain(`${place} cannot be used: ${words}`)
    expect(errors).not.toMatch(/^\s+at /m)
    expect(readSite(root)).toEqual(before)
  },
  PATIENCE,
)
