import { expect, test } from 'vitest'
import { Findings } from '#newsletter/findings.ts'
import { isWithinReach } from '#newsletter/reach.ts'

function judge(text: string) {
  const findings = new Findings('vi.md')
  const isRead = isWithinReach(text, findings)
  return { isRead, told: findings.diagnostics }
}

const error = (code: string, line: number, what: string, remedy: string) => ({
  severity: 'error',
  code,
  file: 'vi.md',
  line,
  column: 1,
  what,
  remedy,
})
const tooDeep = (line: number) =>
  error('too-deep', line, 'This line opens more quotations or lists than can be read', 'Write it flatter')
const tooManyHeadings = (line: number) =>
  error(
    'too-many-headings',
    line,
    'More than 500 headings of this file are underlined',
    'Write them with “#”, or part the file into several issues',
  )
const tooManyEmptyItems = (line: number) =>
  error(
    'too-many-empty-items',
    line,
    'More than 500 list items of this file hold nothing',
    'Write something into them, or remove them',
  )
const tooLong = (line: number) =>
  error(
    'block-too-long',
    line,
    'More than 25000 characters follow here without a blank line',
    'Part them into several blocks',
  )
const tooDense = (line: number, found: number, mark: string) =>
  error(
    'block-too-dense',
    line,
    `The text that begins here has ${found} marks “${mark}”; a block may have 500`,
    'Part it into several blocks, or write what is code as a code block',
  )

const blanks = (count: number) => ' '.repeat(count)
const headings = (count: number) => 'Một\n---\n\n'.repeat(count)
const emptyItems = (count: number) => '+ \n'.repeat(count)
const run = (length: number) => `${'a'.repeat(99)}\n`.repeat(Math.floor(length / 100)) + 'a'.repeat(length % 100)
const paragraphs = (length: number) => `${'a'.repeat(998)}\n\n`.repeat(length / 1000)

test.each([
  ['an empty text', ''],
  ['half a million characters', paragraphs(500_000)],
  ['sixty quotations within each other', '>'.repeat(60)],
  ['sixty numbered lists within each other', `${'1. '.repeat(60)}a`],
  ['sixty lists whose numbers are long', `${'1234567. '.repeat(20)}a`],
  ['two hundred blanks', `${blanks(200)}a`],
  ['a line of stars and dashes', `${'*'.repeat(300)}\n\n${'-'.repeat(300)}`],
  ['quotation marks after a word', `a ${'> '.repeat(80)}`],
  ['five hundred underlined headings', headings(500)],
  ['dashes at the start, and five hundred underlined headings', `---\n\n${headings(500)}`],
  ['dashes after lines of blanks, and five hundred underlined headings', `${blanks(3)}\n---\n\n${headings(500)}`],
  ['five hundred empty list items', emptyItems(500)],
  ['six hundred list items with a word', '- a\n'.repeat(600)],
  ['twenty-five thousand characters in one run', `${'a'.repeat(24_999)}\n`],
  ['many lines of twenty-five thousand characters with their ends', `${run(24_999)}b`],
  ['a thousand lines without a blank line', 'a\n'.repeat(1000)],
  ['two long runs with a blank line between them', `${run(20_000)}\n\n${run(20_000)}`],
  ['two long runs with a line of blanks between them', `${run(20_000)}\n ${blanks(2)}\n${run(20_000)}`],
  ['two dense runs with a blank line between them', `${'a* '.repeat(500)}\n\n${'a* '.repeat(500)}`],
])('%s can be read', (_, text) => {
  expect(judge(text)).toEqual({ isRead: true, told: [] })
})

test('a text of more than half a million characters is not looked at', () => {
  const text = `${paragraphs(500_000)}>`
  const what = 'The file has 500001 characters; a newsletter may have 500000'
  const { column: _column, line: _line, ...whole } = error('too-long', 1, what, 'Part it into several issues')
  expect(judge(text)).toEqual({ isRead: false, told: [whole] })
})

test.each([
  ['sixty-one quotations within each other', `a\n\n${'>'.repeat(61)}`, [tooDeep(3)]],
  ['sixty-one quotations with blanks', '> '.repeat(61), [tooDeep(1)]],
  ['sixty-one numbered lists', `${'1. '.repeat(61)}a`, [tooDeep(1)]],
  ['sixty-one lists with brackets', `${'1) '.repeat(61)}a`, [tooDeep(1)]],
  ['sixty-one lists with bullets', `${'+ '.repeat(61)}a`, [tooDeep(1)]],
  ['two hundred and one blanks', `a\n\n${blanks(201)}a`, [tooDeep(3)]],
  ['the first of two lines that are too deep', `a\n\n${'>'.repeat(61)}\n\n${'>'.repeat(61)}`, [tooDeep(3)]],
  ['five hundred and one underlined headings', headings(501), [tooManyHeadings(1502)]],
  ['headings underlined twice over', 'Một\n===\n\n'.repeat(502), [tooManyHeadings(1502)]],
  ['five hundred and one empty list items', `a\n\n${emptyItems(502)}`, [tooManyEmptyItems(503)]],
  [
    'headings and list items at once',
    `${emptyItems(501)}\n${headings(501)}`,
    [tooManyEmptyItems(501), tooManyHeadings(2004)],
  ],
  ['a run that is one character too long', `a\n\n${run(25_001)}`, [tooLong(3)]],
  ['a run that only its line ends make too long', `${`${'a'.repeat(49)}\n`.repeat(500)}bb`, [tooLong(1)]],
  [
    'a thousand and one lines without a blank line',
    `a\n\n${'a\n'.repeat(1001)}`,
    [
      error(
        'block-too-long',
        3,
        'More than 1000 lines follow here without a blank line',
        'Part them into several blocks',
      ),
    ],
  ],
  ['two runs', `${run(25_001)}\n\n\n${run(25_001)}`, [tooLong(1), tooLong(254)]],
  ['a dense run', `a\n\nb ${'*a '.repeat(501)}`, [tooDense(3, 501, '*')]],
  ['marks on several lines of one run', `a\n${'b [ '.repeat(300)}\n${'b [ '.repeat(300)}`, [tooDense(1, 600, '[')]],
  ['a dense run that is long', `${'a_ '.repeat(501)}${run(25_000)}`, [tooDense(1, 501, '_'), tooLong(1)]],
  ['all lines after a short one', `a\n\n${run(25_001)}\n\nb`, [tooLong(3)]],
])('%s: the line is named, with a remedy', (_, text, told) => {
  expect(judge(text)).toEqual({ isRead: false, told })
})

const CODE = `a[0] * b_c; // ${'một '.repeat(8)}\n`.repeat(600)

test.each([
  ['ticks', `\`\`\`js\n${CODE}\`\`\``],
  ['waves', `~~~\n${CODE}~~~`],
  ['waves with ticks after them', `~~~ \`js\`\n${CODE}~~~`],
  ['ticks that are closed by more', `\`\`\`\n${CODE}\`\`\`\`\`  `],
  ['ticks with others among them', `\`\`\`\`\n${CODE}\`\`\`\n${CODE}\`\`\`\``],
  ['ticks with waves among them', `\`\`\`\n~~~\n${CODE}\`\`\``],
  ['ticks that look like an opening', `\`\`\`\na\n\`\`\`js\n${CODE}\`\`\``],
  ['ticks that nothing closes', `a\n\`\`\`\n${CODE}`],
  ['ticks after a comment', `<!-- untranslated -->\n\n  \`\`\`\n${CODE}  \`\`\``],
  ['ticks right after the longest run', `${run(25_000)}\n\`\`\`\na\n\`\`\``],
  ['ticks between two runs', `${run(20_000)}\n\`\`\`\na\n\`\`\`\n${run(20_000)}`],
])('code between %s may be as long and dense as it likes', (_, text) => {
  expect(judge(text)).toEqual({ isRead: true, told: [] })
})

test.each([
  ['ticks with a tick after them', `\`\`\` \`js\`\n${CODE}`, 1],
  ['two ticks', `\`\`\n${CODE}`, 1],
  ['ticks far within the line', `    \`\`\`\n${CODE}`, 1],
  ['ticks that were closed', `\`\`\`\na\n\`\`\`\n${CODE}`, 4],
  ['waves that were closed', `~~~\na\n~~~\n${CODE}`, 4],
  ['ticks after HTML', `<div>\n\n\`\`\`\n${CODE}\`\`\``, 3],
  ['ticks after a comment that goes on', `<!-- a\n\n\`\`\`\n${CODE}\`\`\``, 3],
])('what stands after %s is no code', (_, text, line) => {
  const codes = judge(text).told.map((finding) => `${finding.code}:${finding.line}`)
  expect(codes).toEqual([`block-too-dense:${line}`, `block-too-long:${line}`])
})
