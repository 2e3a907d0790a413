import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Site } from '#domain/site.ts'
import { printRobots, printSitemap, writeSitemap } from '#publishing/sitemap.ts'
import { childrenOf, readXml } from './feeds/read-xml.ts'
import { sampleIssue } from './sample-issue.ts'
import { makeFolder } from './temporary-folder.ts'

const SITE: Site = {
  newsletter: 'Cửa sổ nhỏ',
  tagline: { vi: 'Bản tin thử', en: 'A trial newsletter' },
  organisation: 'Acme',
  address: 'https://window.example/tin/',
  languages: { vi: 'Tiếng Việt', en: 'English' },
}

const BASE = SITE.address

function placesOf(changes = {}) {
  const sitemap = readXml(printSitemap({ site: SITE, issues: [sampleIssue(changes)] }))
  expect(sitemap.name).toBe('http://www.sitemaps.org/schemas/sitemap/0.9 urlset')
  return new Map(
    childrenOf(sitemap, 'url').map((url) => [
      childrenOf(url, 'loc')[0]?.text.replace(BASE, '/'),
      {
        changed: childrenOf(url, 'lastmod')[0]?.text,
        links: childrenOf(url, 'link').map(({ attributes }) => [
          attributes.hreflang,
          attributes.href?.replace(BASE, '/'),
        ]),
      },
    ]),
  )
}

test('every page is found in each of its languages, and every place knows the others', () => {
  const places = placesOf()
  expect([...places.keys()]).toEqual(expect.arrayContaining(['/', '/vi/', '/en/about/', '/en/issues/2025-01-06/kite/']))
  for (const { links } of places.values()) {
    for (const [, page] of links) expect(places.get(page)?.links).toEqual(links)
  }
  expect(places.get('/vi/issues/2025-01-06/rain/')?.changed).toBe('2025-01-06')
})

test('what is not translated and what has moved is not to be found', () => {
  const stories = [{ ...sampleIssue().stories[0], title: { vi: 'Mưa' } }]
  const places = placesOf({ stories, aliases: { drops: 'rain' } })
  expect(places.has('/en/issues/2025-01-06/rain/')).toBe(false)
  expect([...places.keys()].join()).not.toContain('drops')
  expect(places.get('/vi/issues/2025-01-06/rain/')?.links.map(([language]) => language)).toEqual(['vi', 'x-default'])
})

test('search engines are shown to the sitemap', async () => {
  const folder = makeFolder()
  await writeSitemap(folder, { site: SITE, issues: [] })
  expect(readFileSync(path.join(folder, 'robots.txt'), 'utf8')).toContain(
    'Sitemap: https://window.example/tin/sitemap.xml\n',
  )
  expect(existsSync(path.join(folder, 'sitemap.xml'))).toBe(true)
})

test('a site inside a company has no sitemap, and lets engines read that they must not list it', async () => {
  const folder = makeFolder()
  const site = { ...SITE, indexing: false }
  await writeSitemap(folder, { site, issues: [] })
  expect(existsSync(path.join(folder, 'sitemap.xml'))).toBe(false)
  expect(printRobots(site)).toBe('User-agent: *\nDisallow:\n')
})
