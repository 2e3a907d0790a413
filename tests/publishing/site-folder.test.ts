import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { buildCommand } from '#publishing/build-command.ts'
import { makeApp } from './make-app.ts'
import { speak } from './spoken.ts'
import { FIXTURES, makeFolder, put } from './temporary-folder.ts'

const PATIENCE = 60_000

const build = (root: string, out: string) => speak(buildCommand, root, ['--out', out])

/** A project with what a clone has besides its content, and with pictures of somebody’s; alone in a folder. */
function makeClone(): string {
  const root = path.join(makeFolder(), 'clone')
  cpSync(path.join(FIXTURES, 'content'), path.join(root, 'content'), { recursive: true })
  for (const file of [
    '.git/HEAD',
    'src/main.ts',
    'public/icon.svg',
    'docs/a.md',
    'node_modules/a/index.js',
    'photos/1.jpg',
  ])
    put(path.join(root, file), 'Mine')
  return root
}

/** Every file below a folder, as text by path. */
function readAll(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const names = files.map((entry) => path.join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(names.map((name) => [path.relative(folder, name), readFileSync(name, 'utf8')]))
}

async function expectRefused(root: string, out: string, words: string): Promise<void> {
  const before = readAll(root)
  const said = await build(root, out)
  expect(said).toMatchObject({ exitCode: 1, output: '' })
  expect(said.errors).toMatch(/^[^\n]+: [^\n]+\. [^\n]+\.\n$/)
  expect(said.errors).toContain(words)
  expect(readAll(root)).toEqual(before)
}

test.each([
  ['the project', '.'],
  ['the project, where no folder is named', ''],
  ['what the project lies in', '..'],
  ['the content', 'content'],
  ['an issue', 'content/2025-01-06'],
  ['a new folder in the content', 'content/site'],
  ['the history of the project', '.git'],
  ['the code', 'src'],
  ['a new folder among the public files', 'public/site'],
  ['a new folder in the packages', 'node_modules/site'],
  ['where builds keep what they have made', '.cache'],
])('a build does not take the place of %s', async (_, out) => {
  await expectRefused(makeClone(), out, 'the project itself is there')
})

test('a build does not take the place of the project under another name', async () => {
  const root = makeClone()
  const names = makeFolder()
  symlinkSync(root, path.join(names, 'link'))
  await expectRefused(root, path.join(names, 'link'), 'the project itself is there')
  await expectRefused(root, path.join(names, 'link/content'), 'the project itself is there')
})

test('a build does not take the place of a folder with something else in it', async () => {
  await expectRefused(makeClone(), 'photos', 'photos: the folder holds something else')
})

test('a build does not take the place of a page that somebody has written', async () => {
  const root = makeClone()
  put(path.join(root, 'mine/index.html'), 'Mine')
  await expectRefused(root, 'mine', 'holds something else')
})

test('a build does not take the place of a file', async () => {
  await expectRefused(makeClone(), 'photos/1.jpg', 'photos/1.jpg: it is a file')
})

test('a build does not take the place of a link that leads nowhere', async () => {
  const root = makeClone()
  symlinkSync(path.join(root, 'gone'), path.join(root, 'site'))
  await expectRefused(root, 'site', 'a link that leads nowhere')
})

let root: string
beforeAll(async () => {
  root = makeApp()
  expect(await build(root, 'dist')).toMatchObject({ exitCode: 0 })
}, PATIENCE)

test('a site goes into an empty folder, and takes the place of an earlier one', { timeout: PATIENCE }, async () => {
  mkdirSync(path.join(root, 'built'))
  expect(await build(root, 'built')).toMatchObject({ exitCode: 0 })
  put(path.join(root, 'built/left-behind.txt'), 'Not ours')
  expect((await build(root, 'built')).output).toMatch(/^built: \d+ pages/)
  expect(existsSync(path.join(root, 'built/left-behind.txt'))).toBe(false)
})

test('a site goes where a link leads, and the link stays', { timeout: PATIENCE }, async () => {
  const elsewhere = makeFolder()
  mkdirSync(path.join(elsewhere, 'site'))
  symlinkSync(path.join(elsewhere, 'site'), path.join(root, 'linked'))
  expect(await build(root, 'linked')).toMatchObject({ exitCode: 0 })
  expect(existsSync(path.join(elsewhere, 'site/index.html'))).toBe(true)
  expect(existsSync(path.join(root, 'linked/index.html'))).toBe(true)
})

test('a site that somebody has put under version control is left alone', { timeout: PATIENCE }, async () => {
  expect(await build(root, 'pages')).toMatchObject({ exitCode: 0 })
  put(path.join(root, 'pages/.git/HEAD'), 'Mine')
  const said = await build(root, 'pages')
  expect(said).toMatchObject({ exitCode: 1, output: '' })
  expect(said.errors).toMatch(/^pages: the folder holds a repository[^\n]+\n$/)
  expect(existsSync(path.join(root, 'pages/.git/HEAD'))).toBe(true)
})

test('what others keep beside the site stays, whatever its name', { timeout: PATIENCE }, async () => {
  const names = ['.old-backup', '.old-website', '.tmp-mine', '.tmp-99999999-mine']
  for (const name of names) put(path.join(root, 'beside', name, 'a.txt'), 'Mine')
  expect(await build(root, 'beside/site')).toMatchObject({ exitCode: 0 })
  expect(readdirSync(path.join(root, 'beside')).sort()).toEqual([...names, 'site'].sort())
  for (const name of names) expect(readFileSync(path.join(root, 'beside', name, 'a.txt'), 'utf8')).toBe('Mine')
})

test('a folder of somebody’s whose name a build needs is named, and nothing is touched', async () => {
  const clone = makeClone()
  put(path.join(clone, '.old-site/a.txt'), 'Mine')
  await expectRefused(clone, 'site', '.old-site beside it is no site')
})
