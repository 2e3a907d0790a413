const SENTENCE = /^.*?[.?!…][”"]?(?=\s|$)/su
const PAIRED_MARKS = [/\*+/g, /_+/g, /`+/g]

/**
 * The first sentence of a Markdown paragraph; the whole paragraph where it has no end of a sentence, or
 * where an emphasis or code span would be cut in two.
 */
export function firstSentence(markdown: string): string {
  const sentence = SENTENCE.exec(markdown)?.[0]
  if (sentence === undefined) return markdown
  const isWhole = PAIRED_MARKS.every((mark) => (sentence.match(mark)?.length ?? 0) % 2 === 0)
  const hasWholeLinks = sentence.split('[').length === sentence.split(']').length
  return isWhole && hasWholeLinks ? sentence : markdown
}
