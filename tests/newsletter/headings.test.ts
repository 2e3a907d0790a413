import { expect, test } from 'vitest'
import { LANGUAGES } from '#domain/language.ts'
import { HEADING_VOCABULARY } from '#newsletter/heading-vocabulary.ts'
import { printedHeading, readHeading } from '#newsletter/read-heading.ts'
import { draftOf } from './reading.ts'

test.each([
  ['Vấn đề cần giải quyết', 'problem'],
  ['VẤN ĐỀ', 'problem'],
  ['Van de can giai quyet', 'problem'],
  ['The challenge', 'problem'],
  ['Giải pháp/Phát hiện chính', 'solution'],
  ['Cách tiếp cận mới', 'solution'],
  ['Key findings', 'solution'],
  ['Our approach', 'solution'],
  ['Điểm nhấn & tác động tiềm năng', 'highlights'],
  ['Tác động', 'highlights'],
  ['Potential impact', 'highlights'],
  ['Kết quả nổi bật', 'highlights'],
  ['Ẩn dụ', 'analogy'],
  ['An analogy', 'analogy'],
  ['Tổng hợp điểm nhấn & tiềm năng cho Sao Mai', 'synthesis'],
  ['What it adds up to', 'synthesis'],
  ['Câu hỏi mở dành cho đội ngũ Sao Mai', 'question'],
  ['An open question for everyone', 'question'],
  ['Về các con số', 'numbers'],
  ['A note on the numbers', 'numbers'],
  ['Tại sao quan trọng đối với Công ty Sao Mai?', 'why'],
  ['Vì sao điều này lại quan trọng', 'why'],
  ['Why this matters to us', 'why'],
  ['Why is it important?', 'why'],
  ['2. Dẫn nhập – The Hook', 'hook'],
  ['Lời mở đầu', 'hook'],
  ['Introduction', 'hook'],
  ['Nội dung chính', 'stories'],
  ['Góc nhìn từ Sao Mai & hướng đi tiếp theo', 'outlook'],
  ['The Sao Mai view and what comes next', 'outlook'],
  ['Looking ahead', 'outlook'],
  ['Hành động đề xuất', 'actions'],
  ['Next steps', 'actions'],
  ['Lời kết', 'closing'],
  ['Conclusion', 'closing'],
  ['Danh sách bài báo gốc', 'all-papers'],
  ['Bài báo gốc', 'papers'],
  ['References', 'papers'],
  ['Vì sao Sao Mai nên quan tâm?', 'why'],
  ['Vì sao chúng ta nên quan tâm', 'why'],
  ['FCI được gì?', 'why'],
  ['Why should Sao Mai care?', 'why'],
  ['Why should we care?', 'why'],
  ['So what for FCI?', 'why'],
  ['Relevance for Sao Mai', 'why'],
  ['What’s in it for FCI', 'why'],
  ['What’s the problem?', 'problem'],
  ["What's the problem?", 'problem'],
  ['Why is it hard?', 'problem'],
  ['Vì sao khó?', 'problem'],
  ['Bối cảnh & vấn đề', 'problem'],
  ['How it works', 'solution'],
  ['The idea', 'solution'],
  ['Ý tưởng chính', 'solution'],
  ['The fix', 'solution'],
  ['Key takeaways', 'highlights'],
  ['Takeaways', 'highlights'],
  ['What they found', 'highlights'],
  ['Kết quả chính', 'highlights'],
  ['Ví von', 'analogy'],
  ['Hình dung thế này', 'analogy'],
  ['So sánh cho dễ hiểu', 'analogy'],
  ['Picture this', 'analogy'],
  ['Think of it like this', 'analogy'],
  ['Câu hỏi thảo luận', 'question'],
  ['Food for thought', 'question'],
  ['Tầm nhìn FCI', 'outlook'],
  ['Nhìn từ Sao Mai', 'outlook'],
  ['FCI perspective', 'outlook'],
  ['Takeaways for FCI', 'outlook'],
  ['Kết luận và hành động', 'outlook'],
  ['Đề xuất cho tuần tới', 'actions'],
  ['Các bước tiếp theo', 'actions'],
  ['Kết luận', 'closing'],
  ['Những hạn chế của giải pháp', 'other'],
  ['Tầm nhìn máy tính', 'other'],
  ['Ý tưởng đến từ đâu', 'other'],
  ['Bài học được gì', 'other'],
  ['Perspective taking in games', 'other'],
  ['The fix that failed', 'other'],
  ['Bối cảnh lịch sử', 'other'],
  ['A short history of the problem', 'other'],
])('understands the heading “%s” as %s', (heading, meaning) => {
  expect(readHeading(heading).meaning).toBe(meaning)
})

test.each([
  ['Câu chuyện 1: Tia nắng', 'Tia nắng'],
  ['Câu chuyện 2 – Tia nắng', 'Tia nắng'],
  ['Câu chuyện 2 — Tia nắng: sớm', 'Tia nắng: sớm'],
  ['CÂU CHUYỆN 3 - Tia nắng', 'Tia nắng'],
  ['Câu chuyện 4 Tia nắng', 'Tia nắng'],
  ['Cau chuyen so 5. Tia nang', 'Tia nang'],
  ['Câu chuyện thứ ba: Tia nắng', 'Tia nắng'],
  ['Story 1: A ray', 'A ray'],
  ['Story two – A ray', 'A ray'],
  ['Story IV | A ray', 'A ray'],
  ['Story #5: 3 rays', '3 rays'],
  ['Story: A ray', 'A ray'],
  ['Story 6', ''],
])('reads the title of “%s”', (heading, title) => {
  expect(readHeading(heading)).toMatchObject({ meaning: 'story', title })
})

test.each([
  ['Bài báo A – Tia', 'Tia'],
  ['Bài báo B: Tia', 'Tia'],
  ['Paper 2 - Ray', 'Ray'],
])('reads “%s” as a section about one paper', (heading, title) => {
  expect(readHeading(heading)).toMatchObject({ meaning: 'paper', title })
})

test('takes “Story time” for a title of its own, not for a story', () => {
  expect(readHeading('Story time with robots').meaning).toBe('other')
})

test('reads every heading of the house format back as the usual one', () => {
  for (const { meaning } of HEADING_VOCABULARY) {
    for (const language of LANGUAGES) {
      for (const organisation of [undefined, 'FCI', 'Công ty Sao Mai']) {
        const heading = printedHeading(meaning, language, organisation) ?? ''
        expect([heading, readHeading(heading)]).toMatchObject([heading, { meaning, isUsual: true }])
      }
    }
  }
})

test.each([
  ['Why it matters for Sao Mai', undefined],
  ['Why it matters for smaller phones', 'Why it matters for smaller phones'],
])('keeps a panel’s title only where it says more than usual: “%s”', (heading, title) => {
  const { stories } = draftOf(`# T\n\n## Story 1: S\n\n### ${heading}\n\nBecause.`)
  expect(stories[0]?.why?.title).toBe(title)
})

test('reads setext and ATX headings, with and without decoration, alike', () => {
  const plain = draftOf('# T\n\n## Câu chuyện 1: Nắng\n\n### Giải pháp\n\nMở cửa.')
  const other = draftOf('T\n=\n\n🌟 **Câu chuyện 1:** Nắng ✨\n---\n\n### 🚀 *Giải pháp*\n\nMở cửa.')
  const told = (draft: typeof plain) =>
    draft.stories.map(({ title, sections }) => [title, sections.map(({ kind }) => kind)])
  expect(told(other)).toEqual(told(plain))
  expect(other.title?.text).toBe('T')
})
