import fc from 'fast-check'
import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { buildLibraryMarkdown } from '#features/library/library-markdown.ts'
import type { Bookmark, Note, Passage } from '#features/library/library-record.ts'

const STORY = { issueId: '2025-09-11', storyId: 'butterflyquant' }
const STAMP = {
  deleted: false,
  schemaVersion: 1,
  changedAt: '2025-09-11T08:00:00.000Z-0000',
  deviceId: 'device-a',
} as const
const bookmark = (storyId: string, issueId = STORY.issueId): Bookmark => ({
  kind: 'bookmark',
  issueId,
  storyId,
  savedAt: 1,
  ...STAMP,
})
const note = (text: string, createdAt = 2): Note => ({
  kind: 'note',
  id: 'test-note',
  ...STORY,
  text,
  createdAt,
  ...STAMP,
})
const PASSAGE: Passage = {
  kind: 'passage',
  id: 'test-passage',
  ...STORY,
  blockId: 'b-1',
  language: 'vi',
  quote: 'Phép quay được học,\nkhông cố định.',
  start: 0,
  end: 9,
  note: 'Hỏi nhóm *hạ tầng*',
  createdAt: 1,
  ...STAMP,
}
const ISSUES = [
  {
    id: '2025-09-11',
    title: 'Mô hình nhỏ hơn',
    stories: [
      {
        id: 'butterflyquant',
        title: 'Lượng tử hóa [2 bit]',
        url: 'https://a.example/vi/issues/2025-09-11/butterflyquant/',
      },
      { id: 'long-horizon', title: 'Đường dài', url: 'https://a.example/vi/issues/2025-09-11/long-horizon/' },
    ],
  },
]
const WORDS = { title: 'Đã lưu', elsewhere: 'Không còn trong kho' }
const build = (kept: Partial<Parameters<typeof buildLibraryMarkdown>[0]>) =>
  buildLibraryMarkdown({ bookmarks: [], notes: [], passages: [], issues: ISSUES, words: WORDS, ...kept })

test('lists saved stories by issue, with what was marked and noted under each', () => {
  const text = build({
    bookmarks: [bookmark('long-horizon'), bookmark('butterflyquant'), bookmark('gone', '2024-01-01')],
    notes: [note('Thử trên cụm của mình')],
    passages: [PASSAGE],
  })
  expect(text).toBe(`# Đã lưu

## Mô hình nhỏ hơn

### [Lượng tử hóa \\[2 bit\\]](<https://a.example/vi/issues/2025-09-11/butterflyquant/>)

> Phép quay được học,\\
> không cố định.

Hỏi nhóm \\*hạ tầng\\*

Thử trên cụm của mình

### [Đường dài](<https://a.example/vi/issues/2025-09-11/long-horizon/>)

## Không còn trong kho

### 2024-01-01/gone
`)
})

test('shows a noted story that is not saved', () => {
  expect(build({ notes: [note('ghi chú')] })).toContain('ghi chú')
})

test('has a heading alone for an empty library', () => {
  expect(build({})).toBe('# Đã lưu\n')
})

const SIGNS = [
  '#',
  '-',
  '+',
  '1.',
  '2)',
  '*',
  '_',
  '`',
  '[x](y)',
  '<b>',
  '> ',
  '|',
  '~~',
  '&amp;',
  '\\',
  '\n',
  ' ',
  '===',
  '---',
]
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom('chữ', 'http', '😀', '    ')), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '')

test('keeps the words of a note as they are, whatever signs they hold', () => {
  const processor = unified().use(remarkParse).use(remarkGfm).freeze()
  const squeeze = (text: string) => text.replace(/\s+/g, '')
  fc.assert(
    fc.property(anyText, (text) => {
      const tree = processor.parse(build({ notes: [note(text)] }))
      const [title, issue, story, ...body] = tree.children
      expect([title?.type, issue?.type, story?.type]).toEqual(['heading', 'heading', 'heading'])
      expect(body.every(({ type }) => type === 'paragraph')).toBe(true)
      expect(squeeze(body.map((part) => toString(part)).join(''))).toBe(squeeze(text))
    }),
    { numRuns: 60 },
  )
})
