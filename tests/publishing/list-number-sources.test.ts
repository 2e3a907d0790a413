import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { formatDiagnostic } from '#newsletter/diagnostic.ts'
import { findNumbers } from '#publishing/find-numbers.ts'
import { listNumberSources } from '#publishing/list-number-sources.ts'
import { sourcesCommand } from '#publishing/sources-command.ts'
import { createTerminal } from '#publishing/terminal.ts'

const REGISTER = [
  {
    id: '2401.00001',
    name: 'Lantern',
    facts: [
      { statement: 'Lamps last 12.5 times longer', numbers: ['12.5'], source: 'arXiv abstract v1', standing: 'read' },
      { statement: '4,200 lamps were tried', numbers: ['4200'], source: 'a review', standing: 'secondary' },
    ],
  },
  {
    id: '2401.00002',
    name: 'Wick',
    facts: [{ statement: '77 wicks', numbers: ['77'], source: 'README', standing: 'read' }],
  },
]

const ORIGINAL = `---
id: 2024-01-04
language: vi
original: true
stories: [lantern]
untranslated: [lantern-numbers]
---

# Đèn lồng

## Câu chuyện 1: Lantern sáng lâu hơn

### Vấn đề cần giải quyết

Nhóm thử 4.200 chiếc đèn.

### Giải pháp

Đèn bền hơn 12,5 lần
(bản v2 cũng ghi 12,5).

### Về các con số

Chỉ có 12,5 là đo được.

### Bài báo gốc

- [Lantern](https://arxiv.org/abs/2401.00001v1)
`

const TRANSLATION = `---
language: en
---

# Lanterns

## Story 1: Lantern burns longer

### The problem

The team tried 4,200 lamps.

### The solution

Lamps last 12.5 times longer
(v2 says 12.5 as well).

### Papers

- [Lantern](https://arxiv.org/abs/2401.00001v1)
`

let root = ''

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'number-sources-'))
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function layOut(original: string, translation: string): void {
  const issue = path.join(root, 'content/2024-01-04')
  mkdirSync(issue, { recursive: true })
  mkdirSync(path.join(root, 'docs/sources'), { recursive: true })
  writeFileSync(path.join(issue, 'vi.md'), original)
  writeFileSync(path.join(issue, 'en.md'), translation)
  writeFileSync(path.join(root, 'docs/sources/facts.json'), JSON.stringify(REGISTER))
}

const findings = () => listNumberSources(root).diagnostics.map(formatDiagnostic)
const listed = () => readFileSync(path.join(root, 'docs/sources/2024-01-04.md'), 'utf8')

function run(): { exitCode: unknown; spoken: string } {
  let spoken = ''
  const stream = { write: (text: string) => (spoken += text) }
  const terminal = createTerminal({ output: stream, errors: stream, environment: {} })
  const exitCode = sourcesCommand.run([], { terminal, root, calledFrom: root })
  return { exitCode, spoken }
}

test('lists each number of both languages beside the fact that it rests on', () => {
  layOut(ORIGINAL, TRANSLATION)
  expect(findings()).toEqual([])
  expect(listed()).toContain('| 4200 | 15 | 11 | Lantern: 4,200 lamps were tried | a review | secondary |')
  expect(listed()).toContain('| 12.5 | 19, 20, 24 | 15, 16 | Lantern: Lamps last 12.5 times longer |')
})

test('names the file and line of a number that no fact about the story’s papers has, and fails', () => {
  layOut(ORIGINAL.replace('(bản v2 cũng ghi 12,5)', '(nay có 77)'), TRANSLATION.replace('says 12.5', 'says 77'))
  const { exitCode, spoken } = run()
  expect(exitCode).toBe(1)
  expect(spoken).toContain(
    'content/2024-01-04/vi.md:20: error: No fact about the papers told of here has the number 77',
  )
  expect(spoken).toContain(
    'content/2024-01-04/en.md:16: error: No fact about the papers told of here has the number 77',
  )
})

test('names the block on whose numbers the languages differ, even where both numbers have a source', () => {
  layOut(ORIGINAL, TRANSLATION.replace('tried 4,200', 'tried 12.5'))
  expect(findings()).toEqual([
    expect.stringMatching(/en\.md:11: error: The numbers are 12\.5, but 4200 in .*vi\.md:15\./),
  ])
  expect(run().exitCode).toBe(1)
})

test('counts a number that one language says once and the other twice as a difference', () => {
  layOut(ORIGINAL, TRANSLATION.replace('(v2 says 12.5 as well)', '(v2 agrees)'))
  expect(findings()).toEqual([expect.stringMatching(/en\.md:15: error: The numbers are 12\.5, but 12\.5, 12\.5 in/)])
})

test('asks no English numbers of a section left untranslated on purpose, but misses one left out by mistake', () => {
  layOut(ORIGINAL, TRANSLATION)
  expect(findings()).toEqual([])
  layOut(ORIGINAL.replace('untranslated: [lantern-numbers]', 'untranslated: []'), TRANSLATION)
  expect(findings()).not.toEqual([])
})

test('misses a whole part that one language does not have', () => {
  layOut(`${ORIGINAL}\n## Lời kết\n\nHẹn gặp lại.\n`, TRANSLATION)
  expect(findings()).toEqual([expect.stringMatching(/vi\.md:\d+: error: The section has no counterpart in .*en\.md/)])
})

test.each([
  { language: 'vi', text: 'giảm từ 24.576 xuống 8,4 triệu', values: ['24576', '8.4'] },
  { language: 'en', text: 'from 24,576 down to 8.4 million, 71.0%', values: ['24576', '8.4', '71'] },
  { language: 'vi', text: 'con số 30,85; câu chuyện\u00a02; ngày 4 tháng 9 năm 2025; 11/9/2025', values: ['30.85'] },
  { language: 'en', text: 'on 4\u00a0September 2025, ICML 2019, story 2, v1–v3', values: [] },
  { language: 'en', text: 'LLaMA-2-7B at W4A4KV4, 2-bit, pass@1, R1-Zero-Qwen-32B, CIFAR-10, Qwen2.5-32B', values: [] },
  { language: 'en', text: '1. `1 − p` and [a paper](https://arxiv.org/abs/2401.00001)', values: [] },
  {
    language: 'en',
    text: 'a 0/1 score, n = 4096, up to 16\u00a0times, `n / 2`',
    values: ['0', '1', '4096', '16', '2'],
  },
] as const)('finds the numbers that claim something in “$text”', ({ language, text, values }) => {
  expect(findNumbers(text, language, 1).map(({ value }) => value)).toEqual(values)
})
