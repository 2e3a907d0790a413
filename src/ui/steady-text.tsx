import type { ReactNode } from 'react'
import styles from './steady-text.module.css'

interface SteadyTextProps {
  /** The longest words that may ever stand here; never shown. */
  readonly longest: string
  readonly className?: string | undefined
  readonly children?: ReactNode
}

/** Words that come later or change, in a box that is as large from the beginning, so that nothing around moves. */
export function SteadyText({ longest, className, children }: SteadyTextProps) {
  return (
    <span className={`${styles.steady} ${className ?? ''}`} data-longest={longest}>
      <span>{children}</span>
    </span>
  )
}
