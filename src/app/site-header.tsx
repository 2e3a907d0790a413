import { Link, NavLink } from 'react-router-dom'
import { site } from '#data/site.ts'
import { homePath } from '#domain/paths.ts'
import { SettingsButton } from '#features/preferences/settings-panel.tsx'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { Wordmark } from '#ui/wordmark.tsx'
import { useMainLinks } from './main-links.ts'
import { SearchButton } from './search-opener.tsx'
import { SiteLanguage } from './site-language.tsx'
import { SiteMenu } from './site-menu.tsx'
import styles from './site-header.module.css'

/** The head of every page: name, main navigation, site language. */
export function SiteHeader() {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const links = useMainLinks().slice(0, 4)
  return (
    <header className={styles.header}>
      <div className={`wrap ${styles.line}`}>
        <Link className={styles.mark} to={homePath(language)} lang="vi" translate="no">
          <Wordmark>{site.newsletter}</Wordmark>
        </Link>
        <nav className={styles.nav} aria-label={translate('nav.label')}>
          <ul>
            {links.map((link) => (
              <li key={link.address}>
                <NavLink to={link.address} end={link.isExact} data-words={link.text}>
                  {link.text}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.tools}>
          <SearchButton />
          <SettingsButton />
          <div className={styles.language}>
            <SiteLanguage />
          </div>
          <SiteMenu />
        </div>
      </div>
    </header>
  )
}
