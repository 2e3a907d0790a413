import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { APP_ICONS, drawIcon } from '#publishing/app-manifest/draw-icon.ts'
import { buildAppManifest } from '#publishing/app-manifest/write-app-manifest.ts'
import { readCardColours } from '#publishing/cards/card-colours.ts'
import { hashSource } from '#publishing/prerender/content-policy.ts'
import { printShell } from '#publishing/prerender/print-shell.ts'
import { manifestTag } from '#publishing/print-head.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const site = {
  newsletter: 'Cửa sổ nhỏ',
  tagline: { vi: 'Bản tin thử', en: 'A trial newsletter' },
  organisation: 'Nhà máy thử',
  address: 'https://news.example/tin/',
  languages: { vi: 'Tiếng Việt', en: 'English' },
}
const colours = readCardColours(readFileSync(path.join(ROOT, 'src/ui/tokens.css'), 'utf8'))

test('the app has the newsletter’s name, and every address in it holds below any base path', () => {
  const manifest = buildAppManifest(site, colours)
  expect(manifest).toMatchObject({ name: site.newsletter, lang: 'vi', display: 'standalone', theme_color: colours.bg })
  const addresses = [
    manifest.start_url,
    manifest.scope,
    manifest.share_target.action,
    ...manifest.icons.map(({ src }) => src),
    ...manifest.shortcuts.map(({ url }) => url),
  ]
  for (const address of addresses) {
    expect(new URL(address, 'https://news.example/tin/manifest.webmanifest').href).toMatch(
      /^https:\/\/news.example\/tin\//,
    )
  }
  expect(manifest.shortcuts.map(({ url }) => url)).toEqual(['./vi/', './vi/library/', './vi/search/'])
})

test.each(APP_ICONS)('the icon $file has the size that the manifest says', (icon) => {
  const png = drawIcon(icon, colours)
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([icon.size, icon.size])
})

test('the shell allows the script that it holds, and nothing else that stands inline', () => {
  const html =
    '<html lang="vi"><head><meta charset="utf-8" /><script>go()</script></head><body><div id="root"></div></body></html>'
  const shell = printShell(html, { extraHead: manifestTag('/tin/'), opening: '<p>Đang tải…</p>' })
  expect(shell).toContain('<div id="root"><p>Đang tải…</p></div>')
  expect(shell).toContain('<link rel="manifest" href="/tin/manifest.webmanifest"></head>')
  const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(shell) ?? []
  expect(policy).toContain(`script-src 'self' ${hashSource('go()')};`)
  expect(policy).toContain("style-src 'self';")
  expect(shell.indexOf('Content-Security-Policy')).toBeLessThan(shell.indexOf('go()'))
})
