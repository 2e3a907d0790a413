import { useEffect, useId, useState } from 'react'
import type { MessageKey } from '#i18n/create-translator.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import { useAnnounce } from '#ui/announcer.tsx'
import { copyText } from './copy-text.ts'
import styles from './copy-button.module.css'

const SHOWN_FOR = 4000

interface CopyButtonProps {
  readonly label: string
  /** What the button says for a while when the text is on the clipboard. */
  readonly copied: MessageKey
  /** What stands above the text where it could not be copied. */
  readonly failed: MessageKey
  /** Makes the text, when it is asked for. */
  readonly getText: () => string
  readonly className?: string | undefined
}

function useCopying({ copied, failed, getText }: CopyButtonProps) {
  const translate = useTranslate()
  const announce = useAnnounce()
  const [isCopied, setIsCopied] = useState(false)
  const [uncopied, setUncopied] = useState<string>()
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setIsCopied(false), SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [isCopied])
  const copy = async () => {
    const text = getText()
    const isDone = await copyText(text)
    setIsCopied(isDone)
    setUncopied(isDone ? undefined : text)
    announce(translate(isDone ? copied : failed))
  }
  return { isCopied, uncopied, copy }
}

/** Copies text and says so; where that is not allowed, shows the text to be selected by hand. */
export function CopyButton(props: CopyButtonProps) {
  const translate = useTranslate()
  const id = useId()
  const { isCopied, uncopied, copy } = useCopying(props)
  return (
    <>
      <button type="button" className={props.className} onClick={() => void copy()}>
        {isCopied ? translate(props.copied) : props.label}
      </button>
      {uncopied !== undefined && (
        <div className={styles.failure}>
          <p id={id}>{translate(props.failed)}</p>
          <textarea
            readOnly
            rows={uncopied.includes('\n') ? 6 : 2}
            aria-label={translate('share.text.label')}
            aria-describedby={id}
            value={uncopied}
            onFocus={(event) => event.currentTarget.select()}
          />
        </div>
      )}
    </>
  )
}
