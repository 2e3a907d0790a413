import { Link } from 'react-router-dom'
import type { IssueSummary } from '#domain/issue-index.ts'
import { chooseText } from '#domain/language.ts'
import { issuePath } from '#domain/paths.ts'
import { useInterfaceLanguage } from '#i18n/interface-language.tsx'
import styles from './held-issues.module.css'

/** Links to the issues that the device holds, by their titles where these are known. */
export function HeldIssues({ ids, known }: { ids: readonly string[]; known: readonly IssueSummary[] }) {
  const language = useInterfaceLanguage()
  return (
    <ul className={styles.issues}>
      {ids.map((id) => {
        const summary = known.find((issue) => issue.id === id)
        const title = summary && chooseText(summary.title, language)
        return (
          <li key={id}>
            <Link to={issuePath(language, id)} lang={title?.language}>
              {title?.text ?? id}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
