import { expect, test } from 'vitest'
import { Findings, type Finding } from '#newsletter/findings.ts'

const finding = (what: string, line?: number, column = 1): Finding => ({
  code: 'x',
  ...(line === undefined ? {} : { place: { line, column } }),
  what,
  remedy: '',
})
const told = (findings: Findings) => findings.diagnostics.map(({ what }) => what)

test('tells what was found in the order of the text, what concerns the whole file first', () => {
  const findings = new Findings('vi.md')
  findings.warning(finding('line 3', 3, 1))
  findings.error(finding('line 2, column 9', 2, 9))
  findings.warning(finding('line 2, column 4', 2, 4))
  findings.note(finding('line 2, column 5', 2, 5))
  findings.error(finding('the file'))
  expect(told(findings)).toEqual(['the file', 'line 2, column 4', 'line 2, column 5', 'line 2, column 9', 'line 3'])
  expect(findings.diagnostics[1]).toEqual({
    severity: 'warning',
    code: 'x',
    file: 'vi.md',
    line: 2,
    column: 4,
    what: 'line 2, column 4',
    remedy: '',
  })
})

test('tells an error or a warning once for every place, a note once for the file', () => {
  const findings = new Findings('vi.md')
  const places = [
    [1, 11],
    [11, 1],
    [1, 11],
  ] as const
  for (const [line, column] of places) {
    findings.error(finding('error', line, column))
    findings.warning(finding('warning', line, column))
    findings.note(finding('note', line, column))
  }
  expect(told(findings)).toEqual(['error', 'warning', 'note', 'error', 'warning'])
})

test('knows whether an error is among the findings', () => {
  const findings = new Findings('vi.md')
  expect(findings.hasErrors).toBe(false)
  findings.warning(finding('warning'))
  findings.note(finding('note'))
  expect(findings.hasErrors).toBe(false)
  findings.error(finding('error'))
  expect(findings.hasErrors).toBe(true)
})
