import { expect, test } from 'vitest'
import { codesOf, fixture, issueOf, readIssue } from './reading.ts'

const overrides = { id: '2024-03-10', date: '2024-03-10' }
const received = () => issueOf({ original: fixture('received-vi.md'), overrides })

test('reads a newsletter as it was sent without an error or a warning', () => {
  const { diagnostics } = readIssue({ original: fixture('received-vi.md'), overrides })
  expect(codesOf(diagnostics, 'error')).toEqual([])
  expect(codesOf(diagnostics, 'warning')).toEqual([])
})

test('says which headings are not shown, and names each upgraded link once', () => {
  const { diagnostics } = readIssue({ original: fixture('received-vi.md'), overrides })
  expect(codesOf(diagnostics, 'note')).toEqual([
    'heading-left-out:1',
    'heading-left-out:19',
    'link-upgraded:72',
    'link-upgraded:84',
    'link-upgraded:93',
    'link-upgraded:131',
    'link-upgraded:132',
  ])
})

test('takes the headline from the bold line under “Tiêu đề”', () => {
  expect(received().title).toEqual({ vi: 'Máy nhỏ & việc lớn: khi “tiết kiệm” gặp “bền bỉ”' })
})

test('keeps the hook block by block', () => {
  expect(received().hook.map(({ id, type }) => `${id} ${type}`)).toEqual([
    'hook-1 paragraph',
    'hook-2 paragraph',
    'hook-3 list',
  ])
})

test('gives every story its sections in order, by what their headings mean', () => {
  const kinds = received().stories.map(({ sections }) => sections.map(({ kind }) => kind))
  expect(kinds).toEqual([
    ['problem', 'solution', 'analogy', 'highlights'],
    ['problem', 'solution', 'highlights'],
    ['paper', 'paper', 'paper', 'synthesis', 'question'],
  ])
})

test('joins papers without a link to the final list by their short names', () => {
  const { stories, papers } = received()
  expect(stories.map(({ paperIds }) => paperIds)).toEqual([
    ['arxiv:2403.04001'],
    ['arxiv:2403.04002'],
    ['arxiv:2403.04003', 'arxiv:2403.04004', 'arxiv:2403.04005'],
  ])
  expect(papers.map(({ title, name, date, version }) => ({ title, name, date, version }))).toEqual([
    { title: 'TinyLeaf: Pruning Transformers without Regret', name: 'TinyLeaf', date: '2024-03-05', version: 1 },
    {
      title: 'Slow Rivers Run Deep: Measuring Patience in Agents',
      name: 'Slow Rivers Run Deep',
      date: '2024-03-06',
      version: 1,
    },
    { title: 'PlayBot: Learning by Play', name: 'PlayBot', date: '2024-03-07', version: 1 },
    { title: 'WHY: Wondering Helps You Explore', name: 'WHY', date: '2024-03-08', version: 2 },
    { title: 'Equal Slices for Offline Policies', name: 'FAIR-CUT', date: '2024-03-09', version: 1 },
  ])
})

test('takes a panel from a quotation with its lazy lines, whatever the organisation is called', () => {
  const [first, second, third] = received().stories
  expect(first?.why?.title).toBeUndefined()
  expect(first?.why?.blocks).toMatchObject([
    {
      id: 'why-tinyleaf-1',
      text: { vi: 'Máy bán vé của Sao Mai có thể hiểu khách mà không cần gửi tiếng nói đi đâu.' },
    },
  ])
  expect(second?.why?.blocks).toHaveLength(1)
  expect(third?.why).toBeUndefined()
})

test('keeps the author’s numbers, code and hyphens as written', () => {
  const text = JSON.stringify(received())
  for (const words of ['**80 → 2 GB** trên LeafNet-7', '+0.5\u00a0%', '`O(n log n)`', '`τ₀`', '“ba nhóm”']) {
    expect(text).toContain(words)
  }
})

test('reads lines numbered with keycaps as a list', () => {
  const outlook = received().outlook
  expect(outlook?.blocks.map(({ type }) => type)).toEqual(['paragraph', 'list', 'paragraph', 'paragraph'])
  expect(outlook?.blocks[1]).toMatchObject({ text: { vi: '1. Nhỏ mà đủ;\n2. Lâu mà bền;\n3. Vui mà công bằng.' } })
})

test('takes the actions from their quotation and loses nothing that follows', () => {
  const outlook = received().outlook
  expect(outlook?.actions).toEqual([
    { id: 'action-1', text: { vi: 'Thử TinyLeaf trên một máy bán vé.' } },
    { id: 'action-2', text: { vi: 'Đo `patience` của lịch tàu.' } },
    { id: 'action-3', text: { vi: 'Hỏi `WHY` trước mỗi ca.' } },
  ])
  expect(outlook?.blocks.at(-1)).toMatchObject({ text: { vi: 'Chúng ta bắt đầu từ sân ga gần nhất!' } })
})

test('reads what follows the final list as the farewell', () => {
  expect(received().closing).toEqual([
    { id: 'closing-1', type: 'paragraph', text: { vi: 'Hẹn gặp trên chuyến tàu sau! 🚆' } },
  ])
})
