import type { PhrasingContent } from 'mdast'
import { expect, test } from 'vitest'
import { takeExplicitId } from '#newsletter/explicit-id.ts'

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const code: PhrasingContent = { type: 'inlineCode', value: '{#vườn}' }
const strong: PhrasingContent = { type: 'strong', children: [text('Vườn {#vườn}')] }

test.each<[string, PhrasingContent[], PhrasingContent[], string]>([
  ['after its words', [text('Vườn {#vuon}')], [text('Vườn')], 'vuon'],
  ['right after its words', [text('Vườn{#vuon}')], [text('Vườn')], 'vuon'],
  ['before blanks', [text('Vườn  {#vuon} ')], [text('Vườn')], 'vuon'],
  ['alone', [text('{#vuon}')], [], 'vuon'],
  ['after other content', [strong, text(' {#vuon}')], [strong], 'vuon'],
  ['as the last of two', [text('Vườn {#a} {#b}')], [text('Vườn {#a}')], 'b'],
])('takes the id that stands %s', (_, children, rest, id) => {
  expect(takeExplicitId(children)).toStrictEqual({ children: rest, id })
})

test.each<[string, PhrasingContent[]]>([
  ['nothing', []],
  ['words without an id', [text('Vườn')]],
  ['an id before words', [text('{#vuon} Vườn')]],
  ['an id with blanks', [text('Vườn {#vườn nhà}')]],
  ['an empty id', [text('Vườn {#}')]],
  ['an id in code', [text('Vườn '), code]],
  ['an id in bold', [strong]],
])('leaves %s as it is', (_, children) => {
  expect(takeExplicitId(children)).toStrictEqual({ children })
})
