import { expect, test } from 'vitest'
import { Findings } from '#newsletter/findings.ts'
import { noteOwnWords, OpeningReader } from '#newsletter/opening-reader.ts'
import { LABEL_LEVEL, type BlockPart, type HeadingPart } from '#newsletter/parts.ts'
import { at, headingLeftOut } from './drafts.ts'

const heading = (text: string, level: number, line = 1): HeadingPart => ({
  kind: 'heading',
  meaning: 'other',
  isUsual: false,
  place: at(line),
  level,
  text,
  title: text,
})

function paragraph(text: string, line = 1): BlockPart {
  const source = { type: 'paragraph' as const, children: text === '' ? [] : [{ type: 'text' as const, value: text }] }
  return { kind: 'block', place: at(line), block: { type: 'paragraph', place: at(line), text }, source, node: source }
}

function list(text: string, line = 1): BlockPart {
  const children = [{ type: 'text' as const, value: text }]
  const item = { type: 'listItem' as const, children: [{ type: 'paragraph' as const, children }] }
  const source = { type: 'list' as const, children: [item] }
  return { ...paragraph(text, line), block: { type: 'list', place: at(line), text: `- ${text}` }, source, node: source }
}

const label = (text: string, line = 1): HeadingPart => ({
  ...heading(text, LABEL_LEVEL, line),
  whole: paragraph(`**${text}**`, line),
})

function opening() {
  const findings = new Findings('vi.md')
  return { reader: new OpeningReader(findings), findings }
}

test('takes the first heading of the first level for the headline, and says that the others are not shown', () => {
  const { reader, findings } = opening()
  reader.candidate(heading('Bản tin', 2, 1))
  reader.candidate(heading('"Nắng" mới', 1, 2))
  reader.candidate(heading('Số 7', 1, 3))
  expect(reader.finishTitle()).toEqual({ text: '“Nắng” mới', place: at(2) })
  expect(findings.diagnostics).toEqual([headingLeftOut(1, 'Bản tin'), headingLeftOut(3, 'Số 7')])
  expect(reader.hook).toEqual([])
})

test('takes the first heading for the headline where none is of the first level', () => {
  const { reader, findings } = opening()
  reader.candidate(heading('', 2, 1))
  reader.candidate(heading('Nắng mới', 3, 2))
  reader.candidate(heading('Số 7', 2, 3))
  expect(reader.finishTitle()).toEqual({ text: 'Nắng mới', place: at(2) })
  expect(findings.diagnostics).toEqual([headingLeftOut(3, 'Số 7')])
})

test('has no headline where nothing can be one', () => {
  const { reader, findings } = opening()
  reader.candidate(heading('', 1))
  reader.block(paragraph('Lời dẫn.'))
  expect(reader.finishTitle()).toBeUndefined()
  expect(findings.diagnostics).toEqual([])
})

test.each([
  ['a heading', (reader: OpeningReader) => reader.candidate(heading('Nắng "mới"', 3, 5))],
  ['a bold line', (reader: OpeningReader) => reader.candidate(label('Nắng "mới"', 5))],
  ['a paragraph', (reader: OpeningReader) => reader.block(paragraph('🌟 Nắng "mới" 🌟', 5))],
])('takes %s below “Title” for the headline, and what comes next for the hook', (_, read) => {
  const { reader, findings } = opening()
  reader.candidate(heading('Bản tin', 1, 1))
  reader.expectTitle()
  read(reader)
  reader.block(paragraph('Lời dẫn.', 7))
  expect(reader.finishTitle()).toEqual({ text: 'Nắng “mới”', place: at(5) })
  expect(reader.hook).toEqual([paragraph('Lời dẫn.', 7).block])
  expect(findings.diagnostics).toEqual([headingLeftOut(1, 'Bản tin')])
})

test('keeps the headline that it has where “Title” stands a second time', () => {
  const { reader, findings } = opening()
  reader.expectTitle()
  reader.block(paragraph('Nắng mới', 3))
  reader.expectTitle()
  reader.candidate(heading('Mưa cũ', 2, 5))
  reader.block(paragraph('Lời dẫn.', 7))
  expect(reader.finishTitle()).toEqual({ text: 'Nắng mới', place: at(3) })
  expect(reader.hook).toEqual([paragraph('Lời dẫn.', 7).block])
  expect(findings.diagnostics).toEqual([headingLeftOut(5, 'Mưa cũ')])
})

test.each([
  ['a paragraph that is as long as a headline can be', paragraph('a'.repeat(300)), true],
  ['a longer paragraph', paragraph('a'.repeat(301)), false],
  ['a paragraph without words', paragraph(''), false],
  ['a list', list('Nắng mới'), false],
])('may take %s below “Title” for the headline: %#', (_, part, isHeadline) => {
  const { reader } = opening()
  reader.expectTitle()
  reader.block(part)
  expect(reader.hook).toEqual(isHeadline ? [] : [part.block])
  expect(reader.awaitsTitle).toBe(!isHeadline)
  expect(reader.finishTitle() !== undefined).toBe(isHeadline)
})

test('keeps a bold line as a part of the hook where no headline is awaited', () => {
  const { reader, findings } = opening()
  reader.candidate(label('Một câu', 3))
  reader.candidate({ ...heading('Nắng mới', LABEL_LEVEL, 5) })
  reader.candidate({ ...heading('Mưa cũ', 2, 7), whole: paragraph('**Mưa cũ**', 7) })
  expect(reader.hook).toEqual([paragraph('**Một câu**', 3).block])
  expect(reader.finishTitle()).toEqual({ text: 'Nắng mới', place: at(5) })
  expect(findings.diagnostics).toEqual([headingLeftOut(7, 'Mưa cũ')])
})

test('keeps all paragraphs for the hook once its own heading stands there', () => {
  const { reader } = opening()
  reader.expectTitle()
  reader.startHook()
  reader.block(paragraph('Lời dẫn.'))
  expect(reader.hook).toEqual([paragraph('Lời dẫn.').block])
  expect(reader.finishTitle()).toBeUndefined()
})

test.each([
  ['at the beginning', [], true],
  ['after a heading of the second level', [(reader: OpeningReader) => reader.candidate(heading('Bản tin', 2))], true],
  ['after a heading of the first level', [(reader: OpeningReader) => reader.candidate(heading('Nắng', 1))], false],
  [
    'after headings of both levels',
    [1, 2].map((level) => (reader: OpeningReader) => reader.candidate(heading('Nắng', level))),
    false,
  ],
  ['after a paragraph', [(reader: OpeningReader) => reader.block(paragraph('Lời dẫn.'))], false],
  [
    'below “Title” after a paragraph',
    [(reader: OpeningReader) => reader.block(paragraph('Lời dẫn.')), (reader: OpeningReader) => reader.expectTitle()],
    true,
  ],
  [
    'after the headline below “Title”',
    [(reader: OpeningReader) => reader.expectTitle(), (reader: OpeningReader) => reader.block(paragraph('Nắng'))],
    false,
  ],
])('knows whether a heading can still be the headline %s', (_, steps, awaitsTitle) => {
  const { reader } = opening()
  for (const step of steps) step(reader)
  expect(reader.awaitsTitle).toBe(awaitsTitle)
})

test.each([
  ['says more than usual', { isUsual: false }, [headingLeftOut(4, 'Dẫn nhập của hè')]],
  ['says no more than usual', { isUsual: true }, []],
  ['says nothing', { isUsual: false, text: '' }, []],
])('tells of the words of a heading that %s', (_, words, notes) => {
  const { findings } = opening()
  noteOwnWords({ ...heading('Dẫn nhập của hè', 2, 4), ...words }, findings)
  expect(findings.diagnostics).toEqual(notes)
})
