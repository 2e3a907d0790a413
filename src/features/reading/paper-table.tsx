import type { ReactNode } from 'react'
import { paperAddresses, paperLabel, type Paper } from '#domain/paper.ts'
import { formatDate } from '#i18n/format-date.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { Icon } from '#ui/icon.tsx'
import { UnbrokenText } from '#ui/unbroken-text.tsx'
import table from '#ui/table.module.css'
import styles from './paper-table.module.css'

interface PaperTableProps {
  readonly papers: readonly Paper[]
  readonly caption: string
  /** Adds the columns “Published” and “Appears in”; without it the date stands below the source. */
  readonly appearances?: (paper: Paper) => ReactNode
  /** What the page adds before a title, such as a box to select the paper. */
  readonly beforeTitle?: (paper: Paper) => ReactNode
  /** Makes a link of a title. Absent: titles are plain. */
  readonly titleLink?: (paper: Paper, title: ReactNode) => ReactNode
  /** What else the page offers for a paper, below its links. */
  readonly tools?: (paper: Paper) => ReactNode
}

type PaperRowProps = Omit<PaperTableProps, 'papers' | 'caption'> & { readonly paper: Paper }

/** The paper’s authors as a reader expects them: in order, and honest about a list that goes on. */
export function PaperAuthors({ paper }: { paper: Paper }) {
  const translate = useTranslate()
  if (paper.authors.length === 0) return null
  return (
    <p className={styles.authors}>
      <span translate="no">{paper.authors.join(', ')}</span>
      {paper.hasMoreAuthors && ` ${translate('paper.authors.others')}`}
    </p>
  )
}

/** Where a paper can be read: its abstract page and its PDF. */
export function PaperLinks({ paper }: { paper: Paper }) {
  const translate = useTranslate()
  const addresses = paperAddresses(paper)
  if (addresses.abstract === undefined) return <span className={styles.none}>{translate('paper.noLink')}</span>
  const links = [
    { address: addresses.abstract, text: paper.arxivId === undefined ? 'DOI' : translate('paper.abs') },
    ...(addresses.pdf === undefined ? [] : [{ address: addresses.pdf, text: translate('paper.pdf') }]),
  ]
  return (
    <ul className={styles.links}>
      {links.map((link) => (
        <li key={link.address}>
          <a href={link.address} rel="noopener">
            {link.text}
            <span className="vh">
              , <span lang={paper.titleLanguage}>{paper.name ?? paper.title}</span> ({translate('paper.external')})
            </span>
            <Icon name="external" />
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The paper’s number, which may go to a line of its own where a column is narrow. */
function PaperLabel({ paper }: { paper: Paper }) {
  const label = paperLabel(paper) ?? '–'
  const afterScheme = label.indexOf(':') + 1
  return (
    <span className={styles.label} translate="no">
      {label.slice(0, afterScheme)}
      <wbr />
      {label.slice(afterScheme)}
    </span>
  )
}

function PaperTitle({ paper, beforeTitle, titleLink }: PaperRowProps) {
  const title = (
    <span lang={paper.titleLanguage}>
      <UnbrokenText text={paper.title} />
    </span>
  )
  return (
    <>
      {beforeTitle?.(paper)}
      {titleLink?.(paper, title) ?? title}
      <PaperAuthors paper={paper} />
    </>
  )
}

function PaperRow(props: PaperRowProps) {
  const { paper, appearances, tools } = props
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const date = paper.date !== undefined && (
    <time className={styles.date} dateTime={paper.date}>
      {formatDate(paper.date, language, 'short')}
    </time>
  )
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <PaperTitle {...props} />
      </th>
      <td role="cell" data-label={translate('paper.source')}>
        <PaperLabel paper={paper} />
        {!appearances && date}
      </td>
      {appearances && (
        <>
          <td role="cell" data-label={translate('paper.date')}>
            {date || '–'}
          </td>
          <td role="cell" data-label={translate('paper.appears')}>
            {appearances(paper)}
          </td>
        </>
      )}
      <td role="cell" data-label={translate('paper.links')}>
        <PaperLinks paper={paper} />
        {tools?.(paper)}
      </td>
    </tr>
  )
}

/** Papers as a table that becomes cards on a phone and keeps its meaning for assistive technology. */
export function PaperTable({ papers, caption, ...rowProps }: PaperTableProps) {
  const translate = useTranslate()
  const heads = [
    translate('paper.title'),
    translate('paper.source'),
    ...(rowProps.appearances ? [translate('paper.date'), translate('paper.appears')] : []),
    translate('paper.links'),
  ]
  return (
    <table className={`${table.table} ${table.folds} ${styles.table}`} role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head) => (
            <th key={head} scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {papers.map((paper) => (
          <PaperRow key={paper.id} paper={paper} {...rowProps} />
        ))}
      </tbody>
    </table>
  )
}
