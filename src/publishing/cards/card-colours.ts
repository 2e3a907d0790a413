const LIGHT = ":root[data-theme='light'] {"

/** The style sheet with the colours, from the project’s folder. */
export const TOKENS_FILE = 'src/ui/tokens.css'

/** The colours that a card is drawn in, by the names of their tokens. */
export type CardColours = Readonly<Record<'bg' | 'sunk' | 'hair' | 'light' | 'ink' | 'ink-3', string>>

/**
 * Reads the colours of the light theme from the style sheet of the tokens.
 * @throws Error where one of them is missing
 */
export function readCardColours(css: string): CardColours {
  const start = css.indexOf(LIGHT)
  const theme = start < 0 ? '' : css.slice(start, css.indexOf('}', start))
  const read = (name: string) => {
    const value = new RegExp(`--c-${name}:\\s*(#[0-9a-f]{6});`, 'i').exec(theme)?.[1]
    if (value === undefined) throw new Error(`The colour tokens have no --c-${name} for the light theme.`)
    return value
  }
  return {
    bg: read('bg'),
    sunk: read('sunk'),
    hair: read('hair'),
    light: read('light'),
    ink: read('ink'),
    'ink-3': read('ink-3'),
  }
}
