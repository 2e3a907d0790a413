/** Where words stand in a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Words that were marked, and where they stood. */
export interface MarkedWords extends Stretch {
  readonly quote: string
}

/**
 * Where marked words stand today: at their old place, else at the nearest one that reads the same; undefined where
 * the text does not hold them any more.
 */
export function findWords(text: string, { quote, start, end }: MarkedWords): Stretch | undefined {
  if (text.slice(start, end) === quote) return { start, end }
  let nearest: number | undefined
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (nearest === undefined || Math.abs(at - start) < Math.abs(nearest - start)) nearest = at
  }
  return nearest === undefined ? undefined : { start: nearest, end: nearest + quote.length }
}
