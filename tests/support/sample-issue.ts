import type { Issue } from '#domain/issue.ts'
import { parseIssue } from '#domain/parse-issue.ts'

const paper = (number: string, name: string) => ({
  id: `arxiv:2401.${number}`,
  title: `${name}: A Study of Small Gardens`,
  name,
  authors: ['Ada Nguyen', 'Bo Tran'],
  date: '2024-01-05',
  arxivId: `2401.${number}`,
  version: 1,
})

const paragraph = (id: string, vi: string, en?: string) => ({
  id,
  type: 'paragraph',
  text: en === undefined ? { vi } : { vi, en },
})

const story = {
  id: 'rooftop',
  number: 1,
  title: { vi: 'Khu vườn trên mái', en: 'The garden on the roof' },
  sections: [
    {
      id: 'rooftop-problem',
      kind: 'problem',
      blocks: [paragraph('rooftop-problem-1', 'Mái nhà rất nóng vào mùa hè.', 'Roofs grow very hot in summer.')],
    },
    {
      id: 'rooftop-solution',
      kind: 'solution',
      blocks: [
        paragraph('rooftop-solution-1', 'Trồng cây thành **ba lớp**.', 'Plant in **three layers**.'),
        paragraph('rooftop-solution-2', 'Tưới vào sáng sớm.'),
      ],
    },
  ],
  why: {
    id: 'why-rooftop',
    blocks: [paragraph('why-rooftop-1', 'Phòng máy của chúng ta cũng nóng.', 'Our server rooms are hot as well.')],
  },
  paperIds: ['arxiv:2401.00001', 'arxiv:2401.00002'],
}

/** The JSON of a small issue: one story in both languages, one block without translation, two papers. */
export const sampleIssueData = {
  schemaVersion: 1,
  id: '2024-01-12',
  number: 7,
  date: '2024-01-12',
  original: 'vi',
  title: { vi: 'Những khu vườn nhỏ', en: 'Small gardens' },
  hook: [paragraph('hook-1', 'Bạn có một mái nhà trống?', 'Is there an empty roof above you?')],
  stories: [story],
  outlook: {
    blocks: [paragraph('outlook-1', 'Ta bắt đầu từ một góc nhỏ.', 'We begin in one corner.')],
    sections: [],
    actions: [{ id: 'action-1', text: { vi: 'Chọn một mái nhà.', en: 'Choose a roof.' } }],
  },
  sections: [],
  closing: [paragraph('closing-1', 'Hẹn gặp lại tuần sau.', 'See you next week.')],
  papers: [paper('00001', 'RoofNet'), paper('00002', 'MossBench')],
}

/**
 * The small issue, read through the schema, with some of its fields replaced.
 * @throws DataError where the replacements make it invalid
 */
export function buildIssue(overrides: Readonly<Record<string, unknown>> = {}): Issue {
  return parseIssue('sample issue', { ...structuredClone(sampleIssueData), ...overrides })
}
