import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { appManifestFile, homePath, libraryPath, searchPath } from '#domain/paths.ts'
import type { Site } from '#domain/site.ts'
import { createTranslator } from '#i18n/create-translator.ts'
import { readCardColours, TOKENS_FILE, type CardColours } from '../cards/card-colours.ts'
import { APP_ICONS, drawIcon } from './draw-icon.ts'

/** The newsletter is Vietnamese first. */
const LANGUAGE = 'vi'

/** Addresses are relative to the manifest, so that it holds below any base path. */
const below = (address: string) => `.${address}`

/** What a device needs to know to offer the site as an app (W3C Web Application Manifest). */
export function buildAppManifest(site: Site, { bg }: Pick<CardColours, 'bg'>) {
  const translate = createTranslator(LANGUAGE, site)
  const shortcut = (name: string, address: string) => ({ name, url: below(address) })
  return {
    name: site.newsletter,
    short_name: site.newsletter,
    description: site.tagline[LANGUAGE],
    lang: LANGUAGE,
    dir: 'ltr',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: bg,
    theme_color: bg,
    categories: ['news', 'education'],
    icons: APP_ICONS.map(({ file, size, purpose }) => ({
      src: file,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
    shortcuts: [
      shortcut(translate('nav.latest'), homePath(LANGUAGE)),
      shortcut(translate('nav.library'), libraryPath(LANGUAGE)),
      shortcut(translate('nav.search'), searchPath(LANGUAGE)),
    ],
    // Words shared with the app are searched for.
    share_target: { action: below(searchPath(LANGUAGE)), method: 'GET', params: { text: 'q' } },
  }
}

/** Writes the app’s manifest and draws its icons, in the colours of the light theme. */
export function writeAppManifest(site: string, names: Site, root: string): void {
  const colours = readCardColours(readFileSync(path.join(root, TOKENS_FILE), 'utf8'))
  for (const icon of APP_ICONS) {
    const file = path.join(site, icon.file)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, drawIcon(icon, colours))
  }
  writeFileSync(path.join(site, appManifestFile), `${JSON.stringify(buildAppManifest(names, colours))}\n`)
}
