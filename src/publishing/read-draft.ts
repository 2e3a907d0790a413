import { decodeNewsletter } from '#newsletter/decode-newsletter.ts'
import type { Diagnostic } from '#newsletter/diagnostic.ts'
import type { Draft } from '#newsletter/draft.ts'
import { parseNewsletter } from '#newsletter/parse-newsletter.ts'

/** The bytes of a newsletter file → what it says, with every finding about its encoding and its text. */
export function readDraft(bytes: Uint8Array, file: string): { draft: Draft | undefined; diagnostics: Diagnostic[] } {
  const decoded = decodeNewsletter(bytes, file)
  if (decoded.text === undefined) return { draft: undefined, diagnostics: [...decoded.diagnostics] }
  const parsed = parseNewsletter({ text: decoded.text, file })
  return { draft: parsed.draft, diagnostics: [...decoded.diagnostics, ...parsed.diagnostics] }
}
