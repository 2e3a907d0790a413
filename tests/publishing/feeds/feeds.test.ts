import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as v from 'valibot'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Issue } from '#domain/issue.ts'
import type { Language } from '#domain/language.ts'
import { markdownKey, plainMarkdownTree } from '#domain/markdown-tree.ts'
import type { Site } from '#domain/site.ts'
import { parseMarkdown } from '#features/reading/parse-markdown.ts'
import { buildSyntheticIssue } from '#publishing/generate/build-synthetic-issue.ts'
import { buildIssueFeed, buildPaperFeed, ISSUES_IN_FEED, PAPERS_IN_FEED } from '#publishing/feeds/build-feeds.ts'
import { printAtom, printJsonFeed } from '#publishing/feeds/print-feed.ts'
import { printFeeds, writeFeeds } from '#publishing/feeds/write-feeds.ts'
import { sampleIssue } from '../sample-issue.ts'
import { findAtomFaults } from './atom-rules.ts'
import { childrenOf, readXml } from './read-xml.ts'

vi.setConfig({ testTimeout: 30_000 })

const SITE: Site = {
  newsletter: 'Cửa sổ “nhỏ” & <to>',
  tagline: { vi: 'Bản tin thử', en: 'A trial newsletter' },
  organisation: 'Acme & Co',
  address: 'https://window.example/tin/',
  languages: { vi: 'Tiếng Việt', en: 'English' },
}

/** An issue as the build hands it on: every string that it holds can be looked up as parsed Markdown. */
function parsed(issue: Issue): Issue {
  const texts = JSON.stringify(issue).match(/"(?:[^"\\]|\\.)*"/g) ?? []
  const strings = texts.map((text) => String(JSON.parse(text))).filter((text) => plainMarkdownTree(text) === undefined)
  return {
    ...issue,
    parsedMarkdown: Object.fromEntries(strings.map((text) => [markdownKey(text), parseMarkdown(text)])),
  }
}

const rich = (changes: Readonly<Record<string, unknown>> = {}) => parsed(sampleIssue(changes))
/** Issues of a month's first days, the newest first, each with papers of its own. */
const archive = (count: number, paperCount = 1) =>
  Array.from({ length: count }, (_none, place) => {
    const date = `2025-03-${String(count - place).padStart(2, '0')}`
    const papers = Array.from({ length: paperCount }, (_paper, at) => ({
      id: `name:${date}-${at}`,
      title: `Paper ${at}`,
    }))
    const stories = sampleIssue().stories.map((story) => ({ ...story, paperIds: papers.map(({ id }) => id) }))
    return rich({ id: date, date, papers, stories })
  })
const feedOf = (issues: readonly Issue[], language: Language = 'en', site = SITE) =>
  buildIssueFeed({ site, issues }, language)
const htmlOf = (issue: Issue, language: Language = 'en') => feedOf([issue], language).entries[0]?.html ?? ''

const JsonFeedSchema = v.object({
  version: v.literal('https://jsonfeed.org/version/1.1'),
  title: v.pipe(v.string(), v.nonEmpty()),
  home_page_url: v.pipe(v.string(), v.url()),
  feed_url: v.pipe(v.string(), v.url()),
  description: v.string(),
  language: v.picklist(['vi', 'en']),
  authors: v.array(v.strictObject({ name: v.string() })),
  items: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.nonEmpty()),
      url: v.pipe(v.string(), v.url()),
      external_url: v.optional(v.pipe(v.string(), v.url())),
      title: v.string(),
      content_html: v.pipe(v.string(), v.nonEmpty()),
      language: v.picklist(['vi', 'en']),
      date_published: v.optional(v.pipe(v.string(), v.isoTimestamp())),
      date_modified: v.optional(v.pipe(v.string(), v.isoTimestamp())),
      authors: v.optional(v.array(v.strictObject({ name: v.string() }))),
      image: v.optional(v.pipe(v.string(), v.url())),
    }),
  ),
})

test.each([
  ['a small issue', () => [rich()]],
  ['an issue without number and date', () => [rich({ number: undefined, date: undefined })]],
  ['no issue at all', () => []],
  ['an archive', () => archive(12)],
  ['a generated issue', () => [parsed(buildSyntheticIssue(3))]],
])('the feeds of %s keep to their standards', (_name, make) => {
  const files = printFeeds({ site: SITE, issues: make() })
  expect(files.map(([file]) => file).sort()).toEqual(
    ['vi', 'en']
      .flatMap((language) =>
        ['feed', 'papers/feed'].flatMap((name) => ['json', 'xml'].map((format) => `${language}/${name}.${format}`)),
      )
      .sort(),
  )
  for (const [file, text] of files) {
    if (file.endsWith('.xml')) expect(findAtomFaults(readXml(text)), file).toEqual([])
    else expect(v.safeParse(JsonFeedSchema, JSON.parse(text)).issues, file).toBeUndefined()
  }
})

test('a feed holds the newest issues, and says that it does and where the others are', () => {
  const feed = feedOf(archive(12))
  expect(feed.entries).toHaveLength(ISSUES_IN_FEED)
  expect(feed.entries[0]?.published).toBe('2025-03-12T00:00:00+07:00')
  expect(feed.updated).toBe('2025-03-12T00:00:00+07:00')
  expect(feed.subtitle).toBe('The 8 newest issues in full. Earlier ones are at https://window.example/tin/en/issues/')
})

test('an entry keeps its id when the site moves, once the authority is written down', () => {
  const [before] = feedOf([rich()]).entries
  const moved = { ...SITE, address: 'https://elsewhere.example/', feedAuthority: 'window.example,2025' }
  expect(before?.id).toBe('tag:window.example,2025:issue/2025-01-06/en')
  expect(feedOf([rich()], 'en', moved).entries[0]?.id).toBe(before?.id)
})

test('the languages have entries of their own, which know each other', () => {
  const atom = readXml(printAtom(feedOf([rich()], 'vi')))
  const [entry] = childrenOf(atom, 'entry')
  const links = entry ? childrenOf(entry, 'link').map(({ attributes }) => [attributes.hreflang, attributes.href]) : []
  expect(links).toEqual([
    ['vi', 'https://window.example/tin/vi/issues/2025-01-06/'],
    ['en', 'https://window.example/tin/en/issues/2025-01-06/'],
  ])
  expect(atom.attributes['xml:lang']).toBe('vi')
  expect(feedOf([rich()], 'vi').entries[0]?.id).not.toBe(feedOf([rich()], 'en').entries[0]?.id)
})

test('subscribers read the whole issue: opening, sections, panel, papers, outlook, farewell', () => {
  const issue = rich({
    stories: [
      {
        ...sampleIssue().stories[0],
        why: {
          id: 'why-rain',
          blocks: [{ id: 'why-rain-1', type: 'paragraph', text: { vi: 'Vì mưa.', en: 'Roofs **leak**.' } }],
        },
      },
    ],
    outlook: {
      blocks: [{ id: 'outlook-1', type: 'paragraph', text: { vi: 'Ta nhìn xa.', en: 'We look far.' } }],
      sections: [],
      actions: [{ id: 'action-1', text: { vi: 'Mua `ô`.', en: 'Buy an `umbrella`.' } }],
    },
  })
  const html = htmlOf(issue)
  const parts = [
    'Ever <strong>counted</strong> rain?',
    '<a href="https://window.example/tin/en/issues/2025-01-06/rain/">Story 1</a>: <span>Story of rain</span>',
    '<h3>The problem</h3>',
    'The problem of rain.',
    'Why it matters for Acme &amp; Co',
    'Roofs <strong>leak</strong>.',
    '<a href="https://arxiv.org/abs/2401.01234">',
    'Raindrop Counting',
    'We look far.',
    '<li>Buy an <code>umbrella</code>.</li>',
    'See you.',
  ]
  const places = parts.map((part) => html.indexOf(part))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((one, other) => one - other))
})

test('what is not translated stands in its own language, and is called so', () => {
  const hook = [{ id: 'hook-1', type: 'paragraph', text: { vi: 'Chỉ có tiếng Việt.' } }]
  expect(htmlOf(rich({ hook }))).toContain(
    '<p><small>Not translated yet</small></p><div lang="vi"><p>Chỉ có tiếng Việt.</p></div>',
  )
  expect(htmlOf(rich({ hook }), 'vi')).toContain('<p>Chỉ có tiếng Việt.</p>')
  expect(htmlOf(rich({ hook }), 'vi')).not.toContain('<div lang=')
})

test('tables and lists keep their shape', () => {
  const cell = (text: string) => ({ vi: text, en: text })
  const hook = [
    { id: 'hook-1', type: 'table', header: [cell('A'), null], rows: [[cell('*b*'), cell('c')]] },
    { id: 'hook-2', type: 'list', text: cell('3. drei\n4. vier') },
  ]
  const html = htmlOf(rich({ hook }))
  expect(html).toContain(
    '<table><thead><tr><th>A</th><th></th></tr></thead><tbody><tr><td><em>b</em></td><td>c</td></tr></tbody></table>',
  )
  expect(html).toContain('<ol start="3"><li>drei</li><li>vier</li></ol>')
})

test('words of the content are never markup, in either format', () => {
  const title = { vi: '<b>Đậm</b> ]]> &', en: '<b>Bold</b> ]]> &' }
  const hook = [
    { id: 'hook-1', type: 'paragraph', text: { vi: 'x <script>y</script> [a](javascript:alert(1)) [b](#hook-1)' } },
  ]
  const feed = feedOf([rich({ title, hook })])
  const [entry] = childrenOf(readXml(printAtom(feed)), 'entry')
  expect(entry && childrenOf(entry, 'title')[0]?.text).toBe('<b>Bold</b> ]]> &')
  const html = (entry && childrenOf(entry, 'content')[0]?.text) ?? ''
  expect(html).not.toMatch(/<script|javascript:/)
  expect(html).toContain('<a href="https://window.example/tin/en/issues/2025-01-06/#hook-1">b</a>')
  expect(JSON.parse(printJsonFeed(feed))).toMatchObject({ items: [{ content_html: html }] })
})

test('characters that XML has no place for are left out', () => {
  const feed = { ...feedOf([rich()]), title: 'a\u0000b\ud800c\u2028d' }
  expect(childrenOf(readXml(printAtom(feed)), 'title')[0]?.text).toBe('abc\u2028d')
})

test('Markdown that nobody has parsed ends the build by name', () => {
  expect(() => feedOf([sampleIssue()])).toThrow('issue 2025-01-06: its Markdown is not parsed')
})

test('a paper is one entry however often it is told of, and leads to its page and to the paper', () => {
  const older = rich({ id: 'older', date: '2024-12-30' })
  const feed = buildPaperFeed({ site: SITE, issues: [rich(), older] }, 'en')
  expect(feed.entries).toHaveLength(1)
  expect(feed.entries[0]).toMatchObject({
    id: 'tag:window.example,2025:paper/arxiv:2401.01234/en',
    title: 'Raindrop Counting',
    subject: 'https://arxiv.org/abs/2401.01234',
    published: '2025-01-06T00:00:00+07:00',
  })
  expect(feed.entries[0]?.html).toContain('https://window.example/tin/en/issues/2025-01-06/rain/')
})

test('the papers’ feed holds the newest papers', () => {
  expect(buildPaperFeed({ site: SITE, issues: archive(9, 5) }, 'vi').entries).toHaveLength(PAPERS_IN_FEED)
})

test('feeds are files of the site', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'feeds-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  await writeFeeds(folder, { site: SITE, issues: [rich()] })
  expect(readFileSync(path.join(folder, 'vi/papers/feed.xml'), 'utf8')).toContain('Raindrop Counting')
})
