import { expect, test } from 'vitest'
import type { Site } from '#domain/site.ts'
import { fillPage } from '#publishing/fill-page.ts'
import { frontDoorHead, listPageHeads, notFoundHead } from '#publishing/page-heads.ts'
import { sampleIssue, sampleStory } from './sample-issue.ts'

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
    '/en/for-fci/',
    '/en/topics/',
    '/en/settings/',
    '/en/about/',
    '/en/issues/2025/',
    '/en/papers/arxiv-2401.01234/',
    '/en/search/',
    '/en/library/',
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

const paragraph = (id: string, text: object) => ({ id, type: 'paragraph', text })
const told = (...texts: object[]) => {
  const blocks = texts.map((text, place) => paragraph(`rain-problem-${place + 1}`, text))
  const sections = [{ id: 'rain-problem', kind: 'problem', blocks }]
  return { stories: [{ ...sampleStory('rain', 1), sections }] }
}
const BOTH = { vi: 'Mưa.', en: 'Rain.' }

test('every page that is to be found names itself, its twin and the page for all other languages; so does the twin', () => {
  const all = heads()
  for (const head of all.filter(({ isIndexed }) => isIndexed)) {
    expect(head.alternates).toContainEqual([head.language, head.path])
    for (const [, path] of head.alternates.filter(([hreflang]) => hreflang !== 'x-default')) {
      expect(all.find((other) => other.path === path)?.alternates).toEqual(head.alternates)
    }
  }
  expect(headOf('/en/issues/2025-01-06/')?.alternates.at(-1)).toEqual(['x-default', '/vi/issues/2025-01-06/'])
  expect(headOf('/en/')?.alternates).toEqual(frontDoorHead(SITE).alternates)
  expect(headOf('/vi/')?.alternates.at(-1)).toEqual(['x-default', '/'])
})

test.each([
  ['a story of which most is not translated', told(BOTH, { vi: 'Chỉ Việt.' }, { vi: 'Chỉ Việt.' })],
  ['a story whose title is not translated', { stories: [{ ...sampleStory('rain', 1), title: { vi: 'Mưa' } }] }],
])('%s is found in the language it is told in alone', (_name, changes) => {
  expect(headOf('/en/issues/2025-01-06/rain/', changes)).toMatchObject({ isIndexed: false, alternates: [] })
  expect(headOf('/vi/issues/2025-01-06/rain/', changes)).toMatchObject({
    isIndexed: true,
    alternates: [
      ['vi', '/vi/issues/2025-01-06/rain/'],
      ['x-default', '/vi/issues/2025-01-06/rain/'],
    ],
  })
})

test('one block without translation keeps no story from being found', () => {
  expect(headOf('/en/issues/2025-01-06/rain/', told(BOTH, { vi: 'Chỉ Việt.' }))?.isIndexed).toBe(true)
})

test('a former address names the address of today, and is not found itself', () => {
  expect(headOf('/en/issues/2025-01-06/drops/', { aliases: { drops: 'rain' } })).toMatchObject({
    canonical: '/en/issues/2025-01-06/rain/',
    isIndexed: false,
    alternates: [],
  })
})

test('a long description is cut between words', () => {
  const hook = [{ id: 'hook-1', type: 'paragraph', text: { vi: 'mưa rơi '.repeat(60) } }]
  const description = headOf('/vi/issues/2025-01-06/', { hook })?.description ?? ''
  expect(description.length).toBeLessThanOrEqual(161)
  expect(description).toMatch(/ (mưa|rơi)…$/)
})

test('content cannot break out of the head of a page', () => {
  const head = { title: '</title><script>$&', description: '"><script>$1' }
  const html = fillPage(TEMPLATE, { ...frontDoorHead(SITE), language: 'en', ...head })
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
