import { expect, test } from 'vitest'
import type { Site } from '#domain/site.ts'
import { fillPage } from '#publishing/fill-page.ts'
import { listPageHeads, notFoundHead } from '#publishing/page-heads.ts'
import { sampleIssue } from './sample-issue.ts'

const SITE: Site = {
  newsletter: 'Cửa sổ nhỏ',
  tagline: { vi: 'Bản tin thử', en: 'A trial newsletter' },
  organisation: 'Acme',
  address: 'https://window.example/',
  languages: { vi: 'Tiếng Việt', en: 'English' },
}

const TEMPLATE = `<!doctype html>
<html lang="vi">
  <head>
    <title>Placeholder</title>
    <meta name="description" content="Placeholder" />
  </head>
</html>`

const heads = (changes = {}) => listPageHeads({ site: SITE, issues: [sampleIssue(changes)] })
const headOf = (path: string, changes = {}) => heads(changes).find((head) => head.path === path)

test('every page is there in both languages', () => {
  const english = heads().filter(({ language }) => language === 'en')
  expect(english.map(({ path }) => path)).toEqual([
    '/en/',
    '/en/issues/',
    '/en/papers/',
    '/en/settings/',
    '/en/about/',
    '/en/issues/2025-01-06/',
    '/en/issues/2025-01-06/rain/',
    '/en/issues/2025-01-06/kite/',
  ])
  const vietnamese = heads().filter(({ language }) => language === 'vi')
  expect(vietnamese.map(({ path }) => path.replace('/vi/', '/en/'))).toEqual(english.map(({ path }) => path))
})

test('a page is named in its language, with the newsletter behind it', () => {
  expect(headOf('/vi/issues/2025-01-06/rain/')?.title).toBe('Chuyện rain · Cửa sổ nhỏ')
  expect(headOf('/en/issues/2025-01-06/')).toMatchObject({
    title: 'Rain and wind · Cửa sổ nhỏ',
    description: 'Ever counted rain?',
  })
  expect(headOf('/en/')?.title).toBe('Cửa sổ nhỏ · A trial newsletter')
})

test('the about page describes itself with the names of the site, filled in', () => {
  expect(headOf('/en/about/')?.description).toContain('Cửa sổ nhỏ')
  expect(headOf('/en/about/')?.description).not.toMatch(/[{}]/)
})

test('a former address of a story still has a page', () => {
  expect(headOf('/en/issues/2025-01-06/drops/', { aliases: { drops: 'rain' } })?.title).toContain('Story of rain')
})

test('a title that has no translation stands in the language that it has', () => {
  expect(headOf('/en/issues/2025-01-06/', { title: { vi: 'Chỉ tiếng Việt' } })?.title).toContain('Chỉ tiếng Việt')
})

test('a long description is cut between words', () => {
  const hook = [{ id: 'hook-1', type: 'paragraph', text: { vi: 'mưa rơi '.repeat(60) } }]
  const description = headOf('/vi/issues/2025-01-06/', { hook })?.description ?? ''
  expect(description.length).toBeLessThanOrEqual(161)
  expect(description).toMatch(/ (mưa|rơi)…$/)
})

test('content cannot break out of the head of a page', () => {
  const head = { path: '/en/', language: 'en', title: '</title><script>$&', description: '"><script>$1' } as const
  const html = fillPage(TEMPLATE, head)
  expect(html).not.toContain('<script>')
  expect(html).toContain('<title>&lt;/title&gt;&lt;script&gt;$&amp;</title>')
  expect(html).toContain('content="&quot;&gt;&lt;script&gt;$1"')
  expect(html).toContain('<html lang="en">')
})

test.each([
  ['language', /<html lang="vi">/],
  ['title', /<title>.*<\/title>/],
  ['description', /<meta name="description"[^>]*>/],
])('a template without a place for the %s ends the build', (_name, place) => {
  expect(() => fillPage(TEMPLATE.replace(place, ''), notFoundHead(SITE))).toThrow('index.html has no')
})
