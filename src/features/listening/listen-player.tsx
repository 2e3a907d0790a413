import { useEffect, useRef } from 'react'
import { useTranslate } from '#i18n/interface-language.tsx'
import { useAnnounce } from '#ui/announcer.tsx'
import { useEscape } from '#ui/use-escape.ts'
import type { Listening, ListeningState } from './listening.ts'
import styles from './listen-player.module.css'
import { useListeningState } from './use-listening.ts'
import { useSpokenBlock } from './use-spoken-block.ts'

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

function useNews(state: ListeningState): string {
  const translate = useTranslate()
  const announce = useAnnounce()
  const sentence = state.status === 'unavailable' ? translate(`listen.noVoice.${state.language}`) : undefined
  useEffect(() => {
    if (sentence !== undefined) announce(sentence)
  }, [announce, sentence])
  if (sentence !== undefined) return sentence
  if (state.status !== 'speaking' && state.status !== 'paused') return translate('listen.waiting')
  const values = { n: state.place, total: state.total }
  return translate(state.status === 'paused' ? 'listen.paused' : 'listen.now', values)
}

function Player({ listening, state }: { listening: Listening; state: ListeningState }) {
  const translate = useTranslate()
  const bar = useBorrowedFocus()
  const news = useNews(state)
  const isPlaying = state.status === 'speaking' || state.status === 'paused'
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
          {translate(state.status === 'unavailable' ? 'dialog.close' : 'listen.stop')}
        </button>
      </div>
    </div>
  )
}

/** The small bar of a story that is read aloud; nothing while nothing is heard. */
export function ListenPlayer({ listening }: { listening: Listening }) {
  const state = useListeningState(listening)
  useSpokenBlock('blockId' in state ? state.blockId : undefined)
  return state.status === 'idle' ? null : <Player listening={listening} state={state} />
}
