import type { Html, Image, Node, PhrasingContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { contextOf } from '#newsletter/definitions.ts'
import { Findings } from '#newsletter/findings.ts'
import { cleanInline, isPlaceholder, reportHtml } from '#newsletter/inline-prose.ts'
import { parseMarkdown, writeInline } from '#newsletter/markdown.ts'

/** The content of the first paragraph of a text, without the places at which it stands. */
function contentOf(markdown: string): PhrasingContent[] {
  const tree = parseMarkdown(markdown)
  visit(tree, (node: Node) => {
    delete node.position
    if ('title' in node && node.title === null) delete node.title
  })
  const [block] = tree.children
  return block?.type === 'paragraph' ? block.children : []
}

/** The first paragraph as readers get it, and what its editor is told. */
function clean(markdown: string) {
  const findings = new Findings('vi.md')
  const tree = parseMarkdown(markdown)
  const context = contextOf(tree, new Findings('vi.md'))
  const [block] = tree.children
  const nodes = block?.type === 'paragraph' ? cleanInline(block.children, { ...context, findings }) : []
  return { nodes, diagnostics: findings.diagnostics }
}

const finding = (severity: string, code: string, column: number, what: string, remedy: string) => ({
  severity,
  code,
  file: 'vi.md',
  line: 1,
  column,
  what,
  remedy,
})

test.each([
  ['a quotation at the beginning', '"Một" hai', '“Một” hai'],
  ['a quotation after a line break', 'Một\\\n"hai"', 'Một\\\n“hai”'],
  ['a quotation with blanks after a line break', 'Một\\\n" hai "', 'Một\\\n“ hai ”'],
  ['a quotation after a line break of HTML', 'Một<br>"hai"', 'Một\\\n“hai”'],
  ['a quotation that code ends', '"chạy `npm`"-rồi', '“chạy `npm`”-rồi'],
  [
    'a quotation that an address ends',
    '"<https://example.org/>"-rồi',
    '“[https://example.org/](https://example.org/)”-rồi',
  ],
  ['a quotation in a footnote', 'Một[^a]\n\n[^a]: "hai" ba', 'Một (“hai” ba)'],
  ['a quotation after a footnote', 'Một "hai[^a]"\n\n[^a]: ba', 'Một “hai (ba)”'],
  [
    'a sign of inches at the beginning of a link',
    'Cỡ 7[" rộng](https://example.org/)',
    'Cỡ 7[" rộng](https://example.org/)',
  ],
  ['lines', 'Một \n  hai\nba', 'Một hai ba'],
  ['a line break', 'Một\\\nhai', 'Một\\\nhai'],
  ['markup', '*Một* **hai** ~~ba~~ `bốn`', '*Một* **hai** ~~ba~~ `bốn`'],
  ['line breaks of HTML', 'Một<br>hai<br/>ba<BR />bốn', 'Một\\\nhai\\\nba\\\nbốn'],
  ['line breaks at either end', '<br>Một hai<br><br>', 'Một hai'],
  ['a link by reference', '[Một][a]\n\n[a]: https://example.org/', '[Một](https://example.org/)'],
  ['a footnote', 'Một[^a] hai\n\n[^a]: *ba*', 'Một (*ba*) hai'],
  ['a footnote twice', 'Một[^a] hai[^a]\n\n[^a]: ba', 'Một (ba) hai (ba)'],
  ['a footnote that calls itself', 'Một[^a]\n\n[^a]: hai[^a] ba', 'Một (hai ba)'],
  ['a footnote without a paragraph', 'Một[^a] hai\n\n[^a]: - ba', 'Một hai'],
  ['an empty footnote', 'Một[^a] hai\n\n[^a]:', 'Một hai'],
])('shows %s as it is meant', (_, given, meant) => {
  expect(clean(given)).toEqual({ nodes: contentOf(meant), diagnostics: [] })
})

test('keeps the words alone of links in a footnote that a link calls', () => {
  const footnote = '[^a]: *xem [đây](https://example.org/a)* và [kia](https://example.org/b)'
  const { nodes, diagnostics } = clean(
    `[Một[^a]](https://example.org/) [hai](https://example.org/2)[^b]\n\n${footnote}\n\n[^b]: [ba](https://example.org/3)`,
  )
  expect(writeInline(nodes)).toBe(
    '[Một (*xem đây* và kia)](https://example.org/) [hai](https://example.org/2) ([ba](https://example.org/3))',
  )
  expect(diagnostics).toEqual([])
})

const imageLeftOut = (column: number, alt = 'cây') =>
  finding(
    'warning',
    'image-dropped',
    column,
    `The image “${alt}” is left out; issues hold text alone`,
    'Say in words what it shows',
  )
const IMAGE = '![cây](https://example.org/a.png)'

test.each([
  ['alone', IMAGE, '', 1],
  ['before words', `${IMAGE} Một`, 'Một', 1],
  ['after words', `Một ${IMAGE}`, 'Một', 5],
  ['between words', `Một${IMAGE} hai`, 'Một hai', 4],
  ['alone in bold', `**${IMAGE}**`, '', 3],
  ['before bold words', `${IMAGE} **Một**`, '**Một**', 1],
  ['after bold words', `**Một** ${IMAGE}`, '**Một**', 9],
  ['alone in a link', `[${IMAGE}](https://example.org/)`, '', 2],
  ['by reference', 'Một ![cây][a] hai\n\n[a]: https://example.org/a.png', 'Một  hai', 5],
])('leaves out an image %s, and says so', (_, given, meant, column) => {
  expect(clean(given)).toEqual({ nodes: contentOf(meant), diagnostics: [imageLeftOut(column)] })
})

const cleanNodes = (nodes: PhrasingContent[]) => {
  const findings = new Findings('vi.md')
  const nothing = { definitions: new Map<string, never>(), footnotes: new Map<string, never>() }
  return { nodes: cleanInline(nodes, { ...nothing, findings }), diagnostics: findings.diagnostics }
}

test('needs no words for an image that it leaves out', () => {
  const image: Image = { type: 'image', url: 'a.png' }
  expect(cleanNodes([image])).toEqual({ nodes: [], diagnostics: [imageLeftOut(1, '')] })
})

test('has no empty text between other content', () => {
  const code: PhrasingContent = { type: 'inlineCode', value: 'x' }
  const nodes = cleanNodes([code, { type: 'text', value: '' }, code]).nodes
  expect(nodes).toEqual([code, code])
})

test('keeps the words that refer to nothing', () => {
  const tree = contentOf('Một[^a] [hai][b]\n\n[^a]: ba\n\n[b]: https://example.org/')
  expect(cleanNodes(tree)).toEqual({
    nodes: [{ type: 'text', value: 'Một hai' }],
    diagnostics: [
      finding(
        'error',
        'link-malformed',
        1,
        'The link “” is not a web address',
        'Write the whole https address, or remove the link',
      ),
    ],
  })
})

test.each([
  [
    'a bare address that is not safe',
    '<http://example.org/a>',
    '[https://example.org/a](https://example.org/a)',
    finding('note', 'link-upgraded', 1, '“http://example.org/a” is linked as https', 'Nothing needs to be done'),
  ],
  [
    'an address that pages must not open',
    'Một <ftp://example.org/a>',
    'Một ftp://example.org/a',
    finding(
      'error',
      'link-scheme',
      5,
      'The link “ftp://example.org/a” has a scheme that pages must not open',
      'Link a https address, or remove the link',
    ),
  ],
  [
    'words that name another site',
    'Xem [arxiv.org](https://example.org/)',
    'Xem [arxiv.org](https://example.org/)',
    finding(
      'warning',
      'link-names-another-host',
      5,
      'The link “arxiv.org” names arxiv.org but leads to https://example.org/',
      'Name the site that it leads to',
    ),
  ],
  [
    'a title',
    'Xem [Một](https://example.org/ "Hai")',
    'Xem [Một](https://example.org/)',
    finding('warning', 'link-title-dropped', 5, 'The title “Hai” of a link is left out', 'Say it in the text'),
  ],
])('tells of a link with %s', (_, given, meant, diagnostic) => {
  expect(clean(given)).toEqual({ nodes: contentOf(meant), diagnostics: [diagnostic] })
})

const htmlLeftOut = (column: number, html: string) =>
  finding('warning', 'html-dropped', column, `The HTML “${html}” is left out`, 'Write it in Markdown')

test.each([
  ['a tag', 'Một <hr> hai', 'Một  hai', '<hr>'],
  ['a tag that only begins like a line break', 'Một <brand> hai', 'Một  hai', '<brand>'],
  ['a declaration that ends like a line break', 'Một <!X <br> hai', 'Một  hai', '<!X <br>'],
  ['a comment', 'Một <!-- riêng --> hai', 'Một  hai', '<!-- riêng -->'],
])('leaves out %s, and says so', (_, given, meant, html) => {
  expect(clean(given)).toEqual({ nodes: contentOf(meant), diagnostics: [htmlLeftOut(5, html)] })
})

const html = (value: string): Html => ({ type: 'html', value })

test.each([
  '<!-- untranslated -->',
  '<!--untranslated-->',
  '<!--  untranslated  -->',
  '<!-- UNTRANSLATED -->',
  '  <!-- untranslated -->\n',
])('%j stands for what has no translation yet, and is left out without a word', (value) => {
  expect(isPlaceholder(html(value))).toBe(true)
  const findings = new Findings('vi.md')
  reportHtml(html(value), findings)
  expect(findings.diagnostics).toEqual([])
})

test.each([
  html('<!-- untranslated --> <b>'),
  html('<b><!-- untranslated -->'),
  html('<!-- translated -->'),
  { type: 'text', value: '<!-- untranslated -->' } as const,
])('%j stands for itself', (node) => {
  expect(isPlaceholder(node)).toBe(false)
})

test.each([
  ['in short', html('  <div>\nMột\n</div>\n'), htmlLeftOut(1, '<div>')],
  ['by its first characters', html(`<p>${'x'.repeat(80)}`), htmlLeftOut(1, `<p>${'x'.repeat(57)}`)],
  [
    'with its lines',
    {
      ...html('<div>\nMột\n</div>'),
      position: { start: { line: 1, column: 3 }, end: { line: 3, column: 7 } },
    },
    {
      ...htmlLeftOut(3, '<div>'),
      what: 'The HTML “<div>” is left out, with the 2 lines after it',
    },
  ],
])('names HTML that is left out %s', (_, node, diagnostic) => {
  const findings = new Findings('vi.md')
  reportHtml(node, findings)
  expect(findings.diagnostics).toEqual([diagnostic])
})
