import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Site } from '#domain/site.ts'
import { placeOfSite } from '../site-address.ts'
import { listHeaders } from './host-headers.ts'
import { printCaddy } from './print-caddy.ts'
import { printHeadersFile, type HostedSite } from './print-headers-file.ts'
import { printNginx } from './print-nginx.ts'

/** The folder of a site with what hosts need to know of it; no page leads there. */
export const HOSTING_FOLDER = 'hosting'

/** The headers as data, for hosts that are set up by hand or by a program. */
export const HEADERS_JSON = `${HOSTING_FOLDER}/headers.json`

/** Read by Netlify and Cloudflare Pages, which do not publish it. */
export const HEADERS_FILE = '_headers'

const SCRIPT_SOURCES = /http-equiv="Content-Security-Policy" content="[^"]*script-src 'self'([^;]*);/

/**
 * The hashes of the inline scripts, which are the same on all pages, as a page’s own policy lists them.
 * @throws Error where the page has no policy
 */
export function inlineScriptsOf(page: string): readonly string[] {
  const sources = SCRIPT_SOURCES.exec(page)?.[1]
  if (sources === undefined) throw new Error('index.html has no Content-Security-Policy with a script-src.')
  return sources.split(' ').filter((source) => source !== '')
}

function listEntries(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== HOSTING_FOLDER && name !== HEADERS_FILE)
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .sort()
}

/**
 * Writes into a finished site how hosts must serve it: `_headers`, and in `hosting/` the set-ups of nginx and Caddy
 * and the headers as data. They allow what this very build has put into its pages, so they go with it.
 */
export function writeHosting(folder: string, site: Site, base: string): void {
  const { host, authority } = placeOfSite(site)
  const hosted: HostedSite = {
    base,
    host,
    authority,
    scripts: inlineScriptsOf(readFileSync(path.join(folder, 'index.html'), 'utf8')),
    isListed: site.indexing !== false,
    entries: listEntries(folder),
  }
  const files = {
    [HEADERS_FILE]: printHeadersFile(hosted),
    [`${HOSTING_FOLDER}/nginx.conf`]: printNginx(hosted),
    [`${HOSTING_FOLDER}/Caddyfile`]: printCaddy(hosted),
    [HEADERS_JSON]: `${JSON.stringify(listHeaders(hosted), null, 2)}\n`,
  }
  mkdirSync(path.join(folder, HOSTING_FOLDER), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
}
