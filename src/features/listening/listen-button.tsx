import { useTranslate } from '#i18n/interface-language.tsx'
import { onApproach } from '#ui/lazy-part.tsx'
import type { Listening, Passage } from './listening.ts'
import { useCanListen, useListeningState } from './use-listening.ts'
import styles from './listen-player.module.css'

interface ListenButtonProps {
  readonly listening: Listening
  readonly getPassages: () => readonly Passage[] | Promise<readonly Passage[]>
  /** Brings the code when a press is likely. */
  readonly preload: () => Promise<void>
}

/** Begins to read the whole text aloud, or ends it. */
export function ListenButton({ listening, getPassages, preload }: ListenButtonProps) {
  const translate = useTranslate()
  const { status } = useListeningState(listening)
  const isSilent = status === 'idle' || status === 'unavailable' || status === 'failed'
  if (!useCanListen()) return null
  return (
    <button
      type="button"
      className={`button-quiet ${styles.starter}`}
      {...onApproach(preload)}
      onClick={() => (isSilent ? listening.start(getPassages()) : listening.stop())}
    >
      {translate(isSilent ? 'listen.start' : 'listen.stop')}
    </button>
  )
}
