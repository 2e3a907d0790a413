import { Link } from 'react-router-dom'
import { issueYearPath } from '#domain/paths.ts'
import { UNDATED } from '#domain/year.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import styles from './year-links.module.css'

/** A year as readers know it. */
export function YearName({ year }: { year: string }) {
  const translate = useTranslate()
  return year === UNDATED ? translate('issues.undated') : year
}

interface YearLinksProps {
  /** Newest first. */
  readonly years: readonly string[]
  /** The year whose page this is. */
  readonly current?: string
}

/** The archive year by year; nothing where there is one year only. */
export function YearLinks({ years, current }: YearLinksProps) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  if (years.length < 2) return null
  return (
    <nav className={styles.years} aria-label={translate('issues.years')}>
      <ul>
        {years.map((year) => (
          <li key={year}>
            <Link to={issueYearPath(language, year)} aria-current={year === current ? 'page' : undefined}>
              <YearName year={year} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
