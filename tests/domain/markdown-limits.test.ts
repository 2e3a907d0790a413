import { expect, test } from 'vitest'
import { MAX_MARKDOWN_LENGTH, MAX_MARKDOWN_LINES, MAX_MARKDOWN_MARKS, markdownExcess } from '#domain/markdown-limits.ts'

const nested = (depth: number) => Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- a`).join('\n')
const code = 'a[0] *= b_c < `d`;\n'.repeat(300)

test.each([
  ['a paragraph as long as may be', 'a '.repeat(MAX_MARKDOWN_LENGTH / 2)],
  ['as many lines as may be', 'a\n'.repeat(MAX_MARKDOWN_LINES - 1)],
  ['a hundred words in bold', '**a** '.repeat(100)],
  ['a hundred links', '[a](https://a.example/) '.repeat(100)],
  ['emphasis within emphasis', '***a** b **c** ~~d _e_~~*'],
  ['quotations as deep as may be', `${'> '.repeat(20)}a`],
  ['lists as deep as may be', nested(20)],
  ['items on one line as deep as may be', `${'- '.repeat(20)}a`],
  ['stars that multiply', '2 * 3 * '.repeat(60)],
  ['names with underscores', 'one_of_us '.repeat(100)],
  ['marks that are escaped', '\\*\\[ '.repeat(1000)],
  ['code of any density', `\`\`\`js\n${code}\`\`\``],
  ['code that never ends', `~~~\n${code.slice(0, 5000)}`],
  ['a fence behind which nothing stands', `~~~ ${'* '.repeat(600)}`],
  ['as many bars as may be', 'a|'.repeat(MAX_MARKDOWN_MARKS)],
  ['a list as deep as may be behind tabs', `${'\t'.repeat(9)}- a`],
  ['stars behind a blank at the end', `a ${'*'.repeat(21)}`],
  ['stars between a letter and a bracket', `a${'*'.repeat(21)}(`],
  ['underscores inside a word', `a${'_'.repeat(21)}b`],
  ['words in italics', '_a_ '.repeat(30)],
  ['stars that are escaped', '\\*a '.repeat(30)],
])('%s can be read as Markdown', (_, text) => {
  expect(markdownExcess(text)).toBeUndefined()
})

test.each([
  ['a longer paragraph', 'a'.repeat(MAX_MARKDOWN_LENGTH + 1), { kind: 'length', found: 20_001 }],
  ['more lines', 'a\n'.repeat(MAX_MARKDOWN_LINES), { kind: 'lines', found: 401 }],
  ['nested emphasis two thousand times', '*a **a '.repeat(2000), { kind: 'marks', mark: '*', found: 6000 }],
  ['brackets that close ten thousand times', 'a]'.repeat(10_000), { kind: 'marks', mark: ']', found: 10_000 }],
  ['a row of stars', '*'.repeat(MAX_MARKDOWN_MARKS + 1), { kind: 'marks', mark: '*' }],
  ['images within images', `${'!['.repeat(600)}a${'](b)'.repeat(600)}`, { kind: 'marks', mark: '[' }],
  ['a table of a million cells', `${'|a'.repeat(800)}\n${'|-'.repeat(800)}`, { kind: 'marks', mark: '|' }],
  ['comments that never end', '<!-- '.repeat(600), { kind: 'marks', mark: '<' }],
  ['deeper quotations', `${'> '.repeat(21)}a`, { kind: 'depth', found: 21 }],
  ['deeper quotations without blanks', `${'>'.repeat(400)}a`, { kind: 'depth' }],
  ['deeper lists', nested(21), { kind: 'depth', found: 21 }],
  ['deeper numbered lists', `${'1. '.repeat(21)}a`, { kind: 'depth' }],
  ['lists in quotations', `${'> - '.repeat(11)}a`, { kind: 'depth' }],
  ['deeper emphasis', `${'*a '.repeat(21)}${' a*'.repeat(21)}`, { kind: 'depth' }],
  ['emphasis of two kinds', `${'*a _a '.repeat(11)}${' a_ a*'.repeat(11)}`, { kind: 'depth' }],
  ['dense text behind code', `\`\`\`\nx\n\`\`\`\n${'*'.repeat(600)}`, { kind: 'marks' }],
  ['dense text in what only looks like code', `a\n\`\`\`\n${'*a '.repeat(600)}\n\`\`\``, { kind: 'marks' }],
])('%s: too much to be read as Markdown', (_, text, excess) => {
  expect(markdownExcess(text)).toMatchObject(excess)
})

test.each([
  ['behind a code span', `\`a ${'*a '.repeat(600)}`],
  ['behind a code span of three marks', `\`\`\`a\`\`\` ${'*a '.repeat(600)}`],
  ['behind a tilde', `~a ${'*a '.repeat(600)}`],
  ['behind an empty code block', `\`\`\`\n\`\`\`\n${'*a '.repeat(600)}`],
])('dense text is seen %s', (_, text) => {
  expect(markdownExcess(text)).toEqual({ kind: 'marks', mark: '*', found: 600, limit: 500 })
})

test.each([
  ['lists behind tabs', `${'\t'.repeat(10)}- a`],
  ['underscores at the start', `${'_'.repeat(21)}a`],
  ['tildes before a word', `a ${'~'.repeat(21)}b`],
  ['stars inside a word', `a${'*'.repeat(21)}b`],
  ['stars behind brackets', '(*a '.repeat(21)],
  ['underscores before brackets', '_(a '.repeat(21)],
  ['words with an underscore after one that stays open', '_a_b '.repeat(21)],
  ['emphasis of which a part stays open', '***a* '.repeat(10)],
])('%s count level by level', (_, text) => {
  expect(markdownExcess(text)).toEqual({ kind: 'depth', found: 21, limit: 20 })
})

test('looks at a text in time proportional to its length', () => {
  const texts = (length: number) =>
    ['a', ' ', '\n ', '\n>', '- ', 'a*', '\\', '_a', '\t', '1) '].map((part) =>
      part.repeat(Math.ceil(length / part.length)).slice(0, length),
    )
  const timeOf = (length: number) => {
    const start = performance.now()
    for (const text of texts(length)) markdownExcess(text)
    return performance.now() - start
  }
  const best = (length: number) => Math.min(timeOf(length), timeOf(length), timeOf(length), timeOf(length))
  best(20_000)
  expect(best(20_000)).toBeLessThan(best(2_500) * 8 * 6)
})
