import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as v from 'valibot'
import { markdownKey, MarkdownTreeSchema, plainMarkdownTree, type MarkdownTree } from '#domain/markdown-tree.ts'
import { parseMarkdown } from '#features/reading/parse-markdown.ts'

const PARSED: readonly [what: string, markdown: string, tree: MarkdownTree][] = [
  ['a paragraph', 'Mưa rơi đều.', [['p', ['Mưa rơi đều.']]]],
  ['emphasis', 'rất *đều* và **mạnh**', [['p', ['rất ', ['em', ['đều']], ' và ', ['strong', ['mạnh']]]]]],
  ['a link', '[nguồn](https://a.example/)', [['p', [['a', ['nguồn'], 'https://a.example/']]]]],
  ['a link of http', '[n](http://a.example/)', [['p', [['a', ['n'], 'https://a.example/']]]]],
  ['an untrusted link', '[n](javascript:alert)', [['p', [['span', ['n']]]]]],
  ['raw HTML', 'một <b>hai</b>', [['p', ['một ', 'hai']]]],
  ['an image', '![chữ](https://a.example/x.png)', [['p', [['span', ['chữ']]]]]],
  [
    'a list',
    '- một\n- hai',
    [
      [
        'ul',
        [
          ['li', ['một']],
          ['li', ['hai']],
        ],
      ],
    ],
  ],
  ['a list from four', '4. bốn', [['ol', [['li', ['bốn']]], 4]]],
  ['code', 'là `x`', [['p', ['là ', ['code', ['x']]]]]],
  ['a heading', '# Tiêu đề', [['strong', ['Tiêu đề']]]],
]

test.each(PARSED)('parses %s', (_what, markdown, tree) => {
  expect(parseMarkdown(markdown)).toEqual(tree)
})

test.each(PARSED)('what it makes of %s passes the door of the app', (_what, markdown) => {
  expect(v.is(MarkdownTreeSchema, parseMarkdown(markdown))).toBe(true)
})

test('a text without Markdown reads the same with and without the parser', () => {
  const characters = fc.constantFrom(...'aă ơ12.,;:!?*_`[]()<>~#|&@-+=/\\\n"“”'.split(''), 'www.', 'http://', '1. ')
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      const tree = plainMarkdownTree(text)
      if (tree) expect(parseMarkdown(text)).toEqual(tree)
    }),
    { numRuns: 3000 },
  )
})

test.each([
  ['an address that is not on the allow-list', [['a', ['x'], 'javascript:alert(1)']]],
  ['an element that Markdown cannot become', [['script', ['x']]]],
  ['an attribute where there is none', [['p', ['x'], 'onclick']]],
  ['nesting without end', Array.from({ length: 100 }).reduce<unknown>((inner) => ['em', [inner]], 'x')],
])('refuses a tree with %s', (_what, tree) => {
  expect(v.is(MarkdownTreeSchema, tree)).toBe(false)
})

test('names different texts differently', () => {
  const texts = Array.from({ length: 5000 }, (_, number) => `Câu chuyện ${number}`)
  expect(new Set(texts.map(markdownKey)).size).toBe(texts.length)
})
