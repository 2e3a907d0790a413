/** Names of CSS colours that people write by hand; system colours (`CanvasText`) and `currentColor` are not literals. */
const NAMED =
  /\b(?:aqua|beige|black|blue|brown|cyan|gold|gr[ae]y|green|indigo|ivory|lime|magenta|maroon|navy|olive|orange|pink|purple|red|salmon|silver|teal|tomato|violet|white|yellow|(?:dark|light|medium)[a-z]+|[a-z]+(?:gr[ae]y|white))\b/gi
const NUMERIC = /#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/gi
const STRING_OR_URL = /"[^"]*"|'[^']*'|url\([^)]*\)/g
const VARIABLE = /--[\w-]+/g
const DECLARATION = /([\w-]+)\s*:\s*([^;{}]+)[;}]/g

/** A colour written out in a style sheet, with its line (from 1). */
export interface ColourLiteral {
  readonly line: number
  readonly colour: string
}

const blank = (text: string) => text.replaceAll(/[^\n]/g, ' ')

/** The colours that a style sheet writes out instead of taking a token. */
export function findColourLiterals(css: string): ColourLiteral[] {
  const code = css.replaceAll(/\/\*[\s\S]*?\*\//g, blank).replaceAll(STRING_OR_URL, blank)
  return [...code.matchAll(DECLARATION)].flatMap(({ 0: whole, 2: value = '', index }) => {
    const start = index + whole.indexOf(value)
    const words = value.replaceAll(VARIABLE, blank)
    return [...words.matchAll(NUMERIC), ...words.matchAll(NAMED)].map((match) => ({
      line: css.slice(0, start + match.index).split('\n').length,
      colour: match[0],
    }))
  })
}
