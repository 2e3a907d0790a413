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
  const isIdle = useListeningState(listening).status === 'idle'
  if (!useCanListen()) return null
  return (
    <button
      type="button"
      className={`button-quiet ${styles.starter}`}
      {...onApproach(preload)}
      onClick={() => (isIdle ? listening.start(getPassages()) : listening.stop())}
    >
      {translate(isIdle ? 'listen.start' : 'listen.stop')}
    </button>
  )
}
