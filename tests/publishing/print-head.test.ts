import { expect, test } from 'vitest'
import { isRecord } from '#domain/parse-issue.ts'
import type { Site } from '#domain/site.ts'
import { listPageHeads, notFoundHead, type PageHead } from '#publishing/page-heads.ts'
import { createHeadPrinter } from '#publishing/print-head.ts'
import { printData } from '#publishing/structured-data.ts'
import { sampleIssue } from './sample-issue.ts'

const SITE: Site = {
  newsletter: 'Cửa sổ nhỏ',
  tagline: { vi: 'Bản tin thử', en: 'A trial newsletter' },
  organisation: 'Acme & Co',
  address: 'https://window.example/tin/',
  languages: { vi: 'Tiếng Việt', en: 'English' },
}

function headOf(path: string, changes = {}): PageHead {
  const head = listPageHeads({ site: SITE, issues: [sampleIssue(changes)] }).find((one) => one.path === path)
  if (!head) throw new Error(`There is no page ${path}.`)
  return head
}

const print = (head: PageHead, site: Partial<Site> = {}) =>
  createHeadPrinter({ site: { ...SITE, ...site }, base: '/tin/' })(head)

function dataOf(html: string): Record<string, unknown> {
  const data: unknown = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null')
  return isRecord(data) ? data : {}
}

const STORY = '/en/issues/2025-01-06/rain/'

test('a page says once where it is, and where it is in every other language, as whole addresses', () => {
  const html = print(headOf(STORY))
  expect(html).toContain('<link rel="canonical" href="https://window.example/tin/en/issues/2025-01-06/rain/">')
  const places = [...html.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, language, address]) => [
    language,
    address?.replace('https://window.example/tin', ''),
  ])
  expect(places).toEqual([
    ['vi', '/vi/issues/2025-01-06/rain/'],
    ['en', '/en/issues/2025-01-06/rain/'],
    ['x-default', '/vi/issues/2025-01-06/rain/'],
  ])
})

test.each([
  ['og:title', 'Story of rain'],
  ['og:type', 'article'],
  ['og:url', 'https://window.example/tin/en/issues/2025-01-06/rain/'],
  ['og:site_name', 'Cửa sổ nhỏ'],
  ['og:locale', 'en_US'],
  ['og:locale:alternate', 'vi_VN'],
  ['og:image', 'https://window.example/tin/cards/en/2025-01-06/rain.png'],
  ['og:image:width', '1200'],
  ['og:image:height', '630'],
  ['og:image:alt', 'Story of rain · Cửa sổ nhỏ'],
  ['og:description', 'The problem of rain.'],
  ['article:published_time', '2025-01-06'],
])('a link to a story shows in a chat its %s', (name, content) => {
  expect(print(headOf(STORY))).toMatch(new RegExp(`property="${name}" content="${content.replaceAll('.', '[.]')}"`))
})

test('the description is said once, to search engines and to chats', () => {
  const html = print(headOf(STORY))
  expect(html.match(/The problem of rain/g)).toHaveLength(1)
  expect(html).toContain('<meta name="description" property="og:description"')
})

test('machines read of a story which issue it belongs to, what it translates and which papers it cites', () => {
  const paper = {
    id: 'arxiv:2401.01234',
    arxivId: '2401.01234',
    version: 2,
    title: 'Raindrop Counting',
    authors: ['An Le', 'Bo Tran'],
    date: '2024-01-03',
  }
  expect(dataOf(print(headOf(STORY, { papers: [paper] })))).toMatchObject({
    '@type': 'NewsArticle',
    headline: 'Story of rain',
    inLanguage: 'en',
    datePublished: '2025-01-06',
    translationOfWork: { '@id': 'https://window.example/tin/vi/issues/2025-01-06/rain/' },
    isPartOf: { '@type': 'PublicationIssue', issueNumber: 1, isPartOf: { '@type': 'Periodical', name: 'Cửa sổ nhỏ' } },
    citation: [
      {
        '@type': 'ScholarlyArticle',
        '@id': 'https://arxiv.org/abs/2401.01234v2',
        identifier: 'arXiv:2401.01234v2',
        author: [{ name: 'An Le' }, { name: 'Bo Tran' }],
        datePublished: '2024-01-03',
      },
    ],
  })
})

test('the original names its translation; a story told in one language names no other', () => {
  const path = '/vi/issues/2025-01-06/rain/'
  expect(dataOf(print(headOf(path)))).toMatchObject({
    workTranslation: [{ '@id': 'https://window.example/tin/en/issues/2025-01-06/rain/' }],
  })
  const stories = [{ id: 'rain', number: 1, title: { vi: 'Mưa' }, sections: [], paperIds: [] }]
  const data = dataOf(print(headOf(path, { stories })))
  expect(Object.keys(data)).not.toContain('workTranslation')
  expect(Object.keys(data)).not.toContain('translationOfWork')
})

test.each([
  ['/vi/', 'Periodical'],
  ['/vi/issues/', 'CollectionPage'],
  ['/vi/papers/', 'CollectionPage'],
  ['/vi/issues/2025-01-06/', 'PublicationIssue'],
])('%s is described as a %s', (path, type) => {
  expect(dataOf(print(headOf(path)))['@type']).toBe(type)
})

test('words of the content cannot leave the structured data, nor break it', () => {
  const title = { vi: 'a</script><script>alert(1)</script><!--', en: 'b' }
  const html = print(headOf('/vi/issues/2025-01-06/', { title }))
  expect(html.match(/<script/g)).toHaveLength(1)
  expect(dataOf(html).name).toBe(title.vi)
})

test('no separator of lines stands bare in structured data', () => {
  const name = 'a\u2028b\u2029c'
  const text = printData({ name })
  expect(text).not.toMatch(/[\u2028\u2029]/)
  expect(JSON.parse(text)).toEqual({ name })
})

test('feeds are offered below the base path, in the language of the page', () => {
  const html = print(headOf('/en/about/'))
  expect(
    [...html.matchAll(/type="([^"]+)" title="[^"]+" href="([^"]+)"/g)].map(([, type, file]) => [type, file]),
  ).toEqual([
    ['application/atom+xml', '/tin/en/feed.xml'],
    ['application/feed+json', '/tin/en/feed.json'],
    ['application/atom+xml', '/tin/en/papers/feed.xml'],
  ])
})

test('search engines are turned away from what is not translated, and from the page for what is missing', () => {
  const untold = print(headOf(STORY, { stories: [{ ...sampleIssue().stories[0], title: { vi: 'Mưa' } }] }))
  const missing = print(notFoundHead(SITE))
  for (const html of [untold, missing]) expect(html).toContain('<meta name="robots" content="noindex">')
  for (const html of [untold, missing]) expect(html).not.toContain('hreflang')
  expect(missing).not.toContain('canonical')
  expect(print(headOf(STORY))).not.toContain('noindex')
})

test('a site inside a company is listed nowhere', () => {
  expect(print(headOf(STORY), { indexing: false })).toContain('<meta name="robots" content="noindex">')
})

test.each([
  ['https://window.example/tin/', '/'],
  ['https://window.example:8443/tin', '/other/'],
])('a site at %s is not built below %s: the build says how', (address, base) => {
  expect(() => createHeadPrinter({ site: { ...SITE, address }, base })).toThrow(
    `content/site.json: "address" is below /tin/, and this build below ${base}. Build with --base /tin/, or correct the address.`,
  )
})

test.each([
  ['https://window.example:8443/tin', '/tin/', 'https://window.example:8443/tin/en/about/'],
  ['https://window.example/', '/tin/', 'https://window.example/en/about/'],
])('a site at %s is built below %s', (address, base, canonical) => {
  const html = createHeadPrinter({ site: { ...SITE, address }, base })(headOf('/en/about/'))
  expect(html).toContain(`<link rel="canonical" href="${canonical}">`)
})
