import type { Diagnostic } from './diagnostic.ts'
import type { Draft } from './draft.ts'

/** A newsletter file as decoded text, with the name by which diagnostics call it. */
export interface NewsletterFile {
  readonly text: string
  readonly file: string
}

/** One language file → what it says, with everything that the editor should know about it. Never throws. */
export function parseNewsletter({ file }: NewsletterFile): { draft: Draft | undefined; diagnostics: Diagnostic[] } {
  return {
    draft: undefined,
    diagnostics: [{ severity: 'error', code: 'empty', file, what: 'the file has no text', remedy: '' }],
  }
}
