import { withUniqueKeys, type Citation } from './citation.ts'
import type { PersonName } from './person-name.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Braces count in BibTeX even behind a backslash, so they become words. Letters with marks stay as they are. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
}

const escapeTex = (text: string) => text.replace(/[\\{}~^&%$#_]/g, (character) => ESCAPES[character] ?? character)

/** `{…}` and verbatim fields hold no unpaired brace and no line break. */
const asVerbatim = (text: string) => text.replace(/[{}\s\\]/g, (character) => encodeURIComponent(character))

/** Runs of letters and digits that lower case cannot harm: without capitals, or with a capital at their head alone. */
const IS_PLAIN = /^(?:[^\p{Lu}]+|\p{Lu}[\p{Ll}\p{M}]+)$/u
const LONE_WORD = /^(?:A|I)$/

/** Braces what a style must not make small: ButterflyQuant, LLM, R1, the Q of Q-learning. */
function protectCapitals(word: string): string {
  if (LONE_WORD.test(word)) return word
  return word.replace(/[\p{L}\p{M}\p{N}]+/gu, (run) => (IS_PLAIN.test(run) ? run : `{${run}}`))
}

/**
 * A title as BibTeX wants it: English titles are put in lower case by many styles, so the capitals that must stay
 * are braced word by word; titles in other languages are written in sentence case already and are braced whole.
 */
function printTitle({ title, language }: Citation): string {
  if (!/^en(?:-|$)/i.test(language)) return `{${escapeTex(title)}}`
  const pieces = title.split(/(\s|[\\{}~^&%$#_])/u)
  return pieces
    .map((piece) => (piece.length === 1 && piece in ESCAPES ? escapeTex(piece) : protectCapitals(piece)))
    .join('')
}

/** A part of a name; braced where a comma or the word “and” in it would part the name. */
function printPart(part: string): string {
  const text = escapeTex(part)
  return /,|\sand\s/i.test(` ${part} `) ? `{${text}}` : text
}

/** `von Last, Jr, First`, the form that BibTeX never misreads; a group in braces. */
function printName(name: PersonName): string {
  if (name.kind === 'group') return `{${escapeTex(name.name)}}`
  const family = [name.particle, name.family]
    .filter((part) => part !== undefined)
    .map(printPart)
    .join(' ')
  return [family, name.suffix, name.given]
    .filter((part) => part !== undefined)
    .map((part, at) => (at === 0 ? part : printPart(part)))
    .join(', ')
}

function printAuthors({ authors, hasMoreAuthors }: Citation): string | undefined {
  const names = [...authors.map(printName), ...(hasMoreAuthors ? ['others'] : [])]
  return names.length === 0 ? undefined : names.join(' and ')
}

type Field = readonly [name: string, value: string | undefined]

const braced = (value: string | undefined) => (value === undefined ? undefined : `{${value}}`)

function arxivFields({ arxiv }: Citation): Field[] {
  if (!arxiv) return []
  return [
    ['eprint', braced(arxiv.id)],
    ['archivePrefix', '{arXiv}'],
    ['primaryClass', braced(arxiv.primaryClass)],
    ['version', arxiv.version === undefined ? undefined : `{${arxiv.version}}`],
  ]
}

function containerFields({ container }: Citation): Field[] {
  if (!container) return []
  const number = container.number === undefined ? undefined : `{${container.number}}`
  return [
    ['key', braced(escapeTex(container.title))],
    ['howpublished', braced(`{${escapeTex(container.title)}}`)],
    ['number', number],
  ]
}

function fieldsOf(citation: Citation): Field[] {
  const { date, doi, url, note, kind } = citation
  return [
    ['author', braced(printAuthors(citation))],
    ['title', braced(printTitle(citation))],
    ...containerFields(citation),
    ['year', braced(date?.slice(0, 4))],
    ['month', date === undefined ? undefined : MONTHS[Number(date.slice(5, 7)) - 1]],
    ...arxivFields(citation),
    // arXiv names its papers by eprint; its DOI beside it would be printed as a second address.
    ['doi', kind === 'preprint' && doi?.startsWith('10.48550/') === true ? undefined : braced(doi && asVerbatim(doi))],
    ['url', braced(url && asVerbatim(url))],
    ['note', braced(note && escapeTex(note))],
  ]
}

/**
 * Citations as a BibTeX file in UTF-8, for BibTeX and biblatex. arXiv papers carry `eprint`, `archivePrefix` and
 * `primaryClass` as arXiv asks for (arXiv, “BibTeX and Eprints”); no venue is made up, so every entry is `@misc`.
 */
export function printBibtex(citations: readonly Citation[]): string {
  const entries = withUniqueKeys(citations).map((citation) => {
    const lines = fieldsOf(citation).flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},`]))
    return [`@misc{${citation.key},`, ...lines, '}'].join('\n')
  })
  return entries.map((entry) => `${entry}\n`).join('\n')
}
