import path from 'node:path'
import type { Site } from '#domain/site.ts'
import { writeHosting } from '#publishing/hosting/write-hosting.ts'
import { printPage } from '#publishing/prerender/print-page.ts'
import { put } from '../temporary-folder.ts'

const NAMES = {
  newsletter: 'Cửa sổ nhỏ',
  tagline: { vi: 'Bản tin thử' },
  organisation: 'Nhà',
  address: 'https://small.example/',
  languages: { vi: 'Tiếng Việt', en: 'English' },
} satisfies Site

function page(words: string): string {
  const { text } = printPage({
    start: '<!doctype html><html lang="vi"><head><meta charset="utf-8" /><script>first()</script></head><body>',
    end: '</body></html>',
    html: `<p>${words}</p>`,
    style: `.${words.replaceAll(' ', '-')}{color:red}`,
    wholeStyle: { address: '/assets/style-x1.css', integrity: 'sha256-x1' },
    lateLink: '',
    startScript: 'start()',
  })
  return text
}

/** What of a site a host can treat wrongly. */
const FILES: Readonly<Record<string, string>> = {
  'index.html': page('front door'),
  '404.html': page('not found page'),
  'vi/index.html': page('home'),
  'vi/issues/2025-01-06/index.html': page('issue'),
  'vi/feed.xml': '<feed/>',
  'issues/index.json': '{"issues":[]}',
  'assets/app-x1.js': `export const long = ${JSON.stringify('x'.repeat(2000))}`,
  'assets/style-x1.css': 'p{color:red}',
  'assets/text-x1.woff2': 'wOF2',
  'cards/vi.png': 'PNG',
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'manifest.webmanifest': '{}',
  'robots.txt': 'User-agent: *\nDisallow:\n',
  'sw.js': 'self.RELEASE={}',
}

/** Writes a small site with its host files; `folder` is the top of the host, below which the base path leads. */
export function putSmallSite(folder: string, base: string, changes: Partial<Site> = {}): void {
  const place = path.join(folder, base)
  for (const [file, text] of Object.entries(FILES)) put(path.join(place, file), text)
  writeHosting(place, { ...NAMES, ...changes }, base)
}

/** Every file of the small site, by its path below the base path. */
export const SMALL_SITE_FILES = Object.keys(FILES)
