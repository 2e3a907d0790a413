import { formatDiagnostic, type Diagnostic, type Severity } from '#newsletter/diagnostic.ts'
import type { Colour, Terminal } from './terminal.ts'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note']
const COLOURS: Record<Severity, Colour> = { error: 'red', warning: 'yellow', note: 'dim' }

/** True when one of the findings stops the work. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error')
}

/** `2 errors, 1 warning`, leaving out what there is none of; empty when there is nothing to count. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  return SEVERITIES.flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`]
  }).join(', ')
}

/** Writes every finding to standard error, one a line, the gravest first, and then their count. */
export function reportDiagnostics(terminal: Terminal, diagnostics: readonly Diagnostic[]): void {
  for (const severity of SEVERITIES) {
    for (const diagnostic of diagnostics.filter((one) => one.severity === severity)) {
      terminal.complain(formatDiagnostic(diagnostic), COLOURS[severity])
    }
  }
  if (diagnostics.length > 0) terminal.complain(countDiagnostics(diagnostics))
}
