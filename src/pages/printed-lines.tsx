import { site } from '#data/site.ts'
import type { Issue } from '#domain/issue.ts'
import { formatDate } from '#i18n/format-date.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { usePrinting } from '#ui/use-printing.ts'
import styles from './printed-lines.module.css'

/** The head of a printed story: newsletter, number and date. On paper only. */
export function PrintedMasthead({ issue }: { issue: Issue }) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  return (
    <p className={`print-only ${styles.masthead}`}>
      <strong lang="vi">{site.newsletter}</strong>
      {issue.number !== undefined && <span>{translate('issue.n', { n: issue.number })}</span>}
      {issue.date !== undefined && <span>{formatDate(issue.date, language, 'long')}</span>}
    </p>
  )
}

/** Today in Hà Nội, as `YYYY-MM-DD`. */
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())

/** Where and when a page was printed. On paper only, since the day is that of printing. */
export function PrintedSource() {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  if (!usePrinting()) return null
  const { origin, pathname, search } = window.location
  return (
    <p className="print-only print-line">
      {translate('print.source', {
        url: origin + pathname + search,
        date: formatDate(today(), language, 'short'),
      })}
    </p>
  )
}
