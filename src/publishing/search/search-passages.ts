import { toString as textOf } from 'mdast-util-to-string'
import type { RootContent } from 'mdast'
import type { Block } from '#domain/block.ts'
import type { Language } from '#domain/language.ts'
import type { Passage } from '#domain/search-index.ts'
import { parsePlain } from '#newsletter/plain-tree.ts'

/** Text in which Markdown could mean nothing but a paragraph. */
const PLAIN = /^[\p{L}\p{N}“(][^*_`[\]<>&|~#\\!\n@]*$/u
const NUMBERED = /^\p{N}+[.)] /u
/** Emphasis and code in their simplest form. */
const SIMPLE_MARKS = /(?<![\p{L}\p{N}*])(\*\*?|`)(?=[^\s*`])([^*`]*[^\s*`])\1(?![\p{L}\p{N}*])/gu
const ADDRESS = /:\/\/|www\./i
const ITEM = /^(?:- |\d+\. )(?=\S)/

const tidy = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** The parts of Markdown that stand on lines of their own: paragraphs, items, cells. */
function lines(node: RootContent): string[] {
  if (node.type === 'html' || node.type === 'thematicBreak' || node.type === 'definition') return []
  if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote')
    return node.children.flatMap(lines)
  if (node.type === 'table' || node.type === 'tableRow') return node.children.flatMap(lines)
  return [tidy(textOf(node, { includeHtml: false }))]
}

/** A paragraph of words and simple marks without its marks; undefined where a parser has to look. */
function simpleText(text: string): string | undefined {
  const bare = text.replace(SIMPLE_MARKS, '$2')
  return PLAIN.test(bare) && !NUMBERED.test(bare) && !ADDRESS.test(bare) ? tidy(bare) : undefined
}

/** Most blocks are a simple paragraph or a list of such: a tenth of the parser’s time. */
function simpleLines(text: string): string[] | undefined {
  const rows = text.split('\n')
  const isList = rows.every((row) => ITEM.test(row))
  if (!isList && rows.length > 1) return undefined
  const simple = rows.map((row) => simpleText(isList ? row.replace(ITEM, '') : row))
  return simple.every((row) => row !== undefined) ? simple : undefined
}

/** Markdown as readers see it, a text for every paragraph, item and cell. */
export function plainLines(text: string): string[] {
  return simpleLines(text) ?? parsedLines(text)
}

/** The same by way of the parser, for any Markdown. */
export function parsedLines(text: string): string[] {
  return parsePlain(text)
    .children.flatMap(lines)
    .filter((line) => line !== '')
}

/** What can be found of a block in one language; empty where it is not translated. */
export function blockPassages(block: Block, language: Language): Pick<Passage, 'id' | 'text'>[] {
  const texts =
    block.type === 'table'
      ? [block.header, ...block.rows].flatMap((cells) => {
          const row = cells.flatMap((cell) => plainLines(cell?.[language] ?? '')).join(' · ')
          return row === '' ? [] : [row]
        })
      : plainLines(block.text[language] ?? '')
  return texts.map((text) => ({ id: block.id, text }))
}
