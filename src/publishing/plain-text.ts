import { toString as textOf } from 'mdast-util-to-string'
import type { Block, TextBlock } from '#domain/block.ts'
import { LANGUAGES, type LocalizedText } from '#domain/language.ts'
import { plainMarkdownTree } from '#domain/markdown-tree.ts'
import { parsePlain } from '#newsletter/plain-tree.ts'

const onOneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** What was made of a text before, or else is made of it now. */
export type RememberText = (text: string, make: () => string) => string

let remember: RememberText = (_text, make) => make()

/** From now on what earlier builds have made of texts is asked for first. */
export function rememberPlainTexts(source: RememberText): void {
  remember = source
}

/** What a reader sees of Markdown, without its marks: for lists, descriptions and indexes. */
export function plainText(text: string): string {
  return plainMarkdownTree(text) ? onOneLine(text) : remember(text, () => parsePlainText(text))
}

function parsePlainText(text: string): string {
  return onOneLine(textOf(parsePlain(text), { includeHtml: false }))
}

/** Blocks never change, and several pages ask for the same one. */
const known = new WeakMap<TextBlock, LocalizedText | undefined>()

/** Plain text of a block in each language that it has; undefined for a table or where nothing is left. */
export function plainBlockText(block: Block): LocalizedText | undefined {
  if (block.type === 'table') return undefined
  if (!known.has(block)) known.set(block, plainLocalizedText(block.text))
  return known.get(block)
}

/** Plain text in each language of a text; undefined where nothing is left of it, as of a comment alone. */
export function plainLocalizedText(source: LocalizedText): LocalizedText | undefined {
  const result: LocalizedText = {}
  for (const language of LANGUAGES) {
    const text = plainText(source[language] ?? '')
    if (text !== '') result[language] = text
  }
  return result.vi === undefined && result.en === undefined ? undefined : result
}
