import type { ReactNode } from 'react'
import type { MarkedText } from './passages.ts'

/** A text with the words that answer the query marked. */
export function Marked({ text: { text, marks } }: { text: MarkedText }) {
  const parts: ReactNode[] = []
  let end = 0
  for (const mark of marks) {
    parts.push(text.slice(end, mark.start), <mark key={mark.start}>{text.slice(mark.start, mark.end)}</mark>)
    end = mark.end
  }
  return [...parts, text.slice(end)]
}
