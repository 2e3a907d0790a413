import { toString as textOf } from 'mdast-util-to-string'
import type { RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Block } from '#domain/block.ts'
import type { Language } from '#domain/language.ts'
import type { Passage } from '#domain/search-index.ts'

const markdown = unified().use(remarkParse).use(remarkGfm)

/** Text in which Markdown could mean nothing but a paragraph: most paragraphs need no parser. */
const PLAIN = /^[\p{L}“(][^*_`[\]<>&|~#\\!\n:]*$/u

const tidy = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** The parts of Markdown that stand on lines of their own: paragraphs, items, cells. */
function lines(node: RootContent): string[] {
  if (node.type === 'html' || node.type === 'thematicBreak' || node.type === 'definition') return []
  if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote')
    return node.children.flatMap(lines)
  if (node.type === 'table' || node.type === 'tableRow') return node.children.flatMap(lines)
  return [tidy(textOf(node, { includeHtml: false }))]
}

/** Markdown as readers see it, a text for every paragraph, item and cell. */
export function plainLines(text: string): string[] {
  if (PLAIN.test(text)) return [tidy(text)]
  return markdown
    .parse(text)
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
