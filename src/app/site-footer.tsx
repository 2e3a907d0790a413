import { Link, useHref } from 'react-router-dom'
import { site, version } from '#data/site.ts'
import type { Language } from '#domain/language.ts'
import { aboutPath, briefingPath, feedFile, libraryPath, papersPath, settingsPath, topicsPath } from '#domain/paths.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import styles from './site-footer.module.css'

/** The way to the feed of one language, named in that language. */
function FeedLink({ language }: { readonly language: Language }) {
  const translate = useTranslate()
  return (
    <a href={useHref(`/${feedFile(language, 'xml')}`)} hrefLang={language} type="application/atom+xml">
      {translate('footer.feed')} <span lang={language}>{translate(`lang.${language}`)}</span>
    </a>
  )
}

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
            <FeedLink language="vi" />
          </li>
          <li>
            <FeedLink language="en" />
          </li>
          <li>
            <a href="#top">{translate('footer.top')}</a>
          </li>
        </ul>
        <p className={styles.version}>{translate('footer.version', { version })}</p>
      </div>
    </footer>
  )
}
