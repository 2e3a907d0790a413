import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import styles from './status-strip.module.css'

interface StatusStripProps {
  /** Accessible name of the strip. */
  readonly label: string
  readonly dismissLabel: string
  readonly onDismiss: () => void
  readonly children: ReactNode
}

/** Something that every page has to say for a while, in one strip under the header. */
export function StatusStrip({ label, dismissLabel, onDismiss, children }: StatusStripProps) {
  return (
    <section className={styles.strip} aria-label={label}>
      <div className={`wrap ${styles.line}`}>
        <p className={styles.words}>{children}</p>
        <button type="button" className={styles.dismiss} onClick={onDismiss}>
          <Icon name="close" />
          {dismissLabel}
        </button>
      </div>
    </section>
  )
}
