import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Site } from '#domain/site.ts'
import { headersOf } from '#publishing/hosting/host-headers.ts'
import { readHeaders } from '#publishing/hosting/read-headers.ts'
import { HEADERS_FILE, inlineScriptsOf } from '#publishing/hosting/write-hosting.ts'
import { makeFolder } from '../temporary-folder.ts'
import { readHeadersFile, type HeaderRule } from './headers-file.ts'
import { scoreAnswer } from './observatory.ts'
import { putSmallSite, SMALL_SITE_FILES } from './small-site.ts'

function makeSite(base = '/', changes: Partial<Site> = {}) {
  const top = makeFolder()
  putSmallSite(top, base, changes)
  const folder = path.join(top, base)
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')
  return { read, headers: readHeaders(folder) }
}

const lowerNames = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

test('every page gets full marks by the rules of Mozilla’s Observatory', () => {
  const { read, headers } = makeSite()
  for (const file of SMALL_SITE_FILES.filter((name) => name.endsWith('.html'))) {
    const { score, findings } = scoreAnswer({ headers: lowerNames(headersOf(file, headers)), html: read(file) })
    expect(score, JSON.stringify(findings)).toBe(130)
  }
})

describe('the Observatory’s rules', () => {
  const { read, headers } = makeSite()
  const html = read('index.html')
  const all = lowerNames(headersOf('index.html', headers))
  const without = (name: string) => Object.fromEntries(Object.entries(all).filter(([key]) => key !== name))

  test.each([
    ['no policy at all', without('content-security-policy'), '<p>', 75],
    ['no header that forbids frames but the old one', without('content-security-policy'), html, 125],
    ['no transport security', without('strict-transport-security'), html, 80],
    ['a short transport security', { ...all, 'strict-transport-security': 'max-age=60' }, html, 120],
    ['types that are guessed', without('x-content-type-options'), html, 125],
    ['a telling referrer', { ...all, 'referrer-policy': 'unsafe-url' }, html, 120],
    ['resources open to all', { ...all, 'cross-origin-resource-policy': 'cross-origin' }, html, 120],
    ['any inline script', { ...all, 'content-security-policy': "script-src 'unsafe-inline'" }, '<p>', 80],
    ['a policy of the host alone, which leaves styles open', all, '<p>', 120],
    ['a directive that stands twice', { ...all, 'content-security-policy': 'img-src a; img-src b' }, html, 75],
  ])('notice %s', (_, changed, page, score) => {
    expect(scoreAnswer({ headers: changed, html: page }).score).toBe(score)
  })
})

test('the host allows exactly the scripts that the pages hold, and no hash of a style', () => {
  const { read, headers } = makeSite()
  const policy = headers.everywhere['Content-Security-Policy'] ?? ''
  const scripts = /script-src 'self' ([^;]*);/.exec(policy)?.[1]?.split(' ')
  expect(scripts).toHaveLength(2)
  for (const page of ['index.html', '404.html', 'vi/index.html']) expect(inlineScriptsOf(read(page))).toEqual(scripts)
  expect(policy).not.toMatch(/unsafe|default-src|style-src /)
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types app")
  expect(policy).toContain("frame-ancestors 'none'")
})

test('only what is named after what it holds is kept for ever', () => {
  const { headers } = makeSite()
  const kept = SMALL_SITE_FILES.filter((file) => headersOf(file, headers)['Cache-Control']?.includes('immutable'))
  expect(kept).toEqual(SMALL_SITE_FILES.filter((file) => file.startsWith('assets/')))
  expect(headersOf('sw.js', headers)['Cache-Control']).toBe('no-cache')
})

test.each([
  ['a public site', undefined, undefined],
  ['a site that search engines must not list', false, 'noindex'],
])('%s says so in a header', (_, indexing, told) => {
  expect(makeSite('/', indexing === undefined ? {} : { indexing }).headers.everywhere['X-Robots-Tag']).toBe(told)
})

test.each([
  ['https://small.example/', 'small.example'],
  ['https://small.example:8443/', 'small.example:8443'],
  ['https://Small.example:443', 'small.example'],
])('with the address %s Caddy is set up for %s, and both find the files by the host alone', (address, place) => {
  const { read } = makeSite('/', { address })
  expect(read('hosting/Caddyfile').split('\n')).toContain(`${place} {`)
  expect(read('hosting/Caddyfile')).toContain('root * /srv/small.example\n')
  expect(read('hosting/nginx.conf')).toContain('server_name small.example;')
  expect(read('hosting/nginx.conf')).toContain('root /srv/small.example;')
})

/** The headers of an address as Netlify and Cloudflare Pages put them together. */
function joinRules(rules: readonly HeaderRule[], address: string): Record<string, string> {
  const joined: Record<string, string> = {}
  for (const { pattern, headers } of rules) {
    const fits = pattern.endsWith('*') ? address.startsWith(pattern.slice(0, -1)) : address === pattern
    if (!fits) continue
    for (const [name, value] of headers) joined[name] = name in joined ? `${joined[name]}, ${value}` : value
  }
  return joined
}

test.each(['/', '/tin/'])(
  'below %s the file for Netlify and Cloudflare gives every file its headers, each once',
  (base) => {
    const { read, headers } = makeSite(base)
    const rules = readHeadersFile(read(HEADERS_FILE))
    for (const file of SMALL_SITE_FILES) {
      const address = `${base}${file.replace(/index\.html$/, '')}`
      expect(joinRules(rules, address), address).toEqual(headersOf(file, headers))
    }
  },
)

test('the file for Netlify and Cloudflare stays within what Cloudflare reads: 100 rules, 2,000 characters a line', () => {
  const text = makeSite('/tin/').read(HEADERS_FILE)
  expect(readHeadersFile(text).length).toBeLessThanOrEqual(100)
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000)
})
