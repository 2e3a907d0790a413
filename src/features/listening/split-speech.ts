import type { Language } from '#domain/language.ts'

/**
 * Longest text, in characters, that is given to a voice at once. Chrome falls silent about 15 seconds into an
 * utterance; this many take about 12 seconds in either language.
 */
const LONGEST = 180

function sentencesOf(text: string, language: Language): string[] {
  if (typeof Intl.Segmenter !== 'function') return text.split(/(?<=[.!?…])\s+/u)
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment)
}

/** Pieces of a sentence that is too long, cut after a comma or colon, else between words. */
function cutSentence(sentence: string): string[] {
  const pieces: string[] = []
  let rest = sentence
  while (rest.length > LONGEST) {
    const head = rest.slice(0, LONGEST)
    const comma = Math.max(head.lastIndexOf(', '), head.lastIndexOf('; '), head.lastIndexOf(': ')) + 1
    const end = comma > LONGEST / 3 ? comma : head.lastIndexOf(' ')
    const cut = end > 0 ? end : LONGEST
    pieces.push(rest.slice(0, cut))
    rest = rest.slice(cut).trimStart()
  }
  return [...pieces, rest]
}

/** Text as pieces that a voice can say in one go: sentences, and parts of those that are very long. */
export function splitSpeech(text: string, language: Language): string[] {
  return sentencesOf(text, language)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .flatMap(cutSentence)
}
