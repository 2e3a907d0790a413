import { expect, test } from 'vitest'
import { countDiagnostics, reportDiagnostics } from '#publishing/report-diagnostics.ts'
import { createTerminal, escapeControls } from '#publishing/terminal.ts'
import type { Diagnostic } from '#newsletter/diagnostic.ts'

interface Screen {
  readonly isTTY?: boolean
  readonly environment?: Record<string, string>
}

function openScreen({ isTTY = false, environment = {} }: Screen = {}) {
  const shown = { output: '', errors: '' }
  const terminal = createTerminal({
    output: { isTTY, write: (text) => (shown.output += text) },
    errors: { isTTY, write: (text) => (shown.errors += text) },
    environment,
  })
  return { shown, terminal }
}

test.each([
  ['an escape sequence', 'a\u001b[2Jb', 'a\\u{1b}[2Jb'],
  ['a carriage return', 'a\rb', 'a\\u{d}b'],
  ['a line break', 'a\nb', 'a\\u{a}b'],
  ['a C1 control', 'a\u009bb', 'a\\u{9b}b'],
  ['a bidirectional override', 'a\u202eb', 'a\\u{202e}b'],
  ['a line separator', 'a\u2028b', 'a\\u{2028}b'],
])('%s in content cannot act on the terminal', (_name, text, shown) => {
  expect(escapeControls(text)).toBe(shown)
})

test('leaves Vietnamese and punctuation as they are', () => {
  expect(escapeControls('Cánh cửa «mở rộng» – 22,1 → 15,4')).toBe('Cánh cửa «mở rộng» – 22,1 → 15,4')
})

test('shows colour and progress on a terminal', () => {
  const { shown, terminal } = openScreen({ isTTY: true })
  terminal.progress('Reading')
  terminal.say('Done.', 'green')
  expect(shown.errors).toContain('Reading …')
  expect(shown.errors.endsWith('\r\u001b[2K')).toBe(true)
  expect(shown.output).toBe('\u001b[32mDone.\u001b[0m\n')
})

test.each([
  ['piped', { isTTY: false }],
  ['told not to (NO_COLOR)', { isTTY: true, environment: { NO_COLOR: '1' } }],
  ['on a dumb terminal', { isTTY: true, environment: { TERM: 'dumb' } }],
])('writes plain text when %s', (_name, screen) => {
  const { shown, terminal } = openScreen(screen)
  terminal.say('Done.', 'green')
  expect(shown.output).toBe('Done.\n')
})

test('shows no progress when piped', () => {
  const { shown, terminal } = openScreen()
  terminal.progress('Reading')
  expect(shown.errors).toBe('')
})

const finding = (severity: Diagnostic['severity'], line: number): Diagnostic => ({
  severity,
  code: 'test',
  file: 'vi.md',
  line,
  column: 2,
  what: `found at ${line}`,
  remedy: 'mend it',
})

test('names errors first, then the rest, then how many there are', () => {
  const { shown, terminal } = openScreen()
  reportDiagnostics(terminal, [finding('note', 1), finding('warning', 2), finding('error', 3), finding('error', 4)])
  const lines = shown.errors.trimEnd().split('\n')
  expect(lines.map((line) => line.split(':')[1])).toEqual(['3', '4', '2', '1', undefined])
  expect(lines[0]).toMatch(/^vi\.md:3:2: error: found at 3\. mend it\.$/)
  expect(lines.at(-1)).toBe('2 errors, 1 warning, 1 note')
})

test('counts nothing where nothing was found', () => {
  expect(countDiagnostics([])).toBe('')
})
