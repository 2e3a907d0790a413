import type { BlockContent, DefinitionContent, List, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Block, TableBlock } from '#domain/block.ts'
import { chooseText, type Language, type LocalizedText } from '#domain/language.ts'
import { parsePlain } from './plain-tree.ts'

/** A line of a block as plain text, without its Markdown. */
export interface TextLine {
  readonly kind: 'paragraph' | 'item' | 'code' | 'row'
  readonly text: string
  /** What stands before an item: `•`, or its number with a full stop. */
  readonly marker?: string
}

const plain = (node: RootContent) => textOf(node, { includeHtml: false }).replace(/\s+/gu, ' ').trim()

function listLines(list: List): TextLine[] {
  return list.children.flatMap((item, place) => {
    const marker = list.ordered === true ? `${(list.start ?? 1) + place}.` : '•'
    const [first, ...rest] = item.children.flatMap(nodeLines)
    return first === undefined ? [] : [{ kind: 'item', text: first.text, marker } as const, ...rest]
  })
}

function nodeLines(node: RootContent | BlockContent | DefinitionContent): TextLine[] {
  if (node.type === 'list') return listLines(node)
  if (node.type === 'blockquote') return node.children.flatMap(nodeLines)
  if (node.type === 'code') return [{ kind: 'code', text: node.value }]
  const text = plain(node)
  return text === '' ? [] : [{ kind: 'paragraph', text }]
}

/** The lines of Markdown: one for each paragraph, list item and piece of code. */
export function textLines(text: string): TextLine[] {
  return parsePlain(text).children.flatMap(nodeLines)
}

const cellText = (cell: LocalizedText | null | undefined, language: Language) =>
  cell
    ? textLines(chooseText(cell, language).text)
        .map((line) => line.text)
        .join(' ')
    : ''

function tableLines(table: TableBlock, language: Language): TextLine[] {
  const heads = table.header.map((head) => cellText(head, language))
  return table.rows.map((row) => {
    const cells = row.map((cell, column) => ({ head: heads[column] ?? '', text: cellText(cell, language) }))
    const told = cells.filter((cell) => cell.text !== '')
    return { kind: 'row', text: told.map(({ head, text }) => (head === '' ? text : `${head}: ${text}`)).join('; ') }
  })
}

/** The lines of a block in `language`, or in the other one where that is missing; a table line by row. */
export function blockLines(block: Block, language: Language): TextLine[] {
  if (block.type === 'table') return tableLines(block, language)
  return textLines(chooseText(block.text, language).text)
}

/** The language in which `blockLines` finds the words of a block. */
export function linesLanguage(block: Block, language: Language): Language {
  if (block.type !== 'table') return chooseText(block.text, language).language
  const cells = [...block.header, ...block.rows.flat()].filter((cell) => cell !== null)
  const first = cells.find((cell) => cell[language] !== undefined) ?? cells[0]
  return first === undefined ? language : chooseText(first, language).language
}
