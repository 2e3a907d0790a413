import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createServer, type HotPayload, type ViteDevServer } from 'vite'
import { expect, onTestFinished, test, vi } from 'vitest'
import { CONTENT_CHANGED } from '#publishing/watch-content-plugin.ts'
import { contentPlugin } from '#publishing/content-plugin.ts'
import { makeApp } from './make-app.ts'

const PATIENCE = 30_000
const ONE_SECOND = { timeout: 1_000, interval: 10 }

interface Dev {
  readonly root: string
  readonly messages: HotPayload[]
  readonly address: string
  readonly edit: (file: string, change: (text: string) => string) => void
}

/** Waits until the last file of the content is watched. */
function isWatched({ watcher, config }: ViteDevServer): Promise<void> {
  const folder = path.join(config.root, 'content/2025-01-20')
  return vi.waitFor(() => expect(watcher.getWatched()[folder]).toContain('vi.md'), { timeout: 10_000, interval: 10 })
}

async function openDev(base = '/'): Promise<Dev> {
  const root = makeApp()
  const server = await createServer({
    root,
    base,
    configFile: false,
    logLevel: 'silent',
    server: { port: 0, host: '127.0.0.1', ws: false },
    optimizeDeps: { noDiscovery: true },
    plugins: [contentPlugin()],
  })
  onTestFinished(() => server.close())
  const messages: HotPayload[] = []
  vi.spyOn(server.ws, 'send').mockImplementation((message: HotPayload | string) => {
    if (typeof message !== 'string') messages.push(message)
  })
  await Promise.all([isWatched(server), server.listen()])
  const [address = ''] = server.resolvedUrls?.local ?? []
  const edit = (file: string, change: (text: string) => string) => {
    const place = path.join(root, 'content', file)
    writeFileSync(place, change(readFileSync(place, 'utf8')))
  }
  return { root, messages, address, edit }
}

async function titleOf(dev: Dev, issueId: string): Promise<unknown> {
  const response = await fetch(`${dev.address}issues/${issueId}.json`)
  const data: unknown = await response.json()
  return typeof data === 'object' && data !== null && 'title' in data ? data.title : undefined
}

const changed = (issueId: string) => ({ type: 'custom', event: CONTENT_CHANGED, data: { issueId } })

test('an edit is in the open page within a second', { timeout: PATIENCE }, async () => {
  const dev = await openDev('/tin/')
  expect(await titleOf(dev, '2025-01-06')).toEqual({ vi: 'Mưa và gió', en: 'Rain and wind' })
  dev.edit('2025-01-06/vi.md', (text) => text.replace('# Mưa và gió', '# Nắng và gió'))
  await vi.waitFor(() => expect(dev.messages).toContainEqual(changed('2025-01-06')), ONE_SECOND)
  expect(await titleOf(dev, '2025-01-06')).toEqual({ vi: 'Nắng và gió', en: 'Rain and wind' })
  expect(dev.messages).not.toContainEqual(changed('2025-01-13'))
})

test('a broken edit shows its place and remedy, keeps the last good page and goes away', {
  timeout: PATIENCE,
}, async () => {
  const dev = await openDev()
  dev.edit('2025-01-06/vi.md', (text) => text.replace('date: 2025-01-06', 'date: 2025-02-31'))
  await vi.waitFor(() => expect(dev.messages.at(-1)?.type).toBe('error'), ONE_SECOND)
  const overlay = dev.messages.find((message) => message.type === 'error')
  expect(overlay?.err.plugin).toBe('content')
  expect(overlay?.err.loc?.file).toBe(path.join(dev.root, 'content/2025-01-06/vi.md'))
  expect(overlay?.err.loc?.line).toBeGreaterThan(1)
  expect(overlay?.err.message).toContain('content/2025-01-06/vi.md')
  expect(await titleOf(dev, '2025-01-06')).toEqual({ vi: 'Mưa và gió', en: 'Rain and wind' })

  dev.edit('2025-01-06/vi.md', (text) => text.replace('date: 2025-02-31', 'date: 2025-01-06'))
  await vi.waitFor(() => expect(dev.messages).toContainEqual(changed('2025-01-06')), ONE_SECOND)
  expect(dev.messages).toContainEqual({ type: 'update', updates: [] })
})

test('an issue that is removed leaves the list', { timeout: PATIENCE }, async () => {
  const dev = await openDev()
  rmSync(path.join(dev.root, 'content/2025-01-13'), { recursive: true })
  await vi.waitFor(() => expect(dev.messages).toContainEqual(changed('2025-01-13')), ONE_SECOND)
  const list = await (await fetch(`${dev.address}issues/index.json`)).text()
  expect(list).not.toContain('2025-01-13')
})

test('data that is not there is missing, and no page stands in for it', { timeout: PATIENCE }, async () => {
  const dev = await openDev()
  const response = await fetch(`${dev.address}issues/1999-01-01.json`)
  expect(response.status).toBe(404)
  expect(response.headers.get('content-type')).toContain('application/json')
})

test('new names of the site reload the page', { timeout: PATIENCE }, async () => {
  const dev = await openDev()
  dev.edit('site.json', (text) => text.replace('Cửa sổ nhỏ', 'Cửa sổ lớn'))
  await vi.waitFor(() => expect(dev.messages).toContainEqual({ type: 'full-reload' }), ONE_SECOND)
  expect(await (await fetch(dev.address)).text()).toContain('Cửa sổ lớn')
})
