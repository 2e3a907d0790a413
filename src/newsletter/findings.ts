import type { Diagnostic, Severity } from './diagnostic.ts'
import type { Place } from './draft.ts'

/** What a finding says, where it stands and what to do about it. */
export interface Finding {
  readonly code: string
  /** Absent: the finding is about the whole file. */
  readonly place?: Place | undefined
  readonly what: string
  readonly remedy: string
}

/** Collects the diagnostics of one file, each once (a note once a file), so that all of them are told in one run. */
export class Findings {
  readonly file: string
  readonly #diagnostics = new Map<string, Diagnostic>()

  constructor(file: string) {
    this.file = file
  }

  error(finding: Finding): void {
    this.#add('error', finding)
  }

  warning(finding: Finding): void {
    this.#add('warning', finding)
  }

  note(finding: Finding): void {
    this.#add('note', finding)
  }

  /** Everything found so far, in the order of the text; findings about the whole file come first. */
  get diagnostics(): Diagnostic[] {
    return [...this.#diagnostics.values()].toSorted(
      (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
    )
  }

  get hasErrors(): boolean {
    return [...this.#diagnostics.values()].some((diagnostic) => diagnostic.severity === 'error')
  }

  #add(severity: Severity, { code, place, what, remedy }: Finding): void {
    const key = severity === 'note' ? `${code}\n${what}` : [code, place?.line, place?.column, what].join('\n')
    if (!this.#diagnostics.has(key)) {
      this.#diagnostics.set(key, { severity, code, file: this.file, ...place, what, remedy })
    }
  }
}
