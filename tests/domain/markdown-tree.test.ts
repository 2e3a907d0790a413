import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { DEEPEST_MARKDOWN, markdownKey, MarkdownTreeSchema, plainMarkdownTree } from '#domain/markdown-tree.ts'

const nested = (levels: number) => Array.from({ length: levels }).reduce<unknown>((inner) => ['em', [inner]], 'a')

describe('Markdown that was parsed', () => {
  test.each([
    ['a text', 'a'],
    ['an element', ['p', ['a', ['em', ['b']]]]],
    ['an element without content', ['hr', []]],
    ['a link', ['a', ['b'], 'https://example.org/']],
    ['a list', ['ol', []]],
    ['a list from three', ['ol', [], 3]],
    ['emphasis as deep as may be', nested(DEEPEST_MARKDOWN + 1)],
  ])('may be %s', (_, node) => {
    expect(v.is(MarkdownTreeSchema, [node])).toBe(true)
  })

  test.each([
    ['a number', 5],
    ['nothing', null],
    ['an object', {}],
    ['an unknown element', ['script', ['a']]],
    ['an element without a list of its content', ['p', 'a']],
    ['an element with something unknown among its content', ['p', ['a', 5]]],
    ['an element with more than an attribute', ['ol', [], 3, 'more']],
    ['a link without an address', ['a', ['b']]],
    ['a link to a number', ['a', ['b'], 3]],
    ['a link to a script', ['a', ['b'], 'javascript:x']],
    ['a paragraph with a number', ['p', ['a'], 3]],
    ['a list from one and a half', ['ol', [], 1.5]],
    ['a list from a word', ['ol', [], 'one']],
    ['a text with a hidden character', 'a\u200bb'],
    ['deeper emphasis', nested(DEEPEST_MARKDOWN + 2)],
  ])('may not hold %s', (_, node) => {
    expect(v.is(MarkdownTreeSchema, [node])).toBe(false)
  })
})

test.each(['Một câu.', '22,1 % - 3'])('“%s” needs no parser', (text) => {
  expect(plainMarkdownTree(text)).toEqual([['p', [text]]])
})

test.each(['', '*a*', '- a', '1. a', ' a', 'a\nb', 'www.example.org'])('%j needs a parser', (text) => {
  expect(plainMarkdownTree(text)).toBeUndefined()
})

test.each([
  // What the author of cyrb53 gives for these words, in base 36.
  ['a', 7_929_297_801_672_961],
  ['b', 8_684_336_938_537_663],
  ['revenge', 4_051_478_007_546_757],
  ['revenue', 8_309_097_637_345_594],
])('a text is named by its hash: %s', (text, hash) => {
  expect(markdownKey(text)).toBe(hash.toString(36))
})
