import type { Block } from '#domain/block.ts'
import type { DraftBlock, Place } from './draft.ts'
import type { Pairing } from './pairing.ts'

/** A row of blocks with what their ids are made of. */
export interface BlockRow {
  readonly original: readonly DraftBlock[]
  /** Undefined: the translation has no such place at all, which has been told already. */
  readonly translation: readonly DraftBlock[] | undefined
  /** Ids of blocks without one of their own are `<prefix>-<n>`. */
  readonly prefix: string
  /** Ids of what the row is in, for what is left untranslated on purpose. */
  readonly within: readonly string[]
  /** Where the row begins in the original, and in the translation. */
  readonly place: Place
  readonly translationPlace?: Place | undefined
}

type TableDraft = Extract<DraftBlock, { type: 'table' }>
type Cells = TableDraft['header']

const NAMES: Readonly<Record<DraftBlock['type'], string>> = {
  paragraph: 'a paragraph',
  list: 'a list',
  quote: 'a quotation',
  code: 'a code block',
  table: 'a table',
  untranslated: 'nothing',
}

function sizeOf(table: TableDraft): string {
  return `${table.rows.length} rows of ${table.header.length} cells`
}

/** False, with an error, for two blocks that cannot be translations of each other. */
function agree(original: DraftBlock, translation: DraftBlock, pairing: Pairing): boolean {
  if (original.type === 'untranslated' || translation.type === 'untranslated') return true
  const isTable = original.type === 'table' && translation.type === 'table'
  const [one, other] = isTable
    ? [sizeOf(original), sizeOf(translation)]
    : [NAMES[original.type], NAMES[translation.type]]
  if (original.type === translation.type && (!isTable || one === other)) return true
  pairing.translationFindings.error({
    code: isTable ? 'table-mismatch' : 'type-mismatch',
    place: translation.place,
    what: `This is ${isTable ? `a table of ${other}` : other}, but ${pairing.original.file} has ${one} at line ${original.place.line}`,
    remedy: 'Make both alike; put <!-- untranslated --> where a block has no translation yet',
  })
  return false
}

interface BlockPair {
  readonly id: string
  readonly original: DraftBlock | undefined
  readonly translation: DraftBlock | undefined
}

const tableOf = (block: DraftBlock | undefined) => (block?.type === 'table' ? block : undefined)
const textOf = (block: DraftBlock | undefined) => (block && 'text' in block ? block : undefined)

function combineTables({ id, ...pair }: BlockPair, shape: TableDraft, pairing: Pairing): Block {
  const [original, translation] = [tableOf(pair.original), tableOf(pair.translation)]
  const combineRow = (row: Cells, one: Cells | undefined, other: Cells | undefined) =>
    row.map((_, at) => pairing.localize(one?.[at], other?.[at]) ?? null)
  const header = combineRow(shape.header, original?.header, translation?.header)
  const rows = shape.rows.map((row, line) => combineRow(row, original?.rows[line], translation?.rows[line]))
  return { id, type: 'table', header, rows }
}

function combine(pair: BlockPair, pairing: Pairing): Block | undefined {
  const table = tableOf(pair.original) ?? tableOf(pair.translation)
  if (table) return combineTables(pair, table, pairing)
  const [original, translation] = [textOf(pair.original), textOf(pair.translation)]
  const type = original?.type ?? translation?.type
  const text = pairing.localize(original?.text, translation?.text)
  return type && text ? { id: pair.id, type, text } : undefined
}

/** The ids of a row: the author’s own, else counted on. */
export function blockIds(prefix: string, blocks: readonly { readonly id?: string }[]): string[] {
  let count = 0
  return blocks.map((block) => {
    if (block.id !== undefined) return block.id
    count += 1
    return `${prefix}-${count}`
  })
}

function reportUntranslated(row: BlockRow, ids: readonly string[], pairing: Pairing): void {
  const { translation } = row
  if (!translation) return
  row.original.forEach((block, at) => {
    const counterpart = translation[at]
    const id = ids[at] ?? row.prefix
    if (block.type === 'untranslated' || (counterpart && counterpart.type !== 'untranslated')) return
    const near = counterpart?.place ?? translation.at(-1)?.place ?? row.translationPlace
    pairing.reportMissing({ what: `Block ${id}`, ids: [id, ...row.within], place: block.place, near })
  })
}

/** Brings the blocks of one place in both languages together, by their order, and gives them their ids. */
export function alignBlocks(row: BlockRow, pairing: Pairing): Block[] {
  const { original, translation = [], prefix } = row
  const ids = blockIds(prefix, original)
  reportUntranslated(row, ids, pairing)
  const extra = translation[original.length]
  if (extra) {
    pairing.reportExtra({
      what: `This block (${NAMES[extra.type]})`,
      place: extra.place,
      near: original.at(-1)?.place ?? row.place,
    })
  }
  const mismatch = original.findIndex((block, at) => {
    const counterpart = translation[at]
    return counterpart !== undefined && !agree(block, counterpart, pairing)
  })
  const comparable = mismatch < 0 ? translation : translation.slice(0, mismatch)
  return original.flatMap((block, at) => {
    const id = pairing.claim(ids[at] ?? prefix, block.place)
    return combine({ id, original: block, translation: comparable[at] }, pairing) ?? []
  })
}
