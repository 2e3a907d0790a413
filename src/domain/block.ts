import * as v from 'valibot'
import { SlugSchema } from './identifiers.ts'
import { LocalizedTextSchema, type Language } from './language.ts'

/** The most columns and rows of a table that pages can show. */
export const MAX_COLUMNS = 30
export const MAX_ROWS = 500

const blockId = v.pipe(
  SlugSchema,
  v.description('Anchor of the block, the same in both languages, unique in its issue and kept for ever.'),
)

/** A paragraph, list, quotation or code block: Markdown (CommonMark and GFM) in each language. */
export const TextBlockSchema = v.object({
  id: blockId,
  type: v.pipe(
    v.picklist(['paragraph', 'list', 'quote', 'code']),
    v.description('What the Markdown holds: one paragraph, one list, one block quotation, one code block.'),
  ),
  text: v.pipe(
    LocalizedTextSchema,
    v.description('The Markdown in each language. A missing language is shown as not translated yet.'),
  ),
})
export type TextBlock = v.InferOutput<typeof TextBlockSchema>

/** A table, cell by cell, so that both languages can stand in one table. */
export const TableBlockSchema = v.object({
  id: blockId,
  type: v.literal('table'),
  header: v.pipe(
    v.array(v.nullable(LocalizedTextSchema)),
    v.minLength(1, 'has no column'),
    v.maxLength(MAX_COLUMNS, `has more than ${MAX_COLUMNS} columns`),
    v.description('Column heads as inline Markdown; null for an empty head.'),
  ),
  rows: v.pipe(
    v.array(
      v.pipe(v.array(v.nullable(LocalizedTextSchema)), v.maxLength(MAX_COLUMNS, `has more than ${MAX_COLUMNS} cells`)),
    ),
    v.maxLength(MAX_ROWS, `has more than ${MAX_ROWS} rows`),
    v.description('Rows of cells as inline Markdown, as many as there are column heads; null for an empty cell.'),
  ),
})
export type TableBlock = v.InferOutput<typeof TableBlockSchema>

/** The unit of translation, of reading position and of deep links. */
export const BlockSchema = v.variant('type', [TextBlockSchema, TableBlockSchema])
export type Block = v.InferOutput<typeof BlockSchema>

/** True when a block has words in `language`; a table, when one of its cells has. */
export function hasWordsIn(block: Block, language: Language): boolean {
  if (block.type !== 'table') return block.text[language] !== undefined
  return [...block.header, ...block.rows.flat()].some((cell) => cell?.[language] !== undefined)
}
