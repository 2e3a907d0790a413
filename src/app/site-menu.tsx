import { useState } from 'react'
import { NavLink, useLocation } from 'react-router-dom'
import { useTranslate } from '#i18n/interface-language.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Icon } from '#ui/icon.tsx'
import { useMainLinks } from './main-links.ts'
import { SiteLanguage } from './site-language.tsx'
import styles from './site-menu.module.css'

/** The main navigation of narrow screens: a sheet at the bottom, within the thumb’s reach. */
export function SiteMenu() {
  const translate = useTranslate()
  const links = useMainLinks()
  const { key } = useLocation()
  // Open at one entry of the history only: every way on leads out of the menu.
  const [openAt, setOpenAt] = useState<string>()
  return (
    <div className={styles.menu}>
      <button type="button" className={styles.opener} onClick={() => setOpenAt(key)}>
        <Icon name="menu" />
        <span className="vh">{translate('nav.menu.open')}</span>
      </button>
      <Dialog
        isOpen={openAt === key}
        onClose={() => setOpenAt(undefined)}
        title={translate('nav.label')}
        closeLabel={translate('nav.menu.close')}
        placement="foot"
      >
        <ul role="list" className={styles.links}>
          {links.map((link) => (
            <li key={link.address}>
              <NavLink to={link.address} end={link.isExact}>
                {link.text}
              </NavLink>
            </li>
          ))}
        </ul>
        <SiteLanguage />
      </Dialog>
    </div>
  )
}
