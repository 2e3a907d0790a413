import { childrenOf, type XmlElement } from './read-xml.ts'

const ATOM = 'http://www.w3.org/2005/Atom'
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/
const KNOWN = [
  'author',
  'category',
  'content',
  'contributor',
  'entry',
  'generator',
  'icon',
  'id',
  'link',
  'logo',
  'name',
]
const ALSO_KNOWN = ['published', 'rights', 'source', 'subtitle', 'summary', 'title', 'updated', 'uri', 'email', 'feed']

function once(element: XmlElement, name: string): string[] {
  const count = childrenOf(element, name).length
  return count === 1 ? [] : [`${element.name} has ${count} ${name}`]
}

function checkLinks(element: XmlElement): string[] {
  const links = childrenOf(element, 'link').map(({ attributes }) => attributes)
  const alternates = links
    .filter(({ rel = 'alternate' }) => rel === 'alternate')
    .map(({ type, hreflang }) => `${type} ${hreflang}`)
  return [
    ...links.filter(({ href = '' }) => !URL.canParse(href)).map(({ href }) => `a link leads to ${href}`),
    ...alternates
      .filter((kind, place) => alternates.indexOf(kind) !== place)
      .map((kind) => `two alternates of ${kind}`),
  ]
}

function checkCommon(element: XmlElement): string[] {
  const moments = [...childrenOf(element, 'updated'), ...childrenOf(element, 'published')]
  const ids = childrenOf(element, 'id')
  return [
    ...['id', 'title', 'updated'].flatMap((name) => once(element, name)),
    ...moments
      .filter(({ text }) => !MOMENT.test(text) || Number.isNaN(Date.parse(text)))
      .map(({ text }) => `no moment: ${text}`),
    ...ids.filter(({ text }) => !URL.canParse(text) || /\s/.test(text)).map(({ text }) => `no id: ${text}`),
    ...childrenOf(element, 'author').flatMap((author) => once(author, 'name')),
    ...checkLinks(element),
  ]
}

function foreign(element: XmlElement): string[] {
  const isKnown = [...KNOWN, ...ALSO_KNOWN].some((name) => element.name === `${ATOM} ${name}`)
  return [...(isKnown ? [] : [`unknown: ${element.name}`]), ...element.children.flatMap(foreign)]
}

/** What is wrong with a feed by the rules of RFC 4287 (§4.1.1, 4.1.2, 4.1.3.3, 3.3, 4.2.6, 4.2.7). */
export function findAtomFaults(feed: XmlElement): string[] {
  const entries = childrenOf(feed, 'entry')
  const ids = entries.flatMap((entry) => childrenOf(entry, 'id').map(({ text }) => text))
  const isAuthored = childrenOf(feed, 'author').length > 0
  return [
    ...(feed.name === `${ATOM} feed` ? [] : [`the root is ${feed.name}`]),
    ...foreign(feed),
    ...[feed, ...entries].flatMap(checkCommon),
    ...(childrenOf(feed, 'link').some(({ attributes }) => attributes.rel === 'self')
      ? []
      : ['it does not say where it is']),
    ...(isAuthored || entries.every((entry) => childrenOf(entry, 'author').length > 0) ? [] : ['it has no author']),
    ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `two entries are ${id}`),
    ...entries.flatMap((entry) => once(entry, 'content')),
    ...entries
      .flatMap((entry) => childrenOf(entry, 'content'))
      .filter(({ attributes, children }) => attributes.type !== 'html' || children.length > 0)
      .map(() => 'its content is not escaped HTML'),
  ]
}
