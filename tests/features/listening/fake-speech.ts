import type { Speech, Utterance, Voice } from '#features/listening/speech.ts'

/** A device that says nothing and notes what it was to say. */
export interface FakeSpeech extends Speech {
  readonly said: string[]
  /** Ends what is being said, as a device does when it is done. */
  readonly finish: () => void
  readonly fail: () => void
  /** Lets the device find its voices late. */
  readonly findVoices: (voices: readonly Voice[]) => void
  readonly cancelled: () => number
}

/** A voice of the device itself, or of a server. */
export function voice(lang: string, where: 'device' | 'server' = 'device'): Voice {
  return { voiceURI: `${lang}-${where}`, lang, localService: where === 'device', default: false }
}

/** A stand-in for a device with these voices. */
export function fakeSpeech(first: readonly Voice[]): FakeSpeech {
  let voices = first
  let current: Utterance | undefined
  let cancels = 0
  const listeners = new Set<() => void>()
  const said: string[] = []
  return {
    said,
    voices: () => voices,
    onVoices: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    speak: (utterance) => {
      current = utterance
      said.push(`${utterance.voice.lang}: ${utterance.text}`)
    },
    // A cancelled utterance reports its end as well, which must not be taken for a finished sentence.
    cancel: () => {
      cancels += 1
      current?.onError()
    },
    finish: () => current?.onEnd(),
    fail: () => current?.onError(),
    findVoices: (found) => {
      voices = found
      for (const listener of listeners) listener()
    },
    cancelled: () => cancels,
  }
}
