import { useEffect, useId, useState } from 'react'
import type { MessageKey } from '#i18n/create-translator.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import { useAnnounce } from '#ui/announcer.tsx'
import type { Approach } from '#ui/lazy-part.tsx'
import { copyText } from './copy-text.ts'
import styles from './copy-button.module.css'

const SHOWN_FOR = 4000

interface CopyButtonProps {
  readonly label: string
  /** What the button says for a while when the text is on the clipboard. */
  readonly copied: MessageKey
  /** What stands above the text where it could not be copied. */
  readonly failed: MessageKey
  /** Makes the text, when it is asked for; rejected where the code for it did not come. */
  readonly getText: () => string | Promise<string>
  /** Brings that code ahead of the press. */
  readonly approach?: Approach | undefined
  readonly className?: string | undefined
}

/** What was not copied, and why. */
interface Failure {
  readonly reason: MessageKey
  readonly text: string | undefined
}

/** The text; undefined where it could not be made. */
async function textOf(getText: CopyButtonProps['getText']): Promise<string | undefined> {
  try {
    return await getText()
  } catch {
    return undefined
  }
}

function useCopying({ copied, failed, getText }: CopyButtonProps) {
  const translate = useTranslate()
  const announce = useAnnounce()
  const [isCopied, setIsCopied] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setIsCopied(false), SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [isCopied])
  const copy = async () => {
    const text = await textOf(getText)
    const isDone = text !== undefined && (await copyText(text))
    const reason = text === undefined ? 'part.failed' : failed
    setIsCopied(isDone)
    setFailure(isDone ? undefined : { reason, text })
    announce(translate(isDone ? copied : reason))
  }
  return { isCopied, failure, copy }
}

/** Copies text and says so; where that is not allowed, shows the text to be selected by hand. */
export function CopyButton(props: CopyButtonProps) {
  const translate = useTranslate()
  const id = useId()
  const { isCopied, failure, copy } = useCopying(props)
  return (
    <>
      <button type="button" className={props.className} onClick={() => void copy()} {...props.approach}>
        {isCopied ? translate(props.copied) : props.label}
      </button>
      {failure && (
        <div className={styles.failure}>
          <p id={id}>{translate(failure.reason)}</p>
          {failure.text !== undefined && (
            <textarea
              readOnly
              rows={failure.text.includes('\n') ? 6 : 2}
              aria-label={translate('share.text.label')}
              aria-describedby={id}
              value={failure.text}
              onFocus={(event) => event.currentTarget.select()}
            />
          )}
        </div>
      )}
    </>
  )
}
