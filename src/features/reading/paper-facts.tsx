import { paperLabel, type Paper } from '#domain/paper.ts'
import { formatDate } from '#i18n/format-date.ts'
import { useInterfaceLanguage } from '#i18n/interface-language.tsx'
import { PaperAuthors, PaperLinks } from './paper-table.tsx'
import styles from './paper-facts.module.css'

/** One paper’s facts above the part of a story that is about it. */
export function PaperFacts({ paper }: { paper: Paper }) {
  const language = useInterfaceLanguage()
  const label = paperLabel(paper)
  return (
    <div className={styles.facts}>
      <p className={styles.title} lang={paper.titleLanguage}>
        {paper.title}
      </p>
      <PaperAuthors paper={paper} />
      <p className={styles.line}>
        {label !== undefined && <span translate="no">{label}</span>}
        {paper.date !== undefined && <time dateTime={paper.date}>{formatDate(paper.date, language, 'short')}</time>}
      </p>
      <PaperLinks paper={paper} />
    </div>
  )
}
