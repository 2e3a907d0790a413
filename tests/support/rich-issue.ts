import type { JsonObject } from './json-slots.ts'
import { sampleIssueData } from './sample-issue.ts'

const words = (id: string, type: string, vi: string, en?: string): JsonObject => ({
  id,
  type,
  text: en === undefined ? { vi } : { vi, en },
})

const balcony: JsonObject = {
  id: 'balcony',
  number: 2,
  title: { vi: 'Ban công xanh', en: 'The green balcony' },
  sections: [
    {
      id: 'balcony-intro',
      kind: 'other',
      title: { vi: 'Bối cảnh', en: 'Background' },
      blocks: [
        words('balcony-intro-1', 'list', '- Một chậu\n- [Hai](https://garden.example/) chậu', '- One pot\n- Two pots'),
        words('balcony-intro-2', 'quote', '> Trồng từ từ.'),
        words('balcony-intro-3', 'code', '```\nwater(3)\n```'),
      ],
    },
    {
      id: 'balcony-analogy',
      kind: 'analogy',
      blocks: [words('balcony-analogy-1', 'paragraph', 'Như *một* khu rừng.')],
    },
    {
      id: 'balcony-synthesis',
      kind: 'synthesis',
      blocks: [
        {
          id: 'balcony-synthesis-1',
          type: 'table',
          header: [{ vi: 'Cây', en: 'Plant' }, null],
          rows: [[{ vi: 'Rêu' }, { vi: 'Mát', en: 'Cool' }]],
        },
      ],
    },
    {
      id: 'balcony-question',
      kind: 'question',
      title: { vi: 'Còn gì nữa?' },
      blocks: [words('balcony-question-1', 'paragraph', 'Ai tưới cây?', 'Who waters?')],
    },
    { id: 'balcony-paper', kind: 'paper', paperId: 'doi:10.1000/182', blocks: [] },
  ],
  paperIds: ['doi:10.1000/182'],
}

/** Data as JSON gives it back. @throws Error for what is no object */
function asJson(data: unknown): JsonObject {
  const json: unknown = JSON.parse(JSON.stringify(data))
  if (!isJsonObject(json)) throw new Error('the sample is an object')
  return json
}

const isJsonObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null

/** The JSON of an issue that uses every kind of section and block, and every optional field. */
export function richIssueData(): JsonObject {
  const data = asJson(sampleIssueData)
  const [stories, papers] = [data.stories, data.papers].map((list) => (Array.isArray(list) ? list : []))
  return {
    ...data,
    edition: 'sample',
    translation: 'machine',
    stories: [...(stories ?? []), structuredClone(balcony)],
    papers: [
      ...(papers ?? []),
      { id: 'doi:10.1000/182', doi: '10.1000/182', title: 'Balconies', hasMoreAuthors: true, titleLanguage: 'en' },
    ],
    sections: [{ id: 'section-news', kind: 'numbers', blocks: [words('section-news-1', 'paragraph', 'Tin ngắn.')] }],
    outlook: {
      title: { vi: 'Hướng tới' },
      blocks: [words('outlook-1', 'paragraph', 'Bắt đầu nhỏ.', 'Start small.')],
      sections: [{ id: 'outlook-q', kind: 'question', blocks: [words('outlook-q-1', 'paragraph', 'Khi nào?')] }],
      actions: [{ id: 'action-1', text: { vi: 'Chọn **một** góc.', en: 'Choose a corner.' } }],
    },
    aliases: { terrace: 'rooftop', 'old-block': 'hook-1' },
  }
}
