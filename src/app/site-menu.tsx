import { useEffect, useRef } from 'react'
import { NavLink, useLocation } from 'react-router-dom'
import { useTranslate } from '#i18n/interface-language.tsx'
import { Icon } from '#ui/icon.tsx'
import { useMainLinks } from './main-links.ts'
import { SiteLanguage } from './site-language.tsx'
import styles from './site-menu.module.css'

/** The main navigation of narrow screens: a sheet at the bottom, within the thumb’s reach. */
export function SiteMenu() {
  const translate = useTranslate()
  const links = useMainLinks()
  const dialog = useRef<HTMLDialogElement>(null)
  const { key } = useLocation()
  useEffect(() => {
    if (dialog.current?.open === true) dialog.current.close()
  }, [key])
  return (
    <div className={styles.menu}>
      <button type="button" className={styles.opener} onClick={() => dialog.current?.showModal()}>
        <Icon name="menu" />
        <span className="vh">{translate('nav.menu.open')}</span>
      </button>
      <dialog ref={dialog} className={styles.sheet} aria-label={translate('nav.label')} closedby="any">
        <div className={styles.content}>
          <button type="button" className={styles.closer} onClick={() => dialog.current?.close()}>
            <Icon name="close" />
            {translate('nav.menu.close')}
          </button>
          <ul>
            {links.map((link) => (
              <li key={link.address}>
                <NavLink to={link.address} end={link.isExact}>
                  {link.text}
                </NavLink>
              </li>
            ))}
          </ul>
          <SiteLanguage />
        </div>
      </dialog>
    </div>
  )
}
