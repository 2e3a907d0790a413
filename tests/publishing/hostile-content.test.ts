import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { expect, test, vi } from 'vitest'
import { parseIssue } from '#domain/parse-issue.ts'
import { parseIssueMarkdown } from '#features/reading/parse-issue-markdown.ts'
import type { Site } from '#domain/site.ts'
import { buildIssueFeed, buildPaperFeed } from '#publishing/feeds/build-feeds.ts'
import { printFeeds } from '#publishing/feeds/write-feeds.ts'
import { listPageHeads } from '#publishing/page-heads.ts'
import { createHeadPrinter } from '#publishing/print-head.ts'
import { reportDiagnostics } from '#publishing/report-diagnostics.ts'
import { createTerminal } from '#publishing/terminal.ts'
import { parseNewsletter } from '#newsletter/parse-newsletter.ts'
import { chunk, hostileIssueData } from '../support/hostile-issue.ts'
import { hostileStrings } from '../support/hostile-strings.ts'
import { findAtomFaults } from './feeds/atom-rules.ts'
import { readXml } from './feeds/read-xml.ts'

vi.setConfig({ testTimeout: 300_000 })

const texts = hostileStrings().map(({ text }) => text)
const chunks = chunk(texts, 40)
/** As many as an issue can hold; day by day the first of them, all where MEASURE is set. */
const groups = process.env.MEASURE === undefined ? chunks.slice(0, 1) : chunks

const siteOf = (text: string): Site => ({
  newsletter: text.slice(0, 200) || 'x',
  tagline: { vi: text, en: text },
  organisation: 'Acme',
  address: 'https://window.example/tin/',
  languages: { vi: 'Tiếng Việt', en: 'English' },
})

const issueOf = (group: readonly string[]) => parseIssue('hostile', hostileIssueData('hostile', group))
const sourceOf = (group: readonly string[]) => ({ site: siteOf(group[0] ?? ''), issues: [issueOf(group)] })

function* elementsBelow(node: Tree.Node): Generator<Tree.Element> {
  if ('tagName' in node) yield node
  if ('content' in node) yield* elementsBelow(node.content)
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsBelow(child)
}

const HARMLESS = new Set(
  'html head body p a b strong em del code pre ul ol li blockquote table thead tbody tr th td br hr h2 h3 h4 h5 h6 span section aside input sup div cite'.split(
    ' ',
  ),
)

/** What HTML could do to who shows it, by element and attribute. */
function deedsOf(html: string): string[] {
  return [...elementsBelow(parse(html))].flatMap(({ tagName, attrs }) => [
    ...(HARMLESS.has(tagName) ? [] : [tagName]),
    ...attrs.flatMap(({ name, value }) => {
      if (name.startsWith('on') || /^(?:src|srcdoc|style|action|formaction)$/.test(name)) return `${tagName} ${name}`
      return name === 'href' && !/^(?:https:|mailto:)/.test(value) ? `href ${value}` : []
    }),
  ])
}

test('the watch over HTML sees what hostile strings do in HTML without any care', () => {
  const live = hostileStrings().filter(({ isLive, kind }) => isLive && (kind === 'markup' || kind === 'html'))
  const missed = live.filter(
    ({ text }) => deedsOf(`<p title="${text}">${text}</p><p title='${text}'></p>`).length === 0,
  )
  expect(live.length).toBeGreaterThan(20)
  expect(missed.length / live.length, missed.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(0.05)
})

test.each(groups)('a feed of hostile strings is well-formed and its HTML does nothing: group %#', (...group) => {
  const { site, issues } = sourceOf(group)
  const source = { site, issues: issues.map(parseIssueMarkdown) }
  for (const [file, text] of printFeeds(source)) {
    if (file.endsWith('.xml')) expect(findAtomFaults(readXml(text)), file).toEqual([])
    else expect(JSON.parse(text)).toHaveProperty('items')
  }
  for (const feed of [buildIssueFeed(source, 'vi'), buildPaperFeed(source, 'en')]) {
    for (const { html } of feed.entries) expect(deedsOf(html)).toEqual([])
  }
})

/** What the head of a page may hold besides its title. */
const OF_HEAD = new Set(['html', 'head', 'body', 'title', 'meta', 'link', 'script'])

test.each(groups)('the head of a page of hostile strings holds tags of its own alone: group %#', (...group) => {
  const source = sourceOf(group)
  const { site } = source
  const print = createHeadPrinter({ site, base: new URL(site.address).pathname })
  for (const page of listPageHeads(source)) {
    const elements = [...elementsBelow(parse(print(page)))]
    expect(elements.filter(({ tagName }) => !OF_HEAD.has(tagName)).map(({ tagName }) => tagName)).toEqual([])
    for (const { tagName, attrs, childNodes } of elements) {
      const of = Object.fromEntries(attrs.map(({ name, value }) => [name, value]))
      expect(of).not.toHaveProperty('http-equiv')
      if (tagName === 'link') expect(of.href).toMatch(/^(?:https:\/\/window\.example)?\//)
      if (tagName !== 'script') continue
      expect(of).toEqual({ type: 'application/ld+json' })
      const text = childNodes.map((node) => ('value' in node ? node.value : '')).join('')
      expect(JSON.parse(text)).toHaveProperty('@context')
    }
  }
})

const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u

test('a command tells of hostile strings without one character that acts on a terminal', () => {
  const shown: string[] = []
  const stream = { isTTY: true, write: (text: string) => shown.push(text) }
  const terminal = createTerminal({ output: stream, errors: stream, environment: { NO_COLOR: '1' } })
  for (const text of texts) {
    terminal.say(text)
    terminal.complain(text)
    const { diagnostics } = parseNewsletter({
      file: text,
      text: `# ${text}\n\n## Story 1: ${text}\n\n[${text}](${text})`,
    })
    reportDiagnostics(terminal, [
      ...diagnostics,
      { severity: 'error', code: text, file: text, what: text, remedy: text },
    ])
  }
  const lines = shown.join('').split('\n')
  expect(lines.length).toBeGreaterThan(texts.length * 3)
  expect(lines.filter((line) => UNPRINTABLE.test(line))).toEqual([])
})
