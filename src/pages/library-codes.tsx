import { useState } from 'react'
import { QrCode } from '#features/library/qr-code.tsx'
import { CopyButton } from '#features/sharing/copy-button.tsx'
import { useTranslate } from '#i18n/interface-language.tsx'
import styles from './import-dialog.module.css'

export interface LibraryCodesProps {
  /** Links that carry the list, one a code. */
  readonly links: readonly string[]
}

const MANY = 5

/** The links of a library as codes, one at a time. */
export function LibraryCodes({ links }: LibraryCodesProps) {
  const translate = useTranslate()
  const [place, setPlace] = useState(0)
  const link = links[place] ?? links[0]
  if (link === undefined) return null
  const label = translate('carry.code', { part: place + 1, total: links.length })
  return (
    <div className={styles.inside}>
      <p>{translate('carry.body')}</p>
      {links.length > MANY && <p>{translate('carry.many')}</p>}
      <QrCode text={link} label={label} />
      {links.length > 1 && (
        <div className={styles.ways}>
          <button
            type="button"
            className="button-quiet"
            disabled={place === 0}
            onClick={() => setPlace(Math.max(0, place - 1))}
          >
            {translate('carry.previous')}
          </button>
          <span role="status">{label}</span>
          <button
            type="button"
            className="button-quiet"
            disabled={place === links.length - 1}
            onClick={() => setPlace(Math.min(links.length - 1, place + 1))}
          >
            {translate('carry.next')}
          </button>
        </div>
      )}
      <div className={styles.ways}>
        <CopyButton
          className="button-quiet"
          label={translate('carry.copy')}
          copied="share.copied"
          failed="share.copyFail"
          getText={() => link}
        />
      </div>
    </div>
  )
}
