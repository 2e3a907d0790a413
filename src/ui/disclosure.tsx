import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { Icon } from './icon.tsx'
import styles from './disclosure.module.css'
import type { ShortcutHint } from './shortcut-hint.ts'

interface DisclosureProps {
  /** Anchor of the panel; a link to it opens the panel. */
  readonly id: string
  readonly heading: 'h2' | 'h3' | 'h4'
  readonly label: ReactNode
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
  readonly className?: string | undefined
  readonly language?: string | undefined
  /** The key that opens and shuts it. */
  readonly shortcut?: ShortcutHint | undefined
  readonly children: ReactNode
}

// React writes `hidden` as a boolean only; find-in-page needs `until-found`.
function useHiddenUntilFound(isOpen: boolean, onToggle: (isOpen: boolean) => void) {
  const panel = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!isOpen) panel.current?.setAttribute('hidden', 'until-found')
  }, [isOpen])
  useEffect(() => {
    const element = panel.current
    const open = () => onToggle(true)
    element?.addEventListener('beforematch', open)
    return () => element?.removeEventListener('beforematch', open)
  }, [onToggle])
  return panel
}

/** A heading that opens and shuts the panel below it; found by find-in-page, open in print. */
export function Disclosure(props: DisclosureProps) {
  const { id, isOpen, onToggle, label } = props
  const Heading = props.heading
  const labelId = useId()
  const panel = useHiddenUntilFound(isOpen, onToggle)
  return (
    <div className={`${styles.disclosure} ${props.className ?? ''}`} data-open={isOpen}>
      <Heading className={styles.heading} lang={props.language}>
        <button
          type="button"
          id={labelId}
          className={styles.button}
          aria-expanded={isOpen}
          aria-controls={id}
          {...props.shortcut}
          onClick={() => onToggle(!isOpen)}
        >
          <Icon name="chevron" className={styles.chevron} />
          <span>{label}</span>
        </button>
      </Heading>
      <div id={id} ref={panel} hidden={!isOpen} className={styles.panel}>
        {/* A panel that is only hidden until found keeps its own box, so the padding is inside. */}
        <div className={styles.inside}>{props.children}</div>
      </div>
    </div>
  )
}
