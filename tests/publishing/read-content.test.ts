import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { buildContent } from '#publishing/build-content.ts'
import { readContentFolder } from '#publishing/content-reader.ts'
import { codeVersion } from '#publishing/code-version.ts'
import { keyOf, openKeptResults } from '#publishing/kept-results.ts'
import { readContent } from '#publishing/read-content.ts'
import { makeProject, put } from './temporary-folder.ts'

vi.setConfig({ testTimeout: 60_000 })

const placesOf = (root: string) => ({ folder: path.join(root, 'content'), cache: path.join(root, '.cache') })

function keptFiles({ cache }: { cache: string }): string[] {
  return readdirSync(cache).flatMap((place) => readdirSync(path.join(cache, place)).map((name) => `${place}/${name}`))
}

test('content read with the help of an earlier build is the same content, with the same findings', async () => {
  const places = placesOf(makeProject())
  const fresh: unknown = JSON.parse(JSON.stringify(buildContent(readContentFolder(places.folder))))
  for (const round of ['first', 'second']) {
    expect(JSON.parse(JSON.stringify(await readContent(places))), round).toEqual(fresh)
  }
})

test('only the issue that was edited is read anew; what is of no more use is forgotten', async () => {
  const places = placesOf(makeProject())
  await readContent(places)
  const before = keptFiles(places)
  expect(before).toHaveLength(3)
  for (const file of before)
    openKeptResults(path.join(places.cache, path.dirname(file))).keep(path.basename(file), '{"diagnostics":[]}')
  const edited = path.join(places.folder, '2025-01-06/en.md')
  put(edited, readFileSync(edited, 'utf8').replace('counted', 'weighed'))
  const { issues } = await readContent(places)
  expect(issues.map(({ id }) => id)).toEqual(['2025-01-06'])
  expect(JSON.stringify(issues)).toContain('weighed')
  expect(keptFiles(places).filter((file) => before.includes(file))).toHaveLength(2)
  expect(keptFiles(places)).toHaveLength(3)
})

test.each([
  ['empty', ''],
  ['cut off', '{"diagnostics":[],"iss'],
  ['of another shape', '{"diagnostics":[]}'],
])('where what was kept is %s, the issue is read anew, and nothing is said', async (_, text) => {
  const places = placesOf(makeProject())
  const fresh = await readContent(places)
  for (const file of keptFiles(places)) writeFileSync(path.join(places.cache, file), text)
  expect(await readContent(places)).toEqual(fresh)
})

test('an issue that lost its record of ids, or got another folder name, is read anew', async () => {
  const places = placesOf(makeProject())
  put(path.join(places.folder, '2025-01-06/published.json'), '{"stories":{"gone":"0"},"anchors":{}}')
  expect((await readContent(places)).diagnostics.map(({ code }) => code)).toContain('published-id-lost')
  rmSync(path.join(places.folder, '2025-01-06/published.json'))
  expect((await readContent(places)).diagnostics.map(({ code }) => code)).not.toContain('published-id-lost')
})

test('many new issues are read in several threads, to the same end', async () => {
  const places = placesOf(makeProject())
  const { issues } = await readContent({ ...places, issuesPerThread: 1 })
  expect(issues.map(({ id }) => id)).toEqual(['2025-01-20', '2025-01-13', '2025-01-06'])
  expect(keptFiles(places)).toHaveLength(3)
})

test('what was made by other code is not used', () => {
  const version = (others: string[]) => codeVersion('src/publishing/read-issue.ts', others)
  expect(version([])).toBe(version([]))
  expect(version([])).not.toBe(version(['package.json']))
  expect(version([])).not.toBe(codeVersion('src/publishing/read-site.ts', []))
})

test('inputs that only look alike when joined have different names', () => {
  expect(keyOf(['ab', 'c'])).not.toBe(keyOf(['a', 'bc']))
  expect(keyOf([undefined])).not.toBe(keyOf(['']))
})
