import { escapeHtml } from '#publishing/escape-html.ts'
import type { Feed, FeedEntry, FeedLink } from './feed.ts'

/** Characters that XML 1.0 has no place for (§2.2), and halves of pairs. */
const UNPRINTABLE = /[\p{Cs}\u{0}-\u{8}\u{b}\u{c}\u{e}-\u{1f}\u{fffe}\u{ffff}]/gu

const escapeXml = (text: string) => escapeHtml(text.replace(UNPRINTABLE, ''))

type Attributes = Readonly<Record<string, string>>

const start = (name: string, attributes: Attributes) =>
  [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(value)}"`)].join(' ')

const empty = (name: string, attributes: Attributes) => `<${start(name, attributes)}/>`

const element = (name: string, text: string, attributes: Attributes = {}) =>
  `<${start(name, attributes)}>${escapeXml(text)}</${name}>`

const person = (name: string) => `<author>${element('name', name)}</author>`

const page = ({ language, address }: FeedLink) =>
  empty('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: address })

function printEntry(entry: FeedEntry, language: string): string {
  const titleLanguage = entry.titleLanguage === language ? {} : { 'xml:lang': entry.titleLanguage }
  return [
    '<entry>',
    element('id', entry.id),
    element('title', entry.title, titleLanguage),
    page(entry.page),
    ...(entry.twin ? [page(entry.twin)] : []),
    ...(entry.subject === undefined ? [] : [empty('link', { rel: 'related', href: entry.subject })]),
    ...(entry.published === undefined ? [] : [element('published', entry.published)]),
    element('updated', entry.updated),
    ...entry.authors.map(person),
    element('content', entry.html, { type: 'html' }),
    '</entry>',
  ].join('\n')
}

/** A feed in Atom 1.0 (RFC 4287). */
export function printAtom(feed: Feed): string {
  const { language, twin } = feed
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${start('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language })}>`,
    element('id', feed.id),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    element('updated', feed.updated),
    person(feed.author),
    empty('link', { rel: 'self', type: 'application/atom+xml', href: feed.self.xml }),
    page(feed.page),
    empty('link', { rel: 'alternate', type: 'application/feed+json', hreflang: language, href: feed.self.json }),
    empty('link', { rel: 'alternate', type: 'application/atom+xml', hreflang: twin.language, href: twin.address }),
    ...feed.entries.map((entry) => printEntry(entry, language)),
    '</feed>\n',
  ].join('\n')
}

const authors = (names: readonly string[]) => (names.length === 0 ? {} : { authors: names.map((name) => ({ name })) })

function jsonItem(entry: FeedEntry) {
  return {
    id: entry.id,
    url: entry.page.address,
    ...(entry.subject !== undefined && { external_url: entry.subject }),
    title: entry.title,
    content_html: entry.html,
    language: entry.page.language,
    ...(entry.published !== undefined && { date_published: entry.published, date_modified: entry.updated }),
    ...authors(entry.authors),
    ...(entry.image !== undefined && { image: entry.image }),
  }
}

/** A feed in JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function printJsonFeed(feed: Feed): string {
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page.address,
    feed_url: feed.self.json,
    description: feed.subtitle,
    language: feed.language,
    ...authors([feed.author]),
    items: feed.entries.map(jsonItem),
  })}\n`
}
