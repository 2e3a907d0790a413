import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { recoverIssues } from '#publishing/content-folder.ts'
import { createFolder, FolderTakenError, replaceFolder } from '#publishing/replace-folder.ts'
import { removeFolder } from '#publishing/remove-folder.ts'
import { unfinishedName } from '#publishing/write-file.ts'
import { FIXTURES, makeFolder, put } from './temporary-folder.ts'

const PATIENCE = 30_000
const NEW = { 'vi.md': 'new vi', 'en.md': 'new en' }
const OLD = { 'vi.md': 'old vi', 'en.md': 'old en' }

function readFolder(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]))
}

function makeOld(parent: string): void {
  for (const [name, text] of Object.entries(OLD)) put(path.join(parent, 'issue', name), text)
}

function writeAndDie(way: string, parent: string, step: string): void {
  const writer = path.join(FIXTURES, 'killed-writer.ts')
  const child = spawnSync(process.execPath, ['--import', 'tsx', writer, way, parent, step], { encoding: 'utf8' })
  expect(child.signal, child.stderr).toBe('SIGKILL')
}

test.each(['written', 'synced', 'in-place', 'parent-synced'])(
  'a new issue is there whole or not at all when the process dies at “%s”',
  (step) => {
    const parent = makeFolder()
    writeAndDie('create', parent, step)
    recoverIssues(parent)
    expect(readdirSync(parent)).toEqual(step === 'written' || step === 'synced' ? [] : ['issue'])
    if (existsSync(path.join(parent, 'issue'))) expect(readFolder(path.join(parent, 'issue'))).toEqual(NEW)
  },
  PATIENCE,
)

test.each([
  ['written', OLD],
  ['synced', OLD],
  ['set-aside', OLD],
  ['in-place', NEW],
  ['parent-synced', NEW],
  ['old-removed', NEW],
])(
  'the old or the new issue is there whole when the process dies at “%s”',
  (step, files) => {
    const parent = makeFolder()
    makeOld(parent)
    writeAndDie('replace', parent, step)
    recoverIssues(parent)
    expect(readdirSync(parent)).toEqual(['issue'])
    expect(readFolder(path.join(parent, 'issue'))).toEqual(files)
  },
  PATIENCE,
)

test('carries over the files that an import does not write', () => {
  const parent = makeFolder()
  makeOld(parent)
  put(path.join(parent, 'issue/published.json'), '{}')
  put(path.join(parent, 'issue/figures/a.svg'), '<svg/>')
  replaceFolder({ parent, name: 'issue', files: NEW })
  expect(readdirSync(path.join(parent, 'issue')).sort()).toEqual(['en.md', 'figures', 'published.json', 'vi.md'])
  expect(readFileSync(path.join(parent, 'issue/figures/a.svg'), 'utf8')).toBe('<svg/>')
  expect(readFileSync(path.join(parent, 'issue/vi.md'), 'utf8')).toBe('new vi')
})

test('does not overwrite a folder that came while it was working', () => {
  const parent = makeFolder()
  const create = () =>
    createFolder({
      parent,
      name: 'issue',
      files: NEW,
      onStep: (step) => {
        if (step === 'synced') makeOld(parent)
      },
    })
  expect(create).toThrow(FolderTakenError)
  expect(readFolder(path.join(parent, 'issue'))).toEqual(OLD)
  expect(readdirSync(parent)).toEqual(['issue'])
})

test('gives way to another process that is replacing the same issue', () => {
  const parent = makeFolder()
  makeOld(parent)
  put(path.join(parent, '.old-issue/vi.md'), 'theirs')
  expect(() => replaceFolder({ parent, name: 'issue', files: NEW })).toThrow(FolderTakenError)
  expect(readFolder(path.join(parent, 'issue'))).toEqual(OLD)
})

test('keeps whole what came to its place between the two renames', () => {
  const parent = makeFolder()
  makeOld(parent)
  const replace = () =>
    replaceFolder({
      parent,
      name: 'issue',
      files: NEW,
      onStep: (step) => {
        if (step === 'set-aside') recoverIssues(parent)
      },
    })
  expect(replace).toThrow(FolderTakenError)
  expect(readFolder(path.join(parent, 'issue'))).toEqual(OLD)
})

test('leaves the unfinished work of a running process alone', () => {
  const parent = makeFolder()
  const unfinished = unfinishedName()
  mkdirSync(path.join(parent, unfinished))
  recoverIssues(parent)
  expect(readdirSync(parent)).toEqual([unfinished])
})

test('leaves folders of other people alone, whose names are much like those of unfinished work', () => {
  const parent = makeFolder()
  makeOld(parent)
  const files = ['.old-backup/photo.jpg', '.old-My Notes/vi.md', '.tmp-mine/a.txt', '.tmp-99999999-mine/a.txt']
  for (const file of files) put(path.join(parent, file), 'theirs')
  recoverIssues(parent)
  expect(readdirSync(parent)).toEqual([...files.map((file) => path.dirname(file)), 'issue'].sort())
  for (const file of files) expect(readFileSync(path.join(parent, file), 'utf8')).toBe('theirs')
})

test('removes a folder with all that is in it, and nothing that a link in it leads to', () => {
  const [parent, elsewhere] = [makeFolder(), makeFolder()]
  put(path.join(parent, 'old/a/b/c.txt'), 'c')
  put(path.join(parent, 'old/.hidden'), 'hidden')
  put(path.join(elsewhere, 'ours.txt'), 'ours')
  symlinkSync(elsewhere, path.join(parent, 'old/a/link'))
  removeFolder(path.join(parent, 'old'))
  expect(readdirSync(parent)).toEqual([])
  expect(readFileSync(path.join(elsewhere, 'ours.txt'), 'utf8')).toBe('ours')
})

test('an issue that is a link is replaced, and what the link leads to stays', () => {
  const [parent, elsewhere] = [makeFolder(), makeFolder()]
  makeOld(elsewhere)
  symlinkSync(path.join(elsewhere, 'issue'), path.join(parent, 'issue'))
  replaceFolder({ parent, name: 'issue', files: NEW })
  expect(readdirSync(parent)).toEqual(['issue'])
  expect(readFolder(path.join(parent, 'issue'))).toEqual(NEW)
  expect(readFolder(path.join(elsewhere, 'issue'))).toEqual(OLD)
})
