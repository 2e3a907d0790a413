import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseNewsletter } from '#newsletter/parse-newsletter.ts'
import { printIssue } from '#newsletter/print-issue.ts'
import { readIssue } from './reading.ts'

const overrides = { id: 'x' }

const WORDS = 'đường nắng mưa cây sách 2-bit +0.5 % LLaMA-7B “hai” (ba) a_b x* # 1. > | \\ ` [c] <d> &amp; :'.split(' ')
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((list) => list.join(' '))
const inline = fc.oneof(
  words,
  words.map((text) => `*${text}*`),
  words.map((text) => `**${text}** sau`),
  words.map((text) => `trước [${text}](https://a.example/b)`),
  fc.constantFrom('`mã`', 'arXiv:2405.00011', 'http://arxiv.org/pdf/2405.00012v1', '👉 nhé'),
)
const block = fc.oneof(
  inline,
  fc.array(inline, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc
    .array(inline, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item, at) => `${at + 1}. ${item}`).join('\n')),
  inline.map((text) => `> ${text}`),
  inline.map((text) => `> **Tại sao quan trọng đối với Sao Mai?** ${text}`),
  inline.map((text) => `> *Ẩn dụ:* ${text}`),
  inline.map((text) => `**Câu hỏi mở:** ${text}`),
  words.map((text) => `| Tên | ${text.replaceAll('|', '')} |\n|---|---|\n| Nguồn | 2024-05-01 |`),
  fc.constantFrom('| a | b |\n|---|---|\n| c | |', '---', '```\nmã\n```', '1️⃣ Một\n2️⃣ Hai', '{#x-y}'),
)
const heading = fc.constantFrom(
  ...['# Tựa', '## Câu chuyện 1: Nắng', '## Story 2 – Rain', '### Vấn đề', '#### Giải pháp đột phá', '### Bối cảnh'],
  ...['### Bài báo A – X', '### Papers', '## Góc nhìn', '### Hành động đề xuất', '## Lời kết', '## Danh sách bài báo'],
  ...['## Dẫn nhập', '## Nội dung chính', '### Tại sao quan trọng?', '## Tin vắn', '### Tổng hợp', '## Tiêu đề'],
)
const newsletter = fc
  .array(fc.oneof({ weight: 1, arbitrary: heading }, { weight: 2, arbitrary: block }), { maxLength: 24 })
  .map((parts) => parts.join('\n\n'))

test('never fails on any text, and always says something or gives a draft', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    newsletter,
    fc.array(block).map((all) => all.join('\n')),
  )
  fc.assert(
    fc.property(anything, (text) => {
      const { draft, diagnostics } = parseNewsletter({ text, file: 'x.md' })
      expect(draft !== undefined || diagnostics.length > 0).toBe(true)
    }),
    { numRuns: 150 },
  )
}, 60_000)

test('gives the same issue for the same text', () => {
  fc.assert(
    fc.property(newsletter, (text) => {
      expect(readIssue({ original: text, overrides })).toEqual(readIssue({ original: text, overrides }))
    }),
    { numRuns: 40 },
  )
}, 60_000)

test('reads back every issue that it can print', () => {
  fc.assert(
    fc.property(newsletter, (text) => {
      const { issue } = readIssue({ original: `# Tựa đề\n\nMở đầu.\n\n## Câu chuyện 1: Đầu\n\n${text}`, overrides })
      if (!issue) return
      const printed = printIssue(issue, issue.original)
      expect(readIssue({ original: printed }).issue).toEqual(issue)
    }),
    { numRuns: 150 },
  )
}, 60_000)

test('takes time in proportion to the length of the newsletter', () => {
  const stories = (count: number) =>
    `# T\n\n${Array.from({ length: count }, (_, at) => `## Story ${at + 1}: S${at}\n\n### Problem\n\nText *here*.\n\n- [P${at}](https://arxiv.org/abs/2405.${10000 + at})`).join('\n\n')}`
  const timeOf = (text: string) => {
    const start = performance.now()
    readIssue({ original: text, overrides })
    return performance.now() - start
  }
  timeOf(stories(40))
  const [short, long] = [stories(20), stories(160)]
  const best = (text: string) => Math.min(timeOf(text), timeOf(text), timeOf(text))
  expect(best(long)).toBeLessThan(best(short) * 8 * 4)
}, 30_000)
