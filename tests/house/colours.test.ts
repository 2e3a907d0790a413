import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findColourLiterals } from './colour-literals.ts'
import { pathsBelow, root } from './source-files.ts'

const TOKENS = 'src/ui/tokens.css'

test.each([
  { css: 'a { color: #a1b2c3 }', found: ['#a1b2c3'] },
  { css: 'a { color: #fff; }', found: ['#fff'] },
  { css: 'a { border: 1px solid rgb(0 0 0 / 50%) }', found: ['rgb('] },
  { css: 'a { background: linear-gradient(white, var(--c-surface)) }', found: ['white'] },
  { css: 'a { --mine: darkred }', found: ['darkred'] },
  { css: '@media print { a { color: BLACK } }', found: ['BLACK'] },
])('finds the colour in $css', ({ css, found }) => {
  expect(findColourLiterals(css).map(({ colour }) => colour)).toEqual(found)
})

test.each([
  'a { color: var(--c-red-500); background: transparent }',
  'a { color: CanvasText; border-color: currentColor }',
  '#face { color: inherit }',
  '/* color: red; */ a { content: "red"; background: url(#fff) }',
  'a { white-space: nowrap; background: color-mix(in oklab, var(--c-ink) 40%, transparent) }',
])('lets %s pass', (css) => {
  expect(findColourLiterals(css)).toEqual([])
})

test('names the line of a colour', () => {
  expect(findColourLiterals('a {\n  margin: 0;\n  color: red;\n}\n')).toEqual([{ line: 3, colour: 'red' }])
})

test('every colour of the product stands in the token file', () => {
  const sheets = pathsBelow(['src']).filter((path) => path.endsWith('.css') && path !== TOKENS)
  const literals = sheets.flatMap((path) =>
    findColourLiterals(readFileSync(join(root, path), 'utf8')).map(({ line, colour }) => `${path}:${line}: ${colour}`),
  )
  expect(literals).toEqual([])
})
