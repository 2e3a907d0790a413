import { Link } from 'react-router-dom'
import { site } from '#data/site.ts'
import { aboutPath, briefingPath, libraryPath, papersPath, settingsPath, topicsPath } from '#domain/paths.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import styles from './site-footer.module.css'

/** The foot of every page. */
export function SiteFooter() {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  return (
    <footer className={styles.footer}>
      <div className={`wrap ${styles.line}`}>
        <p className={styles.tagline}>{site.tagline[language] ?? site.tagline.vi}</p>
        <ul className={styles.links}>
          <li>
            <Link to={aboutPath(language)}>{translate('nav.about')}</Link>
          </li>
          <li>
            <Link to={papersPath(language)}>{translate('nav.papers')}</Link>
          </li>
          <li>
            <Link to={libraryPath(language)}>{translate('nav.library')}</Link>
          </li>
          <li>
            <Link to={briefingPath(language)}>{translate('nav.briefing')}</Link>
          </li>
          <li>
            <Link to={topicsPath(language)}>{translate('nav.topics')}</Link>
          </li>
          <li>
            <Link to={settingsPath(language)}>{translate('nav.settings')}</Link>
          </li>
          <li>
            <a href="#top">{translate('footer.top')}</a>
          </li>
        </ul>
      </div>
    </footer>
  )
}
