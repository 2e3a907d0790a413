import type { PhrasingContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { linesAfter, parseMarkdown, placeOf, plainText, writeInline, writeTable } from '#newsletter/markdown.ts'

function boxesOf(markdown: string) {
  const boxes: (boolean | null | undefined)[] = []
  visit(parseMarkdown(markdown), 'listItem', ({ checked }) => void boxes.push(checked))
  return boxes
}

test.each([
  ['- [x] một\n- [X] hai\n- [ ] ba\n- bốn', [true, true, false, null]],
  ['- một\n  - [x] hai', [null, true]],
  ['- [ ] một\n  - [x] hai', [false, true]],
  ['- [x] một\n  - hai', [true, null]],
])('sees which tasks of %j are done', (markdown, boxes) => {
  expect(boxesOf(markdown)).toEqual(boxes)
})

const text = (value: string): PhrasingContent => ({ type: 'text', value })

test.each<[string, PhrasingContent[], string]>([
  ['a line break', [text('Một'), { type: 'break' }, text('hai'), { type: 'break' }, text('ba')], 'Một hai ba'],
  ['a line end', [text('Một\nhai\nba')], 'Một hai ba'],
  ['markup', [text('Một '), { type: 'strong', children: [text('hai')] }], 'Một **hai**'],
])('writes inline content with %s on one line', (_, children, line) => {
  expect(writeInline(children)).toBe(line)
})

test('writes a table of cells, empty ones among them', () => {
  const rows = [
    ['Cây', ''],
    ['', '**hai**'],
  ]
  expect(writeTable(rows)).toBe('| Cây | |\n| --- | --- |\n| | **hai** |')
})

test('takes the words of a text without HTML and without what images show', () => {
  const [paragraph] = parseMarkdown('Một *hai* <b>`ba`</b> ![bốn](https://example.org/a.png)').children
  expect(paragraph && plainText(paragraph)).toBe('Một hai ba ')
  expect(plainText([text('Một'), { type: 'html', value: '<br>' }, text('hai')])).toBe('Mộthai')
  expect(plainText({ type: 'html', value: '<hr>' })).toBe('')
  expect(plainText({ type: 'image', url: 'a.png', alt: 'bốn' })).toBe('')
})

test('knows where a part of a text begins, and takes what stands nowhere for its beginning', () => {
  const [, second] = parseMarkdown('Một\n\n   hai').children
  expect(second && placeOf(second)).toEqual({ line: 3, column: 4 })
  expect(placeOf({ type: 'thematicBreak' })).toEqual({ line: 1, column: 1 })
})

test.each([
  ['Một', ''],
  ['Một\nhai', ', with the line after it'],
  ['\n\n<div>\nmột\n</div>', ', with the 2 lines after it'],
  ['Một\nhai\nba\nbốn', ', with the 3 lines after it'],
])('says how many lines follow the first of %j', (markdown, told) => {
  const [block] = parseMarkdown(markdown).children
  expect(block && linesAfter(block)).toBe(told)
})

test('says nothing of the lines of what stands nowhere', () => {
  expect(linesAfter({ type: 'thematicBreak' })).toBe('')
})
