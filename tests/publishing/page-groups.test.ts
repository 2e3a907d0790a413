import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openKeptResults } from '#publishing/kept-results.ts'
import {
  createFileNamer,
  groupPages,
  keepReadFiles,
  pageKey,
  takeReadFiles,
} from '#publishing/prerender/page-groups.ts'
import type { PageJob } from '#publishing/prerender/page-job.ts'
import { makeFolder, put } from './temporary-folder.ts'

const job = (address: string, head = ''): PageJob => ({
  file: `${address.slice(1)}index.html`,
  path: address,
  isAddress: true,
  language: address.startsWith('/en/') ? 'en' : 'vi',
  head,
})

test('an issue and its stories are made together in both languages, and apart from other pages', () => {
  const pages = ['/vi/', '/vi/issues/a/', '/vi/issues/a/rain/', '/vi/issues/b/', '/en/issues/a/', '/vi/papers/a/']
  const groups = groupPages(pages.map((address) => job(address)))
  expect(groups.map(({ jobs }) => jobs.map(({ path: address }) => address))).toEqual([
    ['/vi/'],
    ['/vi/issues/a/', '/vi/issues/a/rain/', '/en/issues/a/'],
    ['/vi/issues/b/'],
    ['/vi/papers/a/'],
  ])
})

test('a page has another name once its head, a file that it shows, or the app has changed', () => {
  const site = makeFolder()
  put(path.join(site, 'a.json'), '1')
  const keyWith = (head: string, appKey: string, files = ['a.json']) =>
    pageKey(job('/vi/', head), { settings: { appKey, base: '/' }, files, stateOf: createFileNamer(site) })
  const before = keyWith('x', 'app')
  expect(keyWith('x', 'app')).toBe(before)
  expect(keyWith('y', 'app')).not.toBe(before)
  expect(keyWith('x', 'other app')).not.toBe(before)
  expect(keyWith('x', 'app', ['a.json', 'not-there.json'])).not.toBe(before)
  put(path.join(site, 'a.json'), '2')
  expect(keyWith('x', 'app')).not.toBe(before)
})

test('a damaged note of what pages read is no note', () => {
  const folder = makeFolder()
  keepReadFiles(openKeptResults(folder), { 'issues/a': ['issues/a.json'] })
  expect(takeReadFiles(openKeptResults(folder))).toEqual({ 'issues/a': ['issues/a.json'] })
  writeFileSync(path.join(folder, 'read-files.json'), '{"issues/a"')
  expect(takeReadFiles(openKeptResults(folder))).toEqual({})
})
