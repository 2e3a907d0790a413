import { useEffect } from 'react'
import { Link, useNavigate } from 'react-router-dom'
import { site } from '#data/site.ts'
import { LANGUAGES } from '#domain/language.ts'
import { homePath } from '#domain/paths.ts'
import { loadPreferredLanguage } from '#features/preferences/reader-preferences.ts'
import { preferredLanguage } from '#features/preferences/preferred-language.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import { PageHeading } from './page-heading.tsx'
import { useFrontPageHead } from './use-page-head.ts'

/** `/`: leads to the reader’s language, and offers both where nothing leads. */
export function RootPage() {
  const translate = useTranslate()
  const navigate = useNavigate()
  useFrontPageHead()
  useEffect(() => {
    const language = preferredLanguage(loadPreferredLanguage(), navigator.languages)
    void navigate(homePath(language), { replace: true })
  }, [navigate])
  return (
    <div className="wrap page">
      <PageHeading>{site.newsletter}</PageHeading>
      <p className="lede">{translate('root.title')}</p>
      <ul>
        {LANGUAGES.map((language) => (
          <li key={language} lang={language}>
            <Link to={homePath(language)}>{site.languages[language]}</Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
