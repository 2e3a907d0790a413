import { readdirSync } from 'node:fs'
import path from 'node:path'

const SUFFIX = '.module.css'
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The build leaves these out of the first paint by their names. */
const NAMED = new Set(['story-threshold', 'story-end', 'toast', 'toast-box', 'dialog'])

/** A number in the signs of an alphabet: 0 → `a`, 25 → `z`, 26 → `aa`. */
function spell(number: number, alphabet: string): string {
  const last = alphabet[number % alphabet.length] ?? ''
  const rest = Math.floor(number / alphabet.length)
  return rest === 0 ? last : spell(rest - 1, alphabet) + last
}

const CLASS = /\.([A-Za-z_][\w-]*)/g
const COMMENT = /\/\*[^]*?\*\//g

/** Class names of a style sheet in the order in which they come first. */
const classesOf = (css: string) => [
  ...new Set([...css.replace(COMMENT, '').matchAll(CLASS)].map(([, name = '']) => name)),
]

/** Names a class of a CSS module: its name, its file, and the file’s text. */
export type NameClass = (name: string, file: string, css: string) => string

/** Names that say where a class is from, for those who build the app: `story-card_title`. */
export const tellingName: NameClass = (name, file) => `${path.basename(file, SUFFIX)}_${name}`

/**
 * Names of two or three signs for the CSS modules below a folder: small letters for the file, figures and capitals for
 * the class. Class names are a tenth of what a page sends, so short ones let it come sooner. The same folder gives the
 * same names, so that pages, scripts and style sheet agree whichever build makes them; no name is that of a class
 * written by hand, which has neither figure nor capital at its end.
 */
export function shortNames(folder: string): NameClass {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => path.basename(file, SUFFIX))
    .sort()
  return (name, file, css) => {
    const module = path.basename(file, SUFFIX)
    if (NAMED.has(module)) return tellingName(name, file, css)
    const place = classesOf(css).indexOf(name)
    const fileAt = files.indexOf(module)
    if (place < 0 || fileAt < 0) return tellingName(name, file, css)
    return spell(fileAt, LETTERS) + spell(place, SIGNS)
  }
}
