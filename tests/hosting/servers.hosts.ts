import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ASKED_ANEW, headersOf } from '#publishing/hosting/host-headers.ts'
import { contentTypeOf } from '#publishing/hosting/media-types.ts'
import { readHeaders } from '#publishing/hosting/read-headers.ts'
import { scoreAnswer } from '../publishing/hosting/observatory.ts'
import { putSmallSite, SMALL_SITE_FILES } from '../publishing/hosting/small-site.ts'
import { makeFolder } from '../publishing/temporary-folder.ts'
import { HOSTS, runHost } from './run-host.ts'

const CASES = HOSTS.flatMap((host) => ['/', '/tin/'].map((base) => ({ name: host.name, host, base })))

const lowerNames = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

/** The names of the headers of an answer, as often as they are sent. */
function headerNames(url: string, method: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method }, ({ rawHeaders }) => {
      sent.destroy()
      resolve(rawHeaders.filter((_, place) => place % 2 === 0).map((name) => name.toLowerCase()))
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe.each(CASES)('$name below $base with the set-up that the site brings', ({ host, base }) => {
  const top = makeFolder()
  putSmallSite(top, base, { indexing: false })
  const folder = path.join(top, base)
  const told = readHeaders(folder)
  const notFound = readFileSync(path.join(folder, '404.html'), 'utf8')
  let url = ''
  let stop = () => {}
  beforeAll(async () => {
    ;({ url, stop } = await runHost(host, top, base))
  })
  afterAll(() => stop())
  const get = (file: string, headers: Record<string, string> = {}) =>
    fetch(`${url}${base}${file}`, { redirect: 'manual', headers })

  test('gives every file its type and all of its headers', async () => {
    for (const file of SMALL_SITE_FILES.filter((name) => name !== '404.html')) {
      const answer = await get(file.replace(/index\.html$/, ''))
      expect(answer.status, file).toBe(200)
      expect(await answer.text(), file).toBe(readFileSync(path.join(folder, file), 'utf8'))
      expect(answer.headers.get('content-type')?.toLowerCase(), file).toBe(contentTypeOf(file))
      expect(Object.fromEntries(answer.headers), file).toMatchObject(lowerNames(headersOf(file, told)))
    }
  })

  test('gets full marks by the rules of Mozilla’s Observatory', async () => {
    const answer = await get('vi/')
    const scanned = { headers: Object.fromEntries(answer.headers), html: await answer.text() }
    expect(scoreAnswer(scanned)).toMatchObject({ score: 130 })
  })

  test.each([
    ['an unknown page', 'vi/nothing/'],
    ['a missing chunk of an earlier release', 'assets/old-x0.js'],
    ['missing data', 'issues/1999-01-01.json'],
    ['a folder without a page', 'assets/'],
    ['the not-found page by its own name', '404.html'],
    ['what the host alone reads', 'hosting/nginx.conf'],
    ['the folder of what the host alone reads', 'hosting'],
    ['the headers of other hosts', '_headers'],
    ['a name longer than any file has', `vi/${'a'.repeat(5000)}`],
    ['a name of fewer letters than bytes', `vi/${encodeURIComponent('ấ'.repeat(100))}/`],
    ['a name that is no text', `vi/${'%ff'.repeat(300)}`],
    ['a path longer than any file has', 'vi/'.repeat(1500)],
  ])('answers %s with status 404 and the not-found page, which nobody keeps', async (_, file) => {
    const answer = await get(file)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe(notFound)
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
    expect(answer.headers.get('cache-control')).toBe(ASKED_ANEW)
    expect(Object.fromEntries(answer.headers)).toMatchObject(lowerNames(told.everywhere))
  })

  test('leads from a page without its last slash to the page, query and all', async () => {
    const answer = await get('vi?q=1')
    expect([301, 308]).toContain(answer.status)
    expect(answer.headers.get('location')).toBe(`${base}vi/?q=1`)
  })

  test.each(['/vi', '/vi?q=1', '/small.example/'])(
    'leads nobody to another host by the address /%s',
    async (address) => {
      const answer = await fetch(`${url}/${address}`, { redirect: 'manual' })
      expect(answer.headers.get('location') ?? '/').toMatch(/^\/(?!\/)/)
    },
  )

  test('sends text compressed, and says for whom', async () => {
    const answer = await get('assets/app-x1.js', { 'Accept-Encoding': 'gzip' })
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(answer.headers.get('vary')).toContain('Accept-Encoding')
    expect(await answer.text()).toBe(readFileSync(path.join(folder, 'assets/app-x1.js'), 'utf8'))
    const missing = await get('vi/nothing/', { 'Accept-Encoding': 'gzip' })
    expect(missing.headers.get('content-encoding')).toBe('gzip')
  })

  test('an address that no file can have is no error of the server', async () => {
    expect([400, 404]).toContain((await get('vi/%00')).status)
  })

  test('a copy that is still the latest is not sent again', async () => {
    const first = await get('vi/')
    const again = await get('vi/', { 'If-None-Match': first.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
    expect(again.headers.get('cache-control')).toBe(ASKED_ANEW)
  })

  test.each(['bytes=0-3', 'bytes=999999-', 'bytes=zzz'])('sends whole files alone (%s)', async (range) => {
    const file = SMALL_SITE_FILES.find((name) => name.startsWith('assets/') && name.endsWith('.js')) ?? ''
    const answer = await get(file, { Range: range })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe(readFileSync(path.join(folder, file), 'utf8'))
  })

  test.each([
    ['POST', 'vi/'],
    ['POST', 'vi/nothing/'],
    ['POST', '404.html'],
    ['DELETE', 'hosting/nginx.conf'],
    ['PUT', '_headers'],
    ['OPTIONS', 'assets/app-x1.js'],
  ])('only reads: %s of %s is refused with what is allowed', async (method, file) => {
    const answer = await fetch(`${url}${base}${file}`, { method, redirect: 'manual' })
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('GET, HEAD')
    expect(Object.fromEntries(answer.headers)).toMatchObject(lowerNames(told.everywhere))
  })

  test.each([
    ['a page', 'GET', 'vi/'],
    ['a file that is kept for ever', 'GET', 'assets/app-x1.js'],
    ['the head of a page', 'HEAD', 'vi/'],
    ['what is missing', 'GET', 'vi/nothing/'],
    ['what is outside', 'GET', '../elsewhere'],
    ['what the host alone reads', 'GET', 'hosting/nginx.conf'],
    ['a redirection', 'GET', 'vi'],
    ['a request that writes', 'POST', 'vi/'],
    ['a request that writes what is missing', 'POST', 'vi/nothing/'],
  ])('sends each header once with %s', async (_, method, file) => {
    const names = await headerNames(`${url}${base}${file}`, method)
    expect(names).toEqual(expect.arrayContaining(Object.keys(lowerNames(told.everywhere))))
    expect(names).toEqual([...new Set(names)])
    expect(names.includes('allow')).toBe(method === 'POST')
  })

  test('what is missing outside the site is told without its page, since the app cannot start there', async () => {
    const answer = await fetch(`${url}/elsewhere/`, { redirect: 'manual' })
    expect(answer.status).toBe(404)
    expect((await answer.text()) === notFound).toBe(base === '/')
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
    expect(answer.headers.get('cache-control')).toBe(ASKED_ANEW)
    expect(Object.fromEntries(answer.headers)).toMatchObject(lowerNames(told.everywhere))
  })

  test('what is outside the site is not the site', async () => {
    for (const address of ['/elsewhere/', '/%2e%2e/outside.txt', `${base}%2e%2e/%2e%2e/outside.txt`]) {
      const answer = await fetch(`${url}${address}`, { redirect: 'manual' })
      expect(answer.status, address).toBe(404)
    }
    const top = await fetch(`${url}/`, { redirect: 'manual' })
    expect([top.status, top.headers.get('location')]).toEqual(base === '/' ? [200, null] : [307, base])
  })
})
