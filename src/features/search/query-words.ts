import { readPaperReference } from '#domain/find-paper-reference.ts'
import { foldWords } from '#domain/fold-words.ts'

/** One word of a query. */
export interface QueryWord {
  readonly folded: string
  readonly toned: string
  /** True where the reader wrote a mark, so that words with other marks are only similar. */
  readonly hasMarks: boolean
  /** True for a last word that may still be going on. */
  readonly isOpen: boolean
}

/** What a query asks for, in an order of words. */
export interface Query {
  readonly words: readonly QueryWord[]
  /** True where some word has a mark. */
  readonly hasMarks: boolean
}

/** More words than these say nothing more, and would cost the reader's network. */
const MAX_WORDS = 12
const MAX_LENGTH = 200

/** An address of a paper, or a name with a version, as the id alone. */
function withoutAddress(text: string): string {
  const reference = readPaperReference(text)
  if (!reference) return text
  return reference.kind === 'arxiv' ? reference.arxivId : reference.doi
}

/** The words of what a reader typed; none where there is no letter and no digit. */
export function readQuery(typed: string): Query {
  const text = withoutAddress(typed.normalize('NFC').slice(0, MAX_LENGTH).trim())
  const found = foldWords(text).slice(0, MAX_WORDS)
  const isEnded = /[^\p{L}\p{N}\p{M}]$/u.test(typed)
  const words = found.map(({ folded, toned }, at): QueryWord => {
    const isLast = at === found.length - 1
    return { folded, toned, hasMarks: toned !== folded, isOpen: isLast && !isEnded && !/^\d/.test(folded) }
  })
  const last = words.at(-1)
  // One letter of a word that is still being typed says nothing yet.
  const told = words.length > 1 && last?.isOpen && last.toned.length === 1 ? words.slice(0, -1) : words
  return { words: told, hasMarks: told.some(({ hasMarks }) => hasMarks) }
}
