import type { Language } from '#domain/language.ts'

/** A voice as the device describes it. */
export type Voice = Pick<SpeechSynthesisVoice, 'voiceURI' | 'lang' | 'localService' | 'default'>

/** Something to be said, and what to do when it was. */
export interface Utterance {
  readonly text: string
  readonly voice: Voice
  readonly onEnd: () => void
  readonly onError: () => void
}

/** What reads aloud: the device, or a stand-in. */
export interface Speech {
  readonly voices: () => readonly Voice[]
  /** Calls back when the device has found its voices, which may be some time after the page was opened. */
  readonly onVoices: (listener: () => void) => () => void
  readonly speak: (utterance: Utterance) => void
  readonly cancel: () => void
}

/** The primary language of a voice: `vi-VN` and the `vi_VN` of Android → `vi`. */
const languageOf = (voice: Voice) => voice.lang.toLowerCase().split(/[-_]/)[0]

/**
 * The device’s own voice for a language. Voices that live on a server are never used: they would send what is
 * read to somebody else.
 */
export function chooseVoice(voices: readonly Voice[], language: Language): Voice | undefined {
  const own = voices.filter((voice) => voice.localService && languageOf(voice) === language)
  return own.find((voice) => voice.default) ?? own[0]
}

/** True where the browser can read aloud at all. */
export const canSpeak = () => typeof window.speechSynthesis === 'object'

// Chrome forgets an utterance that nobody holds, and then never says that it ended.
let held: SpeechSynthesisUtterance | undefined

function speak({ text, voice, onEnd, onError }: Utterance): void {
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.voice = window.speechSynthesis.getVoices().find(({ voiceURI }) => voiceURI === voice.voiceURI) ?? null
  utterance.lang = voice.lang.replace('_', '-')
  utterance.onend = onEnd
  utterance.onerror = onError
  held = utterance
  window.speechSynthesis.speak(held)
}

/** The voices of the device. */
export const deviceSpeech: Speech = {
  voices: () => window.speechSynthesis.getVoices(),
  onVoices: (listener) => {
    window.speechSynthesis.addEventListener('voiceschanged', listener)
    return () => window.speechSynthesis.removeEventListener('voiceschanged', listener)
  },
  speak,
  cancel: () => window.speechSynthesis.cancel(),
}
