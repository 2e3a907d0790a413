import { spawn, type ChildProcess } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type * as FileSystem from 'node:fs'
import { expect, test, vi } from 'vitest'
import { parseIssue, parseIssueIndex } from '#domain/parse-issue.ts'
import type { Command } from '#publishing/command.ts'
import { contentCommand } from '#publishing/content-command.ts'
import { idsCommand } from '#publishing/ids-command.ts'
import { importCommand } from '#publishing/import-command.ts'
import { newCommand } from '#publishing/new-command.ts'
import { schemaCommand } from '#publishing/schema-command.ts'
import { speak } from './spoken.ts'
import { FIXTURES, makeProject, put } from './temporary-folder.ts'

const PATIENCE = 120_000
const HOUSE = path.join(import.meta.dirname, '../..')
const NEWSLETTER = 'newsletter-2025-02-03.md'

/** The disk of these tests: it fails at the write that `failAt` counts, and at all that follow it. */
const disk = vi.hoisted(() => ({ failAt: Infinity, writes: 0, code: 'ENOSPC' }))

vi.mock('node:fs', async (original) => {
  const real = await original<typeof FileSystem>()
  const guard = (file: unknown) => {
    disk.writes += 1
    if (disk.writes < disk.failAt) return
    const error = new Error(`${disk.code}: the disk fails, '${String(file)}'`)
    throw Object.assign(error, { code: disk.code, path: file })
  }
  return {
    ...real,
    openSync: (...given: Parameters<typeof real.openSync>) => {
      guard(given[0])
      return real.openSync(...given)
    },
    writeFileSync: (...given: Parameters<typeof real.writeFileSync>) => {
      guard(given[0])
      real.writeFileSync(...given)
    },
    fsyncSync: (...given: Parameters<typeof real.fsyncSync>) => {
      guard(given[0])
      real.fsyncSync(...given)
    },
    // As Node does: where nothing can be written, it says of the folders on the way that they are not there.
    mkdirSync: (...given: Parameters<typeof real.mkdirSync>) => {
      const isClosed = disk.code === 'EROFS' && disk.writes + 1 >= disk.failAt
      if (isClosed) throw Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT', path: given[0] })
      return real.mkdirSync(...given)
    },
    accessSync: (...given: Parameters<typeof real.accessSync>) => {
      guard(given[0])
      real.accessSync(...given)
    },
    renameSync: (...given: Parameters<typeof real.renameSync>) => {
      guard(given[0])
      real.renameSync(...given)
    },
  }
})

/** Runs a command on a disk that fails from the given write on. */
async function speakOnFailingDisk(failAt: number, code: string, run: () => ReturnType<typeof speak>) {
  Object.assign(disk, { failAt, code, writes: 0 })
  try {
    return await run()
  } finally {
    disk.failAt = Infinity
  }
}

/** Every file below a folder, as text by path. */
function readAll(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {}
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile()).sort()
  return Object.fromEntries(files.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]))
}

/** A project whose data was built once, and whose content has changed since. */
async function makeChanged(): Promise<string> {
  const root = makeProject()
  copyFileSync(path.join(FIXTURES, NEWSLETTER), path.join(root, NEWSLETTER))
  mkdirSync(path.join(root, 'docs'))
  expect(await speak(contentCommand, root)).toMatchObject({ exitCode: 0 })
  for (const issue of ['2025-01-06', '2025-01-13']) {
    const file = path.join(root, 'content', issue, 'vi.md')
    put(file, `${readFileSync(file, 'utf8')}\nMột câu mới.\n`)
  }
  rmSync(path.join(root, 'content/2025-01-20'), { recursive: true })
  return root
}

/** The list names issues that are there, and each file is whole, old or new. */
function expectWholeData(root: string): void {
  const folder = path.join(root, 'public/issues')
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'))
  const { issues } = parseIssueIndex('index', read('index.json'))
  for (const { id, stories } of issues) {
    expect(parseIssue(id, read(`${id}.json`)).stories.map((story) => story.id)).toEqual(
      stories.map((story) => story.id),
    )
  }
}

const ONE_LINE = /^[^\n]+\n$/
const lastLine = (errors: string) => errors.trimEnd().split('\n').at(-1)

test.each([
  ['full', 'ENOSPC', 'the disk is full', [1, 2, 3, 4, 5, 6, 7, 20, 33]],
  ['read-only', 'EROFS', 'can only be read', [1, 8]],
  ['closed to us', 'EACCES', 'not open to you', [1, 9]],
])(
  'whenever the disk is %s, the data that readers load stays whole, one line says why, and the next run mends it',
  async (_, code, words, failures) => {
    const wanted = await makeChanged()
    await speak(contentCommand, wanted)
    for (const failAt of failures) {
      const root = await makeChanged()
      const said = await speakOnFailingDisk(failAt, code, () => speak(contentCommand, root))
      expectWholeData(root)
      expect(said, `write ${failAt}`).toMatchObject({ exitCode: 1, output: '' })
      expect(lastLine(said.errors)).toContain(words)
      expect(await speak(contentCommand, root)).toMatchObject({ exitCode: 0 })
      expect(readAll(path.join(root, 'public'))).toEqual(readAll(path.join(wanted, 'public')))
    }
  },
  PATIENCE,
)

const WRITERS: [string, Command, string[], string][] = [
  ['import', importCommand, [NEWSLETTER], 'content'],
  ['new', newCommand, ['--date', '2025-03-03'], 'content'],
  ['ids', idsCommand, ['2025-01-06'], 'content'],
  ['schema', schemaCommand, [], 'docs'],
]

test.each(WRITERS)(
  'a full disk leaves what was there before npm run %s, or what it writes: nothing in between',
  async (_, command, parameters, folder) => {
    const before = await makeChanged()
    const after = await makeChanged()
    expect(await speak(command, after, parameters)).toMatchObject({ exitCode: 0 })
    const files = [before, after].map((root) => readAll(path.join(root, folder)))
    let failures = 0
    for (let failAt = 1; failAt < 60; failAt += failAt < 5 ? 1 : 4) {
      const root = await makeChanged()
      const said = await speakOnFailingDisk(failAt, 'ENOSPC', () => speak(command, root, parameters))
      const found = readAll(path.join(root, folder))
      for (const [name, text] of Object.entries(found)) {
        expect(
          files.map((one) => one[name]),
          name,
        ).toContain(text)
      }
      expect(Object.keys(found)).toEqual(expect.arrayContaining(Object.keys(files[0] ?? {})))
      if (said.exitCode === 0) break
      failures += 1
      expect(said.exitCode).toBe(1)
      const line = lastLine(said.errors)
      expect(line?.startsWith(path.join(root, folder)), line).toBe(true)
      expect(line).toContain('cannot be used: the disk is full. Make room and try again.')
    }
    expect(failures).toBeGreaterThan(2)
  },
  PATIENCE,
)

test.each([
  ['a folder stands where the text of an issue should be', 'content/2025-01-06/vi.md', 'it is a folder'],
  ['a folder stands where the list of issues should be', 'public/issues/index.json', 'it is a folder'],
])('%s: said in one line, and no data is taken away', async (_, place, words) => {
  const root = await makeChanged()
  const before = readAll(path.join(root, 'public'))
  rmSync(path.join(root, place))
  put(path.join(root, place, 'note.txt'), 'x')
  const said = await speak(contentCommand, root)
  expect(said).toMatchObject({ exitCode: 1, output: '' })
  expect(lastLine(said.errors)).toContain(`${place} cannot be used: ${words}`)
  // Nothing is removed before the list that no longer names it is in its place.
  const kept = 'issues/2025-01-20.json'
  expect(readAll(path.join(root, 'public'))[kept]).toBe(before[kept])
})

test('a file that is missing is named in one line, and nothing is written', async () => {
  const root = await makeChanged()
  const before = readAll(path.join(root, 'public'))
  rmSync(path.join(root, 'content/site.json'))
  const said = await speak(contentCommand, root)
  expect(said.exitCode).toBe(1)
  expect(said.errors).toContain('content/site.json: error: The file is missing')
  expect(readAll(path.join(root, 'public'))).toEqual(before)
  const refused = await speak(importCommand, root, ['missing.md'])
  expect(refused.exitCode).toBe(1)
  expect(refused.errors).toMatch(ONE_LINE)
})

function run(root: string, deadlyWrite?: number): ChildProcess {
  const disk = deadlyWrite === undefined ? [] : ['--import', path.join(FIXTURES, 'dying-disk.ts')]
  const cli = path.join(HOUSE, 'src/publishing/cli.ts')
  const { INIT_CWD: _, ...env } = process.env
  return spawn(process.execPath, ['--import', import.meta.resolve('tsx'), ...disk, cli, 'content'], {
    cwd: root,
    env: { ...env, DIE_AT: String(deadlyWrite) },
    stdio: 'ignore',
  })
}

const endOf = (child: ChildProcess) =>
  new Promise<string>((resolve) => child.on('exit', (code, signal) => resolve(signal ?? String(code))))

/** Some of the writes day by day; with MEASURE all of them, until a run has no more. */
const DEADLY = process.env.MEASURE === undefined ? [1, 2, 3, 4, 9] : Array.from({ length: 1000 }, (_none, at) => at + 1)

test(
  'a run that is killed at any write leaves whole data, and the next one clears up',
  async () => {
    const root = await makeChanged()
    const source = readAll(path.join(root, 'content'))
    let killed = 0
    for (const deadlyWrite of DEADLY) {
      const end = await endOf(run(root, deadlyWrite))
      if (end === '0') break
      killed += 1
      expect(end, `write ${deadlyWrite}`).toBe('SIGKILL')
      expectWholeData(root)
      expect(readAll(path.join(root, 'content'))).toEqual(source)
    }
    expect(killed).toBeGreaterThanOrEqual(5)
    expect(await speak(contentCommand, root)).toMatchObject({ exitCode: 0 })
    expect(Object.keys(readAll(path.join(root, 'public'))).filter((name) => name.includes('.tmp-'))).toEqual([])
  },
  PATIENCE,
)

test(
  'two runs at once leave whole data',
  async () => {
    const root = await makeChanged()
    const ends = await Promise.all([run(root), run(root)].map(endOf))
    expect(ends).toContain('0')
    expectWholeData(root)
    expect(await speak(contentCommand, root)).toMatchObject({ exitCode: 0 })
    expect(Object.keys(readAll(path.join(root, 'public'))).filter((name) => name.includes('.tmp-'))).toEqual([])
  },
  PATIENCE,
)
