import { expect, test } from 'vitest'
import type { BlockPart, CalloutPart, HeadingPart } from '#newsletter/parts.ts'
import { openSection, titleOf } from '#newsletter/section-draft.ts'

const place = { line: 7, column: 3 }

const heading = (fields: Partial<HeadingPart> = {}): HeadingPart => {
  const text = fields.text ?? 'Bối cảnh'
  return { kind: 'heading', level: 3, place, meaning: 'other', text, title: text, isUsual: false, ...fields }
}

const whole: BlockPart = {
  kind: 'block',
  place,
  block: { type: 'quote', text: '> a', place },
  node: { type: 'blockquote', children: [] },
}
const callout = (fields: Partial<CalloutPart> = {}): CalloutPart => ({
  kind: 'callout',
  place,
  meaning: 'analogy',
  text: 'Ẩn dụ',
  title: 'Ẩn dụ',
  isUsual: true,
  blocks: [],
  whole,
  ...fields,
})

test.each([
  [heading(), { title: 'Bối cảnh' }],
  [heading({ text: 'Giải pháp', isUsual: true }), { usualTitle: 'Giải pháp' }],
  [heading({ text: '' }), {}],
  [heading({ text: '', isUsual: true }), {}],
  [callout(), { usualTitle: 'Ẩn dụ' }],
  [callout({ text: 'Ẩn dụ lá', isUsual: false }), { title: 'Ẩn dụ lá' }],
])('keeps the words of a heading as a title, or as the usual words: %j', (part, title) => {
  expect(titleOf(part)).toStrictEqual(title)
})

test.each([
  [heading(), undefined, { kind: 'other', title: 'Bối cảnh' }],
  [heading({ text: '', idSuffix: 'nay' }), undefined, { kind: 'other', idSuffix: 'nay' }],
  [heading({ text: '' }), undefined, { kind: 'other' }],
  [
    heading({ meaning: 'solution', text: 'Giải pháp', isUsual: true, idSuffix: 'cach' }),
    undefined,
    { kind: 'solution', usualTitle: 'Giải pháp', idSuffix: 'cach' },
  ],
  [heading({ meaning: 'solution', text: 'Cách họ làm' }), undefined, { kind: 'solution', title: 'Cách họ làm' }],
  [heading({ meaning: 'hook', text: 'Dẫn nhập', isUsual: true }), 'other', { kind: 'other', title: 'Dẫn nhập' }],
  [heading({ meaning: 'hook', text: '', isUsual: true }), 'other', { kind: 'other' }],
  [callout(), undefined, { kind: 'analogy', usualTitle: 'Ẩn dụ' }],
  [callout({ text: '' }), undefined, { kind: 'analogy' }],
  [callout(), 'other', { kind: 'other', title: 'Ẩn dụ' }],
])('opens an empty section under %j as the kind %s', (part, kind, section) => {
  expect(openSection(part, kind)).toStrictEqual({ place, ...section, blocks: [] })
})
