import { useId, useRef, useState } from 'react'
import { useTranslate } from '#i18n/interface-language.tsx'
import { useEscape } from '#ui/use-escape.ts'
import { CopyButton } from './copy-button.tsx'
import { mailAddress } from './quotation.ts'
import styles from './share-menu.module.css'

interface ShareMenuProps {
  readonly title: string
  /** Absolute address to share, when it is asked for. */
  readonly getAddress: () => string
  /** What the print button says. */
  readonly printLabel: string
  readonly newsletter: string
}

/** The sheet may be dismissed, or refused by the device; neither needs a word. */
function openSystemSheet(data: ShareData): void {
  navigator.share(data).catch(() => {})
}

function ShareWays({ title, getAddress, printLabel, newsletter }: ShareMenuProps) {
  const translate = useTranslate()
  const address = getAddress()
  return (
    <>
      {typeof navigator.share === 'function' && (
        <li>
          <button type="button" onClick={() => openSystemSheet({ title, url: address })}>
            {translate('share.system')}
          </button>
        </li>
      )}
      <li>
        <CopyButton
          label={translate('share.copy')}
          copied="share.copied"
          failed="share.copyFail"
          getText={() => address}
        />
      </li>
      <li>
        <a href={mailAddress(`${title} · ${newsletter}`, [title, address])}>{translate('share.email')}</a>
      </li>
      <li>
        <button type="button" onClick={() => window.print()}>
          {printLabel}
        </button>
      </li>
    </>
  )
}

/** A button that opens the ways to pass the page on. Set last in a toolbar: the ways take a line of their own. */
export function ShareMenu(props: ShareMenuProps) {
  const translate = useTranslate()
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const close = () => {
    setIsOpen(false)
    document.getElementById(`${id}-opener`)?.focus()
  }
  useEscape(root, isOpen ? close : undefined)
  return (
    <div ref={root} className={styles.share}>
      <button
        id={`${id}-opener`}
        type="button"
        className={`button-quiet ${styles.opener}`}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {translate('share.open')}
      </button>
      <ul id={id} className={styles.ways} hidden={!isOpen}>
        {isOpen && <ShareWays {...props} />}
      </ul>
    </div>
  )
}
