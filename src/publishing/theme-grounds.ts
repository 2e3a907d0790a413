const THEMES = {
  light: ":root[data-theme='light']",
  dark: ":root[data-theme='dark']",
  lightHighContrast: ":root[data-theme='light'][data-contrast='high']",
  darkHighContrast: ":root[data-theme='dark'][data-contrast='high']",
} as const

/** The colour of the page’s ground in each theme. */
export type ThemeGrounds = Readonly<Record<keyof typeof THEMES, string>>

function groundOf(css: string, selector: string): string {
  const start = css.indexOf(`${selector} {`)
  const ground = start < 0 ? null : /--c-bg:\s*(#[0-9a-f]{6});/i.exec(css.slice(start, css.indexOf('}', start)))
  if (ground?.[1] === undefined) throw new Error(`The colour tokens have no --c-bg for ${selector}.`)
  return ground[1]
}

/**
 * Reads the grounds from the style sheet of the colour tokens, for what cannot wait for style sheets.
 * @throws Error where a theme has none
 */
export function readThemeGrounds(css: string): ThemeGrounds {
  return {
    light: groundOf(css, THEMES.light),
    dark: groundOf(css, THEMES.dark),
    lightHighContrast: groundOf(css, THEMES.lightHighContrast),
    darkHighContrast: groundOf(css, THEMES.darkHighContrast),
  }
}
