import { Fragment } from 'react'

const LONGEST_UNBROKEN = 15
const HYPHENATED = /[\p{L}\p{N}₀-₉]+(?:-[\p{L}\p{N}]+)+/gu

/** One run of text, with whether it must stay on one line. */
export interface TextRun {
  readonly text: string
  readonly isUnbroken: boolean
  /** Where the run begins in the whole text. */
  readonly start: number
}

/** Splits text so that short hyphenated terms (“2-bit”, “RL-based”) can be kept on one line. */
export function splitUnbroken(text: string): TextRun[] {
  const runs: TextRun[] = []
  let end = 0
  for (const match of text.matchAll(HYPHENATED)) {
    if (match[0].length > LONGEST_UNBROKEN) continue
    if (match.index > end) runs.push({ text: text.slice(end, match.index), isUnbroken: false, start: end })
    runs.push({ text: match[0], isUnbroken: true, start: match.index })
    end = match.index + match[0].length
  }
  if (end < text.length) runs.push({ text: text.slice(end), isUnbroken: false, start: end })
  return runs
}

/** Plain text whose short hyphenated terms never break at the hyphen. */
export function UnbrokenText({ text }: { text: string }) {
  return splitUnbroken(text).map((run) =>
    run.isUnbroken ? (
      <span key={run.start} className="nb">
        {run.text}
      </span>
    ) : (
      <Fragment key={run.start}>{run.text}</Fragment>
    ),
  )
}
