import type { Block, TableBlock } from '#domain/block.ts'
import type { Language, LocalizedText } from '#domain/language.ts'
import { writeTable } from './markdown.ts'

/** Stands for one block or action that a language does not have. */
export const PLACEHOLDER = '<!-- untranslated -->'

/** Which language is printed, and whether it is the original, which carries the ids. */
export interface PrintTarget {
  readonly language: Language
  readonly isOriginal: boolean
}

const isIn = (language: Language) => (text: LocalizedText | null) => text?.[language] !== undefined

const cellsOf = ({ header, rows }: TableBlock) => [header, ...rows].flat()

/** True when `block` has words in `language`. */
export function isPrintable(block: Block, language: Language): boolean {
  if (block.type !== 'table') return block.text[language] !== undefined
  return cellsOf(block).some(isIn(language)) || cellsOf(block).every((cell) => cell === null)
}

function printTable(block: TableBlock, language: Language): string {
  const cell = (text: LocalizedText | null) => (text?.[language] ?? '').replaceAll('|', '\\|')
  return writeTable([block.header, ...block.rows].map((row) => row.map(cell)))
}

function printBody(block: Block, language: Language): string {
  if (block.type !== 'table') return block.text[language] ?? PLACEHOLDER
  return isPrintable(block, language) ? printTable(block, language) : PLACEHOLDER
}

function withId(body: string, block: Block, isParagraph: boolean): string {
  return isParagraph ? `${body} {#${block.id}}` : `{#${block.id}}\n\n${body}`
}

const isOrdered = (text: string) => /^\d/.test(text)

/** Two lists of one kind in a row would be read as one. */
function wouldJoin(block: Block, previous: Block | undefined, language: Language): boolean {
  if (block.type !== 'list' || previous?.type !== 'list') return false
  const [before, after] = [previous.text[language], block.text[language]]
  return before !== undefined && after !== undefined && isOrdered(before) === isOrdered(after)
}

/** The blocks of one place; ids only where they are not those that they would get anyway. */
export function printBlocks(blocks: readonly Block[], prefix: string, { language, isOriginal }: PrintTarget): string[] {
  let count = 0
  return blocks.map((block, at) => {
    const body = printBody(block, language)
    const mustPart = wouldJoin(block, blocks[at - 1], language)
    if (block.id === `${prefix}-${count + 1}` && !mustPart) {
      count += 1
      return body
    }
    if (!isOriginal && !mustPart) return body
    return withId(body, block, block.type === 'paragraph' && body !== PLACEHOLDER)
  })
}
