import type { Issue } from '#domain/issue.ts'
import { parseIssue } from '#domain/parse-issue.ts'

const paragraph = (id: string, vi: string, en?: string) => ({ id, type: 'paragraph', text: en ? { vi, en } : { vi } })

/** A small issue; `changes` stand in for its fields. */
export function sampleIssue(changes: Readonly<Record<string, unknown>> = {}): Issue {
  return parseIssue('sample', {
    schemaVersion: 1,
    id: '2025-01-06',
    number: 1,
    date: '2025-01-06',
    original: 'vi',
    title: { vi: 'Mưa và gió', en: 'Rain and wind' },
    hook: [paragraph('hook-1', 'Bạn đã **đếm** [mưa](https://rain.example/) chưa?', 'Ever **counted** rain?')],
    stories: [sampleStory('rain', 1), sampleStory('kite', 2)],
    sections: [],
    closing: [paragraph('closing-1', 'Hẹn gặp lại.', 'See you.')],
    papers: [{ id: 'arxiv:2401.01234', arxivId: '2401.01234', title: 'Raindrop Counting' }],
    ...changes,
  })
}

/** A story of one section with two blocks, about the sample’s paper. */
export function sampleStory(id: string, number: number) {
  const blocks = [
    paragraph(`${id}-problem-1`, `Bài toán của ${id}.`, `The problem of ${id}.`),
    paragraph(`${id}-problem-2`, `Vì sao ${id} khó.`, `Why ${id} is hard.`),
  ]
  return {
    id,
    number,
    title: { vi: `Chuyện ${id}`, en: `Story of ${id}` },
    sections: [{ id: `${id}-problem`, kind: 'problem', blocks }],
    paperIds: ['arxiv:2401.01234'],
  }
}
