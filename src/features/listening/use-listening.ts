import { useEffect, useState, useSyncExternalStore } from 'react'
import { Listening, type ListeningState } from './listening.ts'
import { canSpeak, deviceSpeech } from './speech.ts'

const SILENT: ListeningState = { status: 'idle' }
const never = () => () => {}

/** True where the browser can read aloud; prerendered pages suppose that it can. */
export function useCanListen(): boolean {
  return useSyncExternalStore(never, canSpeak, () => true)
}

/** A reader’s own listening, which ends when `page` changes or the page is left. */
export function useListening(page: string): Listening {
  const [listening] = useState(() => new Listening(deviceSpeech))
  useEffect(() => {
    const stop = () => listening.stop()
    window.addEventListener('pagehide', stop)
    return () => {
      window.removeEventListener('pagehide', stop)
      stop()
    }
  }, [listening, page])
  return listening
}

/** What is being heard now. */
export function useListeningState(listening: Listening): ListeningState {
  return useSyncExternalStore(listening.subscribe, listening.getSnapshot, () => SILENT)
}
