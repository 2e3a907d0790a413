import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { build } from 'vite'
import { contentPlugin } from '#publishing/content-plugin.ts'
import { makeApp } from './make-app.ts'
import { put } from './temporary-folder.ts'

const PATIENCE = 30_000

async function buildApp(root: string, base = '/') {
  await build({ root, base, configFile: false, logLevel: 'silent', plugins: [contentPlugin()] })
  return (file: string) => readFileSync(path.join(root, 'dist', file), 'utf8')
}

test('every page is a file with its own language, title and description', { timeout: PATIENCE }, async () => {
  const read = await buildApp(makeApp(), '/tin/')
  const issue = read('en/issues/2025-01-06/index.html')
  expect(issue).toContain('<html lang="en">')
  expect(issue).toContain('<title>Rain and wind · Cửa sổ nhỏ</title>')
  expect(issue).toContain('content="Have you ever counted rain?"')
  expect(issue).toContain('src="/tin/assets/')
  expect(read('vi/issues/2025-01-13/moss/index.html')).toContain('<title>Rêu biết nói · Cửa sổ nhỏ</title>')
  expect(read('vi/index.html')).toContain('Bản tin thử cho &lt;các bạn&gt;')
  expect(read('404.html')).toContain('<html lang="vi">')
  expect(read('index.html')).toContain('<title>Cửa sổ nhỏ')
})

test('the data is published with the pages, and the site’s words with the app', { timeout: PATIENCE }, async () => {
  const root = makeApp()
  const read = await buildApp(root)
  expect(JSON.parse(read('issues/2025-01-06.json'))).toMatchObject({ id: '2025-01-06', number: 1 })
  expect(read('issues/index.json')).toBe(readFileSync(path.join(root, 'public/issues/index.json'), 'utf8'))
  const [script = ''] = readdirSync(path.join(root, 'dist/assets'))
  expect(read(`assets/${script}`)).toContain('Cửa sổ nhỏ')
})

test('a broken issue ends the build by name, and nothing is published', { timeout: PATIENCE }, async () => {
  const root = makeApp()
  put(
    path.join(root, 'content/2025-01-06/vi.md'),
    '---\nid: 2025-01-06\nlanguage: vi\ndate: 2025-02-31\n---\n\n# Mưa\n',
  )
  await expect(buildApp(root)).rejects.toThrow(/content\/2025-01-06\/vi\.md:\d+/)
  expect(existsSync(path.join(root, 'dist'))).toBe(false)
  expect(existsSync(path.join(root, 'public/issues'))).toBe(false)
})

test('a site without its names ends the build by name', { timeout: PATIENCE }, async () => {
  const root = makeApp()
  rmSync(path.join(root, 'content/site.json'))
  await expect(buildApp(root)).rejects.toThrow(/content\/site\.json: error: The file is missing/)
})

test('a relative base path is refused, since pages in folders could not find their files', async () => {
  await expect(buildApp(makeApp(), './')).rejects.toThrow('base')
})
