import { LANGUAGES, type Language } from '#domain/language.ts'
import { appManifestFile, feedFile, paperFeedFile } from '#domain/paths.ts'
import type { Site } from '#domain/site.ts'
import { createTranslator } from '#i18n/create-translator.ts'
import { CARD_HEIGHT, CARD_WIDTH } from './cards/card-size.ts'
import { escapeHtml } from './escape-html.ts'
import type { PageHead } from './page-heads.ts'
import { expectOwnBase, siteAddress } from './site-address.ts'
import { printData } from './structured-data.ts'

/** Language and country as Open Graph writes them. */
const LOCALES: Record<Language, string> = { vi: 'vi_VN', en: 'en_US' }

type Attributes = Readonly<Record<string, string>>

const tag = (name: 'meta' | 'link', attributes: Attributes) =>
  `<${name} ${Object.entries(attributes)
    .map(([key, value]) => `${key}="${escapeHtml(value)}"`)
    .join(' ')}>`

const property = (name: string, content: string) => tag('meta', { property: name, content })

/** For search engines: whether and under which address, and where the page is in other languages. */
function searchTags(head: PageHead, site: Site): string[] {
  const isListed = head.isIndexed && site.indexing !== false
  return [
    ...(isListed ? [] : [tag('meta', { name: 'robots', content: 'noindex' })]),
    ...(head.canonical === undefined
      ? []
      : [tag('link', { rel: 'canonical', href: siteAddress(site, head.canonical) })]),
    ...head.alternates.map(([hreflang, path]) =>
      tag('link', { rel: 'alternate', hreflang, href: siteAddress(site, path) }),
    ),
  ]
}

/** For chats and mails. The description serves both: one tag with both names. */
function cardTags(head: PageHead, site: Site): string[] {
  const others = LANGUAGES.filter(
    (language) => language !== head.language && head.alternates.some(([hreflang]) => hreflang === language),
  )
  return [
    property('og:title', head.name),
    property('og:type', head.date === undefined ? 'website' : 'article'),
    ...(head.canonical === undefined ? [] : [property('og:url', siteAddress(site, head.canonical))]),
    property('og:site_name', site.newsletter),
    property('og:locale', LOCALES[head.language]),
    ...others.map((language) => property('og:locale:alternate', LOCALES[language])),
    property('og:image', siteAddress(site, head.card)),
    property('og:image:width', `${CARD_WIDTH}`),
    property('og:image:height', `${CARD_HEIGHT}`),
    property('og:image:alt', head.title),
    ...(head.date === undefined ? [] : [property('article:published_time', head.date)]),
    tag('meta', { name: 'twitter:card', content: 'summary_large_image' }),
  ]
}

/** Leads to what makes the site an app on a device. Every page has it, and the shell. */
export const manifestTag = (base: string) => tag('link', { rel: 'manifest', href: `${base}${appManifestFile}` })

/** Below the base path, so that a copy of the site on another host offers its own feeds. */
function feedTags(language: Language, { site, base }: HeadPrinterOptions): string[] {
  const papers = createTranslator(language, site)('nav.papers')
  const offer = (type: string, title: string, file: string) =>
    tag('link', { rel: 'alternate', type, title, href: `${base}${file}` })
  return [
    offer('application/atom+xml', site.newsletter, feedFile(language, 'xml')),
    offer('application/feed+json', site.newsletter, feedFile(language, 'json')),
    offer('application/atom+xml', papers, paperFeedFile(language, 'xml')),
  ]
}

export interface HeadPrinterOptions {
  readonly site: Site
  /** Base path of the site, beginning and ending with a slash. */
  readonly base: string
}

/**
 * Prints the tags of a page’s head that are its own, from its title to its structured data, one a line. Structured
 * data is a data block: it never runs, so that no policy has to allow it.
 * @throws Error where the site’s address leads below another base path
 */
export function createHeadPrinter(options: HeadPrinterOptions): (head: PageHead) => string {
  const { site, base } = options
  expectOwnBase(site, base)
  const feeds = { vi: feedTags('vi', options), en: feedTags('en', options) }
  return (head) =>
    [
      `<title>${escapeHtml(head.title)}</title>`,
      tag('meta', { name: 'description', property: 'og:description', content: head.description }),
      ...searchTags(head, site),
      ...cardTags(head, site),
      ...feeds[head.language],
      manifestTag(base),
      ...(head.data ? [`<script type="application/ld+json">${printData(head.data)}</script>`] : []),
    ].join('\n')
}
