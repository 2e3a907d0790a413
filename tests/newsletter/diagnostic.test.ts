import { expect, test } from 'vitest'
import { formatDiagnostic, type Diagnostic } from '#newsletter/diagnostic.ts'

const found: Diagnostic = {
  severity: 'error',
  code: 'no-solution',
  file: 'content/1/en.md',
  what: 'Story 2 has no solution',
  remedy: 'Translate it',
}

test.each<[string, Partial<Diagnostic>, string]>([
  [
    'names line and column',
    { line: 4, column: 9 },
    'content/1/en.md:4:9: error: Story 2 has no solution. Translate it.',
  ],
  ['names the line alone', { line: 4 }, 'content/1/en.md:4: error: Story 2 has no solution. Translate it.'],
  ['speaks of the whole file', {}, 'content/1/en.md: error: Story 2 has no solution. Translate it.'],
  ['says how much it weighs', { severity: 'note' }, 'content/1/en.md: note: Story 2 has no solution. Translate it.'],
  ['ends a sentence once', { what: 'Is it?', remedy: 'Yes.' }, 'content/1/en.md: error: Is it? Yes.'],
  ['stays on one line', { what: 'Two\n  lines' }, 'content/1/en.md: error: Two lines. Translate it.'],
  ['has no blanks at its ends', { what: ' Lines \n' }, 'content/1/en.md: error: Lines. Translate it.'],
  ['is ended after a point within', { what: 'It is 2.5 cm' }, 'content/1/en.md: error: It is 2.5 cm. Translate it.'],
  ['needs no remedy', { remedy: '' }, 'content/1/en.md: error: Story 2 has no solution.'],
  ['needs no remedy but blanks', { remedy: ' \n' }, 'content/1/en.md: error: Story 2 has no solution.'],
])('a finding %s', (_, change, line) => {
  expect(formatDiagnostic({ ...found, ...change })).toBe(line)
})
