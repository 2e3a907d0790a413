import type { Language } from '#domain/language.ts'
import { chooseVoice, type Speech, type Voice } from './speech.ts'
import { splitSpeech } from './split-speech.ts'

/** Words to be read aloud in one language. */
export interface SpokenPart {
  readonly text: string
  readonly language: Language
}

/** A block as it is read aloud; its own words come last, after a heading that stands above it. */
export interface Passage {
  readonly blockId: string
  readonly parts: readonly SpokenPart[]
}

/** What a reader is hearing. `place` counts passages from 1. */
export type ListeningState =
  | { readonly status: 'idle' }
  | { readonly status: 'waiting' | 'failed' }
  | { readonly status: 'unavailable'; readonly language: Language }
  | { readonly status: 'speaking' | 'paused'; readonly blockId: string; readonly place: number; readonly total: number }

interface Piece {
  readonly text: string
  readonly voice: Voice
  readonly blockId: string
  readonly place: number
}

const IDLE: ListeningState = { status: 'idle' }
/** How long a device may take to find its voices, in milliseconds. */
const PATIENCE = 1500

function piecesOf(passages: readonly Passage[], voices: readonly Voice[]): Piece[] {
  return passages.flatMap(({ blockId, parts }, index) =>
    parts.flatMap(({ text, language }) => {
      const voice = chooseVoice(voices, language)
      const texts = voice ? splitSpeech(text, language) : []
      return voice ? texts.map((piece) => ({ text: piece, voice, blockId, place: index + 1 })) : []
    }),
  )
}

/**
 * Reads passages aloud, sentence by sentence, each language with a voice of its own. A pause is a stop that
 * remembers the sentence: devices differ in whether they can hold one.
 */
export class Listening {
  readonly #speech: Speech
  readonly #listeners = new Set<() => void>()
  #state: ListeningState = IDLE
  #passages: readonly Passage[] = []
  #pieces: readonly Piece[] = []
  #index = 0
  /** Counts what was given to the voice, so that late news of a cancelled sentence is not heard. */
  #turn = 0
  #endWait: () => void = () => {}

  constructor(speech: Speech) {
    this.#speech = speech
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly getSnapshot = (): ListeningState => this.#state

  /** Reads from a block to the end; from the first passage where none is named. Waits for passages that are yet to come. */
  start(passages: readonly Passage[] | Promise<readonly Passage[]>, fromBlockId?: string): void {
    this.stop()
    if (!(passages instanceof Promise)) return this.#startAt(passages, fromBlockId)
    this.#set({ status: 'waiting' })
    let isWanted = true
    this.#endWait = () => {
      isWanted = false
    }
    passages.then(
      (come) => isWanted && this.#startAt(come, fromBlockId),
      () => isWanted && this.#set({ status: 'failed' }),
    )
  }

  #startAt(passages: readonly Passage[], fromBlockId: string | undefined): void {
    this.#passages = passages
    const from = Math.max(
      0,
      passages.findIndex(({ blockId }) => blockId === fromBlockId),
    )
    if (this.#speech.voices().length > 0) return this.#begin(from)
    this.#set({ status: 'waiting' })
    const go = () => {
      this.#endWait()
      this.#begin(from)
    }
    const timer = setTimeout(go, PATIENCE)
    const forget = this.#speech.onVoices(go)
    this.#endWait = () => {
      clearTimeout(timer)
      forget()
    }
  }

  /** Falls silent and remembers the sentence. */
  pause(): void {
    if (this.#state.status !== 'speaking') return
    this.#hush()
    this.#set({ ...this.#state, status: 'paused' })
  }

  /** Goes on with the sentence that was broken off. */
  resume(): void {
    if (this.#state.status === 'paused') this.#speak()
  }

  /** Goes on with the next passage; after the last one there is nothing more to hear. */
  next(): void {
    const state = this.#state
    if (state.status !== 'speaking' && state.status !== 'paused') return
    this.#hush()
    const index = this.#pieces.findIndex(({ place }) => place > state.place)
    this.#index = index < 0 ? this.#pieces.length : index
    this.#speak()
  }

  /** Falls silent and forgets where it was. */
  stop(): void {
    this.#endWait()
    if (this.#state.status === 'idle') return
    this.#hush()
    this.#set(IDLE)
  }

  #begin(from: number): void {
    const language = this.#passages[from]?.parts.at(-1)?.language ?? 'vi'
    this.#pieces = piecesOf(this.#passages, this.#speech.voices())
    const hasVoice = chooseVoice(this.#speech.voices(), language) !== undefined
    this.#index = this.#pieces.findIndex(({ place }) => place > from)
    if (!hasVoice || this.#index < 0) return this.#set({ status: 'unavailable', language })
    this.#speak()
  }

  #speak(): void {
    const piece = this.#pieces[this.#index]
    if (piece === undefined) return this.stop()
    this.#turn += 1
    const turn = this.#turn
    const { blockId, place, text, voice } = piece
    this.#set({ status: 'speaking', blockId, place, total: this.#passages.length })
    const onEnd = () => {
      if (turn !== this.#turn) return
      this.#index += 1
      this.#speak()
    }
    const onError = () => turn === this.#turn && this.stop()
    this.#speech.speak({ text, voice, onEnd, onError })
  }

  #hush(): void {
    this.#turn += 1
    this.#speech.cancel()
  }

  #set(state: ListeningState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
