import { useTranslate } from '#i18n/interface-language.tsx'
import type { Listening, Passage } from './listening.ts'
import { useCanListen, useListeningState } from './use-listening.ts'
import styles from './listen-player.module.css'

interface ListenButtonProps {
  readonly listening: Listening
  readonly getPassages: () => readonly Passage[]
}

/** Begins to read the whole text aloud, or ends it. */
export function ListenButton({ listening, getPassages }: ListenButtonProps) {
  const translate = useTranslate()
  const isIdle = useListeningState(listening).status === 'idle'
  if (!useCanListen()) return null
  return (
    <button
      type="button"
      className={`button-quiet ${styles.starter}`}
      onClick={() => (isIdle ? listening.start(getPassages()) : listening.stop())}
    >
      {translate(isIdle ? 'listen.start' : 'listen.stop')}
    </button>
  )
}
