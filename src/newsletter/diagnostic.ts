/** How much a diagnostic weighs: an error stops the import, a warning or a note does not. */
export type Severity = 'error' | 'warning' | 'note'

/** Something that the editor should know about a newsletter: what, where and what to do. */
export interface Diagnostic {
  readonly severity: Severity
  /** A kebab-case word for the kind of finding, for tests and tools: `mojibake-repaired`. */
  readonly code: string
  /** The file as the editor named it. */
  readonly file: string
  /** From 1. Absent: the finding is about the whole file. */
  readonly line?: number
  /** From 1, in UTF-16 units. Never there without a line. */
  readonly column?: number
  /** What was found, without a closing full stop. */
  readonly what: string
  /** What the editor can do, or what was done, without a closing full stop. */
  readonly remedy: string
}

const onOneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()

const asSentence = (text: string) => {
  const line = onOneLine(text)
  return /[.!?…]$/u.test(line) ? line : `${line}.`
}

/** One line for a terminal or a log: `file:line:column: severity: what. Remedy.` */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const place = [diagnostic.file, diagnostic.line, diagnostic.column].filter((part) => part !== undefined)
  const sentences = [diagnostic.what, diagnostic.remedy].filter((text) => text.trim() !== '').map(asSentence)
  return `${place.join(':')}: ${diagnostic.severity}: ${sentences.join(' ')}`
}
