import { spawn } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { makeApp } from './make-app.ts'
import { FIXTURES, makeFolder, put } from './temporary-folder.ts'

/** A build has some 650 writes; to be killed at each of them, and to build anew each time, takes more than an hour. */
const PATIENCE = process.env.MEASURE === undefined ? 600_000 : 3 * 3_600_000
const HOUSE = path.join(import.meta.dirname, '../..')

/** What became of a run of `npm run build`. */
interface Ended {
  /** The exit code, or the signal that ended it. */
  readonly end: string
  readonly errors: string
}

/**
 * Builds the site of a project in a process of its own, which is killed at its write of this number, or whose disk
 * fails from there on.
 */
function build(root: string, deadlyWrite?: number, code?: string): Promise<Ended> {
  const disk = deadlyWrite === undefined ? [] : ['--import', path.join(FIXTURES, 'dying-disk.ts')]
  const cli = path.join(HOUSE, 'src/publishing/cli.ts')
  const { INIT_CWD: _, ...env } = process.env
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), ...disk, cli, 'build'], {
    cwd: root,
    env: {
      ...env,
      NODE_ENV: 'production',
      NO_COLOR: '1',
      DIE_AT: String(deadlyWrite),
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
function readSite(root: string): Files {
  const site = path.join(root, 'dist')
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

const isOldOrNew = (files: Files) => [before, after].some((site) => JSON.stringify(site) === JSON.stringify(files))

/** Some of the writes day by day; with MEASURE all of them, until a build has no more. */
const DEADLY = process.env.MEASURE === undefined ? [1, 9, 60] : Array.from({ length: 5000 }, (_none, at) => at + 1)

test(
  'a build that is killed at any write leaves the whole old site or the whole new one, and the next one clears up',
  async () => {
    for (const deadlyWrite of DEADLY) {
      const root = makeCopy()
      const { end } = await build(root, deadlyWrite)
      if (end === '0') {
        expect(deadlyWrite, 'no write came to be killed').toBeGreaterThan(60)
        break
      }
      expect(end, `write ${deadlyWrite}`).toBe('SIGKILL')
      expect(isOldOrNew(readSite(root)), `write ${deadlyWrite}`).toBe(true)
      expect(await build(root)).toMatchObject({ end: '0' })
      expect(readSite(root)).toEqual(after)
      expect(leftovers(root)).toEqual([])
      rmSync(root, { recursive: true })
    }
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
      const { end, errors } = await build(root, write, code)
      expect(end, `write ${write}`).toBe('1')
      expect(errors.trimEnd().split('\n').at(-1)).toContain(words)
      expect(errors).not.toMatch(/^\s+at /m)
      expect(isOldOrNew(readSite(root)), `write ${write}`).toBe(true)
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
    expect(errors.trimEnd().split('\n').at(-1)).toContain(words)
    expect(errors).not.toMatch(/^\s+at /m)
    expect(readSite(root)).toEqual(before)
  },
  PATIENCE,
)
