import { useEffect, useRef } from 'react'
import type { Translate } from '#i18n/create-translator.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import { useAnnounce } from '#ui/announcer.tsx'
import { useEscape } from '#ui/use-escape.ts'
import type { Listening, ListeningState } from './listening.ts'
import styles from './listen-player.module.css'
import { useSpokenBlock } from './use-spoken-block.ts'

export interface ListenControlsProps {
  readonly listening: Listening
  readonly state: ListeningState
}

/** Takes the focus, so that the voice can be stopped at once, and gives it back at the end. */
function useBorrowedFocus() {
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const lender = document.activeElement
    const element = bar.current
    element?.querySelector('button')?.focus({ preventScroll: true })
    return () => {
      const isOurs = document.activeElement === document.body || element?.contains(document.activeElement) === true
      if (isOurs && lender instanceof HTMLElement) lender.focus({ preventScroll: true })
    }
  }, [])
  return bar
}

/** Why nothing can be heard. */
function troubleOf(state: ListeningState, translate: Translate): string | undefined {
  if (state.status === 'failed') return translate('part.failed')
  return state.status === 'unavailable' ? translate(`listen.noVoice.${state.language}`) : undefined
}

function useNews(state: ListeningState): string {
  const translate = useTranslate()
  const announce = useAnnounce()
  const sentence = troubleOf(state, translate)
  useEffect(() => {
    if (sentence !== undefined) announce(sentence)
  }, [announce, sentence])
  if (sentence !== undefined) return sentence
  if (state.status !== 'speaking' && state.status !== 'paused') return translate('listen.waiting')
  const values = { n: state.place, total: state.total }
  return translate(state.status === 'paused' ? 'listen.paused' : 'listen.now', values)
}

/** What is heard, and the buttons to pause, go on and end. */
export function ListenControls({ listening, state }: ListenControlsProps) {
  const translate = useTranslate()
  const bar = useBorrowedFocus()
  const news = useNews(state)
  const isPlaying = state.status === 'speaking' || state.status === 'paused'
  const isOver = state.status === 'unavailable' || state.status === 'failed'
  useSpokenBlock('blockId' in state ? state.blockId : undefined)
  useEscape(bar, () => listening.stop())
  return (
    <div ref={bar} role="group" aria-label={translate('listen.region')} className={styles.player}>
      <p>{news}</p>
      <div className={styles.buttons}>
        {isPlaying && (
          <>
            <button type="button" onClick={() => (state.status === 'paused' ? listening.resume() : listening.pause())}>
              {translate(state.status === 'paused' ? 'listen.resume' : 'listen.pause')}
            </button>
            <button type="button" onClick={() => listening.next()}>
              {translate('listen.next')}
            </button>
          </>
        )}
        <button type="button" onClick={() => listening.stop()}>
          {translate(isOver ? 'dialog.close' : 'listen.stop')}
        </button>
      </div>
    </div>
  )
}
