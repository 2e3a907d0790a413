import { expect, test } from 'vitest'
import { HELD_ISSUES, HELD_LISTS, HELD_SEARCH } from '#domain/held-data.ts'
import { isDataAnswer, isShowable } from '#service-worker/judge-answer.ts'
import { NetworkMood, waitFor } from '#service-worker/patience.ts'
import { appCacheName, outdatedCaches, servedVersions } from '#service-worker/release-caches.ts'
import { requestKind } from '#service-worker/request-kind.ts'

const SCOPE = 'https://news.example/tin/'
const FILE = `${SCOPE}issues/2025-09-11.json`

/** What of a response is judged, as a host would send a data file unless said otherwise. */
function answer(changes: {
  status?: number
  type?: ResponseType
  contentType?: string
  redirected?: boolean
  url?: string
}) {
  const { contentType = 'application/json', ...rest } = changes
  const headers = new Headers({ 'Content-Type': contentType })
  return { status: 200, type: 'basic' as ResponseType, redirected: false, url: FILE, headers, ...rest }
}

test.each([
  ['the front door', 'navigate', '', 'page'],
  ['a story', 'navigate', 'vi/issues/2025-09-11/moss/', 'page'],
  ['a paper, whose id has a dot', 'navigate', 'vi/papers/arxiv-2509.09679/', 'page'],
  ['a page with a query', 'navigate', 'en/search/?q=a.b', 'page'],
  ['a feed that is opened', 'navigate', 'vi/feed.xml', undefined],
  ['an issue’s data that are opened', 'navigate', 'issues/2025-09-11.json', undefined],
  ['a folder that is no language', 'navigate', 'cards/', undefined],
  ['code', 'cors', 'assets/index-a1b2.js', 'code'],
  ['a card', 'no-cors', 'cards/vi.png', 'card'],
  ['a card that is opened', 'navigate', 'cards/vi/2025-09-11.png', 'card'],
  ['a feed', 'cors', 'vi/feed.json', undefined],
  ['the worker itself', 'same-origin', 'sw.js', undefined],
])('knows %s', (_what, mode, file, kind) => {
  expect(requestKind({ method: 'GET', mode, url: SCOPE + file }, SCOPE)?.kind).toBe(kind)
})

test.each([
  ['issues/2025-09-11.json', HELD_ISSUES],
  ['issues/index.json', HELD_LISTS],
  ['issues/index/2025.json', HELD_LISTS],
  ['issues/papers/arxiv-2509.09679.json', HELD_LISTS],
  ['search/index.json', HELD_LISTS],
  ['search/words.58736f5b8e.json', HELD_SEARCH],
  ['search/2025-09-11.9d690c5170/1-vi.json', HELD_SEARCH],
])('holds %s where it belongs', (file, held) => {
  const asked = requestKind({ method: 'GET', mode: 'cors', url: SCOPE + file }, SCOPE)
  expect(asked).toEqual({ kind: 'data', held })
})

test('leaves alone what is sent, and what lies beside the site', () => {
  expect(requestKind({ method: 'POST', mode: 'cors', url: FILE }, SCOPE)).toBeUndefined()
  expect(requestKind({ method: 'GET', mode: 'navigate', url: 'https://news.example/vi/' }, SCOPE)).toBeUndefined()
  expect(
    requestKind({ method: 'GET', mode: 'cors', url: 'https://other.example/tin/assets/a.js' }, SCOPE),
  ).toBeUndefined()
})

test.each([
  ['a data file', {}, true],
  ['a data file with a charset', { contentType: 'application/json; charset=utf-8' }, true],
  ['an error', { status: 500 }, false],
  ['a missing file', { status: 404 }, false],
  ['part of a file', { status: 206 }, false],
  ['a page in its place', { contentType: 'text/html' }, false],
  ['plain text', { contentType: 'text/plain' }, false],
  ['no type at all', { contentType: '' }, false],
  ['what was fetched without a look', { type: 'opaque' as const, status: 0 }, false],
  ['what was redirected', { redirected: true, url: 'https://portal.example/login' }, false],
])('takes %s for data or not', (_what, changes, isData) => {
  expect(isDataAnswer(answer(changes), FILE)).toBe(isData)
})

test.each([
  ['a page', { contentType: 'text/html; charset=utf-8' }, true],
  ['a page that says that there is none', { status: 404, contentType: 'text/html' }, true],
  ['a redirection, which the browser follows', { status: 0, type: 'opaqueredirect' as const, contentType: '' }, true],
  ['an error of the host', { status: 502, contentType: 'text/html' }, false],
  ['a file in the place of a page', { contentType: 'application/octet-stream' }, false],
])('shows %s or not', (_what, changes, isShown) => {
  expect(isShowable(answer(changes))).toBe(isShown)
})

test('the code of the last three releases that served pages stays, and of no other', () => {
  const served = ['a', 'b', 'c', 'b', 'd'].reduce<readonly string[]>(servedVersions, [])
  expect(served).toEqual(['d', 'b', 'c'])
  const names = ['cm-issues', ...['a', 'b', 'c', 'd', 'never-served'].map(appCacheName), 'another-app']
  expect(outdatedCaches(names, served)).toEqual(['a', 'never-served'].map(appCacheName))
})

test('a network that kept somebody waiting is waited for less, until it answers in time', async () => {
  const mood = new NetworkMood(2000)
  mood.note((await waitFor(new Promise(() => {}), 1)).kind)
  expect(mood.patience).toBe(500)
  mood.note((await waitFor(Promise.resolve('there'), 1000)).kind)
  expect(mood.patience).toBe(2000)
  expect(await waitFor(Promise.reject(new Error('no network')), 1000)).toEqual({ kind: 'failure' })
})
