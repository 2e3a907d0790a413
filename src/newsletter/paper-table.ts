import type { PhrasingContent, Table, TableCell } from 'mdast'
import type { PaperMention, Place } from './draft.ts'
import type { Findings } from './findings.ts'
import { placeOf, plainText } from './markdown.ts'
import { parseDate } from './parse-date.ts'
import { readPaperLine, trimEdges, withoutReferences } from './paper-line.ts'
import { isLinkWord, readPaperLabel, type PaperField } from './paper-vocabulary.ts'

type Cells = Partial<Record<PaperField, TableCell>>
interface PaperRow {
  readonly place: Place
  readonly cells: Cells
  readonly unknown: readonly TableCell[]
}

const MORE_AUTHORS = /(?:,|;|\s(?:and|và))?\s*(?:and others|và cộng sự|và những người khác|et al\.?|…)\s*$/iu

/** “A, B and C” → names; the last group may say that there are more. */
export function readAuthors(text: string): { authors: string[]; hasMoreAuthors: boolean } {
  const hasMoreAuthors = MORE_AUTHORS.test(text)
  const authors = text
    .replace(MORE_AUTHORS, '')
    .split(/[,;]|\s(?:and|và|&)\s/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return { authors, hasMoreAuthors }
}

const textOf = (cell: TableCell | undefined) => (cell ? plainText(cell.children).trim() : '')

/** The cells of one paper by their labels; what has no label, or one that came before, is left over. */
function sortCells(
  cells: readonly (readonly [label: PaperField | undefined, cell: TableCell])[],
  place: Place,
): PaperRow {
  const known = new Map<PaperField, TableCell>()
  const unknown: TableCell[] = []
  for (const [label, cell] of cells) {
    if (label === undefined || known.has(label)) unknown.push(cell)
    else known.set(label, cell)
  }
  return { place, cells: Object.fromEntries(known), unknown }
}

function sameTable(table: Table): PaperRow[] | undefined {
  const [head, ...body] = table.children
  const fields = head?.children.map((cell) => readPaperLabel(textOf(cell))) ?? []
  const hasPaper = fields.includes('title') || fields.includes('name')
  if (body.length === 0 || !hasPaper || fields.filter((field) => field !== undefined).length < 2) return undefined
  return body.map((row) =>
    sortCells(
      row.children.map((cell, at) => [fields[at], cell]),
      placeOf(row),
    ),
  )
}

/** A table whose first column holds the labels, its header row being data; a paper for every further column. */
function keyValueTable(table: Table): PaperRow[] | undefined {
  const labels = table.children.map((row) => readPaperLabel(textOf(row.children[0])))
  const known = labels.filter((label) => label !== undefined)
  const columns = table.children.reduce((most, row) => Math.max(most, row.children.length), 0)
  if (known.length < 2 || labels[0] === undefined || (table.children[0]?.children.length ?? 0) < 2) return undefined
  const strangers = table.children
    .filter((_, line) => labels[line] === undefined)
    .flatMap((row) => row.children[0] ?? [])
  const columnOf = (at: number): PaperRow => {
    const cells = table.children.flatMap((row, line) => {
      const cell = row.children[at]
      return cell ? [[labels[line], cell] as const] : []
    })
    const row = sortCells(cells, placeOf(table))
    return at === 1 ? { ...row, unknown: [...strangers, ...row.unknown] } : row
  }
  return Array.from({ length: columns - 1 }, (_, at) => columnOf(at + 1))
}

const isUnread = (cell: TableCell | undefined) => !isLinkWord(withoutReferences(textOf(cell)))

function reportUnread({ cells, unknown, place }: PaperRow, reference: unknown, findings: Findings): void {
  if (reference === undefined && textOf(cells.link) !== '') {
    findings.warning({
      code: 'paper-link-unreadable',
      place,
      what: `“${textOf(cells.link)}” is no arXiv address and no DOI`,
      remedy: 'Link the paper’s arXiv page or its DOI',
    })
  }
  // A link that leads to no paper is told of above, with all of its words.
  const read = reference === undefined ? [cells.source] : [cells.link, cells.source]
  const lost = [...read, ...unknown].filter(isUnread).map(textOf)
  if (lost.length === 0) return
  findings.warning({
    code: 'paper-detail-dropped',
    place,
    what: `The paper table also says “${lost.join('”, “')}”, which is left out`,
    remedy: 'Say it in the text where readers need it',
  })
}

function toMention(row: PaperRow, findings: Findings): PaperMention[] {
  const { cells, place } = row
  const nodes = (['link', 'title', 'name', 'source'] as const).flatMap((field): PhrasingContent[] =>
    cells[field] ? [...cells[field].children, { type: 'text', value: ' ' }] : [],
  )
  const [linked] = readPaperLine(nodes, place).mentions
  const names = [cells.title, cells.name].map((cell) => trimEdges(textOf(cell))).filter((name) => !isLinkWord(name))
  reportUnread(row, linked?.reference, findings)
  if (names.length === 0 && linked === undefined) return []
  const date = parseDate(textOf(cells.source))
  return [
    {
      place,
      names,
      ...(linked?.reference === undefined ? {} : { reference: linked.reference }),
      ...(date === undefined ? {} : { date }),
      ...(cells.authors ? readAuthors(textOf(cells.authors)) : {}),
    },
  ]
}

/** The papers that a table lists row by row or column by column; undefined for a table about anything else. */
export function readPaperTable(table: Table, findings: Findings): PaperMention[] | undefined {
  return (sameTable(table) ?? keyValueTable(table))?.flatMap((row) => toMention(row, findings))
}
