import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { Icon } from '#ui/icon.tsx'
import styles from './back-link.module.css'

/** The way back to the page that holds this one, above its title. */
export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <p className={styles.back}>
      <Link to={to}>
        {/* Drawn: no typeface of the interface has arrows. */}
        <Icon name="back" />
        {children}
      </Link>
    </p>
  )
}
