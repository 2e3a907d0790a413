import { useId, useRef, useState, type ComponentType } from 'react'
import { useTranslate } from '#i18n/interface-language.tsx'
import { useEscape } from '#ui/use-escape.ts'
import type { CiteMenuProps } from './cite-menu-props.ts'
import styles from './cite-menu.module.css'

type Ways = ComponentType<CiteMenuProps>

/** The code of the formats, which few readers need, when it is asked for. */
function useWays(prepare: CiteMenuProps['prepare']) {
  const [ways, setWays] = useState<{ Ways: Ways } | 'loading' | 'failed'>('loading')
  const load = () => {
    setWays((before) => (before === 'failed' || prepare ? 'loading' : before))
    Promise.all([import('./cite-ways.tsx'), prepare?.()]).then(
      ([{ CiteWays }]) => setWays({ Ways: CiteWays }),
      () => setWays('failed'),
    )
  }
  return { ways, load }
}

function OpenWays({ ways, props }: { ways: ReturnType<typeof useWays>['ways']; props: CiteMenuProps }) {
  const translate = useTranslate()
  if (ways === 'loading') return <p role="status">{translate('loading')}</p>
  if (ways === 'failed') return <p role="alert">{translate('cite.failed')}</p>
  return <ways.Ways {...props} />
}

/**
 * A button that opens the ways to cite: BibTeX, RIS or CSL-JSON, copied or as a file. Set last in a toolbar or a
 * cell: what it opens takes a line of its own.
 */
export function CiteMenu(props: CiteMenuProps) {
  const translate = useTranslate()
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const { ways, load } = useWays(props.prepare)
  const toggle = () => {
    if (!isOpen) load()
    setIsOpen(!isOpen)
  }
  const close = () => {
    setIsOpen(false)
    document.getElementById(`${id}-opener`)?.focus()
  }
  useEscape(root, isOpen ? close : undefined)
  return (
    <div ref={root} className={styles.cite}>
      <button
        id={`${id}-opener`}
        type="button"
        className={props.isPlain === true ? styles.plain : `button-quiet ${styles.opener}`}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={toggle}
      >
        {props.label ?? translate('cite.open')}
        {props.subject !== undefined && <span className="vh">: {props.subject}</span>}
      </button>
      <div id={id} className={styles.ways} hidden={!isOpen}>
        {isOpen && <OpenWays ways={ways} props={props} />}
      </div>
    </div>
  )
}
