import type { TableBlock } from '#domain/block.ts'
import { chooseText, type Language, type LocalizedText } from '#domain/language.ts'
import table from '#ui/table.module.css'
import mark from './block-mark.module.css'
import { Markdown } from './markdown.tsx'
import { MissingTranslation, UntranslatedBadge } from './translation-note.tsx'
import styles from './block-table.module.css'

interface BlockTableProps {
  readonly block: TableBlock
  readonly languages: readonly Language[]
  readonly isAnchor?: boolean
  readonly isAnnounced?: boolean
}

interface CellTextProps {
  readonly cell: LocalizedText | null
  readonly languages: readonly Language[]
}

function CellText({ cell, languages }: CellTextProps) {
  if (cell === null) return null
  if (languages.length === 1) {
    const chosen = chooseText(cell, languages[0] ?? 'vi')
    return (
      <span lang={chosen.language}>
        <Markdown isInline text={chosen.text} />
      </span>
    )
  }
  return languages.map((language) => {
    const text = cell[language]
    return (
      <span key={language} lang={language} className={styles.twin}>
        {text === undefined ? <MissingTranslation wanted={language} /> : <Markdown isInline text={text} />}
      </span>
    )
  })
}

function plainHead(cell: LocalizedText | null, language: Language): string | undefined {
  return cell === null ? undefined : chooseText(cell, language).text.replace(/[*_`]/g, '')
}

/** A table of the content, shown once, with the twins of a cell stacked where both languages are shown. */
export function BlockTable({ block, languages, isAnchor = true, isAnnounced = false }: BlockTableProps) {
  const [language = 'vi'] = languages
  const cells = [...block.header, ...block.rows.flat()].filter((cell) => cell !== null)
  const isUntranslated = cells.length > 0 && cells.every((cell) => cell[language] === undefined)
  return (
    <div id={isAnchor ? block.id : undefined} className={`${styles.frame} ${mark.markable}`} data-block>
      {isUntranslated && !isAnnounced && <UntranslatedBadge />}
      <table className={`${table.table} ${table.folds} ${styles.table}`} role="table">
        <thead role="rowgroup">
          <tr role="row">
            {block.header.map((cell, column) => (
              <th key={`${block.id}-${column}`} scope="col" role="columnheader">
                <CellText cell={cell} languages={languages} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {block.rows.map((row, place) => (
            <tr key={`${block.id}-${place}`} role="row">
              {row.map((cell, column) => {
                const key = `${block.id}-${place}-${column}`
                const label = plainHead(block.header[column] ?? null, language)
                return column === 0 ? (
                  <th key={key} scope="row" role="rowheader">
                    <CellText cell={cell} languages={languages} />
                  </th>
                ) : (
                  <td key={key} role="cell" data-label={label}>
                    <CellText cell={cell} languages={languages} />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
