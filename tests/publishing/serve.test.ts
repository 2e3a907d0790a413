import { chmodSync, rmSync } from 'node:fs'
import { request, type IncomingHttpHeaders } from 'node:http'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { serveSite, type RunningSite } from '#publishing/serve.ts'
import { makeFolder, put } from './temporary-folder.ts'

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

async function open(base: string, folder = makeFolder()): Promise<RunningSite> {
  put(path.join(folder, 'index.html'), 'front door')
  put(path.join(folder, '404.html'), 'not found page')
  put(path.join(folder, 'vi/index.html'), 'home')
  put(path.join(folder, 'vi/issues/2025-01-06/index.html'), 'issue')
  put(path.join(folder, 'issues/index.json'), '{}')
  put(path.join(folder, 'assets/app-x1.js'), '0')
  put(path.join(folder, '../outside.txt'), 'secret')
  const site = await serveSite({ folder, base, port: 0 })
  onTestFinished(() => site.close())
  return site
}

/** As written: unlike fetch, it neither tidies the path nor follows redirects. */
function get(site: RunningSite, address: string, method = 'GET', headers = {}): Promise<Answer> {
  const { port } = new URL(site.url)
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: address, method, headers }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => (body += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

test.each(['/', '/tin/'])('below %s every page is found by its address', async (base) => {
  const site = await open(base)
  expect(site.url).toMatch(new RegExp(`^http://localhost:\\d+${base}$`))
  expect(await get(site, base)).toMatchObject({ status: 200, body: 'front door' })
  expect(await get(site, `${base}vi/`)).toMatchObject({ status: 200, body: 'home' })
  expect(await get(site, `${base}vi/issues/2025-01-06/?x=1`)).toMatchObject({ status: 200, body: 'issue' })
  expect(await get(site, `${base}vi/?a`, 'HEAD')).toMatchObject({ status: 200, body: '' })
})

test.each(['/', '/tin/'])('below %s a page without its last slash leads to the page', async (base) => {
  const site = await open(base)
  expect(await get(site, `${base}vi?q=1?2`)).toMatchObject({ status: 308, headers: { location: `${base}vi/?q=1?2` } })
})

test('the base path without its slash leads to the site', async () => {
  const site = await open('/tin/')
  expect(await get(site, '/tin')).toMatchObject({ status: 308, headers: { location: '/tin/' } })
})

test.each([
  ['an unknown address', '/vi/nothing/'],
  ['a missing chunk', '/assets/old-x0.js'],
  ['missing data', '/issues/1999-01-01.json'],
  ['an address outside', '/../outside.txt'],
  ['an encoded address outside', '/%2e%2e/outside.txt'],
  ['another host in disguise', '//evil.example/..'],
  ['broken escapes', '/%E0%A4%A'],
])('%s is answered with the not-found page and status 404', async (_name, address) => {
  const site = await open('/')
  expect(await get(site, address)).toMatchObject({ status: 404, body: 'not found page' })
})

test.each(['/vi/', '/other/', '/tin-xa/', '/assets/app-x1.js'])(
  '%s is outside the base path: not found, and told the way in both languages',
  async (address) => {
    const { status, body } = await get(await open('/tin/'), address)
    expect(status).toBe(404)
    expect(body).not.toContain('not found page')
    expect(body).toContain('Không có trang này')
    expect(body).toContain('There is no such page')
    expect(body).toContain('<a href="/tin/">')
  },
)

test('the root leads to the base path for now, not for ever', async () => {
  const site = await open('/tin/')
  expect(await get(site, '/')).toMatchObject({ status: 307, headers: { location: '/tin/' } })
})

test('hashed files are kept for ever, pages and data are asked for anew', async () => {
  const site = await open('/')
  expect((await get(site, '/assets/app-x1.js')).headers['cache-control']).toContain('immutable')
  expect((await get(site, '/vi/')).headers['cache-control']).toBe('no-cache')
  expect((await get(site, '/issues/index.json')).headers['cache-control']).toBe('no-cache')
})

test('only reads', async () => {
  const site = await open('/')
  expect(await get(site, '/vi/', 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
})

test.each(['bytes=0-0', 'bytes=5-2', 'bytes=99-', 'bytes=-1', 'zzz'])('sends whole files alone (%s)', async (range) => {
  const site = await open('/')
  expect(await get(site, '/vi/', 'GET', { range })).toMatchObject({ status: 200, body: 'home' })
  expect(await get(site, '/vi/')).toMatchObject({ status: 200, body: 'home' })
})

test('what goes wrong with one request is told to it, and the next is answered', async () => {
  const folder = makeFolder()
  const site = await open('/', folder)
  put(path.join(folder, 'hosting/headers.json'), 'damaged')
  const failed = await get(site, '/vi/')
  expect(failed).toMatchObject({ status: 500, headers: { 'cache-control': 'no-cache' } })
  expect(failed.body).not.toContain('JSON')
  rmSync(path.join(folder, 'hosting'), { recursive: true })
  expect(await get(site, '/vi/')).toMatchObject({ status: 200, body: 'home' })
})

test('a file that cannot be opened ends its own answer alone', async () => {
  const folder = makeFolder()
  const site = await open('/', folder)
  chmodSync(path.join(folder, 'assets/app-x1.js'), 0)
  await get(site, '/assets/app-x1.js').catch(() => undefined)
  expect(await get(site, '/vi/')).toMatchObject({ status: 200, body: 'home' })
})

test('two sites find a port each', async () => {
  const folder = makeFolder()
  const sites = [await serveSite({ folder, base: '/' }), await serveSite({ folder, base: '/' })]
  onTestFinished(async () => {
    await Promise.all(sites.map((site) => site.close()))
  })
  expect(new Set(sites.map(({ url }) => url)).size).toBe(2)
})

test('a port that was asked for and is taken is an error', async () => {
  const site = await open('/')
  const port = Number(new URL(site.url).port)
  await expect(serveSite({ folder: makeFolder(), base: '/', port })).rejects.toThrow('EADDRINUSE')
})
