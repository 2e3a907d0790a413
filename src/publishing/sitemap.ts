import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Site } from '#domain/site.ts'
import { escapeHtml } from './escape-html.ts'
import { frontDoorHead, listPageHeads, type PageHead, type PageSource } from './page-heads.ts'
import { siteAddress } from './site-address.ts'

const SITEMAP_FILE = 'sitemap.xml'
const ROBOTS_FILE = 'robots.txt'

const START = [
  '<?xml version="1.0" encoding="utf-8"?>',
  '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
]

function printPlace({ path: page, alternates, date }: PageHead, site: Site): string {
  return [
    '<url>',
    `<loc>${escapeHtml(siteAddress(site, page))}</loc>`,
    ...(date === undefined ? [] : [`<lastmod>${date}</lastmod>`]),
    ...alternates.map(
      ([hreflang, other]) =>
        `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${escapeHtml(siteAddress(site, other))}"/>`,
    ),
    '</url>',
  ].join('')
}

/** Every page that is to be found, with its places in all languages (https://www.sitemaps.org/protocol.html). */
export function printSitemap(source: PageSource): string {
  const heads = [frontDoorHead(source.site), ...listPageHeads(source)]
  const listed = heads.filter((head) => head.isIndexed && head.canonical === head.path)
  return [...START, ...listed.map((head) => printPlace(head, source.site)), '</urlset>\n'].join('\n')
}

/**
 * What search engines may read: everything. A site that must not be listed says so on every page, which engines have
 * to be able to read for it.
 */
export function printRobots(site: Site): string {
  const places = site.indexing === false ? [] : ['', `Sitemap: ${siteAddress(site, SITEMAP_FILE)}`]
  return ['User-agent: *', 'Disallow:', ...places, ''].join('\n')
}

/** Writes `robots.txt`, and `sitemap.xml` unless the site must not be listed, into a built site. */
export async function writeSitemap(folder: string, source: PageSource): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, ROBOTS_FILE), printRobots(source.site))
  if (source.site.indexing !== false) await writeFile(path.join(folder, SITEMAP_FILE), printSitemap(source))
}
