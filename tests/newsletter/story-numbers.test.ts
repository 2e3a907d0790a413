import { expect, test } from 'vitest'
import { Findings } from '#newsletter/findings.ts'
import type { HeadingPart } from '#newsletter/parts.ts'
import { readHeading } from '#newsletter/read-heading.ts'
import { reportNumberGaps } from '#newsletter/story-numbers.ts'

const storyAt = (text: string, line: number): HeadingPart => ({
  kind: 'heading',
  level: 2,
  place: { line, column: 1 },
  text,
  ...readHeading(text),
})

/** What is told of stories with these headings, one a line. */
function told(headings: readonly string[]) {
  const findings = new Findings('vi.md')
  const stories = headings.map((text, at) => storyAt(text, at + 1))
  reportNumberGaps(stories, findings)
  return findings.diagnostics
}

const gap = (line: number, what: string) => ({
  severity: 'warning',
  code: 'story-number-gap',
  file: 'vi.md',
  line,
  column: 1,
  what,
  remedy: 'Add the story that is missing, or number the stories without a gap',
})

test.each([
  [[]],
  [['Story 1: A', 'Story 2: B', 'Story 3: C']],
  [['Câu chuyện số 1 – 5 điều', 'Câu chuyện số 2 – 9 điều']],
  [['Story 1: A', 'Story 1: B', 'Story 2: C']],
  [['Story one: A', 'Story three: C', 'Story 9: D']],
  [['Story: 7 rays', 'Story 9: B']],
  [['Story 2024: A']],
  [['Story #1', 'Story #2']],
])('finds no gap in %j', (headings) => {
  expect(told(headings)).toEqual([])
})

test.each([
  [['Story 1: A', 'Story 3: C'], [gap(2, 'Story 3 follows story 1; there is no story 2')]],
  [['Story 2: B', 'Story 3: C'], [gap(1, 'Story 2 comes first; there is no story 1')]],
  [
    ['Câu chuyện 3: C', 'Câu chuyện 1: A', 'Câu chuyện 4: D', 'Câu chuyện 6: F'],
    [gap(1, 'Story 3 comes first; there is no story 1'), gap(4, 'Story 6 follows story 4; there is no story 5')],
  ],
  [['Story 12', 'Story 1: A'], [gap(1, 'Story 12 comes first; there is no story 1')]],
  [['Story 999: A'], [gap(1, 'Story 999 comes first; there is no story 1')]],
  [
    ['Story 1: A', 'Story 4: D', 'Story two: B', 'Story 9: I'],
    [gap(2, 'Story 4 follows story 1; there is no story 2')],
  ],
])('names the gap in %j', (headings, diagnostics) => {
  expect(told(headings)).toEqual(diagnostics)
})
