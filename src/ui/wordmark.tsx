import type { ReactNode } from 'react'
import styles from './wordmark.module.css'

interface WordmarkProps {
  /** The newsletter’s name, never translated; in pages of another language it carries its own `lang`. */
  readonly children: ReactNode
  readonly className?: string | undefined
}

/** The mark, a door with its leaf in the light, and the newsletter’s name. */
export function Wordmark({ children, className }: WordmarkProps) {
  return (
    <span className={`${styles.wordmark} ${className ?? ''}`}>
      <svg width="18" height="24" viewBox="0 0 18 24" aria-hidden="true">
        <path className={styles.frame} d="M1 1h16v22H1z" />
        <path className={styles.leaf} d="M9 2h7v20l-7-4z" />
      </svg>
      <span>{children}</span>
    </span>
  )
}
