import type { TextLine } from '#newsletter/text-lines.ts'

/** Where a quotation is from. */
export interface QuotationSource {
  /** Title, newsletter, issue and date in one line. */
  readonly line: string
  /** Absolute address of the passage. */
  readonly address: string
}

function writeLine(line: TextLine): string {
  return line.marker === undefined ? line.text : `${line.marker} ${line.text}`
}

/** Quotation marks around words; marks within them become single ones. */
export function quote(words: string): string {
  return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`
}

/** The words of a passage without Markdown: one paragraph in quotation marks, several lines as they stand. */
export function quotedLines(lines: readonly TextLine[]): string {
  const [first] = lines
  if (first?.kind === 'paragraph' && lines.length === 1) return quote(first.text)
  return lines.map(writeLine).join('\n')
}

/** Quoted passages and where they are from, as plain text for the clipboard. */
export function buildQuotation(passages: readonly string[], source: QuotationSource): string {
  return [...passages, `${source.line}\n${source.address}`].join('\n\n')
}

/** The address of a mail that is yet to be written, with these words in it. */
export function mailAddress(subject: string, lines: readonly string[]): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\r\n'))}`
}
